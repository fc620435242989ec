"""One site's night, read in one look beside the desk, as the board is."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta

from bot.clock import from_wall
from bot.desk.book import reading as book
from bot.desk.desk import Desk
from bot.domain.board.picture import Tonight
from bot.domain.board.site_night import (
    AHEAD,
    BEHIND,
    WEEKS,
    CallNow,
    Coming,
    DayCount,
    Mark,
    SiteNight,
    Stay,
)
from bot.domain.company import Site
from bot.domain.refs import SiteCode, StaffId
from bot.domain.shifts.call_status import WAITING
from bot.domain.shifts.check_call import CheckCall
from bot.domain.shifts.outcome import Outcome, outcome
from bot.domain.shifts.shift import OPEN, Shift
from storage.board.sites import CameOut

PLANNED_AHEAD = timedelta(days=1)


def read(desk: Desk, code: SiteCode, tonight: Tonight) -> SiteNight:
    """For whoever may see all of it."""
    site = desk.unit.sites.find(code)
    assert site is not None
    called = desk.unit.board.initials()
    now = tonight.now
    start, end = now - BEHIND, now + AHEAD
    stays = desk.unit.board.at.stays(site.code, start, end)
    return SiteNight(
        of=tonight,
        code=site.code,
        name=site.name,
        continuous=site.continuous_cover,
        officers=tuple((s.id, s.officer) for s in stays if s.status in OPEN),
        stays=tuple(_stay(shift, called) for shift in stays),
        calls=tuple(_calls(desk, site, start, end, called)),
        coming=tuple(_coming(desk, site, called)),
        days=_days(desk, site),
        lines=tuple(
            book.lines(desk, site.code, book.span_of(desk, site.code, None), whole=True)
        ),
        called=tuple(called.items()),
        standing=desk.unit.site_books.standing(site.code),
        instructions=desk.unit.instructions.in_force(site.code),
    )


def _stay(shift: Shift, called: dict[str, str]) -> Stay:
    assert shift.booked_on_at is not None
    return Stay(
        shift=shift.id,
        who=called.get(shift.officer, shift.officer),
        on_at=shift.booked_on_at,
        off_at=shift.booked_off_at,
    )


def _calls(
    desk: Desk, site: Site, start: datetime, end: datetime, called: dict[str, str]
) -> Iterator[CallNow]:
    for call in desk.unit.at_sites.calls(site.code, start, end):
        mark = _mark(call)
        if mark is not None:
            yield CallNow(
                ref=call.ref,
                shift=call.shift,
                who=called.get(call.officer, call.officer),
                due_at=call.due_at,
                answered_at=call.answered_at,
                mark=mark,
            )


def _mark(call: CheckCall) -> Mark | None:
    """None of one that nobody waits for any more."""
    match outcome(call):
        case Outcome.ON_TIME:
            return Mark.ON_TIME
        case Outcome.LATE:
            return Mark.LATE
        case Outcome.MISSED:
            return Mark.MISSED
        case Outcome.EXTRA:
            return Mark.EXTRA
        case None:
            return Mark.WAITS if call.status in WAITING else None


def _coming(desk: Desk, site: Site, called: dict[str, str]) -> Iterator[Coming]:
    for shift in desk.unit.board.at.coming(site.code, desk.now + PLANNED_AHEAD):
        over = shift.end_at is not None and shift.end_at <= desk.now
        if shift.start_at is None or over:
            continue
        yield Coming(
            shift=shift.id,
            officer=StaffId(shift.officer),
            who=called.get(shift.officer, shift.officer),
            start_at=shift.start_at,
            end_at=shift.end_at,
        )


def _days(desk: Desk, site: Site) -> tuple[DayCount, ...]:
    """From a Monday on, up to today: each day is counted by the company's calendar."""
    monday = desk.today - timedelta(days=desk.today.weekday())
    first = monday - timedelta(weeks=WEEKS - 1)
    start = from_wall(datetime.combine(first, datetime.min.time()), desk.zone)
    found = desk.unit.board.at.came_out(site.code, start, desk.now)
    many = (desk.today - first).days + 1
    days = [first + timedelta(days=n) for n in range(many)]
    return tuple(_counted(desk, days, found))


def _counted(
    desk: Desk, days: list[date], found: Iterable[CameOut]
) -> Iterator[DayCount]:
    of: dict[date, list[CameOut]] = {day: [] for day in days}
    for call in found:
        of.setdefault(desk.day_of(call.due_at), []).append(call)
    for day in days:
        missed = sum(call.missed for call in of[day])
        late = sum(call.late for call in of[day])
        yield DayCount(
            day=day,
            on_time=len(of[day]) - missed - late,
            late=late,
            missed=missed,
        )
