"""What each record in the books says of itself: its class, and from when it counts."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time

from sqlalchemy import select
from sqlmodel import Session, col

from bot.domain.alarms import alarm
from bot.domain.breach import breach
from bot.domain.incidents import incident
from bot.domain.refs import (
    BREACH,
    CHECK_CALL,
    HANDOVER,
    INCIDENT,
    PATROL,
    RIGHTS,
    SHIFT,
    STAFF,
    RecordKey,
    record_key,
    shelf_and_place,
)
from bot.domain.retention.periods import RecordClass
from bot.domain.rights import facts as rights
from bot.domain.shifts import shift
from storage.alarms.tables import AlarmRow
from storage.breach.tables import BreachRow
from storage.handover.tables import HandoverRow
from storage.incidents.tables import IncidentRow
from storage.patrols.tables import RoundRow
from storage.people.tables import PersonRow
from storage.register.tables import RegisterEntryRow
from storage.retention.shelves import BY_THEIR_END, IDS, SHELVES
from storage.rights.tables import RightsRequestRow
from storage.shifts.tables import CheckCallRow, ShiftRow


@dataclass(frozen=True, slots=True)
class Own:
    """A record by its own dates; None while it has not ended."""

    ref: RecordKey
    kind: RecordClass
    counts_from_at: datetime | None

    @property
    def place(self) -> str:
        """Its place on its shelf: the next page begins after it."""
        return shelf_and_place(self.ref)[1]


class Books:
    """Read shelf by shelf, a page at a time."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def page(self, shelf: str, after: str, limit: int, now: datetime) -> list[Own]:
        """The records that follow ``after`` on their shelf."""
        match shelf:
            case "SH":
                return list(self._shifts(int(after or 0), limit, now))
            case "INC":
                return list(self._incidents(int(after or 0), limit))
            case "BR":
                return list(self._breaches(int(after or 0), limit))
            case "RR":
                return list(self._rights(int(after or 0), limit))
            case _ if shelf in BY_THEIR_END:
                return list(self._by_their_end(shelf, int(after or 0), limit))
            case _:
                return list(self._leavers(after, limit))

    def find(self, reference: str, now: datetime) -> Own | None:
        """One record; None when the books have none by this reference."""
        shelf, place = shelf_and_place(reference)
        if shelf == STAFF:
            row = self._session.get(PersonRow, place)
            return _leaver(row) if row and row.left_on else None
        number = int(place) if place.isdecimal() and len(place) <= 15 else 0
        if shelf not in SHELVES or number < 1:
            return None
        page = self.page(shelf, str(number - 1), 1, now)
        return page[0] if page and page[0].ref == record_key(shelf, number) else None

    def present(self, references: list[RecordKey]) -> set[RecordKey]:
        """Which of these the books still have."""
        found: set[RecordKey] = set()
        kept = [shelf_and_place(each) for each in references]
        for shelf, ids in IDS.items():
            own = [place for where, place in kept if where == shelf]
            wanted = own if shelf == STAFF else [int(place) for place in own]
            query = select(ids).where(ids.in_(wanted))
            if shelf == STAFF:
                query = query.where(col(PersonRow.left_on).is_not(None))
            there = self._session.scalars(query) if own else ()
            found.update(record_key(shelf, place) for place in there)
        return found

    def _shifts(self, after: int, limit: int, now: datetime) -> Iterator[Own]:
        query = select(ShiftRow).where(col(ShiftRow.id) > after)
        rows = list(
            self._session.scalars(query.order_by(col(ShiftRow.id)).limit(limit))
        )
        running = self._alarmed([row.id or 0 for row in rows])
        for row in rows:
            assert row.id is not None
            ended_at = None if row.id in running else _end_of(row, now)
            yield Own(record_key(SHIFT, row.id), RecordClass.LONE_WORKER, ended_at)

    def _alarmed(self, shifts: list[int]) -> set[int]:
        """Which of these have an alarm that nobody has closed."""
        still = col(AlarmRow.status) != alarm.Status.CLOSED
        abouts = list(self._session.scalars(select(col(AlarmRow.about)).where(still)))
        calls = [about.number for about in abouts if about.prefix == CHECK_CALL]
        theirs = select(col(CheckCallRow.shift)).where(
            col(CheckCallRow.id).in_(calls), col(CheckCallRow.shift).in_(shifts)
        )
        own = {about.number for about in abouts if about.prefix == SHIFT}
        handed = [about.number for about in abouts if about.prefix == HANDOVER]
        of_handover = select(col(HandoverRow.shift)).where(
            col(HandoverRow.id).in_(handed), col(HandoverRow.shift).in_(shifts)
        )
        missed = [about.number for about in abouts if about.prefix == PATROL]
        of_round = select(col(RoundRow.shift)).where(
            col(RoundRow.id).in_(missed), col(RoundRow.shift).in_(shifts)
        )
        for query in (theirs, of_handover, of_round):
            own.update(shift for shift in self._session.scalars(query) if shift)
        return own

    def _incidents(self, after: int, limit: int) -> Iterator[Own]:
        query = select(IncidentRow).where(col(IncidentRow.id) > after)
        for row in self._session.scalars(
            query.order_by(col(IncidentRow.id)).limit(limit)
        ):
            assert row.id is not None
            closed = row.status == incident.Status.CLOSED
            ended_at = row.closed_at if closed else None
            yield Own(record_key(INCIDENT, row.id), RecordClass.INCIDENT, ended_at)

    def _breaches(self, after: int, limit: int) -> Iterator[Own]:
        """From the closing of the alarm; of the register, where that came later."""
        query = (
            select(BreachRow, col(RegisterEntryRow.closed_at))
            .outerjoin(RegisterEntryRow, col(RegisterEntryRow.id) == col(BreachRow.id))
            .where(col(BreachRow.id) > after)
        )
        for row, registered_at in self._session.execute(
            query.order_by(col(BreachRow.id)).limit(limit)
        ):
            ended_at = None
            if row.status == breach.Status.CLOSED and row.closed_at:
                ended_at = max(row.closed_at, registered_at or row.closed_at)
            yield Own(record_key(BREACH, row.id), RecordClass.BREACH, ended_at)

    def _by_their_end(self, shelf: str, after: int, limit: int) -> Iterator[Own]:
        """Records that say themselves when they ended."""
        (kind, ended_at), ids = BY_THEIR_END[shelf], IDS[shelf]
        page = select(ids, ended_at).where(ids > after).order_by(ids).limit(limit)
        for number, at in self._session.execute(page):
            yield Own(record_key(shelf, number), kind, at)

    def _rights(self, after: int, limit: int) -> Iterator[Own]:
        query = select(RightsRequestRow).where(col(RightsRequestRow.id) > after)
        for row in self._session.scalars(
            query.order_by(col(RightsRequestRow.id)).limit(limit)
        ):
            assert row.id is not None
            is_open = row.status == rights.Status.RECEIVED
            ended_at = None if is_open else row.ended_at
            yield Own(record_key(RIGHTS, row.id), RecordClass.RIGHTS_REQUEST, ended_at)

    def _leavers(self, after: str, limit: int) -> Iterator[Own]:
        query = select(PersonRow).where(
            col(PersonRow.id) > after, col(PersonRow.left_on).is_not(None)
        )
        ordered = query.order_by(col(PersonRow.id)).limit(limit)
        yield from map(_leaver, self._session.scalars(ordered))


def _leaver(row: PersonRow) -> Own:
    assert row.left_on is not None
    left_at = datetime.combine(row.left_on, time(), UTC)
    return Own(record_key(STAFF, row.id), RecordClass.STAFF, left_at)


def _end_of(row: ShiftRow, now: datetime) -> datetime | None:
    """Nobody can book on to a shift once its time is over: the officer was absent, it
    was cancelled, or it was over when it was loaded."""
    match shift.Status(row.status):
        case shift.Status.OFF:
            return row.booked_off_at
        case (
            shift.Status.ABSENT
            | shift.Status.CANCELLED
            | shift.Status.RELEASED
            | shift.Status.ROSTERED
        ) if row.end_at is not None and row.end_at <= now:
            return row.end_at
        case _:
            return None
