"""Booking on and off, rostered shifts, and what silence does to them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from bot.desk.alarms import raising
from bot.desk.credentials import at_book_on, fit
from bot.desk.desk import SYSTEM, Desk
from bot.desk.instructions import receipts as instructions
from bot.desk.people import reception, said, upcoming
from bot.desk.shifts import (
    after_book_on,
    back_to_back,
    by_others,
    check_calls,
    overtime,
)
from bot.desk.timed_activity import home_safe
from bot.domain.alarms.kinds import Reason
from bot.domain.company import Site
from bot.domain.errors import AlreadyBookedOn, NotOnShift, UnknownSite
from bot.domain.loads import RosterLine
from bot.domain.people.permissions import Action, allow
from bot.domain.people.person import Person
from bot.domain.refs import SiteCode, StaffId
from bot.domain.shifts import shift, shift_events
from bot.domain.shifts.effects import (
    AskIfStillHere,
    RaiseAlarm,
    Regain,
    TellStillHere,
)
from bot.domain.shifts.rhythm import CheckCallRules
from bot.domain.shifts.shift import Shift
from bot.texts.shifts import booking as texts

EARLIEST_BOOK_ON = timedelta(hours=4)
"""Booking on this long before a rostered start still takes that shift."""


def ask_where(desk: Desk, person: Person) -> None:
    """The sites as buttons, the one where they are expected first."""
    allow(person, Action.BOOK_ON)
    _refuse_when_on(desk, person)
    expected = upcoming.next_soon(desk, person)
    first = expected.site if expected else None
    sites = sorted(desk.unit.sites.all(), key=lambda site: site.code != first)
    desk.owe(person, texts.pick_site(desk.reader(person), sites))


def book_on(desk: Desk, person: Person, code: str) -> None:
    """The officer is on site: the first check call is planned in the same breath."""
    allow(person, Action.BOOK_ON)
    _refuse_when_on(desk, person)
    site = said.site_alone(desk, code)
    if site is None:
        raise UnknownSite
    lacks = fit.unmet(desk, person.id, site.code, desk.today)
    if at_book_on.stops(desk, person, site, lacks):
        return
    begun = _take_rostered(desk, person, site) or _begin(desk, person, site)
    desk.note(person.id, "booked on", begun.ref, after=begun.status)
    first = check_calls.plan_first(desk, begun)
    home_safe.came_home(desk, person)
    board = reception.keyboard(desk, person)
    at, late, to = desk.made_at, desk.received_late_at, desk.reader(person)
    message = texts.booked_on(to, site, at, first.due_at, board, late)
    message = at_book_on.with_what_is_missing(desk, person, site.code, lacks, message)
    desk.owe(person, message, about=begun.ref)
    after_book_on.plan(desk, person, begun)


def _refuse_when_on(desk: Desk, person: Person) -> None:
    current = desk.unit.shifts.open_of(person.id)
    if current is not None:
        assert current.booked_on_at is not None
        raise AlreadyBookedOn(current.site, current.booked_on_at)


def _take_rostered(desk: Desk, person: Person, site: Site) -> Shift | None:
    for planned in desk.unit.shifts.awaited(person.id):
        assert planned.start_at is not None
        assert planned.end_at is not None
        soon = planned.start_at - EARLIEST_BOOK_ON <= desk.made_at < planned.end_at
        if planned.site == site.code and soon:
            begun, effects = shift.decide(
                planned, shift_events.BookedOn(), desk.made_at
            )
            desk.unit.shifts.save(begun)
            desk.unit.open_shifts.look_at(begun.id, desk.now)
            apply(desk, begun, effects)
            return begun
    return None


def _begin(desk: Desk, person: Person, site: Site) -> Shift:
    """Without a roster; who comes back to a shift that they left has its end again."""
    left = desk.unit.shifts.left_early(person.id, desk.made_at)
    unplanned = _new(desk, person.id, site.code)
    if left is not None and left.site == site.code:
        unplanned = replace(unplanned, end_at=left.end_at)
    begun, _ = shift.decide(unplanned, shift_events.BookedOn(), desk.made_at)
    return desk.unit.shifts.add(begun)


def _new(desk: Desk, officer: StaffId, code: SiteCode) -> Shift:
    return Shift(
        officer=officer,
        site=code,
        check_calls=rules_at(desk, code),
        book_on=desk.company.book_on_rules,
    )


def rules_at(desk: Desk, code: SiteCode) -> CheckCallRules:
    """The rhythm of check calls at a site."""
    site = desk.unit.sites.find(code)
    assert site is not None
    return desk.company.rhythm(site)


def roster(desk: Desk, line: RosterLine) -> Shift:
    """Plan a shift; an alarm about it has the grace from now on at the earliest."""
    kept = desk.unit.shifts.add(_as_planned(desk, line, rules_at(desk, line.site)))
    desk.note("command line", "rostered", kept.ref, after=kept.status)
    return kept


def roster_all(
    desk: Desk,
    lines: Sequence[RosterLine],
    check_calls: Mapping[SiteCode, CheckCallRules],
) -> list[Shift]:
    """The same for many, given the rhythm of check calls at each site."""
    planned = [_as_planned(desk, line, check_calls[line.site]) for line in lines]
    kept = desk.unit.shifts.add_all(planned)
    for each in kept:
        desk.note("command line", "rostered", each.ref, after=each.status)
    return kept


def _as_planned(desk: Desk, line: RosterLine, check_calls: CheckCallRules) -> Shift:
    return Shift(
        officer=line.officer,
        site=line.site,
        check_calls=check_calls,
        book_on=desk.company.book_on_rules,
        start_at=line.start_at,
        end_at=line.end_at,
        planned_at=desk.now,
    )


def book_off(desk: Desk, person: Person, *, anyway: bool = False) -> None:
    """The officer leaves; a half-finished report is asked about first."""
    current = desk.unit.shifts.open_of(person.id)
    if current is None:
        raise NotOnShift
    if desk.unit.forms.of(person.id) is not None and not anyway:
        desk.owe(person, texts.book_off_with_form(desk.reader(person)))
        return
    desk.unit.forms.close(person.id)
    ended = end(desk, current, person.id)
    board = reception.keyboard(desk, person)
    assert ended.booked_off_at is not None
    at, late, to = ended.booked_off_at, desk.received_late_at, desk.reader(person)
    message = texts.booked_off(to, ended.site, at, board, late)
    message = back_to_back.with_next(desk, ended, message)
    desk.owe(person, message, about=ended.ref)
    home_safe.begin(desk, person, ended)


def end(desk: Desk, current: Shift, actor: str) -> Shift:
    """It is over, by the officer or by whoever lets them go; nobody is told here."""
    assert current.booked_on_at is not None
    at = max(desk.made_at, current.booked_on_at)
    left = shift_events.BookedOff(by_others.how(desk, current, actor))
    ended, effects = shift.decide(current, left, at)
    desk.unit.shifts.save(ended)
    desk.note(actor, "booked off", ended.ref, current.status, ended.status)
    apply(desk, ended, effects)
    _follow(desk, ended)
    return ended


def _follow(desk: Desk, ended: Shift) -> None:
    """What ends with a shift, whoever ended it."""
    check_calls.shift_ended(desk, ended)
    back_to_back.ended(desk, ended.officer)
    instructions.shift_ended(desk, desk.person(ended.officer), ended.site)


def wake(desk: Desk, number: int) -> None:
    """A rostered start or end has passed in silence."""
    before = desk.unit.shifts.get(number)
    if back_to_back.goes_on(desk, before):
        return
    apply(desk, *woken(desk, before))


def woken(desk: Desk, before: Shift) -> shift.Decision:
    """Decided and kept; nobody is told here."""
    after, effects = shift.decide(before, shift_events.Woken(), desk.now)
    desk.unit.shifts.save(after)
    if after.status is not before.status:
        desk.note(SYSTEM, "woke", after.ref, before.status, after.status)
    return after, effects


def apply(desk: Desk, about: Shift, effects: Iterable[shift.ShiftEffect]) -> None:
    """Whoever is to hear what a step of a shift asks for."""
    for effect in effects:
        _apply(desk, about, effect)


def _apply(desk: Desk, about: Shift, effect: shift.ShiftEffect) -> None:
    match effect:
        case AskIfStillHere():
            overtime.ask_if_still_here(desk, about)
        case TellStillHere():
            overtime.tell_still_here(desk, about)
        case RaiseAlarm(kind=kind):
            raising.raise_alarm(
                desk, kind, about.ref, officer=about.officer, site=about.site
            )
        case Regain():
            alarm = desk.unit.alarms.about(about.ref)
            if alarm is not None:
                raising.regain(desk, alarm)


def alarm_closed(desk: Desk, before: Shift, reason: Reason, by: str) -> None:
    """A manager closed an alarm about this shift, or about one of its check calls."""
    after, effects = shift.decide(before, shift_events.AlarmClosed(reason), desk.now)
    if after == before:
        return
    desk.unit.shifts.save(after)
    desk.note(by, "alarm closed", after.ref, before.status, after.status)
    apply(desk, after, effects)
    if after.status is shift.Status.OFF:
        _follow(desk, after)
        by_others.tell(desk, after)
