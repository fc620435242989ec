"""An officer asks others to take a planned shift: which one, and whom."""

from bot.desk import notice
from bot.desk.before_shift import facts
from bot.desk.desk import Desk
from bot.desk.people import upcoming, who_could_go
from bot.domain import limits
from bot.domain.before_shift.rest import Work
from bot.domain.before_shift.swap import Swap
from bot.domain.people.permissions import Action, allow
from bot.domain.people.person import Person
from bot.domain.shifts import shift as shifts
from bot.domain.shifts.shift import Shift
from bot.texts.before_shift import asking
from bot.texts.before_shift import swaps as texts
from bot.texts.message import Message
from bot.texts.shifts.shift_words import Planned
from storage.messages.message import Lane, Purpose

SHOWN = 8
"""Of those who are free: a screen that a thumb can use."""


def show(desk: Desk, person: Person) -> None:
    """``/swap``: which one?"""
    allow(person, Action.BOOK_ON)
    coming = [
        (shift.id, facts.of_shift(desk, shift))
        for shift in upcoming.coming(desk, person)
        if _is_ahead(desk, shift)
    ]
    message = texts.which(desk.reader(person), coming)
    desk.owe(person, message, purpose=Purpose.SCREEN)


def _is_ahead(desk: Desk, shift: Shift) -> bool:
    begins = shift.start_at is not None and desk.now < shift.start_at
    return begins and shift.status is shifts.Status.ROSTERED


def press_shift(desk: Desk, person: Person, shift: Shift, choice: str) -> None:
    """A button beside a planned shift: swap it; with whom?"""
    allow(person, Action.BOOK_ON)
    if shift.officer != person.id or not _is_ahead(desk, shift):
        desk.owe(person, asking.not_yours(desk.reader(person)))
        return
    running = desk.unit.swaps.running_of(shift.id)
    if running is not None and running.is_about(shift):
        desk.owe(person, _asked(desk, person, running), about=shift.ref)
        return
    able = _able(desk, shift)
    _, _, who = choice.partition(".")
    chosen = [each for each in able if who in (each.id, texts.ANYONE)]
    if not chosen:
        _whom(desk, person, shift, able)
    elif not desk.unit.tallies.count(person.id, limits.SHIFT_SWAPS_ASKED, desk.now):
        desk.owe(person, texts.too_often(desk.reader(person)))
    else:
        _begin(desk, person, shift, chosen)


def _able(desk: Desk, shift: Shift) -> list[Person]:
    """Who is free then and can be asked, the rested first."""
    assert shift.start_at is not None
    assert shift.end_at is not None
    work = Work(shift.start_at, shift.end_at)
    found = who_could_go.free(desk, shift.site, work, {shift.officer})
    return [each.person for each in found if each.person.chat_id is not None]


def _whom(desk: Desk, person: Person, shift: Shift, able: list[Person]) -> None:
    free = [(each.id, each.called) for each in able[:SHOWN]]
    shown = facts.of_shift(desk, shift)
    message = texts.whom(desk.reader(person), shift.id, shown, free)
    desk.owe(person, message, purpose=Purpose.SCREEN)


def _begin(desk: Desk, person: Person, shift: Shift, chosen: list[Person]) -> None:
    assert shift.start_at is not None
    assert shift.end_at is not None
    begun = desk.unit.swaps.add(
        Swap(
            shift=shift.id,
            officer=person.id,
            site=shift.site,
            start_at=shift.start_at,
            end_at=shift.end_at,
            asked=tuple(each.id for each in chosen),
            asked_at=desk.now,
        )
    )
    desk.note(person.id, "swap asked for", begun.ref, after=begun.status)
    for each in chosen:
        to, shown = desk.reader(each), planned(desk, begun)
        message = texts.will_you(to, begun.id, shown, person.called)
        notice.say(desk, each, message, begun.ref, lane=Lane.REPLY)
    desk.owe(person, _asked(desk, person, begun), about=begun.ref)


def planned(desk: Desk, swap: Swap) -> Planned:
    return facts.planned(desk, swap.site, swap.start_at, swap.end_at)


def _asked(desk: Desk, person: Person, swap: Swap) -> Message:
    names = [desk.person(who).called for who in swap.asked]
    return texts.asked(desk.reader(person), swap.id, planned(desk, swap), names)
