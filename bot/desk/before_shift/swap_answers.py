"""A swap is answered: by who was asked, then by a manager; or it lapses.

The plan changes as it does when an offer is taken: a manager's yes is an offer that was
taken beforehand.
"""

from collections.abc import Callable

from bot.desk import notice
from bot.desk.before_shift import facts, offers, searching, swaps
from bot.desk.desk import SYSTEM, Desk
from bot.desk.on_call import rota
from bot.desk.people import who_could_go
from bot.domain.before_shift import swap as rules
from bot.domain.before_shift.open_shift import Offer
from bot.domain.before_shift.swap import Status, Swap
from bot.domain.errors import OwnWork, Stale
from bot.domain.people.permissions import Action, allow
from bot.domain.people.person import Person
from bot.domain.refs import StaffId
from bot.texts.before_shift import offers as offer_texts
from bot.texts.before_shift import swaps as texts
from bot.texts.before_shift.cover import Candidate
from bot.texts.message import Message
from bot.texts.reader import Reader
from storage.messages.message import Lane


def press(desk: Desk, person: Person, number: int, choice: str) -> None:
    """A button about one swap."""
    swap = desk.unit.swaps.find(number)
    if swap is None:
        raise Stale
    if choice in (texts.AGREE, texts.REFUSE):
        allow(person, Action.AGREE_SWAP)
    elif person.id != swap.officer and person.id not in swap.asked:
        raise Stale
    if swap.is_running and not swap.is_about(desk.unit.shifts.get(swap.shift)):
        swap = _end(desk, swap, rules.Gone())
    if not swap.is_running:
        to, planned = desk.reader(person), swaps.planned(desk, swap)
        desk.owe(person, texts.over_already(to, planned), about=swap.ref)
        return
    _answer(desk, person, swap, choice)


def _answer(desk: Desk, person: Person, swap: Swap, choice: str) -> None:
    match choice:
        case texts.YES if swap.status is Status.ASKED and person.id != swap.officer:
            _yes(desk, person, swap)
        case texts.NO if swap.status is Status.ASKED and person.id != swap.officer:
            _no(desk, person, swap)
        case texts.KEEP if person.id == swap.officer:
            _end(desk, swap, rules.Kept())
        case texts.AGREE if person.id in (swap.officer, swap.incoming):
            raise OwnWork
        case texts.AGREE if swap.status is Status.AGREED:
            _agree(desk, person, swap)
        case texts.REFUSE if swap.status is Status.AGREED:
            _refuse(desk, person, swap)
        case _:
            raise Stale


def _step(desk: Desk, before: Swap, event: rules.Event, by: str) -> Swap:
    after = rules.decide(before, event, desk.now)
    desk.unit.swaps.save(after)
    desk.note(by, "swap", after.ref, before.status, after.status)
    return after


def _yes(desk: Desk, person: Person, before: Swap) -> None:
    """The first yes counts; the others are asked no more."""
    allow(person, Action.BOOK_ON)
    to, planned = desk.reader(person), swaps.planned(desk, before)
    if not facts.is_free(desk, person, before.work):
        desk.owe(person, offer_texts.works_then(to, planned), about=before.ref)
        return
    after = _step(desk, before, rules.SaidYes(person.id), person.id)
    desk.owe(person, texts.manager_decides(to, planned), about=after.ref)
    officer = desk.person(after.officer)
    managers = rota.running_the_night(desk, but={officer.id, person.id})
    names = [each.called for each in managers]
    said = texts.said_yes(desk.reader(officer), planned, person.called, names)
    notice.say(desk, officer, said, after.ref, lane=Lane.REPLY)
    candidate = _candidate(desk, person, after)
    for manager in managers:
        asked = texts.decide(
            desk.reader(manager), after.id, planned, officer.called, candidate
        )
        notice.say(desk, manager, asked, after.ref, lane=Lane.REPLY)
    _tell(desk, after, _others(after), lambda to: texts.not_yours(to, planned))


def _candidate(desk: Desk, person: Person, swap: Swap) -> Candidate:
    """With the hours of rest that the shift would leave them."""
    free = who_could_go.rest_of(desk, person, swap.site, swap.work)
    return Candidate(
        id=person.id,
        called=person.called,
        rest=free.rest,
        knows_site=free.knows_site,
        phoneless=False,
        answer=None,
    )


def _others(swap: Swap) -> list[StaffId]:
    """Who was asked and said nothing."""
    heard = {*swap.declined, swap.incoming}
    return [who for who in swap.asked if who not in heard]


def _no(desk: Desk, person: Person, before: Swap) -> None:
    """No reason is asked for."""
    desk.owe(person, offer_texts.said_no(desk.reader(person)))
    if person.id in before.declined:
        return
    after = _step(desk, before, rules.SaidNo(person.id), person.id)
    officer, is_last = desk.person(after.officer), not after.is_running
    to, planned = desk.reader(officer), swaps.planned(desk, after)
    said = texts.said_no(to, planned, person.called, is_last=is_last)
    notice.say(desk, officer, said, after.ref, lane=Lane.REPLY)


def _agree(desk: Desk, manager: Person, before: Swap) -> None:
    """One is released and the other planned, in this transaction."""
    assert before.incoming is not None
    incoming, planned = desk.person(before.incoming), swaps.planned(desk, before)
    if not incoming.active or not facts.is_free(desk, incoming, before.work):
        words = texts.works_then(desk.reader(manager), planned, incoming.called)
        desk.owe(manager, words, about=before.ref)
        return
    _step(desk, before, rules.Approved(manager.id), manager.id)
    shift = desk.unit.shifts.get(before.shift)
    opened = desk.unit.open_shifts.open_of(shift.id)
    opened = opened or searching.begin(desk, shift, manager.id, [manager])
    offer = desk.unit.open_shifts.add_offer(
        Offer(
            open_shift=opened.id,
            officer=incoming.id,
            offered_by=manager.id,
            offered_at=desk.now,
        )
    )
    offers.take(desk, incoming, offer, opened)


def _refuse(desk: Desk, manager: Person, before: Swap) -> None:
    after = _step(desk, before, rules.Refused(manager.id), manager.id)
    officer, planned = desk.person(after.officer), swaps.planned(desk, after)
    words = texts.refused(desk.reader(officer), planned, manager.called)
    notice.say(desk, officer, words, after.ref, lane=Lane.REPLY)
    incoming = [after.incoming] if after.incoming else []
    _tell(desk, after, incoming, lambda to: texts.not_yours(to, planned))
    done = texts.manager_refused(desk.reader(manager), planned, officer.called)
    desk.owe(manager, done, about=after.ref)


def wake(desk: Desk, number: int) -> None:
    """The shift begins, and not all have said yes: it stays whose it was."""
    before = desk.unit.swaps.find(number)
    if before is not None and before.is_running:
        _end(desk, before, rules.Woken())


def _end(desk: Desk, before: Swap, event: rules.Event) -> Swap:
    """Without a swap; nobody is left to wonder."""
    after = _step(desk, before, event, SYSTEM)
    if after.is_running:
        return after
    planned = swaps.planned(desk, after)
    waiting = [*_others(after), *([after.incoming] if after.incoming else [])]
    _tell(desk, after, waiting, lambda to: texts.not_yours(to, planned))
    if after.status is not Status.GONE:
        own = [after.officer]
        _tell(desk, after, own, lambda to: texts.stays_yours(to, planned))
    return after


def _tell(
    desk: Desk, swap: Swap, people: list[StaffId], words: Callable[[Reader], Message]
) -> None:
    for person in map(desk.person, people):
        message = words(desk.reader(person))
        notice.say(desk, person, message, swap.ref, lane=Lane.REPLY)
