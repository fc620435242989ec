"""Rights requests on the web: their list, and one of them with its forms."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.domain.people.person import Person
from bot.domain.rights.pauses import running
from bot.domain.rights.request import RightsRequest
from bot.texts.page import Link, Listing, Page, Part, Section
from bot.texts.paper import Paragraph
from bot.texts.reader import Reader
from bot.texts.rights import labels
from bot.texts.rights.card import Beside, card, ending, late, tell_them
from bot.texts.rights.waiting import from_you_alone
from bot.texts.web.frame import REQUESTS, VAULT, frame
from bot.texts.web.rights_forms import forms, log

Shown = tuple[RightsRequest, Beside]
"""With what is shown beside it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """All that the page of one shows."""

    request: RightsRequest
    beside: Beside
    on_the_bot: bool
    """Whoever asks hears of it in the chat."""
    may: bool
    """The reader may decide about it."""


def list_page(
    to: Reader,
    person: Person,
    still: Sequence[Shown],
    ended: Sequence[Shown],
) -> Page:
    """Open ones, the most urgent first; then how others ended."""
    parts: list[Part] = [Paragraph(to.say("No open rights requests."))]
    if still:
        parts = [_open(to, still)]
    sections = [
        Section(
            anchor="open",
            heading=to.say("To be answered"),
            parts=(*parts, log(to)),
        )
    ]
    if ended:
        heading = to.say("Ended, logged within a year")
        listing = Listing(
            (
                *(to.say("Request"), to.say("What and who")),
                *(to.say("How it ended"), to.say("In time?")),
            ),
            tuple(_ended(to, request, beside) for request, beside in ended),
        )
        sections.append(Section(anchor="ended", heading=heading, parts=(listing,)))
    return Page(
        frame=frame(to, person, REQUESTS),
        title=to.say("Rights requests"),
        sections=tuple(sections),
    )


def _ended(
    to: Reader, request: RightsRequest, beside: Beside
) -> tuple[Link, tuple[str, ...]]:
    how, in_time = ending(to, request), " ".join(late(to, request, beside))
    return _link(request), (_what(to, request, beside.whose), how, in_time)


def _open(to: Reader, still: Sequence[Shown]) -> Listing:
    columns = (
        *(to.say("Request"), to.say("Answer by"), to.say("By law until")),
        *(to.say("What and who"), to.say("Identity")),
    )
    return Listing(columns, tuple(_row(to, request, by) for request, by in still))


def _row(
    to: Reader, request: RightsRequest, beside: Beside
) -> tuple[Link, tuple[str, ...]]:
    by_law = to.date(beside.law_by) if beside.law_by else to.say("it waits")
    is_known = request.checked_at is not None
    return _link(request), (
        _due(to, request, beside.on),
        by_law,
        _what(to, request, beside.whose),
        to.say("checked") if is_known else to.say("NOT CHECKED"),
    )


def _link(request: RightsRequest) -> Link:
    return Link(str(request.ref), f"{REQUESTS}/{request.id}")


def _due(to: Reader, request: RightsRequest, today: date) -> str:
    day = to.date(request.due_on)
    if request.due_on < today:
        return to.say("OVERDUE since {day}", day=day)
    return day


def _what(to: Reader, request: RightsRequest, whose: str) -> str:
    return (
        f"{labels.right(to, request.right)}, {whose or labels.asker(to, request.asker)}"
    )


def page(to: Reader, person: Person, record: Record) -> Page:
    """As the card in the chat has it, and the forms of whoever may decide."""
    request = record.request
    said = card(to, request, record.beside).text.split("\n")
    lines = [Paragraph(line) for line in said]
    if (request.ground or request.extension) and not record.on_the_bot:
        lines.append(Paragraph(tell_them(to, request).text))
    if request.is_open and running(request.pauses) and not record.on_the_bot:
        lines.append(Paragraph(from_you_alone(to)))
    stands, vault = to.say("How it stands"), _in_the_vault(to, request)
    sections = [Section(anchor="known", heading=stands, parts=(*lines, *vault))]
    if record.may:
        offered = forms(to, request, record.beside.on)
        sections.append(
            Section(anchor="deeds", heading=to.say("What can be done"), parts=offered)
        )
    return Page(
        frame=frame(to, person, REQUESTS),
        title=str(request.ref),
        back=Link(to.say("To the list of requests"), REQUESTS),
        sections=tuple(sections),
    )


def _in_the_vault(to: Reader, request: RightsRequest) -> tuple[Part, ...]:
    """Whoever asks may have been at an incident, whether they work here or not."""
    if not request.is_open:
        return ()
    ask = to.say(
        "Were they a witness, a suspect or hurt at an incident? Look there, too:"
    )
    return Paragraph(ask), Link(to.say("People at incidents"), f"{VAULT}#find")
