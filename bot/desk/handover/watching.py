"""Whether a site is relieved: what becomes of a handover by itself, and its silence."""

from datetime import datetime

from bot.desk import notice
from bot.desk.alarms import gap, telling
from bot.desk.desk import Desk
from bot.desk.handover import gap_alarm, handing, standing
from bot.desk.people import where
from bot.domain.handover import relief
from bot.domain.handover.handover import Handover, is_late
from bot.domain.handover.handover_events import (
    Over,
    ReliefGone,
    Woken,
)
from bot.domain.refs import SiteCode
from bot.domain.shifts import shift as shifts
from bot.domain.shifts.shift import Shift
from bot.texts.handover import staying as texts
from bot.texts.handover.staying import Next
from bot.texts.shifts.shift_words import Planned
from storage.messages.message import Lane


def look_at_site(desk: Desk, site: SiteCode) -> None:
    """Somebody has come there, or has gone."""
    for each in desk.unit.handovers.running_at(site):
        look(desk, each.id)


def look(desk: Desk, number: int) -> None:
    """Something may have become of it."""
    before = desk.unit.handovers.find(number)
    if before is None or not before.is_running:
        return
    leaving = desk.unit.shifts.get(before.shift)
    if leaving.status not in shifts.OPEN:
        _has_gone(desk, before)
        return
    until = _until(desk, leaving)
    later = until if until is not None and not before.is_awaited else desk.now
    beyond = max(later, desk.now)
    if standing.is_covered(desk, before, leaving, beyond):
        _is_covered(desk, before, leaving)
        return
    woken = standing.step(desk, before, Woken(until))
    after = _with_relief(desk, woken, leaving)
    if after.is_awaited and not before.is_awaited:
        tell_to_stay(desk, after)
    if is_late(before, woken):
        gap_alarm.sound(desk, after)


def current(desk: Desk, number: int) -> Handover | None:
    """As it stands for whoever presses now: their shift may have ended meanwhile, by a
    manager or from another phone."""
    found = desk.unit.handovers.find(number)
    if found is None or not found.is_running:
        return found
    if desk.unit.shifts.get(found.shift).status not in shifts.OPEN:
        _has_gone(desk, found)
    return desk.unit.handovers.find(number)


def _until(desk: Desk, leaving: Shift) -> datetime | None:
    """Who has the next shift there too stays for it."""
    for own in desk.unit.shifts.awaited(leaving.officer):
        if own.site != leaving.site or own.status is not shifts.Status.ROSTERED:
            continue
        if own.start_at is None or own.end_at is None or leaving.ends_at is None:
            continue
        if own.start_at <= leaving.ends_at + relief.NEAR and own.end_at > desk.now:
            return own.end_at
    return leaving.ends_at


def _has_gone(desk: Desk, before: Handover) -> None:
    """The shift ended in another way, or ran on into the next one of the same
    officer."""
    finish(desk, standing.step(desk, before, Over()))
    runs_on = desk.unit.shifts.open_of(before.officer)
    if runs_on is not None and runs_on.site == before.site:
        again = standing.of(desk, runs_on)
        if again is not None:
            look(desk, again.id)


def _is_covered(desk: Desk, before: Handover, leaving: Shift) -> None:
    """A colleague stays: nobody waits for relief, and the shift ends as any other."""
    if not before.is_awaited:
        standing.step(desk, before, Woken(None))
        return
    finish(desk, standing.step(desk, before, Over()))
    desk.unit.shifts.save(leaving)
    officer = desk.person(before.officer)
    site = where.named(desk, before.site)
    message = texts.may_go(desk.reader(officer), site)
    notice.say(desk, officer, message, leaving.ref, lane=Lane.REPLY)


def _with_relief(desk: Desk, before: Handover, leaving: Shift) -> Handover:
    """Who has no end and has not asked to go is relieved by nobody: whoever comes works
    beside them."""
    if before.until is None and not before.is_awaited:
        return before
    came = standing.relief_of(desk, before, leaving)
    if came is None:
        gone = before.relief is not None
        return standing.step(desk, before, ReliefGone()) if gone else before
    if before.relief == came.id:
        return before
    after = handing.begin(desk, before, came)
    alarm = standing.alarm_at(desk, before.site)
    if alarm is not None:
        telling.refresh(desk, alarm)
    return after


def coming(desk: Desk, handover: Handover) -> Next | None:
    """Who is planned there next, and when."""
    shift = gap.expected(desk, handover)
    if shift is None or shift.start_at is None or shift.end_at is None:
        return None
    planned = Planned(
        site=where.named(desk, shift.site),
        start_at=shift.start_at,
        end_at=shift.end_at,
    )
    return Next(officer=desk.person(shift.officer).called, planned=planned)


def tell_to_stay(desk: Desk, handover: Handover) -> None:
    """The end has passed; they may only have forgotten that they cannot go yet."""
    officer = desk.person(handover.officer)
    if handover.relief is not None:
        return
    message = texts.stays(
        desk.reader(officer),
        handover.id,
        coming(desk, handover),
        desk.company.control_room_phone,
        None,
        None,
    )
    notice.say(desk, officer, message, handover.ref, lane=Lane.PROMPT)


def finish(desk: Desk, ended: Handover) -> None:
    """It is over: its buttons go, and those told of a gap hear that there is none."""
    handing.close(desk, ended)
    others = desk.unit.handovers.running_at(ended.site)
    if not any(each.is_awaited for each in others):
        gap_alarm.regain(desk, ended.site)
