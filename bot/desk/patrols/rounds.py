"""Rounds: begun on time, reminded of, finished or missed, and told once."""

from dataclasses import replace
from datetime import datetime

from bot.desk import notice
from bot.desk.alarms import missed_round, raising, telling
from bot.desk.desk import SYSTEM, Desk
from bot.desk.on_call import rota
from bot.desk.people import where
from bot.desk.people.points import Points
from bot.domain.alarms import ladder
from bot.domain.alarms.alarm import Status as AlarmStatus
from bot.domain.alarms.kinds import AlarmKind, Reason
from bot.domain.company import Site
from bot.domain.errors import NotOnShift
from bot.domain.patrols import plan
from bot.domain.patrols.plan import Route
from bot.domain.patrols.round import (
    Came,
    Effect,
    Findings,
    Round,
    Status,
    Woken,
    decide,
)
from bot.domain.patrols.round import look as look_at
from bot.domain.people.person import Person
from bot.domain.refs import SiteCode
from bot.texts.patrols import manager as told_texts
from bot.texts.patrols import officer as texts
from bot.texts.patrols.manager import OnBoard
from bot.texts.patrols.officer import Ahead
from storage.patrols.patrols import NEXT_ROUNDS


def wake(desk: Desk, number: int) -> None:
    """The next rounds begin, or one of them has come to its reminder or its end."""
    if number == NEXT_ROUNDS:
        look(desk)
        return
    before = desk.unit.patrols.find(number)
    if before is not None:
        step(desk, before, Woken(manned=_is_manned(desk, before)))


def look(desk: Desk) -> None:
    """Begins what runs and is not begun, and what an outage of ours has missed; a round
    that was over before anybody could know of it is judged as any other."""
    if desk.unit.companies.find() is None:
        return
    ahead: list[datetime] = []
    for site in desk.unit.sites.all():
        for route in site.patrols.routes:
            _begin(desk, site, route)
            start = plan.next_start(route, desk.now, desk.zone)
            ahead += [start] if start else []
    desk.unit.patrols.begin_at(min(ahead, default=None))


def _begin(desk: Desk, site: Site, route: Route) -> None:
    due = set(plan.running(route, desk.now, desk.zone))
    due.update(plan.beginning(route, desk.now - desk.late, desk.now, desk.zone))
    if not due:
        return
    begun = desk.unit.patrols.starts_of(site.code, min(start for start, _ in due))
    for start, end in sorted(due):
        if (route.name, start) not in begun:
            desk.unit.patrols.add(
                Round(site=site.code, route=route, start_at=start, end_at=end)
            )


def _is_manned(desk: Desk, round: Round) -> bool:
    """Somebody was booked on there for half of its time, or went some of it."""
    there = desk.unit.worked.at_site(round.site, round.start_at, round.end_at)
    half = (round.end_at - round.start_at) / 2
    longest = max((end - start for _, start, end in there), default=half - half)
    visits = desk.unit.patrols.visits(round.id)
    return longest >= half or any(visit.shift is not None for visit in visits)


def step(desk: Desk, before: Round, event: Came | Woken) -> Findings:
    """One step of a round; whoever is to hear of it hears it."""
    findings = look_at(before.route, desk.unit.patrols.visits(before.id))
    after, effect = decide(before, event, findings, desk.now)
    desk.unit.patrols.save(after)
    if after.status is not before.status:
        about = f"{after.site} round {after.id}"
        desk.note(SYSTEM, "patrol", about, before.status, after.status)
    match effect:
        case Effect.REMIND:
            _remind(desk, after, findings)
        case Effect.TELL:
            _tell(desk, after, findings, is_late=before.status is Status.MISSED)
        case None:
            pass
    return findings


def _remind(desk: Desk, round: Round, findings: Findings) -> None:
    """Whoever is on site now."""
    for shift in desk.unit.shifts.all_open():
        if shift.site == round.site:
            officer = desk.person(shift.officer)
            message = texts.remind(desk.reader(officer), ahead(desk, round, findings))
            notice.say(desk, officer, message, shift.ref)


def _tell(desk: Desk, round: Round, findings: Findings, *, is_late: bool) -> None:
    """One message, to whoever runs the night; a missed one rings its ladder, where the
    company has one for it."""
    if _came_in(desk, round) if is_late else _rings(desk, round):
        return
    told = missed_round.told(desk, round, findings, is_late=is_late)
    for manager in rota.running_the_night(desk):
        notice.say(desk, manager, told_texts.round_told(desk.reader(manager), told))


def _rings(desk: Desk, round: Round) -> bool:
    """It is an alarm about whoever was there longest, and goes with their shift."""
    kind = AlarmKind.MISSED_PATROL
    if round.status is not Status.MISSED or not desk.company.rings(kind):
        return False
    there = desk.unit.worked.at_site(round.site, round.start_at, round.end_at)
    if not there:
        return False
    officer, since, _ = max(there, key=lambda each: each[2] - each[1])
    shift = desk.unit.worked.shift_at(officer, since)
    if shift is None:
        return False
    desk.unit.patrols.save(replace(round, shift=shift[0]))
    raising.raise_alarm(desk, kind, round.ref, officer=officer, site=round.site)
    return True


def _came_in(desk: Desk, round: Round) -> bool:
    """Gone in time after all: nobody else is rung, and those who were hear why. Whoever
    has it already is told as they would be without an alarm, and ends it."""
    alarm = desk.unit.alarms.about(round.ref)
    if alarm is None or alarm.status is AlarmStatus.CLOSED:
        return False
    if alarm.owner is not None:
        telling.refresh(desk, alarm)
        return False
    over = ladder.Closed(alarm.officer, Reason.CAME_IN)
    raising.move(desk, alarm, over, alarm.officer)
    return True


def ahead(desk: Desk, round: Round, findings: Findings) -> Ahead:
    """As far as it has come."""
    points = Points(desk, round.site)
    return Ahead(
        number=round.id,
        route=round.route.name,
        start_at=round.start_at,
        end_at=round.end_at,
        points=len(round.route.points),
        left=[points.point(code) for code in findings.left],
    )


def running_at(desk: Desk, site: SiteCode) -> list[tuple[Round, Findings]]:
    """The rounds whose time it is, and what has come in."""
    return [
        (each, look_at(each.route, desk.unit.patrols.visits(each.id)))
        for each in desk.unit.patrols.running(site, desk.now)
    ]


def show(desk: Desk, person: Person) -> None:
    """What is left of the rounds where somebody is booked on."""
    site = where.site_of(desk, person)
    if site is None:
        raise NotOnShift
    found = [ahead(desk, *each) for each in running_at(desk, site)]
    desk.owe(person, texts.rounds(desk.reader(person), found))


def on_board(desk: Desk, site: SiteCode) -> list[OnBoard]:
    """For whoever looks at the board."""
    return [
        OnBoard(
            route=round.route.name,
            end_at=round.end_at,
            done=len(round.route.points) - len(findings.left),
            points=len(round.route.points),
        )
        for round, findings in running_at(desk, site)
    ]
