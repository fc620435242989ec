"""The line to Telegram in and out of the database, and what the outbox tells of it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Executable,
    bindparam,
    delete,
    func,
    or_,
    select,
)
from sqlalchemy.orm import aliased
from sqlmodel import Session, col

from bot.domain.messages.channel import Channel
from bot.domain.outage import Outage, Watch
from bot.domain.refs import StaffId
from storage.database.rows import (
    Found,
    add_row,
    add_rows,
    change_row,
    find_row,
    read_rows,
    table_of,
)
from storage.deadlines.tables import DeadlineRow
from storage.incoming.tables import SeenUpdateRow
from storage.messages.message import Lane, Purpose, State
from storage.messages.tables import AttemptRow, OutboxRow
from storage.outage.tables import OutageRow, WatchRow

ONLY = 1
UNANSWERED = ("notsent", "unknown")
"""What became of a try at which Telegram said nothing; a refusal is an answer."""

FAILS = 3
"""A deadline that failed so often is not being acted on."""

WAITS = col(OutboxRow.next_try_at) > datetime(1970, 1, 1, tzinfo=UTC)
"""Not null, in words for which SQLite takes the index: 200,000 rows are not read."""

OUTAGES = table_of(OutageRow)
OPEN = select(OUTAGES).where(OUTAGES.c.over_at.is_(None)).order_by(OUTAGES.c.id)
UNHEARD = (
    select(OUTAGES)
    .where(
        OUTAGES.c.unheard_since < bindparam("before"),
        or_(OUTAGES.c.back_at.is_(None), OUTAGES.c.back_at >= bindparam("sent_at")),
    )
    .order_by(OUTAGES.c.id.desc())
)
TRIES, MESSAGES = table_of(AttemptRow), table_of(OutboxRow)
TELEGRAMS = (
    select(TRIES.c.at, TRIES.c.id, TRIES.c.outcome)
    .join(MESSAGES, MESSAGES.c.id == TRIES.c.outbox)
    .where(MESSAGES.c.channel == Channel.TELEGRAM)
)
NEWEST_TRY = TELEGRAMS.order_by(TRIES.c.id.desc()).limit(1)
NEWEST_ANSWER = NEWEST_TRY.where(TRIES.c.outcome.not_in(UNANSWERED))
FIRST_TRY_AFTER = (
    TELEGRAMS.where(TRIES.c.id > bindparam("after")).order_by(TRIES.c.id).limit(1)
)
TRIED_AND_WAITING = (
    select(MESSAGES.c.id)
    .where(WAITS, MESSAGES.c.channel == Channel.TELEGRAM, MESSAGES.c.attempts > 0)
    .limit(1)
)
SECOND = timedelta(seconds=1)
"""Telegram's dates have no fractions."""


class Monitoring:
    """One watch; an outage is a row from the first doubt on."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def find(self) -> Watch | None:
        """None before the first look of all."""
        row = find_row(self._session, WatchRow, ONLY)
        if row is None:
            return None
        return Watch(
            heard_at=row.heard_at,
            watched_from=row.watched_from,
            watched_at=row.watched_at,
            outage=self._open(),
        )

    def keep(self, watch: Watch) -> Watch:
        """The watch, with the number of its outage."""
        columns = {
            "heard_at": watch.heard_at,
            "watched_from": watch.watched_from,
            "watched_at": watch.watched_at,
        }
        if not change_row(self._session, WatchRow, ONLY, **columns):
            add_rows(self._session, WatchRow, [{"id": ONLY, **columns}])
        if watch.outage is None:
            return watch
        return replace(watch, outage=self.keep_outage(watch.outage))

    def keep_outage(self, outage: Outage) -> Outage:
        columns = _columns(outage)
        if not outage.id:
            return replace(outage, id=add_row(self._session, OutageRow, **columns))
        change_row(self._session, OutageRow, outage.id, **columns)
        return outage

    def _open(self) -> Outage | None:
        return self._first(OPEN)

    def unheard(self, at: datetime) -> Outage | None:
        """The outage in which what was sent then could not reach us."""
        return self._first(UNHEARD, before=at + SECOND, sent_at=at)

    def _first(self, query: Executable, **values: datetime) -> Outage | None:
        found = read_rows(self._session, query, **values)
        return _outage(found[0]) if found else None

    def forget(self, over_before: datetime) -> None:
        """What it did to a record stands in the record."""
        old = delete(OutageRow).where(col(OutageRow.over_at) < over_before)
        self._session.execute(old)

    def untaken_since(self) -> datetime | None:
        """When Telegram first failed to answer, if something still waits for it and
        nothing was answered since."""
        newest = self._session.connection().execute(NEWEST_TRY).first()
        if newest is None or newest.outcome not in UNANSWERED or not self._waits():
            return None
        last = self._session.connection().execute(NEWEST_ANSWER).first()
        after = {"after": last.id if last else 0}
        first = self._session.connection().execute(FIRST_TRY_AFTER, after)
        at: datetime = first.one().at
        return at

    def asked_by_text(self, about: str, after: int) -> bool:
        """The same is asked for by a text message that is newer than this message."""
        query = select(col(OutboxRow.id)).where(
            col(OutboxRow.about) == about,
            col(OutboxRow.purpose) == Purpose.PROMPT,
            col(OutboxRow.channel) == Channel.SMS,
            col(OutboxRow.id) > after,
        )
        return self._session.scalar(query.limit(1)) is not None

    def _waits(self) -> bool:
        return self._session.connection().scalar(TRIED_AND_WAITING) is not None

    def last_update_at(self) -> datetime | None:
        """When the newest update of Telegram's was taken in: text messages come by
        another way, and say nothing of this one."""
        newest = (
            select(col(SeenUpdateRow.seen_at))
            .where(col(SeenUpdateRow.kind) != Channel.SMS)
            .order_by(col(SeenUpdateRow.seen_at).desc())
            .limit(1)
        )
        return self._session.scalar(newest)

    def failing(self) -> tuple[str, int] | None:
        """A deadline that cannot be acted on: whose, and which."""
        query = select(col(DeadlineRow.kind), col(DeadlineRow.subject))
        row = self._session.execute(
            query.where(col(DeadlineRow.failures) >= FAILS).limit(1)
        ).first()
        return None if row is None else (row.kind, row.subject)

    def alarm_waits_since(self) -> datetime | None:
        """The oldest alarm that its person has been sent on no channel."""
        later = aliased(OutboxRow)
        told = (
            select(col(later.id))
            .where(_same_alarm(later), col(later.state) == State.DELIVERED)
            .where(col(later.created_at) >= col(OutboxRow.created_at))
        )
        query = select(func.min(col(OutboxRow.created_at))).where(
            WAITS,
            col(OutboxRow.purpose) == Purpose.ALARM,
            col(OutboxRow.lane) <= Lane.ESCALATION,
            ~told.exists(),
        )
        return self._session.scalar(query)


def _same_alarm(later: type[OutboxRow]) -> ColumnElement[bool]:
    """By what it is about, too: that has an index."""
    same = col(later.about) == col(OutboxRow.about)
    of_the_same = col(later.alarm) == col(OutboxRow.alarm)
    return same & of_the_same & (col(later.person) == col(OutboxRow.person))


def _columns(outage: Outage) -> dict[str, Any]:  # Any: as many types as columns
    return {
        "unheard_since": outage.unheard_since,
        "untaken_since": outage.untaken_since,
        "lost_at": outage.lost_at,
        "back_at": outage.back_at,
        "over_at": outage.over_at,
        "told": list(outage.told),
    }


def _outage(row: Found) -> Outage:
    return Outage(
        id=row.id,
        unheard_since=row.unheard_since,
        untaken_since=row.untaken_since,
        lost_at=row.lost_at,
        back_at=row.back_at,
        over_at=row.over_at,
        told=tuple(StaffId(who) for who in row.told),
    )
