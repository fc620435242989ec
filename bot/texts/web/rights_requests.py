"""Rights requests on the web: their list, and one of them with its forms."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.domain.people.person import Person
from bot.domain.rights.request import RightsRequest
from bot.texts.page import Link, Listing, Page, Part, Section
from bot.texts.paper import Paragraph
from bot.texts.reader import Reader
from bot.texts.rights import labels
from bot.texts.rights.card import card, ending, tell_them
from bot.texts.web.frame import REQUESTS, frame
from bot.texts.web.rights_forms import forms, log

Named = tuple[RightsRequest, str]
"""With initials and staff number, where it is somebody's on the books."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """All that the page of one shows."""

    request: RightsRequest
    whose: str
    checker: str
    on_the_bot: bool
    """Whoever asks hears of it in the chat."""
    may: bool
    """The reader may decide about it."""


def list_page(
    to: Reader,
    person: Person,
    still: Sequence[Named],
    ended: Sequence[Named],
    today: date,
) -> Page:
    """Open ones, the most urgent first; then how others ended."""
    parts: list[Part] = [Paragraph(to.say("No open rights requests."))]
    if still:
        parts = [_open(to, still, today)]
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
            (to.say("Request"), to.say("What and who"), to.say("How it ended")),
            tuple(
                (_link(request), (_what(to, request, whose), ending(to, request)))
                for request, whose in ended
            ),
        )
        sections.append(Section(anchor="ended", heading=heading, parts=(listing,)))
    return Page(
        frame=frame(to, person, REQUESTS),
        title=to.say("Rights requests"),
        sections=tuple(sections),
    )


def _open(to: Reader, still: Sequence[Named], today: date) -> Listing:
    columns = (
        to.say("Request"),
        to.say("Answer by"),
        to.say("What and who"),
        to.say("Identity"),
    )
    known, unknown = to.say("checked"), to.say("NOT CHECKED")
    return Listing(
        columns,
        tuple(
            (
                _link(request),
                (
                    _due(to, request, today),
                    _what(to, request, whose),
                    known if request.checked_at else unknown,
                ),
            )
            for request, whose in still
        ),
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


def page(to: Reader, person: Person, record: Record, today: date) -> Page:
    """As the card in the chat has it, and the forms of whoever may decide."""
    request = record.request
    said = card(to, request, record.whose, record.checker, today).text.split("\n")
    lines = [Paragraph(line) for line in said]
    if (request.ground or request.extension) and not record.on_the_bot:
        lines.append(Paragraph(tell_them(to, request).text))
    stands = to.say("How it stands")
    sections = [Section(anchor="known", heading=stands, parts=(*lines,))]
    if record.may:
        offered = forms(to, request, today)
        sections.append(
            Section(anchor="deeds", heading=to.say("What can be done"), parts=offered)
        )
    return Page(
        frame=frame(to, person, REQUESTS),
        title=str(request.ref),
        back=Link(to.say("To the list of requests"), REQUESTS),
        sections=tuple(sections),
    )
