"""A night out of the company's own books.

Nothing that anybody wrote is read: the journal has none of it, and of the records only
times, states and numbers are used.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from bot.desk.desk import SYSTEM, Desk
from bot.desk.replay import acts, books, standing
from bot.desk.replay.books import A_MOMENT, Books
from bot.domain.alarms.kinds import AlarmKind
from bot.domain.replay.night import Night, Span
from bot.domain.shifts.check_call import Status as CallStatus
from bot.domain.shifts.shift import Shift, Status
from storage.journal.tables import JournalRow

BY_HAND = "command line"
LOOKED_AT, ABOUT = "night replayed", "night"
NO_CALLS = frozenset({CallStatus.EXTRA, CallStatus.HEARD})
SILENT_DEEDS = frozenset({"woke", "check call", "alarm Woken"})
"""What nobody did: where it was done late, nothing had been done before."""
GONE = frozenset({Status.CANCELLED, Status.RELEASED})


def note(desk: Desk, start: datetime, end: datetime) -> None:
    """Who looks at a night looks at what people did in it."""
    span = f"{start:%Y-%m-%dT%H:%MZ} to {end:%Y-%m-%dT%H:%MZ}"
    desk.note(BY_HAND, LOOKED_AT, ABOUT, after=span)


def gather(desk: Desk, start: datetime, end: datetime) -> Night:
    """Everything of it."""
    found = books.read(desk, start, end)
    done, left_out = acts.of(found, desk)
    people = desk.unit.people.all()
    told = {who for course in found.courses for who in course.told}
    here = {each.id for each in people if each.chat_id is not None or not each.active}
    return Night(
        start=start,
        end=end,
        begins=found.begins,
        company=standing.as_it_stands(desk, found.begins, end),
        shifts=tuple(_planned(found)),
        acts=done,
        calls=tuple(c for c in found.calls.values() if c.status not in NO_CALLS),
        given=tuple(each for each in found.alarms if not found.arises(each)),
        down=tuple(_down(found.journal)),
        courses=found.courses,
        called={person.id: person.called for person in people},
        linked=frozenset(here | told | {act.who for act in done}),
        left_out=left_out,
    )


def _planned(found: Books) -> Iterator[Shift]:
    """Those that a roster named, and that nobody took off it before somebody was
    looked for."""
    looked_for = {
        each.about.number for each in found.alarms if each.kind is AlarmKind.NO_SHOW
    }
    for shift in found.shifts.values():
        if shift.start_at is None or shift.end_at is None:
            continue
        if shift.end_at <= found.begins or shift.start_at >= found.end:
            continue
        if shift.status not in GONE or shift.id in looked_for:
            yield shift


def _down(journal: Sequence[JournalRow]) -> Iterator[Span]:
    """Each time of it once."""
    late = [
        Span(start=row.at - timedelta(seconds=row.late_s) - A_MOMENT, end=row.at)
        for row in journal
        if row.late_s and row.actor == SYSTEM and row.deed in SILENT_DEEDS
    ]
    begun: list[Span] = []
    for span in sorted(late, key=lambda each: each.start):
        if begun and span.start <= begun[-1].end:
            last = begun.pop()
            span = Span(start=last.start, end=max(last.end, span.end))
        begun.append(span)
    yield from begun
