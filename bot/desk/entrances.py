"""What a subject lets in, a row for each: its buttons, commands, forms and deadlines;
and what may be taken out of it.

Each subject has a file ``entrances`` with its rows; ``subjects`` joins them, and
whoever lets something in or out looks it up there. Two rows for one thing stop the
start.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeVar

from bot.desk.desk import Desk
from bot.desk.exports.clerk import Export
from bot.desk.shown import Shown
from bot.domain.exports import Kind
from bot.domain.forms import FormKind
from bot.domain.names.redacted_text import Kept
from bot.domain.people.permissions import Action, may
from bot.domain.people.person import Person
from bot.domain.refs import Ref
from bot.texts.message import Press, Verb
from storage.deadlines.deadlines import Subject

UseCase = Callable[[Desk, Person], None]
"""What somebody does, with nothing to say about it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Button:
    """What a press does; what it returns is shown to the presser alone."""

    do: Callable[[Desk, Person, Press], Shown | None]
    always: bool = False
    """Before the rules are accepted, and for leavers."""
    leavers: bool = False
    """For whoever has left, and has accepted the rules."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """``/away``, a key, or a button that offers it; ``typed`` takes what stands behind.

    Words that may hold a name go to the redactor first, as the answer to the form
    ``words``, which need not be open.
    """

    do: UseCase
    typed: Callable[[Desk, Person, str], None] | None = None
    words: FormKind | None = None
    always: bool = False
    leavers: bool = False
    is_for: Callable[[Desk, Person], bool] = lambda _, person: True
    """Who can do something with it now; ``/help`` shows it to them alone."""

    def with_words(self, rest: str) -> UseCase:
        """What stands behind a command that takes none is not looked at."""
        typed = self.typed
        if not rest or typed is None:
            return self.do
        return lambda desk, person: typed(desk, person, rest)


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """The answer to a form; ``number`` is of what it will be part, 0 where that does
    not exist yet."""

    form: FormKind
    number: int
    raw: str = field(repr=False)
    """As typed, for a day, a time or a number that is read out of it; never kept."""
    kept: Kept


Take = Callable[[Desk, Person, Typed], Ref | None]
"""Takes an answer; what it returns is where a photo that came with it belongs."""


Link = Callable[[Desk, Person, str, datetime | None], None]
"""A link into the chat was opened: its token, and when, by Telegram's clock."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entrances:
    """The rows of one subject."""

    buttons: Mapping[Verb, Button] = field(default_factory=dict)
    starts: Mapping[str, Button] = field(default_factory=dict)
    """Buttons that begin something, by what."""
    commands: Mapping[str, Command] = field(default_factory=dict)
    forms: Mapping[FormKind, Take] = field(default_factory=dict)
    deadlines: Mapping[Subject, Callable[[Desk, int], object]] = field(
        default_factory=dict
    )
    exports: Mapping[Kind, Export] = field(default_factory=dict)
    links: Mapping[str, Link] = field(default_factory=dict)
    """By what stands before the first ``_`` of the token; an invitation has no name."""


def whoever_may(action: Action) -> Callable[[Desk, Person], bool]:
    """A command of those alone who may do that."""
    return lambda _, person: may(person, action)


def on_shift(desk: Desk, person: Person) -> bool:
    """A command of whoever is booked on."""
    return desk.unit.shifts.open_of(person.id) is not None


Name = TypeVar("Name", bound=str)
Row = TypeVar("Row")


def joined(*tables: Mapping[Name, Row]) -> Mapping[Name, Row]:
    """All rows; raises ``ValueError`` where two are of one name."""
    rows: dict[Name, Row] = {}
    for table in tables:
        if twice := rows.keys() & table.keys():
            raise ValueError(f"two entrances for {', '.join(sorted(twice))}")
        rows |= table
    return rows


def bare(do: UseCase, *, always: bool = False) -> Button:
    """A button that says all by being pressed."""
    return Button(do=lambda desk, who, _: do(desk, who), always=always)


def named(do: Callable[[Desk, Person, str], None], *, always: bool = False) -> Button:
    """It carries a name: a site's code, a reference, a language."""
    return Button(
        do=lambda desk, who, press: do(desk, who, press.subject), always=always
    )


def numbered(
    do: Callable[[Desk, Person, int], Shown | None], *, always: bool = False
) -> Button:
    """It carries a number: an alarm's, a breach's."""
    return Button(
        do=lambda desk, who, press: do(desk, who, press.number), always=always
    )


def chosen(
    do: Callable[[Desk, Person, int, str], None], *, always: bool = False
) -> Button:
    """It carries a number, and one choice."""
    return Button(
        do=lambda desk, who, press: do(desk, who, press.number, press.choice),
        always=always,
    )


def words(
    take: Callable[[Desk, Person, int, Kept], Ref | None],
) -> Take:
    """A form for free text, kept without names."""
    return lambda desk, who, typed: take(desk, who, typed.number, typed.kept)


def value(
    take: Callable[[Desk, Person, int, str], Ref | None],
) -> Take:
    """A form for a day, a time or a number: only what it means is kept."""
    return lambda desk, who, typed: take(desk, who, typed.number, typed.raw)
