"""Every text of an incident's form, in each of its states."""

from collections.abc import Iterator
from dataclasses import replace

from bot.domain.incidents.form import IncidentForm
from bot.domain.incidents.incident import Service
from bot.domain.incidents.particulars import Category, Severity
from bot.domain.incidents.wanted import ANSWERS, TYPED, Answer, Field
from bot.domain.names.redacted_text import RedactedText
from bot.texts.incidents import form as texts
from bot.texts.incidents import labels
from bot.texts.message import Message
from bot.texts.reader import Reader

BLANK = IncidentForm(incident=14)
FULL = replace(
    BLANK,
    category=Category.THEFT,
    severity=Severity.HIGH,
    people=2,
    words={field: (RedactedText("words"),) for field in (*TYPED, Field.INITIALS)},
    answers={field: answers[0] for field, answers in ANSWERS.items()},
)


def about_incident_forms(to: Reader) -> Iterator[Message | str]:
    for form in (BLANK, FULL):
        yield texts.shown(to, form)
        yield texts.shown(to, replace(form, put_off=True))
        yield texts.shown(to, replace(form, confirmed=True))
        yield texts.closed(to, form)
        yield texts.wrong(to, form)
        yield texts.all_kinds(to, form)
        for field in Field:
            if field is not Field.INITIALS:
                yield texts.putting_right(to, form, field)
    yield texts.summary(to, FULL, (Service.POLICE,)) or ""
    yield texts.nothing_typed(to)
    for field in TYPED:
        yield texts.type_it(to, field, 14)
    for category in Category:
        yield labels.category_label(to, category)
    for severity in Severity:
        yield labels.severity_label(to, severity)
    for field, answers in ANSWERS.items():
        for answer in (*answers, Answer.DECLINED):
            yield labels.answer_label(to, field, answer)
