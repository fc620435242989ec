"""What is done from the board: the presses of the chat, with its rights and journal."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.desk.board import notes, ringing
from bot.desk.board.ringing import Number
from bot.desk.desk import Desk
from bot.desk.subjects import BUTTONS
from bot.desk.web import signing_in
from bot.domain.board import picture
from bot.domain.board.picture import Eyes, Tonight
from bot.domain.company import Site
from bot.domain.errors import IllegalMove, Refused, Stale
from bot.domain.names.redacted_text import Kept
from bot.domain.people.permissions import Action, may
from bot.domain.people.person import Person
from bot.domain.refs import About, SiteCode
from bot.domain.web.session import Scope
from bot.texts.message import Verb, read_press
from bot.texts.reader import of_pages
from storage.incidents.occurrence_book import Occurrence

OFFERED = frozenset({Verb.TAKE, Verb.CANNOT, Verb.CLOSE, Verb.BOOK_OFF})
"""What the board has buttons for. Nothing is typed there."""

ONE_LOOK = timedelta(minutes=30)
"""A page that stays open, and loads itself, is one look at what stands on it."""


def press(desk: Desk, token: str, data: str) -> bool:
    """A button of the board, which is one of the chat's; False for nobody, who is not
    signed in. What cannot be done is refused."""
    person = signing_in.enter(desk, token, Scope.BOARD)
    if person is None:
        return False
    pressed = read_press(data)
    if pressed.verb not in OFFERED:
        raise Stale
    try:
        BUTTONS[pressed.verb].do(desk, person, pressed)
    except IllegalMove:
        raise Stale from None
    return True


def ring(desk: Desk, token: str, target: str) -> datetime | None:
    """Until when a number is shown; None for nobody."""
    person = signing_in.enter(desk, token, Scope.BOARD)
    return None if person is None else ringing.ask(desk, person, target)


def number(desk: Desk, person: Person, token: str, given: str) -> Number | None:
    """That was asked for within the minute, while they may see it."""
    asked = ringing.read_pass(token, given, desk.now)
    if asked is None:
        return None
    try:
        return ringing.shown(desk, person, *asked)
    except Refused:
        return None


def note(
    desk: Desk, token: str, code: SiteCode, kept: Kept, form: str
) -> Occurrence | None:
    """The line as it stands in the book; None for nobody."""
    person = signing_in.enter(desk, token, Scope.BOARD)
    return None if person is None else notes.write(desk, person, code, kept, form)


def looks(desk: Desk, token: str) -> Person | None:
    """Who looks, while they may; nothing is written for it."""
    return signing_in.looks_in(desk, token, Scope.BOARD)


def site_of(desk: Desk, name: str) -> Site | None:
    """By its code, as an address has it."""
    return desk.unit.sites.find(name.upper())


def is_new_look(desk: Desk, person: Person, site: SiteCode) -> bool:
    """It is not in the journal yet that they look at this site."""
    return bool(_unwritten(desk, person, site))


def write_down(desk: Desk, token: str, site: SiteCode) -> None:
    """That they look at the site, at its book, at its instructions: once for as long as
    a page may stay open."""
    person = looks(desk, token)
    if person is not None:
        for deed, about in _unwritten(desk, person, site):
            desk.note(person.id, deed, about)


def _unwritten(desk: Desk, person: Person, site: SiteCode) -> list[tuple[str, About]]:
    seen: list[tuple[str, About]] = [("site opened", site)]
    if may(person, Action.READ_BOOK):
        seen.append(("book read", site))
    version = desk.unit.instructions.in_force(site)
    if version is not None and may(person, Action.READ_INSTRUCTIONS):
        seen.append(("instructions opened", version.ref))
    return [each for each in seen if not _is_written(desk, person, *each)]


def _is_written(desk: Desk, person: Person, deed: str, about: About) -> bool:
    last = desk.unit.journal.last(person.id, deed, about)
    return last is not None and last.at > desk.now - ONE_LOOK


def eyes_of(person: Person, tonight: Tonight) -> Eyes:
    """What they may see of it."""
    return picture.eyes_of(person, of_pages(person.language), tonight)


def zone_of(tonight: Tonight) -> ZoneInfo:
    """Of the company's clock."""
    return ZoneInfo(tonight.zone)
