"""An officer answers an offer: whoever presses first has the shift, and nobody else."""

from dataclasses import replace

from bot.desk import notice
from bot.desk.before_shift import evening_round, facts, searching
from bot.desk.desk import Desk
from bot.desk.shifts import versions
from bot.domain.before_shift import confirmation
from bot.domain.before_shift.open_shift import (
    Answer,
    Offer,
    OpenShift,
    Status,
    Taken,
)
from bot.domain.errors import Stale
from bot.domain.people.permissions import Action, allow
from bot.domain.people.person import Person
from bot.domain.roster.history import Change
from bot.domain.shifts import shift_events
from bot.domain.shifts.shift import Shift
from bot.texts.before_shift import how_it_ended as endings
from bot.texts.before_shift import offers as offer_texts
from bot.texts.message import Message
from storage.messages.message import Lane


def press(desk: Desk, person: Person, number: int, choice: str) -> None:
    """Yes or no; a no can be taken back while nobody has it."""
    offer = desk.unit.open_shifts.find_offer(number)
    if offer is None or offer.officer != person.id:
        raise Stale
    opened = desk.unit.open_shifts.find(offer.open_shift)
    assert opened is not None
    match choice:
        case "yes":
            _yes(desk, person, offer, opened)
        case "no":
            _no(desk, person, offer, opened)
        case _:
            raise Stale


def _no(desk: Desk, person: Person, offer: Offer, opened: OpenShift) -> None:
    """No reason is asked for; who had asked hears it without a sound."""
    desk.owe(person, offer_texts.said_no(desk.reader(person)))
    if offer.answer is not Answer.OFFERED:
        return
    desk.unit.open_shifts.save_offer(offer.ended(Answer.DECLINED, desk.now))
    desk.note(person.id, "shift declined", opened.ref)
    manager = desk.person(offer.offered_by)
    planned = facts.of_opened(desk, opened)
    message = offer_texts.declined(desk.reader(manager), person.called, planned)
    notice.say(desk, manager, message, opened.ref, lane=Lane.REPLY, silent=True)


def _yes(desk: Desk, person: Person, offer: Offer, opened: OpenShift) -> None:
    allow(person, Action.BOOK_ON)
    if opened.is_open and searching.follow(desk, opened):
        opened = desk.unit.open_shifts.find(opened.id) or opened
        offer = desk.unit.open_shifts.find_offer(offer.id) or offer
    if (why_not := _why_not(desk, person, offer, opened)) is not None:
        desk.owe(person, why_not, about=opened.ref)
        return
    take(desk, person, offer, opened)


def _why_not(
    desk: Desk, person: Person, offer: Offer, opened: OpenShift
) -> Message | None:
    """What stands in the way, in one sentence; None where nothing does."""
    to, planned = desk.reader(person), facts.of_opened(desk, opened)
    if offer.answer is Answer.TAKEN:
        return offer_texts.you_have_it(to, opened.shift, planned)
    if opened.status is Status.COVERED:
        return offer_texts.taken_already(to, planned)
    if not opened.is_open:
        return offer_texts.no_longer(to, planned)
    if offer.answer is Answer.WITHDRAWN:
        return offer_texts.moved(to, planned)
    if not facts.is_free(desk, person, opened.work):
        return offer_texts.works_then(to, planned)
    return None


def take(desk: Desk, person: Person, offer: Offer, opened: OpenShift) -> None:
    """The plan changes in this transaction: there is never a moment without anybody,
    nor one with two."""
    desk.unit.open_shifts.save_offer(offer.ended(Answer.TAKEN, desk.now))
    before = searching.release(desk, opened, person.id, shift_events.Cancelled())
    taken = _plan(desk, person, before)
    planned = facts.of_opened(desk, opened)
    answer = offer_texts.you_have_it(desk.reader(person), taken.id, planned)
    desk.owe(person, answer, about=taken.ref)
    if offer.offered_by not in opened.told:
        opened = replace(opened, told=(*opened.told, offer.offered_by))
    who = person.called
    searching.end(
        desk, opened, Taken(person.id), lambda to, need: endings.covered(to, need, who)
    )


def _plan(desk: Desk, person: Person, before: Shift) -> Shift:
    """Whoever takes a shift has said that they will be there."""
    named = before.planned_for or before.officer
    taken = desk.unit.shifts.add(
        Shift(
            officer=person.id,
            site=before.site,
            check_calls=before.check_calls,
            book_on=before.book_on,
            start_at=before.start_at,
            end_at=before.end_at,
            planned_at=desk.now,
            planned_for=named if named != person.id else None,
        )
    )
    desk.note(person.id, "taken over", taken.ref, before.officer, taken.officer)
    versions.keep(desk, taken, Change.PLANNED, person.id, is_told=False)
    asked = desk.unit.confirmations.add(evening_round.new(desk, taken))
    said = confirmation.decide(asked, confirmation.Confirmed(), desk.now)
    desk.unit.confirmations.save(said)
    return taken
