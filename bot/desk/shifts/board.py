"""Who is on shift, for whoever may look."""

from datetime import datetime

from bot.desk.desk import Desk
from bot.desk.instructions import receipts as instructions
from bot.desk.outage import outage
from bot.desk.patrols import rounds
from bot.desk.people import where
from bot.domain.alarms.alarm import Alarm
from bot.domain.alarms.kinds import AlarmKind
from bot.domain.company import Site
from bot.domain.patrols.round import Visit
from bot.domain.people.permissions import Action, allow
from bot.domain.people.person import Person
from bot.domain.shifts import check_call
from bot.domain.shifts.punctuality import late_by
from bot.domain.shifts.shift import Shift
from bot.domain.timed_activity.activity import TimedActivity
from bot.domain.web.session import Scope
from bot.texts import outage as outage_texts
from bot.texts.self_test import telling as self_test
from bot.texts.shifts import board as board_texts
from bot.texts.shifts.shift_words import Planned
from bot.texts.web.sign_in_link import with_ways_in
from storage.messages.message import Purpose


def board(desk: Desk, person: Person) -> None:
    """Each site by its code, who is on, and when the next call is due."""
    allow(person, Action.SEE_BOARD)
    shifts = desk.unit.shifts.all_open()
    sites = [
        board_texts.SiteLines(
            code=site.code,
            name=site.name,
            people=[_on_site(desk, s) for s in shifts if s.site == site.code],
            why=_why(site),
            rounds=rounds.on_board(desk, site.code),
        )
        for site in desk.unit.sites.all()
    ]
    alarms = [
        (alarm, desk.person(alarm.owner).called if alarm.owner else "")
        for alarm in desk.unit.alarms.all_open()
        if not alarm.about.is_drill and not _is_hidden(alarm, person)
    ]
    to = desk.reader(person)
    board = board_texts.board(to, sites, alarms, _uncovered(desk))
    lost_since = outage.lost_since(desk)
    if lost_since is not None:
        asked = outage.asked_by_text(desk)
        board = board.with_line(outage_texts.on_board(to, lost_since, *asked))
    newest = desk.unit.self_tests.newest()
    if newest is not None:
        board = board.with_line(self_test.on_board(to, newest))
    board = with_ways_in(to, board, Scope.BOARD, desk.web_address)
    desk.owe(person, board, purpose=Purpose.SCREEN)


def _is_hidden(alarm: Alarm, reader: Person) -> bool:
    """Who called for help in secret is shown nothing of it; and whom an alarm goes
    past, nothing of that."""
    if alarm.is_kept_from(reader.id):
        return True
    return alarm.kind is AlarmKind.DURESS and alarm.officer == reader.id


def _why(site: Site) -> str:
    """Why its interval is what it is, and which risk assessment says so."""
    own = site.check_calls
    named = f"({own.risk_assessment})" if own.risk_assessment else ""
    return " ".join(each for each in (own.reason, named) if each)


def _uncovered(desk: Desk) -> list[tuple[Planned, str]]:
    """Shifts that somebody cannot come to, and nobody has taken."""
    return [
        (
            Planned(
                site=where.named(desk, opened.site),
                start_at=opened.start_at,
                end_at=opened.end_at,
            ),
            desk.person(opened.officer).called,
        )
        for opened in desk.unit.open_shifts.all_open()
        if opened.cannot
    ]


def _on_site(desk: Desk, shift: Shift) -> board_texts.OnSite:
    calls = desk.unit.check_calls.unsettled(shift.id)
    waiting = [call for call in calls if call.status in check_call.WAITING]
    voice_at, scan = _last_heard(desk, shift)
    assert shift.booked_on_at is not None
    return board_texts.OnSite(
        officer=desk.person(shift.officer).called,
        since=shift.booked_on_at,
        late_by=late_by(shift),
        overtime_until=shift.overtime_until,
        waits_since=_waits_since(desk, shift),
        next_due_at=waiting[0].due_at if waiting else None,
        alarm=any(call.status in check_call.ALARMED for call in calls),
        not_read=instructions.not_read_by(desk, shift.officer, shift.site),
        voice_at=voice_at,
        scan=scan,
        out_of_reach=desk.unit.out_of_reach.newest(shift.officer, shift.booked_on_at),
        activity=_activity_of(desk, shift),
        presence=desk.unit.presences.last_of(shift.id),
    )


def _waits_since(desk: Desk, shift: Shift) -> datetime | None:
    """Since when they stay because nobody has taken over."""
    handover = desk.unit.handovers.of_shift(shift.id)
    if handover is None or not handover.is_awaited or handover.due_at is None:
        return None
    return handover.due_at if handover.due_at <= desk.now else None


def _activity_of(desk: Desk, shift: Shift) -> TimedActivity | None:
    """Where the officer is, by their own word."""
    running = desk.unit.timed_activities.open_of(shift.officer)
    return next((each for each in running if not each.is_way_home), None)


def _last_heard(desk: Desk, shift: Shift) -> tuple[datetime | None, Visit | None]:
    """When it was by a voice note, or else the scan; of an answered check call nothing
    is shown, for the next one says it."""
    last = desk.unit.check_calls.last_contact(shift.id)
    at = (last.answered_at or last.due_at) if last else None
    scan = desk.unit.patrols.last_scan(shift.id)
    if scan is not None and (at is None or at < scan.at):
        return None, scan
    is_voice = last is not None and last.status is check_call.Status.HEARD
    return at if is_voice else None, None
