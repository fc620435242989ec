"""Tonight, read in one look: it takes no turn and writes nothing."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from bot.desk import health
from bot.desk.desk import Desk
from bot.domain.alarms import ladder
from bot.domain.alarms.alarm import Alarm
from bot.domain.alarms.kinds import AlarmKind
from bot.domain.board.alarm_now import AlarmNow, Reach
from bot.domain.board.picture import (
    Case,
    Health,
    Missing,
    OnDuty,
    Relief,
    SiteNow,
    Tonight,
    Walk,
    tone_of,
)
from bot.domain.patrols.round import look
from bot.domain.people.person import Role
from bot.domain.refs import SiteCode
from storage.board.board import Booked, Due

Called = Mapping[str, str]
"""Everybody's initials and number, by the number."""

RELIEF_AHEAD = timedelta(hours=1)
"""So long before a shift's end it is shown that somebody has to take over."""


LATELY = timedelta(days=31)
"""So old a call for help may be of which a site's book of today still tells."""


def read(desk: Desk) -> Tonight:
    """All of it, for whoever may see all of it."""
    rows = desk.unit.board
    called = rows.initials()
    on = _on_duty(desk, called)
    walks = _walks(desk)
    names = dict(rows.sites())
    busy = on.keys() | walks.keys()
    breaches = desk.unit.breaches.all_open()
    return Tonight(
        now=desk.now,
        sites=tuple(
            SiteNow(
                code=code,
                name=names.get(code, ""),
                on=tuple(on.get(code, ())),
                walks=tuple(walks.get(code, ())),
            )
            for code in sorted(busy)
        ),
        quiet=tuple(code for code in names if code not in busy),
        alarms=_alarms(desk, called),
        missing=_missing(desk, called),
        relief=_relief(desk, called),
        incidents=tuple(
            Case(ref=each.ref, since=each.reported_at, where=each.site or "")
            for each in desk.unit.incidents.all_open()
            if not each.goes_past
        ),
        breaches=tuple(
            Case(ref=each.ref, since=each.discovered_at, where=each.site or "")
            for each in breaches
        ),
        in_secret=desk.unit.incidents.callers_in_secret(desk.now - LATELY),
        breaches_open=len(breaches),
        on_call=_on_call(desk, called),
        health=_health(desk),
        zone=desk.company.time_zone,
    )


def _on_duty(desk: Desk, called: Called) -> dict[SiteCode, list[OnDuty]]:
    calls = desk.unit.board.calls()
    waits = {
        each.shift: each.due_at
        for each in desk.unit.handovers.running()
        if each.is_awaited and each.due_at is not None and each.due_at <= desk.now
    }
    found: dict[SiteCode, list[OnDuty]] = {}
    for booked in desk.unit.board.on_duty():
        officer = _officer(
            desk, booked, calls.get(booked.id, []), called, waits.get(booked.id)
        )
        found.setdefault(booked.site, []).append(officer)
    return found


def _officer(
    desk: Desk,
    booked: Booked,
    calls: list[Due],
    called: Called,
    waits_since: datetime | None,
) -> OnDuty:
    looked_for = any(call.looked_for for call in calls)
    coming = next((call for call in calls if not call.looked_for), None)
    return OnDuty(
        shift=booked.id,
        who=called.get(booked.officer, booked.officer),
        since=booked.booked_on_at,
        due_at=coming.due_at if coming else None,
        waits_since=waits_since,
        tone=tone_of(
            desk.now,
            coming.opens_at if coming else None,
            coming.due_at if coming else None,
            looked_for=looked_for,
            waits=waits_since is not None,
        ),
    )


def _walks(desk: Desk) -> dict[SiteCode, list[Walk]]:
    found: dict[SiteCode, list[Walk]] = {}
    for each, visits in desk.unit.patrols.running_everywhere(desk.now):
        points = len(each.route.points)
        walk = Walk(
            route=each.route.name,
            end_at=each.end_at,
            done=points - len(look(each.route, visits).left),
            points=points,
        )
        found.setdefault(each.site, []).append(walk)
    return found


def _alarms(desk: Desk, called: Called) -> tuple[AlarmNow, ...]:
    """A drill is none, and is shown to nobody as one. What goes past the duty managers
    would reach them here: a board hangs on a wall."""
    running = [
        alarm
        for alarm in desk.unit.alarms.all_open()
        if not alarm.about.is_drill and alarm.kind is not AlarmKind.ABUSE
    ]
    refs = [alarm.about for alarm in running]
    reached = desk.unit.board.reached(refs, dict(called))
    return tuple(_alarm(a, called, reached.get(a.about, ())) for a in running)


def _alarm(alarm: Alarm, called: Called, reached: tuple[Reach, ...]) -> AlarmNow:
    return AlarmNow(
        number=alarm.id,
        kind=alarm.kind,
        ref=alarm.about,
        status=alarm.status,
        site=alarm.site,
        where=alarm.site or "",
        officer=alarm.officer,
        who=called.get(alarm.officer, alarm.officer),
        raised_at=alarm.raised_at,
        rung=alarm.rung + 1,
        rungs=len(alarm.rungs),
        next_at=ladder.wake_at(alarm),
        owner=called.get(alarm.owner, alarm.owner) if alarm.owner else "",
        reached=reached,
    )


def _missing(desk: Desk, called: Called) -> tuple[Missing, ...]:
    """Who have not come, and shifts that somebody said they cannot come to."""
    cannot = [
        Missing(
            shift=opened.shift,
            site=opened.site,
            who=called.get(opened.officer, opened.officer),
            start_at=opened.start_at,
            said=True,
        )
        for opened in desk.unit.open_shifts.all_open()
        if opened.cannot
    ]
    said = {each.shift for each in cannot}
    absent = desk.unit.board.not_come(desk.now, dict(called))
    return (*(each for each in absent if each.shift not in said), *cannot)


def _relief(desk: Desk, called: Called) -> tuple[Relief, ...]:
    """Due by now, or within the hour."""
    due = [
        Relief(
            number=each.id,
            site=each.site,
            who=called.get(each.officer, each.officer),
            due_at=at,
        )
        for each in desk.unit.handovers.running()
        if (at := each.due_at or each.until) and at <= desk.now + RELIEF_AHEAD
    ]
    return tuple(sorted(due, key=lambda each: (each.due_at, each.number)))


def _on_call(desk: Desk, called: Called) -> tuple[tuple[Role, str], ...]:
    return tuple(
        (duty.role, called.get(duty.person, duty.person))
        for duty in desk.unit.on_call.between(desk.now)
        if duty.is_on(desk.now)
    )


def _health(desk: Desk) -> Health:
    newest = desk.unit.self_tests.newest()
    done = newest if newest and not newest.is_running else None
    return Health(
        troubles=tuple(health.troubles(desk)),
        tested_at=done.done_at if done else None,
        test_passed=done is None or done.has_passed,
    )
