"""People of a company file or a table are taken onto the books."""

from collections.abc import Sequence
from dataclasses import replace

from bot.desk.access import leavers
from bot.desk.company import tables
from bot.desk.company.changes import Changes
from bot.desk.credentials import loading as credentials
from bot.desk.desk import Desk
from bot.desk.roster.taking import Unfit, refuse
from bot.domain.company import StaffRecord
from bot.domain.loads import Load
from bot.domain.people.staff_numbers import by_plain, plain
from bot.domain.refs import StaffId
from bot.domain.retention.periods import RecordClass
from nlp.initials import initials


def load(desk: Desk, what: Load, changes: Changes) -> None:
    _must_differ(desk, what.people)
    for row in what.people:
        known = desk.unit.people.find(row.id)
        was = desk.unit.people.record_of(row.id) if known else None
        record = row
        if was is not None and what.columns is not None:
            record = tables.person(row, was, what.columns)
            changes.notes += _still_gone(desk, record, what.columns)
        if _is_long_gone(desk, record):
            continue
        own = replace(record, certificates=())
        changes.add(f"person {record.id}", was=was, now=own)
        if was != own:
            desk.unit.people.keep(record, initials(record.name))
            if known and record.left is None and not known.active:
                desk.unit.people.set_active(record.id, True)
        changes.lines += credentials.follow(desk, record)
    leavers.see_off(desk)


def _must_differ(desk: Desk, people: Sequence[StaffRecord]) -> None:
    """Nobody is on the books twice because a spreadsheet dropped a nought: one of the
    two would have the phone, and the other the shifts."""
    books = [person.id for person in desk.unit.people.all()]
    there, known = set(books), dict(by_plain(books))
    faults = []
    for record in people:
        alike = known.setdefault(plain(record.id), record.id)
        if record.id not in there and alike != record.id:
            wanted = f"differs from {alike} by noughts in front or capitals alone"
            faults.append(Unfit(f"person {record.id} {wanted}; wanted one of the two"))
    refuse(faults)


def unnamed(desk: Desk, what: Load) -> list[StaffId]:
    """Who works here by the books, and is not in a company file any more: to take
    somebody's lines out takes no access away. A file that names the fewer is one of
    several, and says nothing of the others."""
    if what.company is None or what.columns is not None:
        return []
    named = {record.id for record in what.people}
    works = [p.id for p in desk.unit.people.all() if p.active and p.id not in named]
    return works if len(works) <= len(named) else []


def _still_gone(desk: Desk, record: StaffRecord, columns: frozenset[str]) -> list[str]:
    """Nobody gets their access back by a list that does not say who has left."""
    if "left" in columns or record.left is None or record.left > desk.today:
        return []
    says = "and stays so: the table has no column left"
    return [f"note: {record.id} left on {record.left}, {says}"]


def _is_long_gone(desk: Desk, record: StaffRecord) -> bool:
    """What retention has deleted does not come back with an old company file."""
    company = desk.unit.companies.find()
    known = desk.unit.people.find(record.id)
    if company is None or record.left is None or (known and known.roles):
        return False
    kept = company.retention.period(RecordClass.STAFF).after(record.left)
    return kept <= desk.now.date()
