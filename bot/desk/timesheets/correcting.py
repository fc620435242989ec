"""A manager corrects what was booked; payroll sees both."""

from datetime import datetime, timedelta

from bot.desk.desk import Desk
from bot.desk.people import where
from bot.desk.timesheets import sheet
from bot.domain.errors import OwnWork, Stale
from bot.domain.people.permissions import Action, allow
from bot.domain.people.person import Person
from bot.domain.shifts.shift import Shift
from bot.domain.timesheets import typed
from bot.domain.timesheets.correction import (
    CAN_BE,
    Correction,
    Why,
    begins,
    what_is_wrong,
)
from bot.texts.timesheets import corrections as texts
from bot.texts.timesheets.corrections import EPOCH, MINUTE, Hours, Proposed

LATELY = timedelta(hours=30)
"""Of these shifts one is mostly meant."""
SHOWN = 8


def show(desk: Desk, person: Person) -> None:
    """The shifts that ended last, and how to correct one."""
    allow(person, Action.CORRECT_HOURS)
    found = desk.unit.shifts.between(desk.now - LATELY, desk.now)
    ended = [shift for shift in found if shift.status in CAN_BE][-SHOWN:]
    hours = [_hours(desk, shift) for shift in ended if shift.officer != person.id]
    desk.owe(person, texts.newest(desk.reader(person), hours))


def ask(desk: Desk, person: Person, words: str) -> None:
    """``SH-12``, or with times: nothing is kept before somebody says why."""
    allow(person, Action.CORRECT_HOURS)
    to, asked = desk.reader(person), typed.read(words)
    if asked is None:
        desk.owe(person, texts.not_understood(to))
        return
    shift = desk.unit.shifts.find(asked.shift.number)
    near = begins(shift) if shift else None
    if shift is None or near is None:
        desk.owe(person, texts.no_such_shift(to, asked.shift))
        return
    try:
        span = typed.placed(asked, near, desk.zone)
    except typed.Twice as twice:
        desk.owe(person, texts.came_twice(to, twice.times))
        return
    if span is None:
        _card(desk, person, shift)
        return
    on, off = span
    proposed = Proposed(on_at=on, off_at=off, break_taken=asked.break_taken)
    _ask_why(desk, person, shift, proposed)


def press(desk: Desk, person: Person, number: int, choice: str) -> None:
    """The planned times, or times with the reason for them."""
    allow(person, Action.CORRECT_HOURS)
    shift = desk.unit.shifts.find(number)
    if shift is None:
        raise Stale
    if choice == texts.PLANNED:
        if shift.start_at is None or shift.end_at is None:
            raise Stale
        planned = Proposed(on_at=shift.start_at, off_at=shift.end_at, break_taken=None)
        _ask_why(desk, person, shift, planned)
        return
    _keep(desk, person, shift, *_read(choice))


def _card(desk: Desk, person: Person, shift: Shift) -> None:
    planned = (shift.start_at, shift.end_at)
    start, end = planned if shift.status in CAN_BE else (None, None)
    over = (start, end) if start and end and end <= desk.now else None
    desk.owe(person, texts.card(desk.reader(person), _hours(desk, shift), over))


def _ask_why(desk: Desk, person: Person, shift: Shift, proposed: Proposed) -> None:
    if _is_refused(desk, person, shift, _correction(desk, person, shift, proposed)):
        return
    words = texts.why(desk.reader(person), _hours(desk, shift), proposed)
    desk.owe(person, words, about=shift.ref)


def _is_refused(
    desk: Desk, person: Person, shift: Shift, correction: Correction
) -> bool:
    """Nobody corrects their own hours."""
    if shift.officer == person.id:
        raise OwnWork
    wrong = what_is_wrong(shift, correction)
    if wrong is not None:
        desk.owe(person, texts.cannot_be(desk.reader(person), shift.ref, wrong))
    return wrong is not None


def _correction(
    desk: Desk,
    person: Person,
    shift: Shift,
    proposed: Proposed,
    why: Why = Why.AGREED,
) -> Correction:
    return Correction(
        shift=shift.id,
        booked_on_at=proposed.on_at,
        booked_off_at=proposed.off_at,
        break_taken=proposed.break_taken,
        why=why,
        by=person.id,
        at=desk.now,
    )


def _keep(
    desk: Desk, person: Person, shift: Shift, proposed: Proposed, why: Why
) -> None:
    new = _correction(desk, person, shift, proposed, why)
    if _is_refused(desk, person, shift, new):
        return
    before = desk.unit.corrections.of(shift.id)
    if before and before[-1].says_as(new):
        same = texts.kept_already(desk.reader(person), _hours(desk, shift))
        desk.owe(person, same)
        return
    desk.unit.corrections.add(new)
    desk.note(person.id, "timesheet corrected", shift.ref, after=why)
    hours, officer = _hours(desk, shift), desk.person(shift.officer)
    desk.owe(person, texts.kept(desk.reader(person), hours), about=shift.ref)
    told = texts.told_officer(desk.reader(officer), hours, person.called, why)
    desk.owe(officer, told, about=shift.ref, silent=True)


def _read(choice: str) -> tuple[Proposed, Why]:
    """Off a button, which may be made up."""
    parts = choice.split(".")
    if len(parts) != 4 or parts[3] not in set(Why):
        raise Stale
    pause = None if parts[2] == "" else timedelta(minutes=_number(parts[2]))
    on, off = (_instant(part) for part in parts[:2])
    return Proposed(on_at=on, off_at=off, break_taken=pause), Why(parts[3])


def _instant(digits: str) -> datetime:
    return EPOCH + _number(digits) * MINUTE


def _number(digits: str) -> int:
    if not (digits.isdecimal() and digits.isascii() and len(digits) < 10):
        raise Stale
    return int(digits)


def _hours(desk: Desk, shift: Shift) -> Hours:
    line = sheet.line_of(desk, shift)
    return Hours(
        shift=shift.ref,
        officer=desk.person(shift.officer).called,
        site=where.named(desk, shift.site),
        on_at=line.shift.booked_on_at,
        off_at=line.shift.booked_off_at,
        break_taken=line.break_taken,
        worked=line.worked,
    )
