"""How cover stands at a site: whose handover runs, who stays, who is the relief."""

from datetime import datetime

from bot.desk.alarms.gap import since_when
from bot.desk.desk import SYSTEM, Desk
from bot.desk.shifts import check_calls
from bot.domain.alarms.alarm import Alarm
from bot.domain.alarms.kinds import AlarmKind
from bot.domain.handover import relief
from bot.domain.handover.handover import Handover, decide
from bot.domain.handover.handover_events import Event
from bot.domain.people.person import Person
from bot.domain.refs import SiteCode
from bot.domain.shifts.shift import OPEN, Shift


def of(desk: Desk, shift: Shift) -> Handover | None:
    """The one that runs for whoever is on this shift; begun where there is none, and
    None where cover need not be continuous."""
    if shift.status not in OPEN or not is_continuous(desk, shift.site):
        return None
    known = desk.unit.handovers.of_shift(shift.id)
    if known is not None and known.is_running:
        return known
    return desk.unit.handovers.add(
        Handover(
            shift=shift.id,
            officer=shift.officer,
            site=shift.site,
            within=shift.book_on.late,
            until=shift.ends_at,
        )
    )


def is_continuous(desk: Desk, code: SiteCode) -> bool:
    """Nobody leaves there before somebody else has come."""
    site = desk.unit.sites.find(code)
    return site is not None and site.continuous_cover


def step(
    desk: Desk,
    before: Handover,
    event: Event,
    by: Person | None = None,
    at: datetime | None = None,
) -> Handover:
    """Decided, kept and written down; ``at`` where it was not now."""
    after = decide(before, event, at or desk.now)
    desk.unit.handovers.save(after)
    if after != before:
        deed = f"handover {type(event).__name__}"
        who = by.id if by is not None else SYSTEM
        desk.note(who, deed, after.ref, before.status, after.status)
    return after


def is_covered(
    desk: Desk, handover: Handover, leaving: Shift, beyond: datetime | None = None
) -> bool:
    """A colleague stays, and answers; ``beyond``: longer than until then."""
    since = since_when(handover, desk.now)
    return any(
        relief.stays(other, leaving, beyond)
        and _works_beside(desk, other, leaving, since)
        and (not _wants_to_go(desk, other) or _waits_for(desk, other, leaving))
        and check_calls.is_answering(desk, other.id)
        for other in _others(desk, leaving)
    )


def _works_beside(desk: Desk, other: Shift, leaving: Shift, since: datetime) -> bool:
    """They came to work there, or have taken over from somebody else; whoever came to
    relieve is not cover before that."""
    came_to_relieve = relief.is_relief(other, leaving, since)
    return not came_to_relieve or desk.unit.handovers.taken_by(other.id)


def _waits_for(desk: Desk, other: Shift, leaving: Shift) -> bool:
    """They are to be relieved by whoever leaves now, and stay responsible."""
    known = desk.unit.handovers.of_shift(other.id)
    return known is not None and known.is_running and known.relief == leaving.id


def relief_of(desk: Desk, handover: Handover, leaving: Shift) -> Shift | None:
    """Who came last of those who came to take over."""
    since = since_when(handover, desk.now)
    found = [
        other
        for other in _others(desk, leaving)
        if relief.is_relief(other, leaving, since) and not _wants_to_go(desk, other)
    ]
    return max(found, key=lambda each: each.id, default=None)


def is_alone(desk: Desk, leaving: Shift) -> bool:
    """Nobody else is booked on there."""
    return not _others(desk, leaving)


def _others(desk: Desk, leaving: Shift) -> list[Shift]:
    there = desk.unit.shifts.open_at(leaving.site)
    return [each for each in there if each.officer != leaving.officer]


def _wants_to_go(desk: Desk, shift: Shift) -> bool:
    known = desk.unit.handovers.of_shift(shift.id)
    return known is not None and known.is_running and known.asked_at is not None


def alarm_at(desk: Desk, site: SiteCode) -> Alarm | None:
    """The one that rings for a site because nobody has taken over: one for one gap."""
    for alarm in desk.unit.alarms.all_open():
        if alarm.kind is AlarmKind.NOT_RELIEVED and alarm.site == site:
            return alarm
    return None
