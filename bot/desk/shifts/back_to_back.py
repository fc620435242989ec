"""Shifts of one officer that follow each other.

At one site they run through; at two the officer is asked to end the first, and the
second waits while they answer.
"""

from dataclasses import replace
from datetime import timedelta

from bot.desk.desk import SYSTEM, Desk
from bot.desk.people import where
from bot.desk.shifts import check_calls
from bot.domain.refs import StaffId
from bot.domain.shifts import shift as shifts
from bot.domain.shifts import shift_events
from bot.domain.shifts.shift import Shift, Status
from bot.texts.message import Message
from bot.texts.roster import roster as texts

SOON = timedelta(hours=1)
"""Who books off hears of the next shift when it begins within this."""


def goes_on(desk: Desk, woken: Shift) -> bool:
    """The officer is where we know: the silence of this shift is no alarm."""
    due = shifts.wake_at(woken)
    if due is None or desk.now < due:
        return False
    match woken.status:
        case Status.ROSTERED:
            return _begins(desk, woken)
        case Status.ON:
            return _ends(desk, woken)
        case _:
            return False


def _begins(desk: Desk, waiting: Shift) -> bool:
    current = desk.unit.shifts.open_of(waiting.officer)
    if current is None:
        return False
    if current.status is Status.ON and current.site == waiting.site:
        _run_on(desk, current, waiting)
        return True
    if not check_calls.is_answering(desk, current.id):
        return False
    if waiting.elsewhere_at is None:
        _ask_to_end(desk, current, waiting)
    _wait(desk, waiting)
    return True


def _ends(desk: Desk, current: Shift) -> bool:
    for waiting in _waiting(desk, current.officer):
        if waiting.site == current.site:
            _run_on(desk, current, waiting)
            return True
    return False


def _waiting(
    desk: Desk, officer: StaffId, ahead: timedelta | None = None
) -> list[Shift]:
    """Rostered shifts whose time has come, or comes within ``ahead``."""
    until = desk.now + (ahead or timedelta())
    return [
        shift
        for shift in desk.unit.shifts.awaited(officer)
        if shift.status is Status.ROSTERED
        and (shift.start_at is not None and shift.start_at <= until)
        and (shift.end_at is not None and desk.now < shift.end_at)
    ]


def _run_on(desk: Desk, current: Shift, waiting: Shift) -> None:
    """The first ends where the second begins; its check calls, and an alarm about them,
    are the second's from now on."""
    assert waiting.start_at is not None
    assert waiting.end_at is not None
    assert current.booked_on_at is not None
    event = shift_events.RunsOn(max(waiting.start_at, current.booked_on_at))
    for before in (current, waiting):
        after, _ = shifts.decide(before, event, desk.now)
        desk.unit.shifts.save(after)
        desk.note(SYSTEM, "ran on", after.ref, before.status, after.status)
    for call in desk.unit.check_calls.unsettled(current.id):
        desk.unit.check_calls.save(replace(call, shift=waiting.id))
    officer = desk.person(waiting.officer)
    words = texts.ran_on(desk.reader(officer), waiting.site, waiting.end_at)
    desk.owe(officer, words, about=waiting.ref, silent=True)


def _ask_to_end(desk: Desk, current: Shift, waiting: Shift) -> None:
    assert waiting.start_at is not None
    officer = desk.person(waiting.officer)
    to, phone = desk.reader(officer), desk.company.control_room_phone
    words = texts.waits(
        to, where.named(desk, waiting.site), waiting.start_at, current.site, phone
    )
    desk.owe(officer, words, about=waiting.ref)
    expected, _ = shifts.decide(
        current, shift_events.Expected(waiting.start_at), desk.now
    )
    desk.unit.shifts.save(expected)


def _wait(desk: Desk, waiting: Shift) -> None:
    after, _ = shifts.decide(waiting, shift_events.HeardElsewhere(), desk.now)
    desk.unit.shifts.save(after)
    desk.note(SYSTEM, "heard elsewhere", after.ref, waiting.status, after.status)


def ended(desk: Desk, officer: StaffId) -> None:
    """Whatever waits for the officer has its grace from here."""
    for waiting in _waiting(desk, officer):
        _wait(desk, waiting)


def with_next(desk: Desk, ended: Shift, message: Message) -> Message:
    """The answer to a book-off says where the officer is expected soon, or was still:
    who has two shifts may mean to end the first, when it has run on into the second."""
    for coming in _waiting(desk, ended.officer, SOON)[:1]:
        assert coming.start_at is not None
        to = desk.reader(desk.person(ended.officer))
        words = texts.next_shift(to, where.named(desk, coming.site), coming.start_at)
        return message.with_line(words)
    late = ended.book_on.off_late
    if ended.end_at is not None and ended.end_at - desk.now > late:
        to = desk.reader(desk.person(ended.officer))
        return message.with_line(texts.planned_until(to, ended.end_at))
    return message
