"""What is held about somebody, said to themselves: in the chat, and as files."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.clock import minutes
from bot.domain.company import StaffRecord
from bot.domain.people.person import Person
from bot.domain.retention.periods import Schedule
from bot.domain.rights.about_me import COLUMNS, Cell, Part, Parts
from bot.texts.message import Message
from bot.texts.paper import Facts, Grid, Heading, Paper, Paragraph
from bot.texts.paper import Part as PaperPart
from bot.texts.reader import Reader
from bot.texts.rights import about_me_law, about_me_titles, about_me_words, asker

SHOWN = 200
"""Rows of one part on paper, which takes two thousandths of a second each to write;
all of them are in the table beside it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """All that is held about one person."""

    person: Person
    record: StaffRecord
    deputy_for: Sequence[str] = ()
    """Initials."""
    parts: Parts
    names: Mapping[str, str]
    """Everybody else's initials, by what stands for them in a row."""
    rules: Schedule


def me(to: Reader, record: StaffRecord, person: Person) -> Message:
    """In initials even so: it goes through the chat."""
    lines = [f"{name}: {value}" for name, value in _facts(to, record, person)]
    also = to.say(
        "Also held: your shifts, check calls, reports and entries, with times. "
        "They are in the files that follow."
    )
    words = "\n".join([to.say("Held about you:"), *lines, also])
    return Message(words, asker.wishes(to))


def caption(to: Reader) -> Message:
    return Message(to.say("The same as a file, to keep, with all that belongs to it."))


def rows_caption(to: Reader) -> Message:
    return Message(to.say("Every row of it as a table, for another program."))


def paper(to: Reader, held: Holding, now: datetime) -> Paper:
    """The file: the record, what the law wants told, and each part's newest rows."""
    record = (
        Heading(to.say("Your record")),
        Facts((*_facts(to, held.record, held.person), *_more_facts(to, held))),
    )
    law = about_me_law.parts(to, held.rules)
    words = about_me_words.codes(to)
    parts = [each for part in Part for each in _part(to, held, part, words)]
    return Paper(
        title=to.say("What is held about you"),
        under=f"{held.person.called}, {to.day(now)} {to.time(now)}",
        parts=(*record, *law, *parts),
        language=to.language,
    )


def table(held: Holding, now: datetime) -> Paper:
    """Every row as it is kept, instants in UTC: the same words in every language."""
    grids: list[PaperPart] = []
    for part in Part:
        rows = _Plainly(held.names, held.parts[part].rows)
        grids += [Heading(part), Grid(COLUMNS[part], rows)]
    under = f"{held.person.called}, {_iso(now)}"
    return Paper(title="held", under=under, parts=tuple(grids))


@dataclass(frozen=True, slots=True)
class _Plainly:
    """Rows made into words when they are written: tens of thousands of them take as
    long as reading them, and a transaction must not wait for that."""

    names: Mapping[str, str]
    rows: tuple[tuple[Cell, ...], ...]

    def __iter__(self) -> Iterator[tuple[str, ...]]:
        for row in self.rows:
            yield tuple(_plain(self.names, cell) for cell in row)


def _part(
    to: Reader, held: Holding, part: Part, words: Mapping[str, str]
) -> tuple[PaperPart, ...]:
    newest = held.parts[part]
    title = Heading(about_me_titles.title(to, part))
    if not newest.rows:
        return (title, Paragraph(to.say("Nothing.")))
    rows = tuple(
        tuple(_shown(to, held, cell, words) for cell in row) for row in newest.rows
    )
    columns = tuple(about_me_words.column(to, name) for name in COLUMNS[part])
    grid = Grid(columns, rows)
    if newest.total == len(rows):
        return (title, grid)
    said = to.say(
        "The newest {shown} of {total}; all of them are in held.csv.",
        shown=len(rows),
        total=newest.total,
    )
    return (title, Paragraph(said), grid)


def _shown(to: Reader, held: Holding, cell: Cell, words: Mapping[str, str]) -> str:
    match cell:
        case datetime():
            return f"{to.day(cell)} {to.time(cell)}"
        case date():
            return to.date(cell)
        case str():
            return words.get(cell) or _masked(held.names, cell)
        case _:
            return "" if cell is None else str(cell)


def _plain(names: Mapping[str, str], cell: Cell) -> str:
    match cell:
        case datetime():
            return _iso(cell)
        case str():
            return _masked(names, cell)
        case _:
            return "" if cell is None else str(cell)


def _masked(names: Mapping[str, str], words: str) -> str:
    """Nobody else's staff number, in a file that leaves the house: initials."""
    return " ".join(names.get(word, word) for word in words.split(" "))


def _iso(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds").replace("+00:00", "Z")


def _facts(
    to: Reader, record: StaffRecord, person: Person
) -> tuple[tuple[str, str], ...]:
    held = to.say("held, sealed")
    none = to.say("none")
    name = to.say("{initials} (full name {held})", initials=person.initials, held=held)
    return (
        (to.say("Name"), name),
        (to.say("Staff number"), record.id),
        (to.say("Roles"), ", ".join(sorted(record.roles))),
        (to.say("Division"), record.division or none),
        (to.say("Phone"), held if record.phone else none),
        (to.say("E-mail"), held if record.email else none),
        (to.say("Channels"), ", ".join(record.channels) or none),
        (to.say("Licence"), record.licence or none),
        (to.say("Language"), person.language),
        (to.say("Rules accepted"), person.accepted_policy or none),
    )


def _length(to: Reader, span: timedelta | None) -> str:
    if span is None:
        return to.say("none")
    return to.say("{minutes} minutes", minutes=minutes(span))


def _more_facts(to: Reader, held: Holding) -> tuple[tuple[str, str], ...]:
    """What the chat leaves out."""
    none, record, person = to.say("none"), held.record, held.person
    away = none
    if person.away_from and person.away_until:
        span = (person.away_from, person.away_until)
        away = " – ".join(f"{to.day(at)} {to.time(at)}" for at in span)
    expires, left = record.licence_expires, record.left
    deputy = held.names.get(record.deputy, none) if record.deputy else none
    return (
        (to.say("Licence expires"), to.date(expires) if expires else none),
        (to.say("Deputy"), deputy),
        (to.say("Deputy for"), ", ".join(held.deputy_for) or none),
        (to.say("Away"), away),
        (to.say("Telegram account"), to.say("linked") if person.chat_id else none),
        (to.say("Home safe after book-off"), _length(to, record.home_safe)),
        (to.say("Check calls at least every"), _length(to, record.check_calls_every)),
        (to.say("Left on"), to.date(left) if left else none),
    )
