"""The due dates against the books: every date computed anew, each night.

A date that nobody recomputes hides a record, or keeps it too long; what differs is put
right, written down and reported. Each function is one short transaction: it takes up
after a place and returns the next one, or None when it is through.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from bot.desk.desk import SYSTEM, Desk
from bot.domain.refs import STAFF, RecordKey, Ref, shelf_and_place
from bot.domain.retention.disposal import Entry, dated
from bot.domain.retention.periods import Period
from storage.retention.books import Own

PAGE = 100
"""Records in one transaction: 5 ms as a rule, 90 when the date of each one changes."""

FEW = 5
"""Records that are moved in one transaction: a shift is some thirty rows, and all of
them take 40 ms."""


@dataclass(kw_only=True)
class Report:
    """Whose round it is, and what it found and did, as references."""

    by: str = SYSTEM
    backups: Period | None = None
    """How long the product keeps backups of its own."""
    differences: list[RecordKey] = field(default_factory=list)
    """Stored under another date than the record's own dates give."""
    missing: list[RecordKey] = field(default_factory=list)
    """Their due date is known, and they are in no book: not deleted by us."""
    brought_back: list[RecordKey] = field(default_factory=list)
    quarantined: list[RecordKey] = field(default_factory=list)
    failed: list[RecordKey] = field(default_factory=list)
    certificates: list[int] = field(default_factory=list)

    @property
    def disturbing(self) -> bool:
        return bool(self.differences or self.missing or self.failed)


def compare(desk: Desk, after: str, report: Report, shelf: str) -> str | None:
    """A page of the books: what is new is entered, what differs is put right."""
    page = desk.unit.books.page(shelf, after, PAGE, desk.now)
    known = desk.unit.due_dates.of([own.ref for own in page])
    desk.unit.due_dates.add_all(
        [entered(desk, own) for own in page if own.ref not in known]
    )
    rules = desk.company.retention
    changed = [
        (known[own.ref], dated(known[own.ref], rules, own.counts_from_at))
        for own in page
        if own.ref in known
    ]
    desk.unit.due_dates.save(*(entry for was, entry in changed if entry != was))
    _write_down(desk, changed, report)
    return page[-1].place if page else None


def date_anew(desk: Desk, reference: Ref) -> None:
    """Somebody has just changed from when it counts: the night need not wonder."""
    own = desk.unit.books.find(str(reference), desk.now)
    known = desk.unit.due_dates.find(str(reference))
    if own is not None and known is not None:
        rules = desk.company.retention
        desk.unit.due_dates.save(dated(known, rules, own.counts_from_at))


def entered(desk: Desk, own: Own) -> Entry:
    """A record as it is first given a due date."""
    new = Entry(ref=own.ref, kind=own.kind)
    return dated(new, desk.company.retention, own.counts_from_at)


def _write_down(
    desk: Desk, changed: Iterable[tuple[Entry, Entry]], report: Report
) -> None:
    """Old dates and new ones, in one journal entry a page: when a period is changed,
    every record of its class has another date. A first date is no difference."""
    differ = [
        (was, entry)
        for was, entry in changed
        if was.expires_at is not None and entry.expires_at != was.expires_at
    ]
    if differ:
        report.differences += [entry.ref for _, entry in differ]
        old = " ".join(f"{was.ref}={_day(was)}" for was, _ in differ)
        new = " ".join(f"{entry.ref}={_day(entry)}" for _, entry in differ)
        desk.note(SYSTEM, "retention dates differed", "-", old, new)


def _day(entry: Entry) -> str:
    return f"{entry.expires_at:%Y-%m-%d}" if entry.expires_at else "none"


def find_missing(desk: Desk, after: str, report: Report) -> str | None:
    """A page of due dates: what is in no book any more was not deleted by us."""
    page = desk.unit.due_dates.in_books(after, PAGE)
    there = desk.unit.books.present([entry.ref for entry in page])
    gone = [entry.ref for entry in page if entry.ref not in there]
    desk.unit.due_dates.forget(gone)
    for ref in gone:
        if shelf_and_place(ref)[0] != STAFF:  # somebody who left came back
            report.missing.append(ref)
            desk.note(SYSTEM, "record missing", ref)
    return page[-1].ref if page else None


def reconsider(desk: Desk, after: str, report: Report) -> str | None:
    """A page of the quarantine: what has not expired, after all, comes back.

    A period was made longer, or the machine's clock ran ahead for a night.
    """
    page = desk.unit.due_dates.in_quarantine(after, FEW)
    rules = desk.company.retention
    changed = [(was, dated(was, rules, was.counts_from_at)) for was in page]
    _write_down(desk, changed, report)
    for _, entry in changed:
        if entry.expires_at is None or entry.expires_at > desk.now:
            desk.unit.quarantine.bring_back(entry.ref)
            desk.unit.due_dates.save(replace(entry, quarantined_at=None))
            desk.note(SYSTEM, "brought back", entry.ref)
            report.brought_back.append(entry.ref)
        else:
            desk.unit.due_dates.save(entry)
    return page[-1].ref if page else None
