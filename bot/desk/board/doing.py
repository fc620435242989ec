"""What is done from the board: the presses of the chat, with its rights and journal."""

from zoneinfo import ZoneInfo

from bot.desk.desk import Desk
from bot.desk.incoming.entrances import ENTRANCES
from bot.desk.web import signing_in
from bot.domain.board import picture
from bot.domain.board.picture import Eyes, Tonight
from bot.domain.errors import IllegalMove, Stale
from bot.domain.people.permissions import Action, may
from bot.domain.people.person import Person
from bot.domain.web.session import Scope
from bot.texts.message import Verb, read_press
from bot.texts.reader import of_pages

OFFERED = frozenset({Verb.TAKE, Verb.CANNOT, Verb.CLOSE})
"""What the board has buttons for. Nothing is typed there."""


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
        ENTRANCES.buttons[pressed.verb].do(desk, person, pressed)
    except IllegalMove:
        raise Stale from None
    return True


def looks(desk: Desk, token: str) -> Person | None:
    """Who looks, while they may; nothing is written for it."""
    return signing_in.looks_in(desk, token, Scope.BOARD)


def eyes_of(person: Person, tonight: Tonight) -> Eyes:
    """What they may see of it."""
    breaches = may(person, Action.SEE_BREACHES)
    return picture.eyes_of(
        of_pages(person.language), person.id, tonight, breaches=breaches
    )


def zone_of(tonight: Tonight) -> ZoneInfo:
    """Of the company's clock."""
    return ZoneInfo(tonight.zone)
