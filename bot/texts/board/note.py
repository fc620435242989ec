"""The page on which a line of a site's book is written, and what is read after."""

from dataclasses import dataclass

from bot.domain.names.redacted_text import RedactedText
from bot.domain.people.person import Person
from bot.texts.board.pages import Board, address_of, around
from bot.texts.reader import Reader
from bot.texts.web.answers import LONGEST


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """The form; ``typed`` goes back to whoever sent it, and nowhere else."""

    ways: str
    back: str
    back_to: str
    now: str
    label: str
    hint: str
    button: str
    longest: int
    typed: str = ""
    error: str = ""


def address(code: str) -> str:
    return f"{address_of(code)}/note"


def page(to: Reader, person: Person, code: str, name: str) -> Board:
    title = to.say("{site}: write in the book", site=f"{code} {name}")
    return around(to, person, title, address(code), "", None, {})


def note(to: Reader, code: str, typed: str = "", error: str = "") -> Note:
    return Note(
        ways=to.say("Pages"),
        back=to.say("Back to {site}", site=code),
        back_to=address_of(code),
        now=to.say("Now"),
        label=to.say("What happened?"),
        hint=to.say(
            "It stands in the book under your initials, and is handed over with the "
            "shift. Names are not kept: initials stand in their place."
        ),
        button=to.say("Keep it"),
        longest=LONGEST,
        typed=typed,
        error=error,
    )


def kept(to: Reader, ref: str, text: RedactedText, *, names: bool) -> str:
    """As it stands in the book now."""
    said = to.say("In the book as {ref}: “{text}”", ref=ref, text=text)
    if not names:
        return said
    more = to.say("Names are not kept: initials stand in their place.")
    return f"{said} {more}"
