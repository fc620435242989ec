"""Presence is asked at book-on, and after check calls where a site wants it."""

from datetime import timedelta

from bot.desk.desk import SYSTEM, Desk
from bot.desk.people import reception, where
from bot.domain.people.person import Person
from bot.domain.presence.distance import RADIUS_M
from bot.domain.presence.presence import (
    Asks,
    Presence,
    Status,
    Superseded,
    Woken,
    decide,
    is_asked,
)
from bot.domain.refs import SiteCode
from bot.domain.shifts.shift import OPEN, Shift
from bot.texts.presence import telling as texts

STILL_THERE = timedelta(minutes=1)
"""Asked so long after somebody booked on, where they are still says something of it; a
busy machine is no reason not to ask. Our own choice."""


def ask(desk: Desk, person: Person, shift: Shift, call: int | None = None) -> None:
    """Once; what was asked before and not answered is not given. After an outage of
    ours nobody is asked: where they are now says nothing of then."""
    too_late = desk.held is not None or desk.late > STILL_THERE
    if too_late or not _is_asked(desk, shift.site, at_call=call is not None):
        return
    site = desk.unit.sites.find(shift.site)
    assert site is not None
    earlier = desk.unit.presences.last_of(shift.id)
    if earlier is not None and earlier.status is Status.ASKED:
        desk.unit.presences.save(decide(earlier, Superseded(), desk.now)[0])
    asked = desk.unit.presences.add(
        Presence(
            shift=shift.id,
            check_call=call,
            officer=person.id,
            site=shift.site,
            radius_m=site.radius_m or RADIUS_M,
            asked_at=desk.now,
        )
    )
    words = texts.ask(desk.reader(person), where.named(desk, shift.site))
    desk.owe(person, words, about=asked.about, silent=call is not None)


def asks_at_book_on(desk: Desk, code: SiteCode) -> bool:
    """Whoever books on there is asked."""
    return _is_asked(desk, code, at_call=False)


def _is_asked(desk: Desk, code: SiteCode, *, at_call: bool) -> bool:
    if at_call and desk.unit.sites.asks(code) is not Asks.CHECK_CALLS:
        return False
    site = desk.unit.sites.find(code)
    return site is not None and is_asked(
        desk.company.presence_at_book_on,
        site.presence,
        has_place=site.latitude is not None and site.longitude is not None,
        at_call=at_call,
    )


def wake(desk: Desk, number: int) -> None:
    """Ten minutes without an answer are an answer: nobody is asked again."""
    before = desk.unit.presences.get(number)
    after, _ = decide(before, Woken(), desk.now)
    desk.unit.presences.save(after)
    if after.status is before.status:
        return
    desk.note(SYSTEM, "presence", after.about, before.status, after.status)
    if desk.unit.shifts.get(after.shift).status not in OPEN:
        return
    officer = desk.person(after.officer)
    board = reception.keyboard(desk, officer)
    words = texts.not_given(desk.reader(officer), board)
    desk.owe(officer, words, about=after.about, silent=True)
