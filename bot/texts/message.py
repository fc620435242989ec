"""What a text function returns, and the short typed ids that buttons carry."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from bot.domain.errors import Stale


class Verb(StrEnum):
    """What a press asks for."""

    ACCEPT = "accept"
    SITE = "site"
    OK = "ok"
    TAKE = "take"
    CANNOT = "cannot"
    CLOSE = "close"
    WORDS = "words"
    FOUND = "found"
    FACT = "fact"
    STEP = "step"
    ASSESS = "assess"
    REGULATOR = "ico"
    TOLD = "told"
    WHO = "who"
    PACK = "pack"
    SERVICE = "service"
    MISTAKE = "mistake"
    HELP = "help"
    COMMAND = "cmd"
    START = "start"
    DROP = "drop"
    NOT_A_NAME = "notname"
    SHOW_WORD = "word"
    UNSEAL = "unseal"
    RULE = "rule"
    PHOTO = "photo"
    HOLD = "hold"
    LET_GO = "letgo"
    RELEASE = "release"
    SERIOUS = "serious"
    ASK_RIGHT = "ask"
    RIGHTS = "rights"
    COMPLAIN = "complain"
    COMPLAINT = "complaint"
    REGISTER = "reg"
    ACTION = "act"
    ADD = "add"
    REVIEW = "review"
    LANGUAGE = "lang"
    ORIGINAL = "orig"
    AGAIN = "again"
    NEAR_MISS = "nm"
    LETTER = "letter"
    ON_CALL = "oncall"
    CLIENT = "client"
    DRILL = "drill"
    CONFIRM = "confirm"
    SHIFT = "shift"
    COVER = "cover"
    OFFER = "offer"
    STAY = "stay"
    HOURS = "hours"
    HANDOVER = "ho"
    INSTRUCTIONS = "ai"
    SWAP = "swap"
    TIMED = "timed"
    TIMED_START = "tstart"
    PATROL = "patrol"
    LOST = "lost"
    PERMISSIONS = "perm"
    FITNESS = "fit"
    INCIDENT = "inc"
    REPORT = "rep"
    CARE = "care"
    """After abuse: a call, and who reads of it."""
    CERTIFICATE = "cert"
    NO_CERTIFICATE = "nocert"
    BRIEF = "brief"
    """Whoever wrote one sends it, or does not."""
    POLICY = "policy"
    QUIZ = "quiz"
    KIT = "kit"
    BRIEFING = "bf"
    """It was read; or who has."""
    DURESS = "duress"
    MORNING = "morning"
    BOOK = "book"
    COUNT = "count"
    AWAKE = "awake"
    """Pressed in a wake test."""
    WAKE_HOURS = "wakehours"
    VAULT = "vault"
    CARD = "card"
    CARD_START = "cardstart"
    ORDER = "order"
    """Evacuate and the like."""
    ROLL = "roll"
    METHANE = "methane"
    """What is known of an incident, to be read to 999."""
    FIGURES = "fig"
    BOOK_OFF = "off"
    """Somebody else."""
    WHY = "why"
    """A check call came late, or was missed."""


@dataclass(frozen=True, slots=True)
class Press:
    """A verb, what it is about, and one choice: ``close:14:safe``."""

    verb: Verb
    subject: str = ""
    choice: str = ""

    def __str__(self) -> str:
        return ":".join((self.verb, self.subject, self.choice)).rstrip(":")

    @property
    def number(self) -> int:
        """The subject as a number; :class:`Stale` when it is none."""
        digits = self.subject.removeprefix("-")  # a drill's number is below zero
        if not digits.isdecimal() or len(digits) > 15:
            raise Stale
        return int(self.subject)

    @property
    def call(self) -> int | None:
        """The check call of an OK; None for a number that was never ours."""
        known = self.subject.isdecimal() and len(self.subject) <= 15
        return int(self.subject) if known else None


def read_press(data: str) -> Press:
    """The press behind a button's data; :class:`Stale` for anything malformed."""
    verb, subject, choice, *rest = [*data.split(":"), "", ""]
    if any(rest) or verb not in set(Verb):
        raise Stale
    return Press(Verb(verb), subject, choice)


@dataclass(frozen=True, slots=True)
class Opens:
    """A page of ours, inside Telegram: by https, and in a private chat alone."""

    url: str

    def __str__(self) -> str:
        return self.url


@dataclass(frozen=True, slots=True)
class Button:
    """An inline button."""

    label: str
    press: Press | Opens


MOST_BUTTONS = 100
"""Under one message. Source: python-telegram-bot, InlineKeyboardMarkupLimit."""

Keyboard = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Message:
    """Words, the buttons under them, and the keyboard to show from now on."""

    text: str
    buttons: tuple[tuple[Button, ...], ...] = ()
    keyboard: Keyboard | None = None
    by_text: str = ""
    """Other words for a text message, where a button would have to be pressed."""
    times: tuple[tuple[str, datetime], ...] = ()
    """Deadlines, as they stand among the words."""

    @property
    def stored_buttons(self) -> list[object]:
        """As they stand in the outbox, and as many as Telegram takes: with more it
        refuses the whole message. The last row stays: it is mostly the way out."""
        rows = self.buttons
        while len(rows) > 1 and sum(map(len, rows)) > MOST_BUTTONS:
            rows = (*rows[:-2], rows[-1])
        return [[[b.label, str(b.press)] for b in row] for row in rows]

    @property
    def stored_keyboard(self) -> list[object] | None:
        return None if self.keyboard is None else [list(row) for row in self.keyboard]

    @property
    def stored_times(self) -> list[object] | None:
        return [[words, int(at.timestamp())] for words, at in self.times] or None

    def with_deadline(self, words: str, at: datetime) -> "Message":
        """The same, in which these words are that time."""
        return replace(self, times=(*self.times, (words, at)))

    def with_line(self, line: str) -> "Message":
        """The same with one more line of words."""
        return replace(self, text=f"{self.text}\n{line}")

    def with_button(self, button: Button) -> "Message":
        """The same with one more button under it."""
        return replace(self, buttons=(*self.buttons, (button,)))


def column(*buttons: Button) -> tuple[tuple[Button, ...], ...]:
    """One button a row: wide enough for a thumb in a glove."""
    return tuple((button,) for button in buttons)


LONGEST = 4096
"""UTF-16 units that Telegram takes in one message. Source: Bot API, sendMessage."""


def in_parts(text: str, room: int = 0) -> list[str]:
    """The text in pieces that Telegram takes, cut between lines or words if it can;
    so much of each is kept free."""
    parts, longest = [], LONGEST - room
    while _length(text) > longest:
        cut = _cut(text, longest)
        parts.append(text[:cut].rstrip())
        text = text[cut:].lstrip()
    return [*parts, text]


def shortened(text: str, room: int = 0) -> str:
    """The text as far as one message holds it, for a message that is changed; so much
    is kept free."""
    first, *rest = in_parts(text, room)
    return f"{first[:-1]}…" if rest else first


def _length(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _cut(text: str, longest: int) -> int:
    head = text[:longest]
    while _length(head) > longest:
        head = head[: -max((_length(head) - longest) // 2, 1)]
    near = max(head.rfind("\n"), head.rfind(" "))
    return near if near > longest // 2 else len(head)
