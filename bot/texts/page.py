"""What a text function returns for the web: words in their order; templates lay them
out, and say nothing of their own."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from bot.domain.words.direction import direction_of
from bot.texts import paper


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the answers that a field offers."""

    value: str
    label: str
    chosen: bool = False


class FieldKind(StrEnum):
    RADIOS = "radios"
    """One of several."""
    TICKS = "ticks"
    """Any of several."""
    LINE = "line"
    """A time, a number: read as typed, and only what it means is kept."""
    WORDS = "words"
    """Free text, which is kept without names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One question of a form."""

    name: str
    kind: FieldKind
    label: str
    hint: str = ""
    choices: tuple[Choice, ...] = ()
    value: str = ""
    error: str = ""

    def filled(self, given: Mapping[str, Sequence[str]], error: str) -> "Field":
        """As somebody filled it in, with what is the matter with it."""
        said = given.get(self.name, ())
        choices = tuple(
            replace(choice, chosen=choice.value in said) for choice in self.choices
        )
        return replace(self, choices=choices, value="".join(said[:1]), error=error)


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A deed, what it needs to know, and the button that does it."""

    deed: str
    button: str
    fold: str = ""
    """What it is folded under; without it, it stands open."""
    said: tuple[str, ...] = ()
    fields: tuple[Field, ...] = ()
    hidden: tuple[tuple[str, str], ...] = ()
    is_open: bool = False

    def filled(
        self, given: Mapping[str, Sequence[str]], errors: Mapping[str, str]
    ) -> "Form":
        """Unfolded, as it was sent: nothing that was typed is lost."""
        fields = tuple(
            field.filled(given, errors.get(field.name, "")) for field in self.fields
        )
        return replace(self, fields=fields, is_open=True)


@dataclass(frozen=True, slots=True)
class Quote:
    """A person's own words, names taken out."""

    text: str


@dataclass(frozen=True, slots=True)
class Fold:
    """What few people need: out of sight until it is asked for."""

    label: str
    part: paper.Grid


@dataclass(frozen=True, slots=True)
class Link:
    label: str
    href: str
    current: bool = False


@dataclass(frozen=True, slots=True)
class Listing:
    """A table of records, each beside the way to its page."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Link, tuple[str, ...]], ...]
    """The link stands in the first column."""


Part = paper.Paragraph | paper.Facts | paper.Grid | Quote | Form | Fold | Link | Listing


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A part of a record's page; its anchor is where a deed done in it leads back."""

    anchor: str
    heading: str
    parts: tuple[Part, ...] = ()

    @property
    def deeds(self) -> frozenset[str]:
        return frozenset(part.deed for part in self.parts if isinstance(part, Form))


@dataclass(frozen=True, slots=True)
class Clock:
    """What is left, in words, and the instant that it leads to."""

    label: str
    left: str
    instant: str
    """For programs, as ISO 8601 has it; empty where no clock runs."""
    runs_out: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One breach in the list."""

    ref: str
    href: str
    state: str
    tone: str
    """The colour beside the words: ``urgent``, ``due``, ``open`` or ``closed``."""
    clocks: tuple[Clock, ...]
    what: str
    where: str
    owner: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What stands around every page."""

    language: str
    brand: str
    skip: str
    who: str = ""
    """Who is signed in; empty for nobody."""
    sign_out: str = ""
    problem: str = ""
    """Above the list of what is wrong, and before the title of such a page."""
    lists: tuple["Link", ...] = ()
    lists_label: str = ""

    @property
    def direction(self) -> str:
        return direction_of(self.language)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page."""

    frame: Frame
    title: str
    back: Link | None = None
    said: tuple[str, ...] = ()
    errors: tuple[Link, ...] = ()
    """What is wrong, each with the field to mend it in, or nothing."""
    notice: tuple[str, ...] = ()
    """What was done."""
    tags: tuple[tuple[str, str], ...] = ()
    """Words and their tone, under the title."""
    clocks: tuple[Clock, ...] = ()
    contents: str = ""
    sections: tuple[Section, ...] = ()
    filters: tuple[Link, ...] = ()
    filters_label: str = ""
    columns: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()
    more: Link | None = None
    typed: tuple[str, ...] = ()
    """What somebody typed and could not be taken; for them alone, kept nowhere."""
    typed_label: str = ""
    forms: tuple[Form, ...] = ()
