"""Every text of full reports, in each of their states."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from bot.domain.incidents.full_report import Status, opened
from bot.domain.names.redacted_text import RedactedText
from bot.texts.incidents import full_report as texts
from bot.texts.message import Message
from bot.texts.reader import Reader
from tests.domain.builders import NIGHT, after
from tests.texts.read.incidents.forms import FULL

REPORT = opened(14, NIGHT, timedelta(hours=24))
NOTED = replace(REPORT, note=RedactedText("book 3"))
CALLED = "A.O. E1001"


def about_full_reports(to: Reader) -> Iterator[Message | str]:
    yield texts.reminder(to, REPORT)
    yield texts.overdue(to, REPORT, CALLED)
    yield texts.to_review(to, REPORT, CALLED)
    yield texts.listed(to, [], NIGHT)
    for status in Status:
        report = replace(NOTED, status=status)
        card = texts.Card(
            report=report,
            form=FULL,
            officer=CALLED,
            site="",
            text=RedactedText("the gate stood open"),
        )
        yield texts.card(to, card)
        yield texts.listed(to, [card], after(60 * 30))
        yield texts.listed(to, [card], NIGHT)
    yield texts.completed(to, REPORT.ref)
    yield texts.released(to, REPORT.ref)
    yield texts.is_fixed(to, REPORT)
    yield texts.amended(to, REPORT.ref)
    yield texts.on_paper(to, REPORT.ref)
    yield texts.sent_back(to, NOTED)
    yield texts.is_sent_back(to, REPORT.ref)
    yield texts.type_where(to, 14)
    yield texts.type_what_is_missing(to, 14)
    yield texts.type_why(to, 14)
