"""The notice to the client whose data a breach concerns: one page, in initials only.

In English, whoever asks for it: the client reads it. What is not known yet stands in
square brackets, and is named at the end.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from bot.domain import letters
from bot.domain.breach.assessment import Ask, Count
from bot.domain.breach.breach import Breach
from bot.domain.breach.case import Case, Field
from bot.domain.breach.facts import Kind
from bot.domain.clients.client import Client
from bot.domain.clients.whose_data import Whose
from bot.domain.company import Company
from bot.domain.people.person import Person
from bot.texts.breach import assessment
from bot.texts.breach.labels import field_label, who_label
from bot.texts.breach.pack import OFFICES
from bot.texts.breach.pack_contents import moment
from bot.texts.breach.risk_labels import kind_label, step_label, system_label
from bot.texts.paper import Facts, Heading, Paper, Paragraph, Part
from bot.texts.reader import Reader

NO_ANSWER = "A machine sends this, and nobody reads an answer to it."


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """All that the notice says."""

    case: Case
    company: Company
    client: Client
    contact: Person | None
    site: str
    """Its name; a code of ours means nothing to them."""
    told_before: int
    """How often this client was told of it."""
    now: datetime


Rows = tuple[tuple[str, str], ...]


def paper(to: Reader, all_of: Contents) -> Paper:
    before = all_of.told_before
    phase = f", follow-up {before}" if before else ""
    as_known = f"as known {moment(to, all_of.now)}"
    return Paper(
        title=f"Notice of a personal data breach{phase}: {all_of.case.breach.ref}",
        under=f"{all_of.company.name} to {all_of.client.name}, {as_known}.",
        parts=(
            Paragraph(_why(all_of.case.breach)),
            Facts(_what(to, all_of)),
            Facts(_which_data(to, all_of.case)),
            Facts(_what_follows(to, all_of)),
            Heading("Not known yet"),
            Paragraph(_unknown(to, all_of)),
        ),
    )


def body(notice: Paper) -> str:
    """The same as an e-mail; the first line is its subject."""
    head = (notice.title, "", notice.under, "")
    return "\n".join([*head, *_lines(notice.parts), NO_ANSWER])


def _lines(parts: Iterable[Part]) -> Iterable[str]:
    for part in parts:
        match part:
            case Facts(rows):
                yield from (f"{name}: {value}" for name, value in rows)
            case Heading(text):
                yield from ("", text.upper())
            case Paragraph(text):
                yield from (text, "")


def _why(breach: Breach) -> str:
    whose = "data that we handle for you"
    if breach.whose.said is Whose.BOTH:
        whose += ", and of our own"
    return (
        f"This is a breach of personal {whose}. As your processor we tell you without "
        "undue delay (UK GDPR, Article 33(2)); whether you tell the regulator, within "
        "72 hours, and the people concerned is yours to decide. What stands in square "
        "brackets is not known yet: we tell you when it is."
    )


def _what(to: Reader, all_of: Contents) -> Rows:
    breach = all_of.case.breach
    happened = breach.happened_at
    where = all_of.site or ("Away from any site" if breach.off_site else "")
    found = moment(to, breach.discovered_at)
    return (
        ("Our reference", str(breach.ref)),
        ("What happened", _nature(to, breach)),
        (
            "Happened",
            moment(to, happened) if happened else _gap(_called(to, Field.HAPPENED)),
        ),
        ("Found", found if breach.is_dated else f"{found}, at the latest"),
        ("Where", where or _gap("where it happened")),
        (
            "Where the data was",
            system_label(to, breach.system)
            if breach.system
            else _gap("where the data was"),
        ),
    )


def _nature(to: Reader, breach: Breach) -> str:
    if breach.kind is None:
        return _gap(_called(to, Field.NATURE))
    if breach.kind is Kind.OTHER:
        return "[to follow: what happened, in a sentence]"
    return kind_label(to, breach.kind)


def _which_data(to: Reader, case: Case) -> Rows:
    found = case.assessment
    who = "; ".join(who_label(to, each) for each in case.notification.who)
    return (
        ("People concerned", who or _gap(_called(to, Field.WHO))),
        ("How many people", _count(to, found.people, Field.PEOPLE)),
        ("Kinds of data", _ticks(to, case, Ask.DATA, _called(to, Field.DATA))),
        ("Special categories", _ticks(to, case, Ask.SPECIAL, "special categories")),
        ("How many records", _count(to, found.records, Field.RECORDS)),
    )


def _what_follows(to: Reader, all_of: Contents) -> Rows:
    case = all_of.case
    done = [step_label(to, step) for step in case.breach.done]
    done += [assessment.label(to, tick) for tick in case.assessment.of(Ask.MEASURES)]
    return (
        (
            "What may come of it",
            _ticks(to, case, Ask.HARM, _called(to, Field.CONSEQUENCES)),
        ),
        ("What we have done", "; ".join(done) or _gap(_called(to, Field.MEASURES))),
        ("Whom to ask", _contact(to, all_of)),
    )


def _contact(to: Reader, all_of: Contents) -> str:
    who, phone = all_of.contact, all_of.company.control_room_phone
    office = _gap(_called(to, Field.CONTACT))
    if who is not None:
        named = next(words for role, words in OFFICES.items() if role in who.roles)
        office = f"{who.initials}, {named}"
    ref = all_of.case.breach.ref
    return f"{office}. Ring {phone}, day and night, and name {ref}."


def _unknown(to: Reader, all_of: Contents) -> str:
    lacking = letters.lacking(
        all_of.case,
        all_of.now,
        contact=all_of.contact is not None,
        needs=letters.CLIENT_NEEDS,
    )
    if all_of.case.breach.kind is Kind.OTHER:
        lacking = (Field.NATURE, *lacking)
    names = "; ".join(_called(to, field) for field in lacking)
    return f"{names[:1].upper()}{names[1:]}." if names else "Nothing of the above."


def _gap(what: str) -> str:
    return f"[not known yet: {what}]"


def _called(to: Reader, field: Field) -> str:
    """As part of a list; whose data it is means another thing here."""
    return "whom it is about" if field is Field.WHO else field_label(to, field)


def _count(to: Reader, number: Count | None, field: Field) -> str:
    return assessment.count(to, number) if number else _gap(_called(to, field))


def _ticks(to: Reader, case: Case, ask: Ask, what: str) -> str:
    ticks = "; ".join(assessment.label(to, tick) for tick in case.assessment.of(ask))
    none = "None" if ask in case.assessment.answered else _gap(what)
    return ticks or none
