"""Nobody has taken over: one gap rings one ladder, whoever it is who waits or is missed
there."""

from collections.abc import Iterable

from bot.desk.alarms import gap, raising, telling
from bot.desk.desk import Desk
from bot.desk.handover import standing
from bot.desk.shifts import booking
from bot.domain.alarms.alarm import Alarm, Status
from bot.domain.alarms.kinds import AlarmKind
from bot.domain.handover.handover import Handover, is_late
from bot.domain.handover.handover_events import AlarmClosed, ReliefMissed
from bot.domain.refs import SiteCode
from bot.domain.shifts import shift as shifts
from bot.domain.shifts.shift import Shift
from bot.texts.alarms.facts import Facts
from bot.texts.handover import gap as gap_texts
from bot.texts.message import Message
from bot.texts.reader import Reader


def sound(desk: Desk, late: Handover) -> None:
    """One gap rings one ladder: what rings there already hears more, and no sound."""
    running = standing.alarm_at(desk, late.site)
    if running is not None:
        telling.refresh(desk, running)
        return
    no_show = _no_show(desk, late)
    if no_show is not None:
        _add(desk, no_show, late)
        return
    ring(desk, late)


def ring(desk: Desk, late: Handover) -> Alarm:
    return raising.raise_alarm(
        desk, AlarmKind.NOT_RELIEVED, late.ref, officer=late.officer, site=late.site
    )


def _no_show(desk: Desk, late: Handover) -> Alarm | None:
    """It rings already that their relief has not come."""
    shift = gap.expected(desk, late)
    alarm = desk.unit.alarms.about(shift.ref) if shift is not None else None
    return alarm if alarm is not None and alarm.status is not Status.CLOSED else None


def _add(desk: Desk, no_show: Alarm, late: Handover) -> None:
    officer, since = desk.person(late.officer).called, late.due_at or desk.now

    def sentence(to: Reader, facts: Facts) -> Message:
        words = gap_texts.stays(to, officer, since)
        return Message(f"{facts.ref}. {words}")

    telling.say(desk, no_show, no_show.told, sentence)
    telling.refresh(desk, no_show)


def missed_by(desk: Desk, shift: Shift) -> bool:
    """The grace of whoever is awaited has run out while somebody stays for them: it is
    that one's alarm, and the no-show rings no ladder of its own."""
    due = shifts.wake_at(shift)
    if shift.status is not shifts.Status.ROSTERED or due is None or desk.now < due:
        return False
    stay = [
        each
        for each in desk.unit.handovers.running_at(shift.site)
        if _ends(desk, each, shift)
    ]
    if not stay:
        return False
    booking.woken(desk, shift)
    for before in stay:
        after = standing.step(desk, before, ReliefMissed())
        if is_late(before, after):
            sound(desk, after)
    return True


def _ends(desk: Desk, handover: Handover, shift: Shift) -> bool:
    if not handover.is_awaited or handover.due_at is None:
        return False
    expected = gap.expected(desk, handover)
    return (
        handover.due_at <= desk.now
        and expected is not None
        and (expected.id == shift.id)
    )


def regain(desk: Desk, site: SiteCode) -> None:
    alarm = standing.alarm_at(desk, site)
    if alarm is not None:
        raising.regain(desk, alarm)


def alarm_closed(desk: Desk, alarm: Alarm, by: str) -> None:
    """A manager closed it; while somebody still waits there, silence counts anew."""
    if alarm.site is None:
        return
    assert alarm.reason is not None
    waiting = desk.unit.handovers.running_at(alarm.site)
    for each in _of_the_gap(desk, alarm, waiting):
        awaited = gap.expected(desk, each)
        own = desk.unit.alarms.about(awaited.ref) if awaited is not None else None
        if (
            awaited is not None
            and own is None
            and awaited.status is shifts.Status.NO_SHOW
        ):
            booking.alarm_closed(desk, awaited, alarm.reason, by)
        standing.step(desk, each, AlarmClosed())


def _of_the_gap(
    desk: Desk, alarm: Alarm, waiting: Iterable[Handover]
) -> list[Handover]:
    if alarm.kind is AlarmKind.NOT_RELIEVED:
        return list(waiting)
    return [
        each
        for each in waiting
        if (awaited := gap.expected(desk, each)) is not None
        and awaited.ref == alarm.about
    ]
