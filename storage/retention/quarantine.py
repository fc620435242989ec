"""Expired records leave every table: sealed in one envelope each, brought back, or
destroyed.

What belongs to a record is not listed by hand. It is whatever points to it by a foreign
key, and whatever is ``about`` its reference, and so on from there: a table that is
added later goes with its record.
"""

from collections.abc import Collection

from sqlalchemy import Table, delete, or_, select
from sqlmodel import Session, SQLModel, col

from bot.domain.refs import (
    BREACH,
    CHECK_CALL,
    COMPLAINT,
    HANDOVER,
    INCIDENT,
    NEAR_MISS,
    OCCURRENCE,
    PATROL,
    RIGHTS,
    ROLL_CALL,
    SHIFT,
    STAFF,
    TIMED_ACTIVITY,
    VAULT,
    RecordKey,
    Ref,
    shelf_and_place,
)
from storage.breach.tables import BreachRow
from storage.complaints.tables import ComplaintRow
from storage.database import plain_rows
from storage.database.plain_rows import PlainRow, PlainRows
from storage.database.rows import table_of
from storage.database.sealing import Sealer
from storage.deadlines.deadlines import Subject
from storage.deadlines.tables import DeadlineRow
from storage.drills.tables import DrillRow
from storage.handover.tables import HandoverRow
from storage.incidents.tables import IncidentRow, OccurrenceRow
from storage.near_misses.tables import NearMissRow
from storage.patrols.tables import RoundRow
from storage.retention import dossiers
from storage.retention.tables import QuarantineRow
from storage.rights.tables import RightsRequestRow
from storage.roll_calls.tables import RollCallRow
from storage.shifts.tables import CheckCallRow, ShiftRow
from storage.timed_activity.tables import TimedActivityRow
from storage.vault.tables import VaultFileRow

REFERRED = {
    SHIFT: table_of(ShiftRow),
    CHECK_CALL: table_of(CheckCallRow),
    INCIDENT: table_of(IncidentRow),
    BREACH: table_of(BreachRow),
    OCCURRENCE: table_of(OccurrenceRow),
    HANDOVER: table_of(HandoverRow),
    NEAR_MISS: table_of(NearMissRow),
    PATROL: table_of(RoundRow),
    TIMED_ACTIVITY: table_of(TimedActivityRow),
    RIGHTS: table_of(RightsRequestRow),
    ROLL_CALL: table_of(RollCallRow),
    COMPLAINT: table_of(ComplaintRow),
    VAULT: table_of(VaultFileRow),
}
"""What a reference's prefix stands for."""

LOGS = frozenset({"journal", "outbox"})
"""They name records, have no word of them, and go by rules of their own."""

DRILLS = table_of(DrillRow)
DEADLINE = table_of(DeadlineRow)
BARE = plain_rows.plain(DEADLINE)
BESIDES = {REFERRED[BREACH].name: Subject.CLIENT}
"""A second deadline of the same record; the first goes by the name of the table."""

Found = dict[Table, set[int]]


class Quarantine:
    """Nobody can search an envelope, not even in SQL."""

    def __init__(self, session: Session, sealer: Sealer) -> None:
        self._session = session
        self._sealer = sealer

    def put_away(self, reference: RecordKey) -> None:
        """Out of the books; ``LookupError`` when it is not in them."""
        shelf, place = shelf_and_place(reference)
        if shelf == STAFF:
            rows = dossiers.take_out(self._session, self._sealer, place)
        else:
            rows = self._take_out(Ref.read(reference))
        sealed = self._sealer.seal(plain_rows.as_text(rows))
        self._session.add(QuarantineRow(ref=reference, sealed=sealed))
        self._session.flush()

    def bring_back(self, reference: RecordKey) -> None:
        """Into the books, as it was."""
        envelope = self._session.get_one(QuarantineRow, reference)
        rows = plain_rows.from_text(self._sealer.open(envelope.sealed))
        if shelf_and_place(reference)[0] == STAFF:
            dossiers.put_back(self._session, rows)
        else:
            for table in SQLModel.metadata.sorted_tables:
                plain_rows.write(self._session, table, rows.get(table.name, []))
        self.destroy([reference])

    def drop_unnamed(self) -> None:
        """Of whoever left, what no record names any more."""
        dossiers.drop_unnamed(self._session)

    def destroy(self, references: Collection[str]) -> None:
        mine = col(QuarantineRow.ref).in_(references)
        self._session.execute(delete(QuarantineRow).where(mine))

    def _take_out(self, reference: Ref) -> PlainRows:
        found = belonging(self._session, reference)
        rows: PlainRows = {DEADLINE.name: self._deadlines_of(found)}
        for table in SQLModel.metadata.sorted_tables:
            if table in found:
                ids = found[table]
                rows[table.name] = plain_rows.read(self._session, table, "id", ids)
        if not any(rows.get(table.name) for table in _own(reference)):
            raise LookupError(reference)
        for table in reversed(SQLModel.metadata.sorted_tables):
            if table in found:
                gone = delete(table).where(table.c.id.in_(found[table]))
                self._session.execute(gone)
        return rows

    def _deadlines_of(self, found: Found) -> list[PlainRow]:
        """Nobody is reminded of what is out of the books."""
        taken: list[PlainRow] = []
        for table, ids in found.items():
            kinds = (table.name, BESIDES.get(table.name, table.name))
            theirs = BARE.c.kind.in_(kinds), BARE.c.subject.in_(ids)
            set_ = self._session.execute(select(BARE).where(*theirs)).mappings()
            taken += map(dict, set_)
            self._session.execute(delete(BARE).where(*theirs))
        return taken


def belonging(session: Session, reference: Ref) -> Found:
    """The record's own row and all that hangs on it, by table."""
    found = _own(reference)
    grown = True
    while grown:
        before = sum(map(len, found.values()))
        for table in SQLModel.metadata.sorted_tables:
            hanging = _hanging(session, table, found)
            if hanging:
                found.setdefault(table, set()).update(hanging)
        grown = sum(map(len, found.values())) > before
    return found


def _own(reference: Ref) -> Found:
    """The row itself; of a drill two, whose breach has its number below zero. One that
    was called off before it began has none."""
    found: Found = {REFERRED[reference.prefix]: {reference.number}}
    return found | {DRILLS: {-reference.number}} if reference.is_drill else found


def _hanging(session: Session, table: Table, found: Found) -> list[int]:
    """Rows of this table that point to what was found so far."""
    ways = [
        key.parent.in_(found[key.column.table])
        for key in table.foreign_keys
        if key.column.table in found
    ]
    if "about" in table.c and table.name not in LOGS:
        ways.append(table.c.about.in_(_references(found)))
    if not ways:
        return []
    return list(session.scalars(select(table.c.id).where(or_(*ways))))


def _references(found: Found) -> list[Ref]:
    prefixes = {table: prefix for prefix, table in REFERRED.items()}
    return [
        Ref(prefixes[table], number)
        for table, ids in found.items()
        if table in prefixes
        for number in ids
    ]
