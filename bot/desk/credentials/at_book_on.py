"""At book-on: a licence that has ended stops it, and a manager may say otherwise.

No check call, no SOS and nothing of a running shift passes here.
"""

from collections.abc import Iterable
from datetime import timedelta

from bot.desk import forms, notice
from bot.desk.desk import Desk
from bot.desk.on_call import rota
from bot.desk.people import where, who_could_go
from bot.domain import limits
from bot.domain.before_shift.rest import Work
from bot.domain.company import Site
from bot.domain.credentials.fitness import Unmet
from bot.domain.errors import Stale
from bot.domain.forms import FormKind
from bot.domain.names.redacted_text import Kept, RedactedText
from bot.domain.people.permissions import Action, allow
from bot.domain.people.person import Person
from bot.domain.refs import SiteCode, StaffId
from bot.domain.shifts.shift import Shift
from bot.texts.credentials import booking as texts
from bot.texts.credentials.booking import Why
from bot.texts.message import Message
from bot.texts.shifts import shift_words
from storage.messages.message import Lane

LONGEST_SHIFT = timedelta(hours=16)
"""A manager's word for a shift without a planned end is good for so long. Our own
choice."""

SHOWN = 8


def stops(desk: Desk, person: Person, site: Site, found: tuple[Unmet, ...]) -> bool:
    """Whoever lacks a licence waits for a manager; what else they lack is told."""
    if not any(each.stops for each in found):
        return False
    if desk.unit.waivers.stands(person.id, site.code, desk.now):
        return False
    _ring(desk, person, site, found)
    return True


def _ring(desk: Desk, person: Person, site: Site, found: tuple[Unmet, ...]) -> None:
    """Pressed again and again, it rings now and then."""
    managers = [each for each in rota.running_the_night(desk) if each.id != person.id]
    named = where.named(desk, site.code)
    planned = planned_now(desk, person.id, site.code)
    if desk.unit.tallies.count(person.id, limits.NOT_FIT_SAID, desk.now):
        desk.note(person.id, "not fit to deploy", person.id, after=site.code)
        for manager in managers:
            message = texts.rings(
                *(desk.reader(manager), person.called, named, found),
                *(person.id, site.code, planned.id if planned else None),
            )
            notice.say(desk, manager, message, person.id)
    called = [manager.called for manager in managers]
    phone = desk.company.control_room_phone
    message = texts.stopped(desk.reader(person), named, found, called, phone)
    desk.owe(person, message)


def with_what_is_missing(
    desk: Desk, person: Person, code: SiteCode, lacks: Iterable[Unmet], message: Message
) -> Message:
    """Under "Booked on", and to whoever runs the night."""
    found = [each for each in lacks if not each.stops]
    if not found:
        return message
    named = where.named(desk, code)
    for manager in rota.running_the_night(desk):
        words = texts.works_without(desk.reader(manager), person.called, named, found)
        notice.say(desk, manager, words, person.id, lane=Lane.REPLY, silent=True)
    return message.with_line(texts.said(desk.reader(person), found))


def press(desk: Desk, person: Person, staff_id: str, choice: str) -> None:
    """The manager's answer."""
    allow(person, Action.WAIVE)
    code, _, what = choice.partition(".")
    officer, site = desk.unit.people.find(staff_id), desk.unit.sites.find(code)
    if officer is None or site is None or officer.id == person.id:
        raise Stale
    if desk.unit.shifts.open_of(officer.id) is not None:
        raise Stale
    match what:
        case shift_words.FIND:
            _find_somebody(desk, person, officer, site)
        case Why.OTHER:
            number = desk.unit.waivers.ask(officer.id, site.code, person.id, desk.now)
            forms.start_form(desk, person, FormKind.WAIVER, number)
        case Why.REGISTER | Why.PROOF:
            number = desk.unit.waivers.ask(officer.id, site.code, person.id, desk.now)
            _waive(desk, person, number, Why(what), None)
        case _:
            raise Stale


def type_why(desk: Desk, person: Person, number: int, kept: Kept) -> None:
    """In the manager's own words."""
    allow(person, Action.WAIVE)
    _waive(desk, person, number, Why.OTHER, kept.text)


def _waive(
    desk: Desk, by: Person, number: int, why: Why, words: RedactedText | None
) -> None:
    whose = desk.unit.waivers.whose(number)
    if whose is None:
        raise Stale
    officer, code = desk.person(whose[0]), whose[1]
    planned = planned_now(desk, officer.id, code)
    end = planned.end_at if planned else None
    until = end or desk.now + LONGEST_SHIFT
    desk.unit.waivers.give(number, until, why, words)
    desk.note(by.id, "let work without a licence", officer.id, after=f"{code} {why}")
    named, to = where.named(desk, code), desk.reader(by)
    reason = words or texts.why(to, why)
    desk.owe(by, texts.waived(to, officer.called, named, by.called, reason))
    for other in rota.running_the_night(desk):
        if other.id != by.id:
            reader = desk.reader(other)
            said = words or texts.why(reader, why)
            message = texts.waived(reader, officer.called, named, by.called, said)
            notice.say(desk, other, message, officer.id, lane=Lane.REPLY)
    may = texts.may_now(desk.reader(officer), named, code)
    notice.say(desk, officer, may, officer.id)


def planned_now(desk: Desk, officer: StaffId, code: SiteCode) -> Shift | None:
    """The shift that they came for."""
    for shift in desk.unit.shifts.awaited(officer):
        assert shift.end_at is not None
        if shift.site == code and desk.now < shift.end_at:
            return shift
    return None


def _find_somebody(desk: Desk, person: Person, officer: Person, site: Site) -> None:
    """Where no shift was planned, and none can be offered: who is free, to be rung."""
    end = desk.now + LONGEST_SHIFT / 2
    found = who_could_go.free(desk, site.code, Work(desk.now, end), {officer.id})
    named, to = where.named(desk, site.code), desk.reader(person)
    free = [each.person.called for each in found[:SHOWN]]
    desk.owe(person, texts.somebody_else(to, officer.called, named, free))
