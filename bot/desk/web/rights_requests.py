"""Rights requests on the web: their list, one of them, and what its forms do."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date as Date
from datetime import timedelta

from bot.desk.desk import Desk
from bot.desk.rights import requests, waiting
from bot.desk.rights.notices import beside, is_on_the_bot
from bot.desk.web.filled import Filled
from bot.desk.web.shelf import Doing, Shelf, note_look, past_date
from bot.domain.errors import Misfilled, Stale, Unusable
from bot.domain.people.permissions import Action, allow, is_allowed
from bot.domain.people.person import Person
from bot.domain.rights.facts import Answer, Asker, Check, Ground, Right
from bot.domain.rights.pauses import WaitsFor
from bot.domain.web.deeds import RequestDeed
from bot.texts.page import Page
from bot.texts.web import rights_requests as texts
from bot.texts.web.frame import REQUESTS as HOME

ENDED_WITHIN = timedelta(days=366)
"""Those that ended are listed so long from when they were logged."""

LIST = "rights"
"""What a look at the list is about, in the journal."""


def look(desk: Desk, person: Person, number: int) -> Page:
    """One of them; 0 for their list."""
    allow(person, Action.HANDLE_RIGHTS)
    if number == 0:
        return _list(desk, person)
    request = desk.unit.rights.find(number)
    if request is None:
        raise Stale
    note_look(desk, person, request.ref)
    return texts.page(
        desk.reader(person),
        person,
        texts.Record(
            request=request,
            beside=beside(desk, request),
            on_the_bot=is_on_the_bot(desk, request),
            may=is_allowed(requests.may_correct, desk, person, request.id),
        ),
    )


def _list(desk: Desk, person: Person) -> Page:
    note_look(desk, person, LIST)
    since = desk.now - ENDED_WITHIN
    logged = desk.unit.rights.between(since, desk.now + timedelta(seconds=1))
    ended = [request for request in logged if not request.is_open]
    still = sorted(desk.unit.rights.all_open(), key=lambda request: request.due_on)
    return texts.list_page(
        desk.reader(person),
        person,
        [(request, beside(desk, request)) for request in still],
        [(request, beside(desk, request)) for request in reversed(ended)],
    )


def log(desk: Desk, person: Person, _: int, filled: Filled) -> None:
    """One that came from outside; as received today, without a day."""
    right, asker = filled.one_of("right", Right), filled.one_of("asker", Asker)
    day = _day(desk, filled)
    with _fitting():
        requests.log(desk, person, right, asker, day, filled.text("file"))


def check(desk: Desk, person: Person, number: int, filled: Filled) -> None:
    requests.check(desk, person, number, filled.one_of("how", Check))


def wait(desk: Desk, person: Person, number: int, filled: Filled) -> None:
    """Asked for today, or when it ended, without a day."""
    what = filled.one_of("what", WaitsFor)
    with _fitting():
        waiting.asked(desk, person, number, what, _day(desk, filled))


def waited(desk: Desk, person: Person, number: int, filled: Filled) -> None:
    """It came today, without a day; or what was recorded is corrected."""
    deed, _, said = filled.line("what").partition(".")
    if deed not in waiting.CORRECTIONS or not said.isdecimal():
        raise Misfilled("what", "choose")
    with _fitting():
        waiting.correct(desk, person, number, int(said), deed, _day(desk, filled))


def _day(desk: Desk, filled: Filled) -> Date | None:
    return past_date(desk, filled) if filled.line("day") else None


@contextmanager
def _fitting() -> Iterator[None]:
    """A day that does not fit is the field's fault."""
    try:
        yield
    except Unusable:
        raise Misfilled("day", "day") from None


def date(desk: Desk, person: Person, number: int, filled: Filled) -> None:
    with _fitting():
        requests.date_it(desk, person, number, past_date(desk, filled))


def file(desk: Desk, person: Person, number: int, filled: Filled) -> None:
    requests.file(desk, person, number, filled.needed("file").text)


def extend(desk: Desk, person: Person, number: int, filled: Filled) -> None:
    requests.extend(desk, person, number, filled.needed("why").text)


def answer(desk: Desk, person: Person, number: int, filled: Filled) -> None:
    requests.answer(desk, person, number, filled.one_of("how", Answer))


def refuse(desk: Desk, person: Person, number: int, filled: Filled) -> None:
    requests.refuse(desk, person, number, filled.one_of("ground", Ground))


def withdraw(desk: Desk, person: Person, number: int, _: Filled) -> None:
    requests.withdraw(desk, person, number)


REQUESTS = Shelf(
    home=HOME,
    look=look,
    list_has_forms=True,
    deeds={
        RequestDeed.LOG: Doing(log, words=("file",), once=True),
        RequestDeed.CHECK: Doing(check),
        RequestDeed.WAIT: Doing(wait),
        RequestDeed.WAITED: Doing(waited),
        RequestDeed.DATE: Doing(date),
        RequestDeed.FILE: Doing(file, words=("file",)),
        RequestDeed.EXTEND: Doing(extend, words=("why",)),
        RequestDeed.ANSWER: Doing(answer),
        RequestDeed.REFUSE: Doing(refuse),
        RequestDeed.WITHDRAW: Doing(withdraw),
    },
)
