"""What an alarm is about, in initials only, for the texts."""

from dataclasses import replace

from bot.desk.alarms import gap, missed_round
from bot.desk.desk import Desk
from bot.desk.names import originals
from bot.desk.outage import outage
from bot.desk.people.where import may_hide
from bot.domain.alarms.alarm import Alarm
from bot.domain.alarms.kinds import AlarmKind
from bot.domain.patrols.round import Status, look
from bot.domain.refs import Ref, StaffId
from bot.domain.shifts import check_call
from bot.domain.shifts.check_call import CheckCall
from bot.domain.timed_activity.out_of_reach import SAID_WITHIN
from bot.texts.alarms.facts import Facts

SILENT = (
    *(AlarmKind.MISSED_CHECK_CALL, AlarmKind.NO_SHOW, AlarmKind.MISSED_BOOK_OFF),
    *(AlarmKind.TIMED_ACTIVITY, AlarmKind.HOME_SAFE, AlarmKind.MISSED_PATROL),
)
"""What an outage of ours looks like."""

RUNG = (AlarmKind.MISSED_CHECK_CALL, AlarmKind.SOS, AlarmKind.WELFARE)
"""Of which it is said that the officer is to be rung."""


def of(desk: Desk, alarm: Alarm) -> Facts:  # noqa: C901 - a flat list
    """The facts as they stand now."""
    site = desk.unit.sites.find(alarm.site) if alarm.site else None
    number = alarm.about.number
    officer = desk.person(alarm.officer)
    bare = Facts(
        alarm=alarm.id,
        cut=bool(originals.kept_of(desk, alarm.about)),
        kind=alarm.kind,
        ref=alarm.about,
        officer=officer.called,
        has_left=not officer.active,
        site=f"{site.code} {site.name}" if site else "",
        site_phone=site.phone if site else "",
        at=alarm.raised_at,
        lost_since=outage.lost_since(desk) if alarm.kind in SILENT else None,
        now=desk.now,
        may_hide=alarm.kind in RUNG and may_hide(desk, officer),
        duress=_duress_of(desk, alarm),
    )
    if alarm.kind in SILENT:
        bare = _with_what_they_said(desk, bare, alarm.officer)
    match alarm.kind:
        case AlarmKind.MISSED_CHECK_CALL:
            newest = _newest_missed(desk, desk.unit.check_calls.get(number))
            return replace(bare, ref=newest.ref, at=newest.due_at)
        case AlarmKind.NO_SHOW:
            planned = desk.unit.shifts.get(number).start_at
            opened = desk.unit.open_shifts.open_of(number)
            said_at = opened.opened_at if opened and opened.cannot else None
            return replace(
                bare,
                at=planned or bare.at,
                cannot_at=said_at,
                waiting=gap.waiting_for(desk, number),
            )
        case AlarmKind.NOT_RELIEVED:
            left = desk.unit.handovers.get(number)
            told = gap.of(desk, left)
            return replace(bare, at=left.due_at or bare.at, gap=told)
        case AlarmKind.MISSED_BOOK_OFF:
            planned = desk.unit.shifts.get(number).end_at
            return replace(bare, at=planned or bare.at)
        case (
            AlarmKind.SOS
            | AlarmKind.DURESS
            | AlarmKind.WELFARE
            | AlarmKind.INCIDENT
            | AlarmKind.ABUSE
        ):
            sent = desk.unit.incidents.get(number)
            return replace(
                bare,
                text=sent.text,
                services=sent.called,
                typed=sent.typed,
                on_lost_phone=sent.on_lost_phone,
                place=sent.place,
                form=desk.unit.incident_forms.find(number),
            )
        case AlarmKind.NEAR_MISS:
            seen = desk.unit.near_misses.get(number)
            by = seen.reported_at + desk.company.riddor_within
            return replace(bare, text=seen.text, danger=seen.danger, report_by=by)
        case AlarmKind.MISSED_PATROL:
            return _of_a_round(desk, bare, number)
        case AlarmKind.TIMED_ACTIVITY | AlarmKind.HOME_SAFE:
            out = desk.unit.timed_activities.get(number)
            return replace(bare, at=out.ends_at, text=out.text, activity=out)
        case AlarmKind.BREACH:
            breach = desk.unit.breaches.get(number)
            return replace(
                bare,
                at=breach.discovered_at,
                by=breach.dpo_by,
                text=breach.text,
                breach=breach,
            )


def _of_a_round(desk: Desk, bare: Facts, number: int) -> Facts:
    """As far as it has come since."""
    missed = desk.unit.patrols.find(number)
    assert missed is not None
    findings = look(missed.route, desk.unit.patrols.visits(number))
    is_late = missed.status is Status.DONE
    told = missed_round.told(desk, missed, findings, is_late=is_late)
    return replace(bare, at=missed.end_at, round=told)


def _duress_of(desk: Desk, alarm: Alarm) -> Ref | None:
    """The officer is watched: nobody may ring them about this one either."""
    if not alarm.kind.is_about_safety or alarm.kind is AlarmKind.DURESS:
        return None
    running = desk.unit.alarms.open_of(alarm.officer, AlarmKind.DURESS)
    return running[0].about if running else None


def _with_what_they_said(desk: Desk, bare: Facts, officer: StaffId) -> Facts:
    """Where they are by their own word, and how long their phone would last."""
    known = desk.unit.out_of_reach.newest(officer, desk.now - SAID_WITHIN)
    running = desk.unit.timed_activities.open_of(officer)
    own = next((each for each in running if not each.is_way_home), None)
    return replace(bare, out_of_reach=known, activity=own)


def _newest_missed(desk: Desk, first: CheckCall) -> CheckCall:
    calls = desk.unit.check_calls.unsettled(first.shift)
    missed = [call for call in calls if call.status in check_call.ALARMED]
    return missed[-1] if missed else first
