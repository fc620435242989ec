"""What leaves the house as a table, and where its lines come from."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from bot.desk.exports import name_slips_table, register_tables, rights_table
from bot.desk.exports.clerk import Clerk
from bot.desk.exports.table import Table, Values, zone_of
from bot.domain.breach.account import TOLD_OUTSIDE, told_outside
from bot.domain.breach.assessment import Count
from bot.domain.breach.breach import Breach
from bot.domain.exports import Kind
from bot.domain.refs import OCCURRENCE, SHIFT, ref

if TYPE_CHECKING:
    from bot.desk.desk import Desk

MINUTE = timedelta(minutes=1)


def export(desk: "Desk", kind: Kind, start: datetime, end: datetime) -> Table:
    """Everything of this kind from ``start`` to before ``end``."""
    names, lines = LEDGERS[kind]
    called = {str(person.id): person.called for person in desk.unit.people.all()}
    clerk = Clerk(desk, start, end, called)
    return Table(kind, names, list(lines(clerk)), zone_of(desk))


def export_alone(
    desk: "Desk", kind: Kind, start: datetime, end: datetime
) -> tuple[Table, ...]:
    return (export(desk, kind, start, end),)


def export_with(
    desk: "Desk", kind: Kind, start: datetime, end: datetime
) -> tuple[Table, ...]:
    """With what is read beside it, where a file has room for that."""
    kinds = (kind, *BESIDE.get(kind, ()))
    return tuple(export(desk, each, start, end) for each in kinds)


def _occurrences(clerk: Clerk) -> Iterator[Values]:
    for one in clerk.desk.unit.occurrences.between(clerk.start, clerk.end):
        amends = ref(OCCURRENCE, one.amends) if one.amends else None
        officer = clerk.called(one.officer)
        shift = ref(SHIFT, one.shift)
        yield one.ref, one.written_at, one.site, officer, shift, one.text, amends


def _timesheets(clerk: Clerk) -> Iterator[Values]:
    for one in clerk.desk.unit.shifts.between(clerk.start, clerk.end):
        begun, ended = one.booked_on_at, one.booked_off_at
        worked = (ended - begun) // MINUTE if begun and ended else None
        who = (one.ref, clerk.called(one.officer), one.site)
        yield (*who, one.start_at, one.end_at, begun, ended, worked, one.status)


def _check_calls(clerk: Clerk) -> Iterator[Values]:
    for one in clerk.desk.unit.check_calls.between(clerk.start, clerk.end):
        alarm = clerk.alarm(one.ref) if one.missed_at else None
        where = (one.ref, ref(SHIFT, one.shift), one.site, clerk.called(one.officer))
        when = (one.due_at, one.prompted_at, one.answered_at, one.missed_at)
        closing = clerk.closing(alarm)
        yield (*where, *when, one.status, *closing, one.received_late_at)


def _incidents(clerk: Clerk) -> Iterator[Values]:
    for one in clerk.desk.unit.incidents.between(clerk.start, clerk.end):
        who = (one.ref, one.kind, one.site, clerk.called(one.officer))
        when = (one.reported_at, one.briefed_at, one.closed_at)
        what = (one.text, one.services, one.status)
        yield (*who, *when, *what, *clerk.closing(clerk.alarm(one.ref)))


def _breaches(clerk: Clerk) -> Iterator[Values]:
    misses = name_slips_table.NameSlipsByMonth(clerk.desk)
    for one in clerk.desk.unit.breaches.between(clerk.start, clerk.end):
        who = (one.ref, one.division, one.site, clerk.called(one.reporter), one.text)
        clocks = (one.discovered_at, one.reported_at, one.dpo_by, one.ico_by)
        taken = (clerk.called(one.acknowledged_by), one.acknowledged_at)
        end = (one.closed_at, one.status, one.was_late)
        closing = clerk.closing(clerk.alarm(one.ref))[1:]
        registered = register_tables.registered(clerk.desk, one, clerk.called, misses)
        known = (*_assessed(clerk, one), *registered)
        yield (*who, *clocks, *taken, *end, *closing, *known)


def _assessed(clerk: Clerk, one: Breach) -> Values:
    """What is known of it, what was decided, and what the regulator was told."""
    found = clerk.desk.unit.assessments.of(one.id)
    known = (one.kind, one.happened_at, one.system, one.service or None)
    done = (" ".join(one.done) or None, one.late_reason)
    both = (found.risk, found.high)
    decided = tuple(None if each is None else each.decision for each in both)
    counts = (_count(found.people), _count(found.records))
    told = (one.regulator_told_at, one.regulator_ref, one.not_reportable)
    outside = told_outside(clerk.desk.unit.notifications.of(one.id))
    return (*known, *done, *counts, *decided, *told, *outside)


def _count(count: Count | None) -> str | None:
    return f"{'about ' * count.about}{count.number}" if count else None


def _journal(clerk: Clerk) -> Iterator[Values]:
    for row in clerk.desk.unit.journal.between(clerk.start, clerk.end):
        who = (row.actor, clerk.called(row.actor))
        what = (row.deed, row.about, row.before, row.after, row.late_s)
        yield (row.id, row.at, *who, *what, row.previous_hash, row.hash)


def _name_slips(clerk: Clerk) -> Iterator[Values]:
    for one in clerk.desk.unit.name_slips.between(*clerk.days):
        yield one.day, one.site or None, one.kind, one.count


def _name_slip_months(clerk: Clerk) -> Iterator[Values]:
    return name_slips_table.NameSlipsByMonth(clerk.desk, *clerk.days).lines()


def _actions(clerk: Clerk) -> Iterator[Values]:
    for one in clerk.desk.unit.actions.between(clerk.start, clerk.end):
        yield register_tables.action(one, clerk.called, clerk.desk)


def _reviews(clerk: Clerk) -> Iterator[Values]:
    for one in clerk.desk.unit.reviews.between(clerk.start, clerk.end):
        yield from register_tables.review(one, clerk.called)


Ledger = tuple[tuple[str, ...], Callable[[Clerk], Iterator[Values]]]
CLOSING = ("taken_up_by", "reason", "reason_text")
ASSESSED = (
    *("kind", "happened_at", "system", "service", "done", "late_reason", "people"),
    *("records", "risk", "high_risk", "regulator_told_at", "regulator_ref"),
    *("not_reportable", *TOLD_OUTSIDE),
)
LEDGERS: dict[Kind, Ledger] = {
    Kind.OCCURRENCE_BOOK: (
        ("ref", "written_at", "site", "officer", "shift", "text", "amends"),
        _occurrences,
    ),
    Kind.TIMESHEETS: (
        (
            *("ref", "officer", "site", "planned_start_at", "planned_end_at"),
            *("booked_on_at", "booked_off_at", "worked_minutes", "status"),
        ),
        _timesheets,
    ),
    Kind.CHECK_CALLS: (
        (
            *("ref", "shift", "site", "officer", "due_at", "prompted_at"),
            *("answered_at", "missed_at", "status", *CLOSING),
            "received_late_at",
        ),
        _check_calls,
    ),
    Kind.INCIDENTS: (
        (
            *("ref", "kind", "site", "officer", "reported_at", "briefed_at"),
            *("closed_at", "text", "services", "status", *CLOSING),
        ),
        _incidents,
    ),
    Kind.BREACHES: (
        (
            *("ref", "division", "site", "reporter", "text", "discovered_at"),
            *("reported_at", "dpo_deadline_at", "ico_deadline_at"),
            *("acknowledged_by", "acknowledged_at", "closed_at", "status"),
            *("reported_late", *CLOSING[1:], *ASSESSED),
            *register_tables.REGISTERED,
        ),
        _breaches,
    ),
    Kind.JOURNAL: (
        (
            *("entry", "written_at", "actor", "actor_called", "deed", "about"),
            *("before", "after", "late_s", "previous_hash", "hash"),
        ),
        _journal,
    ),
    Kind.NAME_SLIPS: (("day", "site", "kind", "count"), _name_slips),
    Kind.RIGHTS_REQUESTS: (rights_table.COLUMNS, rights_table.lines),
    Kind.NAME_SLIP_MONTHS: (name_slips_table.NAME_SLIPS, _name_slip_months),
    Kind.ACTIONS: (register_tables.ACTION, _actions),
    Kind.REVIEWS: (register_tables.REVIEW, _reviews),
}
"""The columns of each kind and where its rows come from. Instants end in ``_at``."""

BESIDE = {Kind.BREACHES: (Kind.ACTIONS, Kind.NAME_SLIP_MONTHS, Kind.REVIEWS)}
"""What the register is read with."""
