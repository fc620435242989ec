"""An officer says whether they will be there: by a button, or in their own words.

No reason is asked for. What was typed beside it is kept nowhere: an illness is data of
a special category. Source: UK GDPR, Article 9(1).
"""

from bot.desk import notice
from bot.desk.alarms.channels import in_words
from bot.desk.before_shift import choosing, evening_round, facts, searching, swaps
from bot.desk.desk import Desk
from bot.desk.on_call import rota
from bot.desk.people import upcoming
from bot.domain import limits
from bot.domain.before_shift import confirmation
from bot.domain.before_shift.confirmation import WAITING, Confirmation, Status
from bot.domain.before_shift.open_shift import Comes
from bot.domain.errors import Stale
from bot.domain.people.permissions import Action, allow, may
from bot.domain.people.person import Person, Role
from bot.domain.shifts import shift as shifts
from bot.domain.shifts.shift import Shift
from bot.texts.before_shift import asking as texts
from bot.texts.before_shift import cover
from bot.texts.before_shift import how_it_ended as endings
from bot.texts.before_shift import offers as offer_texts
from bot.texts.before_shift import swaps as swap_texts
from bot.texts.shifts import shift_words
from storage.messages.message import Lane, Purpose

MORE = 3
"""Other shifts that whoever cannot come is asked about, too."""


def press(desk: Desk, person: Person, number: int, choice: str) -> None:
    """The answer to the question, by one of its two buttons."""
    asked = desk.unit.confirmations.find(number)
    if asked is None or asked.officer != person.id:
        raise Stale
    shift = desk.unit.shifts.get(asked.shift)
    if not _awaits(desk, person, shift):
        return
    newest = desk.unit.confirmations.newest_of(shift.id)
    if newest is None or newest.id != asked.id or not asked.is_about(shift):
        _ask_of_today(desk, person, shift, newest)
        return
    match choice:
        case texts.YES:
            confirm(desk, person, shift)
        case texts.NO:
            cannot(desk, person, shift)
        case _:
            raise Stale


def _awaits(desk: Desk, person: Person, shift: Shift) -> bool:
    """Whether it is still theirs to come to; else they hear why it is not."""
    to = desk.reader(person)
    mine = shift.officer == person.id
    if mine and shift.status in shifts.OPEN:
        desk.owe(person, texts.on_already(to, shift.site))
        return False
    over = shift.end_at is None or shift.end_at <= desk.now
    if not mine or over or shift.status not in shifts.AWAITED:
        desk.owe(person, texts.not_yours(to))
        return False
    return True


def _ask_of_today(
    desk: Desk, person: Person, shift: Shift, newest: Confirmation | None
) -> None:
    """An older question was answered, and the shift has been moved since."""
    if newest is None or not newest.is_about(shift):
        newest = desk.unit.confirmations.add(evening_round.new(desk, shift))
    message = texts.ask(desk.reader(person), newest.id, facts.of_shift(desk, shift))
    desk.owe(person, message, purpose=Purpose.PROMPT, about=shift.ref)


def press_shift(desk: Desk, person: Person, number: int, choice: str) -> None:
    """A button about one shift, wherever it was shown."""
    shift = desk.unit.shifts.find(number)
    if shift is None:
        raise Stale
    mine = shift.officer == person.id
    match choice:
        case shift_words.FIND:
            choosing.find(desk, person, shift)
        case _ if choice.partition(".")[0] == swap_texts.SWAP:
            swaps.press_shift(desk, person, shift, choice)
        case texts.CANNOT:
            if _awaits(desk, person, shift):
                cannot(desk, person, shift)
        case texts.COMES if not mine and may(person, Action.FIND_COVER):
            _heard_of(desk, person, shift)
        case texts.COMES:
            if _awaits(desk, person, shift):
                confirm(desk, person, shift)
        case _:
            raise Stale


def confirm(desk: Desk, person: Person, shift: Shift) -> None:
    """I'll be there; also after all."""
    before = _said(desk, person, shift, confirmation.Confirmed())
    planned = facts.of_shift(desk, shift)
    desk.owe(person, texts.confirmed(desk.reader(person), planned), about=shift.ref)
    _no_search(desk, shift)
    if before.status is Status.UNCONFIRMED:
        for manager in rota.running_the_night(desk):
            to = desk.reader(manager)
            message = texts.confirmed_late(to, person.called, planned)
            notice.say(desk, manager, message, shift.ref, lane=Lane.REPLY, silent=True)


def _heard_of(desk: Desk, manager: Person, shift: Shift) -> None:
    """A manager has spoken to the officer, who will be there."""
    if shift.status not in shifts.AWAITED:
        raise Stale
    officer = desk.person(shift.officer)
    _said(desk, manager, shift, confirmation.Confirmed())
    planned, to = facts.of_shift(desk, shift), desk.reader(officer)
    notice.say(
        desk, officer, offer_texts.rely_on_you(to, planned), shift.ref, lane=Lane.REPLY
    )
    desk.owe(manager, texts.answered(desk.reader(manager), planned, Status.CONFIRMED))
    _no_search(desk, shift)


def _no_search(desk: Desk, shift: Shift) -> None:
    opened = desk.unit.open_shifts.open_of(shift.id)
    if opened is not None:
        searching.end(desk, opened, Comes(), endings.comes)


def cannot(desk: Desk, person: Person, shift: Shift) -> None:
    """Said twice, it rings nobody twice; said and taken back again and again, it is for
    the telephone."""
    opened = desk.unit.open_shifts.open_of(shift.id)
    if _status(desk, shift) is Status.CANNOT and opened is not None:
        managers = [desk.person(who) for who in opened.told]
    elif desk.unit.tallies.count(person.id, limits.CANNOT_SAID, desk.now):
        _said(desk, person, shift, confirmation.CannotCome())
        managers = searching.cannot(desk, shift)
    else:
        phone = desk.company.control_room_phone
        desk.owe(person, texts.too_often(desk.reader(person), phone))
        return
    others = [
        (each.id, facts.of_shift(desk, each))
        for each in upcoming.coming(desk, person)
        if each.id != shift.id and _status(desk, each) is not Status.CANNOT
    ]
    answer = texts.cannot_noted(
        desk.reader(person),
        shift.id,
        facts.of_shift(desk, shift),
        [manager.called for manager in managers],
        desk.company.control_room_phone,
        others[:MORE],
    )
    desk.owe(person, answer, about=shift.ref)


def _said(
    desk: Desk, by: Person, shift: Shift, event: confirmation.Event
) -> Confirmation:
    """Kept, and the question changed into its answer; what stood before is returned.

    Who was never asked about it as it is now is taken to have been asked now.
    """
    before = desk.unit.confirmations.newest_of(shift.id)
    if before is None or not before.is_about(shift):
        before = desk.unit.confirmations.add(evening_round.new(desk, shift))
    after = confirmation.decide(before, event, desk.made_at)
    desk.unit.confirmations.save(after)
    if after.status is not before.status:
        desk.note(by.id, "before shift", after.ref, before.status, after.status)
    to = desk.reader(desk.person(shift.officer))
    words = texts.answered(to, facts.of_shift(desk, shift), after.status)
    for shown in desk.unit.outbox.shown(shift.ref, Purpose.PROMPT):
        desk.owe_edit(shown, words)
    return before


def _status(desk: Desk, shift: Shift) -> Status | None:
    """What was said of it as it is now."""
    newest = desk.unit.confirmations.newest_of(shift.id)
    return newest.status if newest is not None and newest.is_about(shift) else None


def typed_cannot(desk: Desk, person: Person) -> None:
    """ "Sick tonight": nothing else was said, or it was said outright."""
    shift = upcoming.next_soon(desk, person)
    if shift is not None:
        cannot(desk, person, shift)
    elif not in_words.answer(desk, person):
        phone = desk.company.control_room_phone
        desk.owe(person, texts.no_shift_soon(desk.reader(person), phone))


def typed_perhaps(desk: Desk, person: Person) -> None:
    """It may mean that: asked, and if nothing is pressed their silence is heard; once,
    however often they say so."""
    shift = upcoming.next_soon(desk, person)
    if shift is None:
        raise Stale
    asked = desk.unit.confirmations.newest_of(shift.id)
    if asked is None or not asked.is_about(shift) or asked.status not in WAITING:
        asked = desk.unit.confirmations.add(evening_round.new(desk, shift))
        desk.note(person.id, "asked before shift", asked.ref, after=asked.status)
        desk.unit.confirmations.look_at(desk.now)
    message = texts.perhaps_not(
        desk.reader(person), asked.id, facts.of_shift(desk, shift)
    )
    desk.owe(person, message, purpose=Purpose.PROMPT, about=asked.ref)


def show(desk: Desk, person: Person) -> None:
    """``/shifts``: one's own, and for whoever plans those that need somebody."""
    if Role.OFFICER in person.roles or not may(person, Action.FIND_COVER):
        allow(person, Action.BOOK_ON)
        coming = [
            texts.Coming(
                shift=shift.id,
                planned=facts.of_shift(desk, shift),
                status=_status(desk, shift),
            )
            for shift in upcoming.coming(desk, person)
        ]
        message = texts.coming(desk.reader(person), coming)
        desk.owe(person, message, purpose=Purpose.SCREEN)
    if may(person, Action.FIND_COVER):
        shown = cover.uncovered(desk.reader(person), facts.uncovered(desk))
        desk.owe(person, shown, purpose=Purpose.SCREEN)
