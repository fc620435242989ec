"""A roster is taken: shifts planned, changed and cancelled, and their officers told."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.desk.alarms import telling
from bot.desk.desk import Desk
from bot.desk.shifts import booking
from bot.domain.alarms.alarm import Alarm, Status
from bot.domain.company import RosterLine, Site
from bot.domain.refs import SiteCode, StaffId
from bot.domain.roster import roster
from bot.domain.roster.doubts import doubts
from bot.domain.roster.roster import Changed, Comparison, Dropped, New
from bot.domain.shifts import shift as shifts
from bot.domain.shifts import shift_events
from bot.domain.shifts.rhythm import CheckCallRules
from bot.domain.shifts.shift import Shift
from bot.texts.roster import lines as said
from bot.texts.roster import roster as texts
from bot.texts.roster.roster import News, Planned
from storage.messages.message import Lane, Purpose

LOADER = "command line"


class Unfit(Exception):
    """The file does not go with what is there; nothing of it was taken."""

    def __init__(self, problem: str, row: int = 0, column: str = "") -> None:
        super().__init__(problem)
        self.where = f", line {row}" if row else ""
        self.where += f", column {column}" if column else ""


class Doubtful(Unfit):
    """It looks like a mistake; ``lines`` and ``notes`` say what it would do."""

    lines: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(kw_only=True)
class Taking:
    """What is being done, to be said at its end."""

    zone: ZoneInfo
    sites: Mapping[SiteCode, Site]
    lines: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    news: dict[StaffId, list[News]] = field(default_factory=lambda: defaultdict(list))


def load(desk: Desk, given: Sequence[RosterLine], *, anyway: bool) -> Taking:
    """All of it, or with :class:`Unfit` none of it."""
    sites = {site.code: site for site in desk.unit.sites.all()}
    _all_known(desk, given, sites)
    lines = list(dict.fromkeys(given))
    taking = Taking(zone=desk.zone, sites=sites)
    start, end = roster.window(lines)
    comparison = roster.compare(desk.unit.shifts.rostered(start, end), lines, desk.now)
    why = None if anyway else _doubtful(lines, comparison, desk.now, taking.zone)
    for each in comparison.changes:
        match each:
            case New(line, instead):
                _plan(desk, taking, line, instead)
            case Changed(shift, line):
                _change(desk, taking, shift, line)
            case Dropped(shift):
                taking.lines.append(said.cancelled(shift, taking.zone))
                _cancel(desk, taking, shift)
    for shift in comparison.agreed:
        desk.unit.shifts.save(replace(shift, planned_for=None))
    if end <= desk.now and taking.lines:
        taking.notes.append(said.all_over())
    taking.notes += [said.kept(each.shift, taking.zone) for each in comparison.kept]
    if why is not None:
        why.lines, why.notes = tuple(taking.lines), tuple(taking.notes)
        raise why
    _tell(desk, taking)
    return taking


def _all_known(
    desk: Desk, given: Sequence[RosterLine], sites: Mapping[SiteCode, Site]
) -> None:
    people = {person.id for person in desk.unit.people.all()}
    for line in given:
        if line.officer not in people:
            problem = f"there is no person {line.officer}; load people first"
            raise Unfit(problem, line.row, "staff_id")
        if line.site not in sites:
            problem = f"there is no site {line.site}; load sites first"
            raise Unfit(problem, line.row, "site")


def _doubtful(
    lines: Sequence[RosterLine], comparison: Comparison, now: datetime, zone: ZoneInfo
) -> Doubtful | None:
    if strange := doubts(lines, now):
        first = strange[0]
        return Doubtful(said.doubts(strange, zone), first.line.row, first.column)
    if comparison.cancels_many:
        dropped = [
            each.shift for each in comparison.changes if isinstance(each, Dropped)
        ]
        return Doubtful(said.cancels_many(dropped, comparison.stood, zone))
    return None


def _plan(desk: Desk, taking: Taking, line: RosterLine, instead: Shift | None) -> None:
    rules = _rules(desk, taking, line)
    planned = _taken_up_already(desk, line, rules) or booking.roster(desk, line, rules)
    remark = _remark(desk, planned, line, taking.zone)
    if instead is None:
        taking.lines.append(said.new(line, taking.zone, remark))
        return
    taking.lines.append(said.given(instead, line, taking.zone, remark))
    _cancel(desk, taking, instead)
    _hears(desk, taking, line.officer, None, _of_line(taking, line))


def _rules(desk: Desk, taking: Taking, line: RosterLine) -> CheckCallRules:
    return desk.company.rhythm(taking.sites[line.site])


def _taken_up_already(
    desk: Desk, line: RosterLine, rules: CheckCallRules
) -> Shift | None:
    """The officer is on site without a roster: it plans the shift that they are on."""
    if not line.start_at - booking.EARLIEST_BOOK_ON <= desk.now < line.end_at:
        return None
    current = desk.unit.shifts.open_of(line.officer)
    unplanned = current and current.start_at is None and current.end_at is None
    if current is None or not unplanned or current.site != line.site:
        return None
    return _replan(desk, current, line, rules)


def _remark(desk: Desk, planned: Shift, line: RosterLine, zone: ZoneInfo) -> str:
    if planned.status in shifts.OPEN:
        return said.on_already()
    if line.end_at <= desk.now:
        return said.over()
    if line.start_at <= desk.now:
        return said.begun(shifts.wake_at(planned), zone)
    return ""


def _change(desk: Desk, taking: Taking, before: Shift, line: RosterLine) -> None:
    taking.lines.append(said.changed(before, line, taking.zone))
    was = _of_shift(taking, before)
    _replan(desk, before, line, _rules(desk, taking, line))
    _hears(desk, taking, before.officer, was, _of_line(taking, line))


def _replan(
    desk: Desk, before: Shift, line: RosterLine, rules: CheckCallRules
) -> Shift:
    plan = shift_events.Replanned(
        site=line.site,
        check_calls=rules,
        start_at=line.start_at,
        end_at=line.end_at,
    )
    after, _ = shifts.decide(before, plan, desk.now)
    desk.unit.shifts.save(after)
    desk.note(LOADER, "roster changed", after.ref, before.status, after.status)
    return after


def _cancel(desk: Desk, taking: Taking, before: Shift) -> None:
    after, _ = shifts.decide(before, shift_events.Cancelled(), desk.now)
    desk.unit.shifts.save(after)
    desk.note(LOADER, "roster cancelled", after.ref, before.status, after.status)
    alarm = desk.unit.alarms.about(before.ref)
    if alarm is not None and alarm.status is not Status.CLOSED:
        taking.notes.append(said.alarm_runs(before))
        _tell_searchers(desk, alarm)
    _hears(desk, taking, before.officer, _of_shift(taking, before), None)


def _tell_searchers(desk: Desk, alarm: Alarm) -> None:
    telling.say(desk, alarm, alarm.told, texts.not_on_the_roster, Purpose.ALARM)


def _hears(
    desk: Desk, taking: Taking, who: StaffId, was: Planned | None, now: Planned | None
) -> None:
    """Nobody is told of what is over."""
    last = now or was
    if last is not None and last.end_at > desk.now:
        taking.news[who].append(News(was, now))


def _tell(desk: Desk, taking: Taking) -> None:
    unreached = []
    for who, news in taking.news.items():
        officer = desk.person(who)
        phone = desk.company.control_room_phone
        message = texts.changed(desk.reader(officer), news, phone)
        desk.owe(officer, message, lane=Lane.REPLY, purpose=Purpose.NOTICE)
        if officer.chat_id is None:
            unreached.append(who)
    if unreached:
        taking.notes.append(said.unreached(unreached))


def _of_line(taking: Taking, line: RosterLine) -> Planned:
    return _planned(taking, line.site, line.start_at, line.end_at)


def _of_shift(taking: Taking, shift: Shift) -> Planned | None:
    if shift.start_at is None:
        return None
    return _planned(taking, shift.site, shift.start_at, shift.end_at or shift.start_at)


def _planned(taking: Taking, code: SiteCode, start: datetime, end: datetime) -> Planned:
    name = f"{code} {taking.sites[code].name}"
    return Planned(site=name, start_at=start, end_at=end)
