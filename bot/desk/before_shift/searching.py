"""A shift needs somebody: who runs the night hears it, and hears how it ends."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from bot.desk import notice
from bot.desk.before_shift import facts
from bot.desk.desk import SYSTEM, Desk
from bot.desk.on_call import rota
from bot.desk.shifts import versions
from bot.domain.before_shift import open_shift
from bot.domain.before_shift.open_shift import (
    Answer,
    Comes,
    Gone,
    Moved,
    OpenShift,
    Status,
)
from bot.domain.people.permissions import COMMAND
from bot.domain.people.person import Person
from bot.domain.refs import StaffId
from bot.domain.roster.history import Change
from bot.domain.roster.history import notice as notice_of
from bot.domain.shifts import shift as shifts
from bot.domain.shifts.shift import Shift
from bot.domain.shifts.shift_events import Cancelled, Released
from bot.texts.before_shift import cover as texts
from bot.texts.before_shift import how_it_ended as endings
from bot.texts.before_shift import offers as offer_texts
from bot.texts.before_shift.cover import Needed
from bot.texts.message import Message
from bot.texts.reader import Reader
from storage.messages.message import Lane

SHOWN = 8
"""Of those who are free, so many at first: a screen that a thumb can use."""

Said = Callable[[Reader, Needed], Message]


def begin(desk: Desk, shift: Shift, by: StaffId, told: Iterable[Person]) -> OpenShift:
    """Somebody else is looked for; whose it is has it until then."""
    assert shift.start_at is not None
    assert shift.end_at is not None
    opened = desk.unit.open_shifts.add(
        OpenShift(
            shift=shift.id,
            officer=shift.officer,
            site=shift.site,
            start_at=shift.start_at,
            end_at=shift.end_at,
            opened_at=desk.now,
            opened_by=by,
            said_at=desk.now,
            told=tuple(person.id for person in told),
        )
    )
    desk.note(by, "needs somebody", opened.ref, after=opened.status)
    return opened


def cannot(desk: Desk, shift: Shift) -> list[Person]:
    """Its officer cannot come: whoever runs the night hears it now, and who could."""
    managers = rota.running_the_night(desk)
    before = desk.unit.open_shifts.open_of(shift.id)
    if before is None:
        opened = begin(desk, shift, shift.officer, managers)
    else:
        heard = (*before.told, *(person.id for person in managers))
        opened = replace(
            before,
            opened_by=shift.officer,
            opened_at=desk.now,
            said_at=desk.now,
            told=tuple(dict.fromkeys(heard)),
        )
        desk.unit.open_shifts.save(opened)
    tell(desk, opened, managers)
    return managers


def tell(
    desk: Desk, opened: OpenShift, people: Iterable[Person], *, again: bool = False
) -> None:
    """Who could go, with a button for each."""
    found, need = facts.candidates(desk, opened), facts.needed(desk, opened)
    rest = max(len(found) - SHOWN, 0)
    for person in people:
        to = desk.reader(person)
        message = texts.needed(to, need, found[:SHOWN], rest, again=again)
        notice.say(desk, person, message, opened.ref)


def wake(desk: Desk, number: int) -> None:
    """Nobody has taken it; or something became of it meanwhile."""
    before = desk.unit.open_shifts.find(number)
    if before is None or not before.is_open or follow(desk, before):
        return
    after = open_shift.decide(before, open_shift.Woken(), desk.now)
    if not after.is_open:
        end(desk, before, open_shift.Woken(), endings.unfilled)
        return
    if after == before:
        desk.unit.open_shifts.save(before)
        return
    people = _watching(desk, after)
    told = tuple(dict.fromkeys((*after.told, *(person.id for person in people))))
    desk.unit.open_shifts.save(replace(after, told=told))
    desk.note(SYSTEM, "still needs somebody", after.ref)
    tell(desk, after, people, again=True)


def _watching(desk: Desk, opened: OpenShift) -> list[Person]:
    """Said again, it is said to more people."""
    heard = [desk.person(who) for who in opened.told]
    people = [person for person in heard if desk.can_be_told(person)]
    more = desk.in_reach(*COMMAND, but={person.id for person in people})
    return people + more


def follow(desk: Desk, opened: OpenShift) -> bool:
    """What became of the shift itself; False where that is nothing."""
    event = open_shift.event_of(opened, desk.unit.shifts.get(opened.shift))
    match event:
        case None:
            return False
        case Comes():
            end(desk, opened, event, endings.comes)
        case Moved():
            _move(desk, opened, event)
        case _:
            end(desk, opened, Gone(), endings.gone)
    return True


def follow_all(desk: Desk) -> None:
    """After a roster was loaded."""
    for opened in desk.unit.open_shifts.all_open():
        follow(desk, opened)


def _move(desk: Desk, before: OpenShift, event: Moved) -> None:
    """Who was asked was asked about other times."""
    after = open_shift.decide(before, event, desk.now)
    desk.unit.open_shifts.save(after)
    now = facts.of_opened(desk, after)
    withdraw(desk, after, lambda to: offer_texts.moved(to, now))
    tell(desk, after, _watching(desk, after))


def end(desk: Desk, before: OpenShift, event: open_shift.Event, said: Said) -> None:
    """It is over: those who heard that it was open hear how it ended, and nobody is
    asked any more."""
    after = open_shift.decide(before, event, desk.now)
    desk.unit.open_shifts.save(after)
    actor = after.ended_by or SYSTEM
    desk.note(actor, "needs somebody", after.ref, before.status, after.status)
    planned, need = facts.of_opened(desk, after), facts.needed(desk, after)
    is_taken = after.status is Status.COVERED
    over = offer_texts.taken_already if is_taken else offer_texts.no_longer
    withdraw(desk, after, lambda to: over(to, planned))
    for who in _hearers(desk, after):
        person = desk.person(who)
        if person.active:
            message = said(desk.reader(person), need)
            notice.say(desk, person, message, after.ref, lane=Lane.REPLY)


def _hearers(desk: Desk, opened: OpenShift) -> tuple[StaffId, ...]:
    """Also whoever was told that nobody had come."""
    alarm = desk.unit.alarms.about(opened.ref)
    rung = alarm.told if alarm is not None and alarm.closed_at is None else ()
    return tuple(dict.fromkeys((*opened.told, *rung)))


def withdraw(desk: Desk, opened: OpenShift, said: Callable[[Reader], Message]) -> None:
    """Nobody who was asked is left to wonder."""
    for offer in desk.unit.open_shifts.offers_of(opened.id):
        if offer.answer is Answer.OFFERED:
            ended = offer.ended(Answer.WITHDRAWN, desk.now)
            desk.unit.open_shifts.save_offer(ended)
            officer = desk.person(offer.officer)
            message = said(desk.reader(officer))
            notice.say(desk, officer, message, opened.ref, lane=Lane.REPLY)


def release(
    desk: Desk, opened: OpenShift, by: StaffId, event: Cancelled | Released
) -> Shift:
    """The first officer is not awaited any more, and hears it."""
    before = desk.unit.shifts.get(opened.shift)
    after, _ = shifts.decide(before, event, desk.now)
    desk.unit.shifts.save(after)
    desk.note(by, "released", after.ref, before.status, after.status)
    officer = desk.person(opened.officer)
    is_told = bool(desk.channels_after(officer, None))
    versions.keep(desk, after, Change.CANCELLED, by, is_told=is_told)
    message = offer_texts.released(desk.reader(officer), facts.of_opened(desk, opened))
    notice.say(desk, officer, message, notice_of(desk.now), lane=Lane.REPLY)
    return after
