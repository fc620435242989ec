"""Requests about people's own data: logged, checked, extended, answered in time.

Each deed answers with the request as it now stands; what its doer reads of it is the
business of whoever asked for the deed, the chat or a page.
"""

from datetime import date, timedelta

from bot.desk import notice
from bot.desk.desk import SYSTEM, Desk
from bot.desk.rights.notices import (
    handlers,
    keep,
    notify,
    others,
    wakes_at,
)
from bot.domain.errors import OwnOffice, Stale, Unfit, Unusable
from bot.domain.names.redacted_text import RedactedText
from bot.domain.people.permissions import MAY, Action, allow
from bot.domain.people.person import Person, Role
from bot.domain.rights import request
from bot.domain.rights.request import (
    Answer,
    Asker,
    Check,
    Event,
    Ground,
    Right,
    RightsRequest,
)
from bot.texts.rights import handler as texts
from bot.texts.rights.asker import to_asker
from storage.messages.message import Lane

LONGEST_AGO = timedelta(days=366)


def ask(desk: Desk, person: Person, right: Right) -> RightsRequest:
    """Somebody on the books, from their own phone: that it is linked says who asks.

    Asked for the same again, it is the request that is open.
    """
    same = [one for one in desk.unit.rights.open_of(person.id) if one.right is right]
    if same:
        return same[0]
    one = RightsRequest(
        right=right,
        asker=Asker.STAFF if person.active else Asker.FORMER_STAFF,
        staff=person.id,
        division=person.division,
        received_on=desk.today,
        logged_by=person.id,
        logged_at=desk.now,
        checked_how=Check.LINKED,
        checked_by=SYSTEM,
        checked_at=desk.now,
        reminded_on=desk.today,
    )
    return _add(desk, one)


def log(
    desk: Desk,
    by: Person,
    right: Right,
    asker: Asker,
    received_on: date | None = None,
    mark: RedactedText | None = None,
) -> RightsRequest:
    """One that came from outside; as received today, until it is dated."""
    allow(by, Action.HANDLE_RIGHTS)
    if received_on is not None:
        _check_day(received_on, desk.today)
    one = RightsRequest(
        right=right,
        asker=asker,
        division=by.division,
        received_on=received_on or desk.today,
        file=mark,
        logged_by=by.id,
        logged_at=desk.now,
        reminded_on=desk.today,
    )
    return _add(desk, one)


def _add(desk: Desk, new: RightsRequest) -> RightsRequest:
    one = desk.unit.rights.add(new, wakes_at(desk, new))
    desk.note(one.logged_by, f"{one.right} asked", one.ref, after=one.status)
    for person in handlers(desk, one):
        if person.id != one.logged_by:
            notify(desk, person, one, texts.received(desk.reader(person)))
    return one


def ask_proof(desk: Desk, by: Person, number: int) -> RightsRequest:
    """Whoever asks was asked to show who they are; the clock does not stop."""
    return _do(desk, by, may_handle(desk, by, number), request.IdentityAsked())


def check(desk: Desk, by: Person, number: int, how: Check) -> RightsRequest:
    return _do(desk, by, may_handle(desk, by, number), request.Checked(how, by.id))


def date_it(desk: Desk, by: Person, number: int, received_on: date) -> RightsRequest:
    """It had come before it was logged; never after."""
    found = may_handle(desk, by, number)
    _check_day(received_on, desk.day_of(found.logged_at))
    return _do(desk, by, found, request.Dated(received_on))


def _check_day(received_on: date, logged_on: date) -> None:
    if not logged_on - LONGEST_AGO <= received_on <= logged_on:
        raise Unusable(Unfit.DAY_RECEIVED)


def file(desk: Desk, by: Person, number: int, mark: RedactedText) -> RightsRequest:
    """Where the company's own papers about it are."""
    return _do(desk, by, may_handle(desk, by, number), request.Filed(mark))


def add_words(
    desk: Desk, person: Person, number: int, words: RedactedText
) -> RightsRequest:
    """What it is about, in the words of whoever asked."""
    one = _do(desk, person, _mine(desk, person, number), request.Worded(words))
    for handler in handlers(desk, one):
        notify(desk, handler, one, texts.more(desk.reader(handler)))
    return one


def extend(desk: Desk, by: Person, number: int, reason: RedactedText) -> RightsRequest:
    """Once, and whoever asked hears the reason."""
    found = may_handle(desk, by, number)
    if found.is_extended:
        raise Stale
    event = request.Extended(by.id, reason, desk.today)
    return _do(desk, by, found, event)


def answer(desk: Desk, by: Person, number: int, how: Answer) -> RightsRequest:
    return _do(desk, by, may_handle(desk, by, number), request.Answered(by.id, how))


def refuse(desk: Desk, by: Person, number: int, ground: Ground) -> RightsRequest:
    event = request.TurnedDown(by.id, ground)
    return _do(desk, by, may_handle(desk, by, number), event)


def withdraw(desk: Desk, by: Person, number: int) -> RightsRequest:
    """By whoever asked, or by a DPO to whom they said it."""
    found = desk.unit.rights.find(number)
    own = found is not None and found.staff == by.id
    one = _mine(desk, by, number) if own else may_handle(desk, by, number)
    ended = _do(desk, by, one, request.Withdrawn(by.id))
    for handler in handlers(desk, ended) if own else ():
        notify(desk, handler, ended, texts.gone(desk.reader(handler)))
    return ended


def _do(desk: Desk, by: Person, found: RightsRequest, event: Event) -> RightsRequest:
    """Kept and written down; and whoever asked, if they are on the books, hears it."""
    one = request.decide(found, event, desk.now)
    keep(desk, one)
    deed = f"rights {type(event).__name__}"
    was, now = (f"{each.status} {each.due_on}" for each in (found, one))
    desk.note(by.id, deed, one.ref, was, now)
    if one.staff is not None and one.staff != by.id:
        person = desk.person(one.staff)
        told = to_asker(desk.reader(person), one, event)
        if told is not None:
            notice.say(desk, person, told, one.ref, lane=Lane.REPLY)
    return one


def may_handle(desk: Desk, by: Person, number: int) -> RightsRequest:
    """An open request, for somebody who may decide about it: checked at every deed.

    Nobody decides about a request of their own while somebody else could.
    """
    allow(by, Action.HANDLE_RIGHTS)
    found = desk.unit.rights.find(number)
    if found is None or not found.is_open:
        raise Stale
    if found.staff == by.id:
        roles = [role for role in Role if role in MAY[Action.HANDLE_RIGHTS]]
        able = [p.called for role in roles for p in others(desk, found, role)]
        if able:
            raise OwnOffice(tuple(dict.fromkeys(able)))
    return found


def _mine(desk: Desk, person: Person, number: int) -> RightsRequest:
    found = desk.unit.rights.find(number)
    if found is None or found.staff != person.id or not found.is_open:
        raise Stale
    return found
