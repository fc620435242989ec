"""Requests about people's own data: logged, checked, extended, answered in time.

Each deed answers with the request as it now stands; what its doer reads of it is the
business of whoever asked for the deed, the chat or a page.
"""

from datetime import date, timedelta

from bot.desk import notice
from bot.desk.desk import SYSTEM, Desk
from bot.desk.rights.notices import handlers, keep, notify, others, wakes_at
from bot.desk.rights.working_days import is_holiday
from bot.domain.errors import OwnOffice, Stale, Unfit, Unusable
from bot.domain.names.redacted_text import RedactedText
from bot.domain.people.permissions import MAY, Action, allow
from bot.domain.people.person import Person, Role
from bot.domain.rights import events
from bot.domain.rights.events import Event
from bot.domain.rights.facts import Answer, Asker, Check, Ground, Right
from bot.domain.rights.pauses import standing, written
from bot.domain.rights.request import RightsRequest, decide
from bot.texts.rights import handler
from bot.texts.rights.asker import to_asker
from storage.messages.message import Lane

LONGEST_AGO = timedelta(days=366)


def ask(desk: Desk, person: Person, right: Right) -> RightsRequest:
    """Somebody on the books, from their own phone: that it is linked says who asks.

    Asked for the same again, it is the request that is open.
    """
    still = desk.unit.rights.open_of(person.id)
    same = [request for request in still if request.right is right]
    if same:
        return same[0]
    request = RightsRequest(
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
    return _add(desk, request)


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
    request = RightsRequest(
        right=right,
        asker=asker,
        division=by.division,
        received_on=received_on or desk.today,
        file=mark,
        logged_by=by.id,
        logged_at=desk.now,
        reminded_on=desk.today,
    )
    return _add(desk, request)


def _add(desk: Desk, new: RightsRequest) -> RightsRequest:
    request = desk.unit.rights.add(new, wakes_at(desk, new))
    deed, by = f"{request.right} asked", request.logged_by
    desk.note(by, deed, request.ref, after=request.status)
    for person in handlers(desk, request):
        if person.id != by:
            notify(desk, person, request, handler.received(desk.reader(person)))
    return request


def check(desk: Desk, by: Person, number: int, how: Check) -> RightsRequest:
    return record(
        desk, by, may_handle(desk, by, number), events.Checked(how, by.id, desk.today)
    )


def date_it(desk: Desk, by: Person, number: int, received_on: date) -> RightsRequest:
    """It had come before it was logged; never after."""
    request = may_handle(desk, by, number)
    _check_day(received_on, desk.day_of(request.logged_at))
    return record(desk, by, request, events.Dated(received_on))


def _check_day(received_on: date, logged_on: date) -> None:
    if not logged_on - LONGEST_AGO <= received_on <= logged_on:
        raise Unusable(Unfit.DAY_RECEIVED)


def file(desk: Desk, by: Person, number: int, mark: RedactedText) -> RightsRequest:
    """Where the company's own papers about it are."""
    return record(desk, by, may_handle(desk, by, number), events.Filed(mark))


def add_words(
    desk: Desk, person: Person, number: int, words: RedactedText
) -> RightsRequest:
    """What it is about, in the words of whoever asked."""
    request = _mine(desk, person, number)
    worded = record(desk, person, request, events.Worded(words))
    for hearer in handlers(desk, worded):
        notify(desk, hearer, worded, handler.more(desk.reader(hearer)))
    return worded


def extend(desk: Desk, by: Person, number: int, reason: RedactedText) -> RightsRequest:
    """Once, and whoever asked hears the reason."""
    request = may_handle(desk, by, number)
    if request.is_extended:
        raise Stale
    event = events.Extended(by.id, reason, desk.today)
    return record(desk, by, request, event)


def answer(desk: Desk, by: Person, number: int, how: Answer) -> RightsRequest:
    return record(desk, by, may_handle(desk, by, number), events.Answered(by.id, how))


def refuse(desk: Desk, by: Person, number: int, ground: Ground) -> RightsRequest:
    event = events.TurnedDown(by.id, ground)
    return record(desk, by, may_handle(desk, by, number), event)


def withdraw(desk: Desk, by: Person, number: int) -> RightsRequest:
    """By whoever asked, or by a DPO to whom they said it."""
    request = desk.unit.rights.find(number)
    own = request is not None and request.staff == by.id
    theirs = _mine(desk, by, number) if own else may_handle(desk, by, number)
    ended = record(desk, by, theirs, events.Withdrawn(by.id))
    for hearer in handlers(desk, ended) if own else ():
        notify(desk, hearer, ended, handler.gone(desk.reader(hearer)))
    return ended


def record(
    desk: Desk, by: Person, request: RightsRequest, event: Event
) -> RightsRequest:
    """Kept and written down; and whoever asked, if they are on the books, hears it."""
    changed = keep(desk, decide(request, event, desk.now))
    deed = f"rights {type(event).__name__}"
    desk.note(by.id, deed, changed.ref, _written(request), _written(changed))
    if changed.staff is not None and changed.staff != by.id:
        person = desk.person(changed.staff)
        answer_by = changed.next_by(desk.today, is_holiday(desk))
        words = to_asker(desk.reader(person), changed, event, answer_by)
        if words is not None:
            notice.say(desk, person, words, changed.ref, lane=Lane.REPLY)
    return changed


def _written(request: RightsRequest) -> str:
    """Its state and its days, for the journal."""
    waits = [written(pause) for pause in standing(request.pauses)]
    return " ".join([request.status, f"{request.due_on}", *waits])


def may_handle(desk: Desk, by: Person, number: int) -> RightsRequest:
    """An open request, for somebody who may decide about it: checked at every deed."""
    request = may_correct(desk, by, number)
    if not request.is_open:
        raise Stale
    return request


def may_correct(desk: Desk, by: Person, number: int) -> RightsRequest:
    """One whose days count, whether it has ended or not.

    Nobody decides about a request of their own while somebody else could.
    """
    allow(by, Action.HANDLE_RIGHTS)
    request = desk.unit.rights.find(number)
    if request is None or not request.counts:
        raise Stale
    if request.staff == by.id:
        roles = [role for role in Role if role in MAY[Action.HANDLE_RIGHTS]]
        able = [p.called for role in roles for p in others(desk, request, role)]
        if able:
            raise OwnOffice(tuple(dict.fromkeys(able)))
    return request


def _mine(desk: Desk, person: Person, number: int) -> RightsRequest:
    request = desk.unit.rights.find(number)
    if request is None or request.staff != person.id or not request.is_open:
        raise Stale
    return request
