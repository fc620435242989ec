"""The lines of a site's book, from all that the house keeps about the site."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.clock import from_wall
from bot.desk.desk import Desk
from bot.desk.people import past_line
from bot.domain.alarms.alarm import Alarm
from bot.domain.alarms.kinds import AlarmKind
from bot.domain.book import lateness
from bot.domain.book.line import (
    Acted,
    BookedOff,
    BookedOn,
    Called,
    Ended,
    Line,
    NearMissed,
    Raised,
    Reported,
    Step,
    TakenUp,
    Walked,
    Written,
    in_order,
)
from bot.domain.corrective_actions import Status as ActionStatus
from bot.domain.incidents.incident import Incident, Kind
from bot.domain.incidents.shown import shows_photo
from bot.domain.patrols.round import Status, look
from bot.domain.refs import OCCURRENCE, Ref, SiteCode, StaffId
from bot.domain.shifts.outcome import outcome

Span = tuple[datetime, datetime]

LAST = timedelta(days=1)
"""What is read where no day is named: there is a night in it, whatever the hour."""

JUST_NOW = timedelta(microseconds=1)
"""So that what happened in this instant is read, too."""

HOURS, MONTH = timedelta(hours=12), timedelta(days=30)
"""How long before its end something that belongs to this time may have begun: a call or
a round; an alarm."""

HAS_A_LINE = frozenset({AlarmKind.INCIDENT, AlarmKind.SOS, AlarmKind.NEAR_MISS})
"""What raised it stands in the book itself."""


def span_of(desk: Desk, site: SiteCode, day: date | None) -> Span:
    """A day on the company's calendar, with the whole of the shifts that begin on it;
    without a day what lies behind us."""
    if day is None:
        return desk.now - LAST, desk.now + JUST_NOW
    start = from_wall(datetime.combine(day, datetime.min.time()), desk.zone)
    end = from_wall(
        datetime.combine(day + timedelta(days=1), datetime.min.time()), desk.zone
    )
    over = [
        shift.booked_off_at or desk.now
        for shift in desk.unit.at_sites.shifts(site, start, end)
        if shift.booked_on_at and shift.booked_on_at >= start
    ]
    return start, max([end, *over])


def lines(desk: Desk, site: SiteCode, span: Span, *, whole: bool) -> list[Line]:
    """What happened in this time. The whole of it is for managers: an officer reads
    neither alarms nor what others reported, for the phone may be in other hands."""
    start, end = span
    found = [
        *_shifts(desk, site, start, end),
        *_calls(desk, site, start, end),
        *_rounds(desk, site, start, end),
        *_reports(desk, site, start, end, whole=whole),
        *_entries(desk, site, start, end),
        *(_alarms(desk, site, start, end) if whole else ()),
        *(_actions(desk, site, start, end) if whole else ()),
    ]
    numbers = [
        line.what.number
        for line in found
        if isinstance(line.what, Written) and line.what.number
    ]
    first, last = min(numbers, default=0), max(numbers, default=0)
    kept = desk.unit.occurrences.numbers(site, first, last)
    return in_order(found, start, end, kept)


def _shifts(
    desk: Desk, site: SiteCode, start: datetime, end: datetime
) -> Iterator[Line]:
    for shift in desk.unit.at_sites.shifts(site, start, end):
        if shift.booked_on_at is not None:
            yield Line(shift.booked_on_at, BookedOn(shift))
        if shift.booked_off_at is not None:
            yield Line(shift.booked_off_at, BookedOff(shift))


def _calls(
    desk: Desk, site: SiteCode, start: datetime, end: datetime
) -> Iterator[Line]:
    for call in desk.unit.at_sites.calls(site, start - HOURS, end + HOURS):
        came = outcome(call)
        if came is not None:
            at = call.missed_at or call.answered_at or call.due_at
            yield Line(at, Called(call, came))


def _rounds(
    desk: Desk, site: SiteCode, start: datetime, end: datetime
) -> Iterator[Line]:
    for each in desk.unit.patrols.at_site(site, start - HOURS, end):
        if each.status is Status.OPEN:
            continue
        visits = desk.unit.patrols.visits(each.id)
        at = each.end_at
        if each.status is Status.DONE:
            at = max((visit.at for visit in visits), default=at)
        yield Line(at, Walked(each, look(each.route, visits)))


def _reports(
    desk: Desk, site: SiteCode, start: datetime, end: datetime, *, whole: bool
) -> Iterator[Line]:
    for incident in desk.unit.incidents.at_site(site, start, end):
        if whole and incident.kind is not Kind.WELFARE:
            yield Line(incident.reported_at, _with_photos(desk, incident))
        elif incident.kind is Kind.INCIDENT:
            told = replace(incident, text=None)
            yield Line(incident.reported_at, Reported(told))
    for near_miss in desk.unit.near_misses.between(start, end) if whole else ():
        if near_miss.site == site:
            yield Line(near_miss.reported_at, NearMissed(near_miss))


def _with_photos(desk: Desk, incident: Incident) -> Reported:
    """Of a report's photos; those of an SOS are for whoever has its alarm."""
    if incident.kind is not Kind.INCIDENT:
        return Reported(incident)
    report = desk.unit.full_reports.find(incident.id)
    photos = desk.unit.photos.sent(incident.ref)
    open_to_all = [p.id for p in photos if shows_photo(report, p.sent_at)]
    return Reported(incident, tuple(p.id for p in photos), tuple(open_to_all))


def _entries(
    desk: Desk, site: SiteCode, start: datetime, end: datetime
) -> Iterator[Line]:
    for entry in desk.unit.occurrences.at_site(site, start, end):
        about = lateness.tells_of(entry.text, entry.written_at, desk.zone)
        written = Written(
            ref=entry.ref,
            number=entry.number,
            officer=entry.officer,
            text=None if past_line.hides(desk, entry.added_to) else entry.text,
            amends=Ref(OCCURRENCE, entry.amends) if entry.amends else None,
            tells_of=about,
            received_late_at=entry.received_late_at,
        )
        yield Line(entry.written_at, written)


def _alarms(
    desk: Desk, site: SiteCode, start: datetime, end: datetime
) -> Iterator[Line]:
    for alarm in desk.unit.alarms.raised_at(site, start - MONTH, end):
        if alarm.kind in (AlarmKind.BREACH, AlarmKind.ABUSE):
            continue
        if alarm.kind not in HAS_A_LINE:
            yield Line(alarm.raised_at, Raised(alarm))
        yield from _taken_up(desk, alarm)
        if alarm.closed_at is not None:
            yield Line(alarm.closed_at, Ended(alarm))


def _actions(
    desk: Desk, site: SiteCode, start: datetime, end: datetime
) -> Iterator[Line]:
    """What is to be done after what happened here."""
    for action in desk.unit.actions.at_site(site, start, end):
        if past_line.is_past(desk, action.about):
            continue
        yield Line(action.added_at, Acted(action, Step.SET))
        if action.ended_at is not None:
            cancelled = action.status is ActionStatus.CANCELLED
            over = Step.DROPPED if cancelled else Step.DONE
            yield Line(action.ended_at, Acted(action, over))
        if action.verified_at is not None:
            yield Line(action.verified_at, Acted(action, Step.CHECKED))


def _taken_up(desk: Desk, alarm: Alarm) -> Iterator[Line]:
    """Each time that somebody had it, by the journal."""
    over_at = alarm.closed_at or desk.now
    for entry in desk.unit.chronicle.entries(alarm.about):
        if entry.deed == "alarm TakenUp" and alarm.raised_at <= entry.at <= over_at:
            yield Line(entry.at, TakenUp(alarm, StaffId(entry.actor)))
