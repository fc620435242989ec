"""Somebody wants to go: where cover is continuous they stay until they are relieved.

Nobody is locked in.
"""

from bot.desk.alarms import raising, telling
from bot.desk.desk import Desk
from bot.desk.handover import gap_alarm, handing, standing, watching
from bot.desk.people import reception, where
from bot.desk.shifts import booking
from bot.domain.errors import Stale
from bot.domain.handover.handover import Handover, Status
from bot.domain.handover.handover_events import AskedToLeave, CannotStay, Left, Over
from bot.domain.people.person import Person
from bot.domain.shifts import shift as shifts
from bot.domain.shifts.shift import Shift
from bot.texts.alarms.facts import Facts
from bot.texts.handover import handing as handing_texts
from bot.texts.handover import managers
from bot.texts.handover import staying as texts
from bot.texts.message import Message
from bot.texts.reader import Reader
from storage.deadlines.deadlines import Subject
from storage.messages.message import Purpose


def book_off(desk: Desk, person: Person, *, anyway: bool = False) -> None:
    """The press is remembered where the site would be left with nobody."""
    shift = desk.unit.shifts.open_of(person.id)
    waits = standing.of(desk, shift) if shift is not None else None
    if shift is None or waits is None or standing.is_covered(desk, waits, shift):
        booking.book_off(desk, person, anyway=anyway)
        gone(desk, shift, waits)
        return
    if waits.relief is None and (came := standing.relief_of(desk, waits, shift)):
        waits = handing.begin(desk, waits, came)
    asked = standing.step(desk, waits, AskedToLeave(), person, desk.made_at)
    show(desk, person, asked)


def gone(desk: Desk, shift: Shift | None, waits: Handover | None) -> None:
    """A colleague stays, and is the last one now."""
    if shift is None or waits is None:
        return
    if desk.unit.shifts.get(shift.id).status is shifts.Status.OFF:
        watching.finish(desk, standing.step(desk, waits, Over()))
        watching.look_at_site(desk, shift.site)


def show(desk: Desk, person: Person, handover: Handover) -> None:
    """How their own handover stands, and what they can do."""
    to = desk.reader(person)
    if handover.status is Status.HANDING:
        night = handing.night_of(desk, handover)
        message = handing_texts.hand_over(to, night)
        desk.owe(person, message, purpose=Purpose.PROMPT, about=handover.ref)
        return
    ahead = handover.until is not None and handover.until > desk.now
    message = texts.stays(
        to,
        handover.id,
        watching.coming(desk, handover),
        desk.company.control_room_phone,
        handover.asked_at,
        handover.until if ahead else None,
    )
    desk.owe(person, message, purpose=Purpose.PROMPT, about=handover.ref)


def wake(desk: Desk, number: int) -> None:
    """A shift's own deadline. While its officer stays for their relief the handover
    keeps the time: nobody is asked whether they have forgotten to go home."""
    shift = desk.unit.shifts.get(number)
    if gap_alarm.missed_by(desk, shift):
        return
    waits = standing.of(desk, shift)
    if waits is not None:
        watching.look(desk, waits.id)
        if desk.unit.handovers.get(waits.id).is_awaited:
            desk.unit.deadlines.set(Subject.SHIFT, number, None)
            return
    booking.wake(desk, number)


def cannot_stay(desk: Desk, person: Person, before: Handover) -> None:
    """Heard at once. Said twice, it rings nobody twice; nobody asks why."""
    _must_be_own(person, before)
    after = standing.step(desk, before, CannotStay(), person, desk.made_at)
    alarm = standing.alarm_at(desk, before.site)
    if alarm is None:
        alarm = gap_alarm.ring(desk, after)
    elif before.cannot_at is None:
        raising.relapse(desk, alarm)
    told = [desk.person(who).called for who in desk.unit.alarms.get(alarm.id).told]
    message = texts.cannot_noted(
        desk.reader(person), after.id, told, desk.company.control_room_phone
    )
    desk.owe(person, message, purpose=Purpose.PROMPT, about=after.ref)


def go(desk: Desk, person: Person, before: Handover) -> None:
    """The officer goes. With nobody else there the site is uncovered, and the top of
    the ladder hears it now."""
    _must_be_own(person, before)
    shift = desk.unit.shifts.get(before.shift)
    if not standing.is_alone(desk, shift):
        booking.book_off(desk, person, anyway=True)
        gone(desk, shift, before)
        return
    after = standing.step(desk, before, Left(), person, desk.made_at)
    booking.end(desk, shift, person.id)
    to, site = desk.reader(person), where.named(desk, after.site)
    words = handing_texts.left_entry(
        Reader(zone=desk.zone), person.called, desk.made_at
    )
    handing.enter(desk, after, person.id, words)
    handing.close(desk, after)
    board = reception.keyboard(desk, person)
    desk.owe(person, texts.left(to, site, desk.made_at, board), about=shift.ref)
    _tell_the_top(desk, after)


def _must_be_own(person: Person, handover: Handover) -> None:
    if handover.officer != person.id or not handover.is_running:
        raise Stale


def _tell_the_top(desk: Desk, left: Handover) -> None:
    """Those told before hear it too."""
    running = standing.alarm_at(desk, left.site)
    raising.relapse(desk, running or gap_alarm.ring(desk, left), worse=True)
    if running is None:
        return
    officer, site = desk.person(left.officer).called, where.named(desk, left.site)
    at = left.ended_at or desk.now

    def sentence(to: Reader, _: Facts) -> Message:
        return managers.left_told(to, site, officer, at)

    telling.say(desk, running, running.told, sentence)
