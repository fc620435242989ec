"""The evening's round: officers are asked, asked again, and silence is told of.

One deadline for all: those whose time comes together are told of in one message.
"""

from datetime import datetime, timedelta

from bot.desk import notice
from bot.desk.before_shift import facts
from bot.desk.desk import SYSTEM, Desk
from bot.desk.instructions import changes
from bot.desk.on_call import rota
from bot.domain.before_shift import confirmation
from bot.domain.before_shift.confirmation import Confirmation, Status, to_be_asked
from bot.domain.shifts import shift as shifts
from bot.domain.shifts.shift import Shift
from bot.texts.before_shift import asking as texts
from bot.texts.before_shift.asking import Unconfirmed
from storage.messages.message import Lane, Purpose

AHEAD = timedelta(days=2, hours=1)
"""No evening is longer before a shift than this, whatever the clocks do."""
DAY = timedelta(days=1)

AT_ONCE = 20
"""Officers asked in one transaction, a tenth of a second: an SOS waits for no more."""


def wake(desk: Desk, _: int) -> None:
    """Something of the round is due."""
    look(desk)


def look(desk: Desk) -> None:
    """Whatever is due now; also after a roster was loaded."""
    if desk.unit.companies.find() is None:
        return
    asked = _ask(desk)
    _chase(desk)
    desk.unit.confirmations.look_at(_next(desk, more=asked == AT_ONCE))


def _next(desk: Desk, *, more: bool) -> datetime | None:
    if more:
        return desk.now
    waits = map(confirmation.wake_at, desk.unit.confirmations.waiting())
    times = [at for at in waits if at is not None]
    if desk.unit.shifts.any_rostered_after(desk.now):
        rules = desk.company.before_shift_rules
        times.append(confirmation.next_evening(rules, desk.now, desk.zone))
    return min(times, default=None)


def _ask(desk: Desk) -> int:
    """How many were asked; the rest of a large company comes in the next round."""
    span = desk.now - DAY, desk.now + AHEAD
    rules = desk.company.before_shift_rules
    found = list(
        to_be_asked(
            desk.unit.shifts.rostered(*span),
            desk.unit.confirmations.starting(span[0] - DAY, span[1]),
            rules,
            desk.now,
            desk.zone,
        )
    )
    for shift in found[:AT_ONCE]:
        ask(desk, shift)
    return min(len(found), AT_ONCE)


def ask(desk: Desk, shift: Shift) -> Confirmation:
    """Will you be there?"""
    asked = desk.unit.confirmations.add(new(desk, shift))
    desk.note(SYSTEM, "asked before shift", asked.ref, after=asked.status)
    say(desk, asked)
    return asked


def new(desk: Desk, shift: Shift) -> Confirmation:
    rules = desk.company.before_shift_rules
    return confirmation.ask(shift, rules, desk.now, desk.zone)


def say(desk: Desk, asked: Confirmation) -> None:
    """The question, or the question again. Who has left is asked nothing, and told of
    with the others: their shift is still on the roster."""
    officer = desk.person(asked.officer)
    if not officer.active:
        return
    words = texts.ask_again if asked.status is Status.REMINDED else texts.ask
    planned = facts.planned(desk, asked.site, asked.start_at, asked.end_at)
    message = words(desk.reader(officer), asked.id, planned)
    for line in changes.before_shift(desk, officer, asked.site):
        message = message.with_line(line)
    notice.say(
        desk, officer, message, asked.ref, lane=Lane.DIGEST, purpose=Purpose.PROMPT
    )


def _chase(desk: Desk) -> None:
    silent = []
    for before in desk.unit.confirmations.waiting():
        after = confirmation.decide(before, _event(desk, before), desk.now)
        if after == before:
            continue
        desk.unit.confirmations.save(after)
        desk.note(SYSTEM, "before shift", after.ref, before.status, after.status)
        if after.status is Status.REMINDED:
            say(desk, after)
        if after.status is Status.UNCONFIRMED:
            silent.append(after)
    if silent:
        _tell(desk, silent)


def _event(desk: Desk, asked: Confirmation) -> confirmation.Event:
    shift = desk.unit.shifts.get(asked.shift)
    waited = shift.status is shifts.Status.ROSTERED and desk.now < asked.start_at
    stands = waited and asked.is_about(shift)
    return confirmation.Woken() if stands else confirmation.Over()


def _tell(desk: Desk, silent: list[Confirmation]) -> None:
    """All of them in one message, to whoever runs the night."""
    listed = [unconfirmed(desk, each) for each in silent]
    managers = rota.running_the_night(desk)
    for manager in managers:
        message = texts.not_confirmed(desk.reader(manager), listed)
        notice.say(desk, manager, message, lane=Lane.REPLY)
    if not managers:
        desk.note(SYSTEM, "nobody to tell", "shifts not confirmed")


def unconfirmed(desk: Desk, asked: Confirmation) -> Unconfirmed:
    officer = desk.person(asked.officer)
    return Unconfirmed(
        shift=asked.shift,
        officer=officer.called,
        planned=facts.planned(desk, asked.site, asked.start_at, asked.end_at),
        phoneless=officer.chat_id is None,
    )
