"""What a client reads of a day and night at its site, from the books.

Everything counts where it was settled: a call that was due before the hour and answered
after it stands in the next report, and nothing in two of them.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from bot.desk.desk import Desk
from bot.domain.clients.client import Client
from bot.domain.incidents.covered import MOST_TO_A_CLIENT
from bot.domain.incidents.incident import Incident, Kind, Service
from bot.domain.incidents.shown import Shown, shown, shows_action
from bot.domain.patrols.round import Status, look
from bot.domain.refs import INCIDENT, SiteCode
from bot.domain.shifts.check_call import CheckCall
from bot.domain.shifts.check_call import Status as CallStatus
from bot.domain.shifts.outcome import Outcome, outcome
from bot.texts.clients.night import Missed, Night, Picture, ToDo, Told, Walk

HOURS = timedelta(hours=12)
"""A call, and a round, is settled within that of being due."""

TOLD_WITHIN = timedelta(days=90)
"""So long after it was reported an incident can still be told."""


def read(
    desk: Desk, client: Client, site: SiteCode, start: datetime, end: datetime
) -> Night:
    known = desk.unit.sites.find(site)
    calls = list(_settled(desk, site, start, end))
    missed = [call for call, came in calls if came is Outcome.MISSED]
    reported = desk.unit.incidents.at_site(site, start - TOLD_WITHIN, end)
    incidents = [(each, _shown(desk, each)) for each in reported]
    withheld = [each for each, its in incidents if _is_withheld(each, its, start, end)]
    there = desk.unit.worked.at_site(site, start, end)
    return Night(
        company=desk.company.name,
        phone=desk.company.control_room_phone,
        client=client.name,
        site=known.name if known else site,
        start_at=start,
        end_at=end,
        officers=len({officer for officer, _, _ in there}),
        on_time=sum(came is Outcome.ON_TIME for _, came in calls),
        late=sum(came is Outcome.LATE for _, came in calls),
        missed=[_missed(call) for call in missed],
        rounds=list(_rounds(desk, site, start, end)),
        incidents=list(
            _all_told(
                desk,
                [
                    (each, its)
                    for each, its in incidents
                    if its is not None and start <= its.at < end
                ],
            )
        ),
        withheld=len(withheld),
        held_photos=sum(len(desk.unit.photos.sent(each.ref)) for each in withheld),
        actions=list(_actions(desk, site, start, end)),
    )


def _actions(
    desk: Desk, site: SiteCode, start: datetime, end: datetime
) -> Iterator[ToDo]:
    """Of what the client has read of, or reads now."""
    for action in desk.unit.actions.at_site(site, start - TOLD_WITHIN, end):
        if action.about.prefix != INCIDENT:
            continue
        incident = desk.unit.incidents.find(action.about.number)
        report = desk.unit.full_reports.find(action.about.number)
        if incident is not None and shows_action(incident, report, action, start, end):
            yield ToDo(
                ref=action.ref,
                about=action.about,
                text=action.text,
                due_at=action.due_at,
                status=action.status,
                is_overdue=action.is_overdue(end),
                ended_at=action.verified_at or action.ended_at,
            )


def _missed(call: CheckCall) -> Missed:
    is_over = call.status is CallStatus.CLOSED
    return Missed(due_at=call.due_at, heard_at=call.answered_at, is_over=is_over)


def _settled(
    desk: Desk, site: SiteCode, start: datetime, end: datetime
) -> Iterator[tuple[CheckCall, Outcome]]:
    for call in desk.unit.at_sites.calls(site, start - HOURS, end + HOURS):
        came = outcome(call)
        at = call.missed_at or call.answered_at
        if came is not None and at is not None and start <= at < end:
            yield call, came


def _rounds(
    desk: Desk, site: SiteCode, start: datetime, end: datetime
) -> Iterator[Walk]:
    for each in desk.unit.patrols.at_site(site, start - HOURS, end):
        over = start <= each.end_at < end
        if not over or each.status is Status.OPEN:
            continue
        found = look(each.route, desk.unit.patrols.visits(each.id))
        points = len(each.route.points)
        yield Walk(
            route=each.route.name,
            start_at=each.start_at,
            end_at=each.end_at,
            points=points,
            done=points - len(found.left) - len(found.unreached),
            is_whole=each.status is Status.DONE and not found.unreached,
            manned=each.status is not Status.UNMANNED,
        )


def _shown(desk: Desk, incident: Incident) -> Shown | None:
    return shown(incident, desk.unit.full_reports.find(incident.id))


def _all_told(
    desk: Desk, incidents: Sequence[tuple[Incident, Shown]]
) -> Iterator[Told]:
    """With their pictures, as long as there is room for more."""
    room = MOST_TO_A_CLIENT
    for incident, its in incidents:
        pictures = list(_pictures(desk, incident, its))[:room]
        room -= len(pictures)
        yield _told(desk, incident, its, pictures)


def _pictures(desk: Desk, incident: Incident, its: Shown) -> Iterator[Picture]:
    for photo in desk.unit.photos.let_out(incident.ref):
        if photo.sent_at <= its.at:
            yield Picture(photo.id, desk.unit.photos.copies.file_of(photo.id))


def _told(
    desk: Desk, incident: Incident, its: Shown, pictures: Sequence[Picture]
) -> Told:
    """Once: in the report of the day on which it can be told."""
    called = [each for each in incident.called if each is not Service.NONE]
    return Told(
        ref=incident.ref,
        number=incident.number,
        reported_at=incident.reported_at,
        text=its.text,
        called=", ".join(called),
        released_at=its.at,
        photos=sum(p.sent_at <= its.at for p in desk.unit.photos.sent(incident.ref)),
        pictures=pictures,
    )


def _is_withheld(
    incident: Incident, its: Shown | None, start: datetime, end: datetime
) -> bool:
    """It was reported in this time, and nothing can be said of it yet."""
    of_today = start <= incident.reported_at < end
    is_open = its is None or its.at >= end
    return incident.kind is Kind.INCIDENT and of_today and is_open
