"""The keyboard under the chat: a few big keys that fit the person's state; and which
keys and buttons are drawn in a colour."""

from enum import StrEnum
from functools import cache
from typing import Literal

from bot.domain.people.permissions import DATA_PROTECTION
from bot.domain.people.person import Person, Role
from bot.domain.words.direction import bare
from bot.texts.message import Keyboard, Verb
from bot.texts.reader import ENGLISH, Reader, languages


class Key(StrEnum):
    """What a key stands for, in the words of its one-line command."""

    BOOK_ON = "bookon"
    OK = "ok"
    INCIDENT = "incident"
    NEAR_MISS = "nearmiss"
    INSTRUCTIONS = "instructions"
    TIMED = "timed"
    COUNT = "count"
    BOOK_OFF = "bookoff"
    BREACH = "breach"
    BOARD = "board"
    BREACHES = "breaches"
    SOS = "sos"
    HERE = "here"
    """Sends where the phone is, by itself, where presence is asked."""
    INDOORS = "indoors"


def label(to: Reader, key: Key) -> str:  # noqa: C901 - a flat list
    match key:
        case Key.BOOK_ON:
            return to.say("Book on")
        case Key.OK:
            return to.say("✅ I am OK")
        case Key.INCIDENT:
            return to.say("Report an incident")
        case Key.NEAR_MISS:
            return to.say("Report a near miss")
        case Key.INSTRUCTIONS:
            return to.say("📖 Instructions")
        case Key.TIMED:
            return to.say("Timed activity")
        case Key.COUNT:
            return to.say("Visitors, keys")
        case Key.BOOK_OFF:
            return to.say("Book off")
        case Key.BREACH:
            return to.say("Report a data breach")
        case Key.SOS:
            return to.say("🆘 SOS")
        case Key.HERE:
            return to.say("📍 Send where I am, once")
        case Key.INDOORS:
            return to.say("Indoors, or rather not")
        case Key.BOARD | Key.BREACHES:
            return _of_office(to, key)


def _of_office(to: Reader, key: Literal[Key.BOARD, Key.BREACHES]) -> str:
    match key:
        case Key.BOARD:
            return to.say("Board")
        case Key.BREACHES:
            return to.say("Open breaches")


class Style(StrEnum):
    """How a phone that can draws a button. What is meant stands in its words.

    Source: Bot API, InlineKeyboardButton and KeyboardButton, ``style``.
    """

    DANGER = "danger"
    """Calls for help."""
    SUCCESS = "success"
    """Says that somebody is well."""


STYLES = {Key.OK: Style.SUCCESS, Key.SOS: Style.DANGER}
"""The two that are looked for first; a third colour would hide them."""


def style_of(data: str) -> Style | None:
    """How the button with this data is drawn; most as any other.

    By what is said, never by who reads: of the two buttons of a check call one may
    call for help in secret, and they look alike.
    """
    match data.split(":"):
        case [Verb.OK, *_] | [Verb.HELP, _, "no"] | [Verb.TIMED, _, "back"]:
            return Style.SUCCESS
        case [Verb.HELP, _, "yes"]:
            return Style.DANGER
        case _:
            return None


ON_SHIFT = (
    *((Key.OK,), (Key.INCIDENT, Key.TIMED), (Key.BOOK_OFF, Key.COUNT)),
    (Key.SOS,),
)
ON_SHIFT_WITH_INSTRUCTIONS = (
    *((Key.OK,), (Key.INCIDENT, Key.TIMED), (Key.COUNT, Key.INSTRUCTIONS)),
    *((Key.BOOK_OFF,), (Key.SOS,)),
)
"""Where the site has any."""
OFFICER = ((Key.BOOK_ON,), (Key.NEAR_MISS, Key.BREACH), (Key.TIMED,), (Key.SOS,))
OPERATIONS = ((Key.BOARD,), (Key.BREACH,), (Key.SOS,))
PRIVACY = ((Key.BREACHES,), (Key.BREACH,), (Key.SOS,))
LEFT = ((Key.SOS,),)
LEFT_ON_SHIFT = ((Key.OK,), (Key.BOOK_OFF,), (Key.SOS,))
"""Until somebody relieves them, whoever has left is still heard on site."""


def keyboard(
    to: Reader, person: Person, *, on_shift: bool, has_instructions: bool = False
) -> Keyboard:
    """The keys for somebody now."""
    keys = ON_SHIFT if on_shift else _off_shift(person)
    if on_shift and not person.active:
        keys = LEFT_ON_SHIFT
    elif on_shift and has_instructions:
        keys = ON_SHIFT_WITH_INSTRUCTIONS
    return tuple(tuple(label(to, key) for key in row) for row in keys)


def _off_shift(person: Person) -> tuple[tuple[Key, ...], ...]:
    if not person.active:
        return LEFT
    if Role.OFFICER in person.roles:
        return OFFICER
    if person.roles & DATA_PROTECTION:
        return PRIVACY
    return OPERATIONS


@cache
def _labels() -> dict[str, Key]:
    readers = [Reader(language) for language in (*languages(), ENGLISH)]
    return {bare(label(reader, key)): key for reader in readers for key in Key}


def key_of(words: str) -> Key | None:
    """The key that was pressed, in whatever language its label was."""
    return _labels().get(bare(words).strip())
