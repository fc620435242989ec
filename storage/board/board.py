"""What the board reads of everything at once: few queries, however many are on duty."""

from collections.abc import Collection
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Select, func, select
from sqlmodel import Session

from bot.domain.board.alarm_now import Reach, Told
from bot.domain.board.picture import Missing
from bot.domain.messages.channel import Channel
from bot.domain.refs import Ref, SiteCode, StaffId
from bot.domain.shifts import check_call
from bot.domain.shifts import shift as shifts
from bot.domain.telephone.call import Status as Ring
from storage.board.sites import BoardSites
from storage.company.tables import SiteRow
from storage.database.rows import among, read_rows, table_of
from storage.journal.tables import JournalRow
from storage.messages.message import Deed, Purpose, State
from storage.messages.tables import OutboxRow
from storage.people.tables import PersonRow
from storage.shifts.tables import CheckCallRow, ShiftRow
from storage.telephone.tables import CallRow

PERSON, SITE = table_of(PersonRow).c, table_of(SiteRow).c
SHIFT, CALL = table_of(ShiftRow).c, table_of(CheckCallRow).c
OWED, RING = table_of(OutboxRow).c, table_of(CallRow).c
ENTRY = table_of(JournalRow).c

ON_DUTY = (
    select(SHIFT.id, SHIFT.site, SHIFT.officer, SHIFT.booked_on_at)
    .where(among(SHIFT.status, shifts.OPEN))
    .order_by(SHIFT.site, SHIFT.booked_on_at, SHIFT.id)
)
CALLS = (
    select(CALL.shift, CALL.due_at, CALL.early, CALL.status)
    .join(table_of(ShiftRow), SHIFT.id == CALL.shift)
    .where(
        among(SHIFT.status, shifts.OPEN),
        among(CALL.status, check_call.WAITING | check_call.ALARMED),
    )
    .order_by(CALL.due_at)
)
INITIALS = select(PERSON.id, PERSON.initials)
NAMES = select(SITE.code, SITE.name).order_by(SITE.code)
MARKS = (
    select(func.max(ENTRY.id)),
    select(func.max(OWED.id)),
    select(func.max(OWED.done_at)),
)

NOT_TOLD = frozenset({State.DROPPED})
TOLD = {
    State.OWED: Told.WAITS,
    State.SENDING: Told.WAITS,
    State.UNSURE: Told.WAITS,
    State.DELIVERED: Told.ACCEPTED,
    State.FAILED: Told.FAILED,
}
RUNG = {
    Ring.PLANNED: Told.WAITS,
    Ring.QUEUED: Told.WAITS,
    Ring.DIALLING: Told.RINGS,
    Ring.RINGING: Told.RINGS,
    Ring.HEARD: Told.HEARD,
    Ring.PRESSED: Told.ANSWERED,
    Ring.UNHEARD: Told.FAILED,
    Ring.REFUSED: Told.FAILED,
}


class Booked(NamedTuple):
    """A shift that somebody is booked on to."""

    id: int
    site: SiteCode
    officer: StaffId
    booked_on_at: datetime


class Due(NamedTuple):
    """A check call of theirs that is not settled."""

    opens_at: datetime
    due_at: datetime
    looked_for: bool


class Board:
    """Only read from."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self.at = BoardSites(session)

    def mark(self) -> tuple[object, ...]:
        """Another one than before: something has happened. It costs next to nothing."""
        connection = self._session.connection()
        return tuple(connection.scalar(each) for each in MARKS)

    def initials(self) -> dict[str, str]:
        """Of everybody, as they are called: with their number."""
        found = read_rows(self._session, INITIALS)
        return {row.id: f"{row.initials} {row.id}" for row in found}

    def sites(self) -> list[tuple[SiteCode, str]]:
        return [(row.code, row.name) for row in read_rows(self._session, NAMES)]

    def on_duty(self) -> list[Booked]:
        """By site, who came first before who came later."""
        return [
            Booked(row.id, row.site, row.officer, row.booked_on_at)
            for row in read_rows(self._session, ON_DUTY)
        ]

    def calls(self) -> dict[int, list[Due]]:
        """Of everybody on duty, by their shift, the earliest first."""
        found: dict[int, list[Due]] = {}
        for row in read_rows(self._session, CALLS):
            looked_for = row.status in check_call.ALARMED
            due = Due(row.due_at - row.early, row.due_at, looked_for)
            found.setdefault(row.shift, []).append(due)
        return found

    def not_come(self, now: datetime, called: dict[str, str]) -> list[Missing]:
        """Whose shift has begun, and is not over, and who have not booked on."""
        absent = {shifts.Status.NO_SHOW, shifts.Status.ABSENT}
        query = select(SHIFT.id, SHIFT.site, SHIFT.officer, SHIFT.start_at).where(
            among(SHIFT.status, absent), (SHIFT.end_at > now) | SHIFT.end_at.is_(None)
        )
        ordered = query.order_by(SHIFT.start_at, SHIFT.id)
        return [
            Missing(
                shift=row.id,
                site=SiteCode(row.site),
                who=called.get(row.officer, row.officer),
                start_at=row.start_at or now,
                said=False,
            )
            for row in read_rows(self._session, ordered)
        ]

    def reached(
        self, alarms: Collection[Ref], called: dict[str, str]
    ) -> dict[Ref, tuple[Reach, ...]]:
        """How those who were told of these alarms are being reached: the newest try on
        each channel, by the order in which they were told first."""
        newest: dict[tuple[Ref, str, Channel], Reach] = {}
        if alarms:
            for row in read_rows(self._session, _messages(alarms)):
                ref, channel = Ref.read(row.about), Channel(row.channel)
                newest[ref, row.person, channel] = Reach(
                    who=called.get(row.person, row.person),
                    channel=channel,
                    told=TOLD[State(row.state)],
                    at=row.done_at,
                )
            for row in read_rows(self._session, _calls(alarms)):
                newest[row.about, row.person, Channel.CALL] = Reach(
                    who=called.get(row.person, row.person),
                    channel=Channel.CALL,
                    told=RUNG[Ring(row.status)],
                    at=row.moved_at,
                )
        found: dict[Ref, tuple[Reach, ...]] = {}
        for (ref, _, _), reach in newest.items():
            found[ref] = (*found.get(ref, ()), reach)
        return found


def _messages(alarms: Collection[Ref]) -> Select[Any]:  # Any: many types of column
    return (
        select(OWED.about, OWED.person, OWED.channel, OWED.state, OWED.done_at)
        .where(
            OWED.about.in_([str(each) for each in alarms]),
            OWED.purpose == Purpose.ALARM,
            OWED.deed == Deed.SEND,
            OWED.channel != Channel.CALL,
            OWED.person.is_not(None),
            OWED.state.not_in(NOT_TOLD),
        )
        .order_by(OWED.id)
    )


def _calls(alarms: Collection[Ref]) -> Select[Any]:  # Any: likewise
    return (
        select(RING.about, RING.person, RING.status, RING.moved_at)
        .where(
            RING.about.in_(list(alarms)),
            RING.alarm.is_not(None),
            RING.status != Ring.DROPPED,
        )
        .order_by(RING.id)
    )
