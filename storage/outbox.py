"""Messages owed to people, written in the same transaction as the decision."""

from collections.abc import Collection
from datetime import datetime, timedelta

from sqlalchemy import Select, bindparam, delete, exists, func, select, update
from sqlalchemy.orm import aliased
from sqlmodel import Session, col

from bot.domain.channels import Channel
from storage.engine_tables import (
    ELSEWHERE,
    NOT_ACCEPTED,
    WAITING,
    AttemptRow,
    OutboxRow,
)
from storage.messages import FIELDS, Deed, NewMessage, Owed, Purpose, State, owed
from storage.rows import add_row, add_rows, table_of

LEASE = timedelta(seconds=60)
"""A message not accounted for by then was taken by a process that died."""


TABLE = table_of(OutboxRow)
_THIS = TABLE.c.id == bindparam("row_id")
LEASING = (
    update(TABLE)
    .where(_THIS)
    .values(
        state=State.SENDING,
        next_try_at=bindparam("lease_until"),
        attempts=TABLE.c.attempts + 1,
    )
)
FINISHING = (
    update(TABLE)
    .where(_THIS)
    .values(
        state=bindparam("new_state"),
        next_try_at=None,
        done_at=bindparam("over_at"),
        second_at=None,
        message_id=bindparam("shown_as"),
    )
)
RETRYING = (
    update(TABLE)
    .where(_THIS)
    .values(state=bindparam("new_state"), next_try_at=bindparam("again_at"))
)


def _ready_rows() -> Select[OutboxRow]:
    """The most urgent rows whose turn it is in their chat."""
    earlier = aliased(OutboxRow)
    in_turn = ~exists().where(
        col(earlier.chat_id) == col(OutboxRow.chat_id),
        WAITING,  # of the earlier one: names mean the innermost table
        col(earlier.lane) <= col(OutboxRow.lane),
        col(earlier.id) < col(OutboxRow.id),
    )
    return (
        select(OutboxRow)
        .where(WAITING, col(OutboxRow.next_try_at) <= bindparam("now"), in_turn)
        .where(col(OutboxRow.chat_id).not_in(bindparam("busy", expanding=True)))
        .order_by(col(OutboxRow.lane), col(OutboxRow.id))
        .limit(bindparam("most"))
        .with_for_update(skip_locked=True)
    )


READY = _ready_rows()
READY_ELSEWHERE = (
    select(OutboxRow)
    .where(ELSEWHERE, col(OutboxRow.next_try_at) <= bindparam("now"))
    .order_by(col(OutboxRow.lane), col(OutboxRow.id))
    .limit(bindparam("most"))
    .with_for_update(skip_locked=True)
)
"""There are no chats to take turns in."""


class Outbox:
    """Owe, take, and write down what became of it."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._pending: list[dict[str, object]] = []

    def owe(self, new: NewMessage) -> None:
        """Part of the caller's transaction: told if and only if committed."""
        columns = {field: getattr(new, field) for field in FIELDS}
        owed = {"state": State.OWED, "attempts": 0, "next_try_at": new.created_at}
        self._pending.append(columns | owed)

    def flush(self) -> None:
        """Write what was owed since the last time, all of it together."""
        owed = self._pending.copy()
        self.forget_pending()
        add_rows(self._session, OutboxRow, owed)

    def forget_pending(self) -> None:
        """What was owed since the last flush is undone."""
        self._pending.clear()

    def take(
        self, now: datetime, limit: int, busy_chats: Collection[int] = ()
    ) -> list[Owed]:
        """The most urgent rows whose turn it is, at most one a chat, leased."""
        return self.lease(self.ready(now, limit, busy_chats), now)

    def ready(
        self, now: datetime, limit: int, busy_chats: Collection[int] = ()
    ) -> list[Owed]:
        """The most urgent rows whose turn it is, at most one a chat."""
        wanted = {"now": now, "busy": list(busy_chats), "most": limit}
        first: dict[int, OutboxRow] = {}
        for row in self._session.scalars(READY, wanted):
            first.setdefault(row.chat_id, row)
        return [owed(row) for row in first.values()]

    def take_elsewhere(self, now: datetime, limit: int) -> list[Owed]:
        """The most urgent rows of all channels but Telegram, leased."""
        rows = self._session.scalars(READY_ELSEWHERE, {"now": now, "most": limit})
        return self.lease([owed(row) for row in rows], now)

    def lease(self, taken: list[Owed], now: datetime) -> list[Owed]:
        """Nobody else takes them until the lease runs out."""
        lease = {"lease_until": now + LEASE}
        if taken:
            leased = [{"row_id": one.id} | lease for one in taken]
            self._session.connection().execute(LEASING, leased)
        return taken

    def not_accepted(self, now: datetime) -> list[Owed]:
        """Alarms that should have been accepted by now."""
        due = select(OutboxRow).where(NOT_ACCEPTED, col(OutboxRow.second_at) <= now)
        rows = self._session.scalars(due.order_by(col(OutboxRow.second_at)))
        return [owed(row) for row in rows]

    def claim_second(self, owed_id: int) -> bool:
        """The next channel is told once: False when it was, or there is none."""
        waits = update(OutboxRow).where(
            col(OutboxRow.id) == owed_id, col(OutboxRow.second_at).is_not(None)
        )
        claimed = waits.values(second_at=None).returning(col(OutboxRow.id))
        return self._session.execute(claimed).first() is not None

    def told_elsewhere(self, about: str, person: str) -> list[Channel]:
        """The channels but Telegram on which somebody was, or may have been, told."""
        query = select(col(OutboxRow.channel)).where(
            col(OutboxRow.about) == about,
            col(OutboxRow.person) == person,
            col(OutboxRow.purpose) == Purpose.ALARM,
            col(OutboxRow.channel) != Channel.TELEGRAM,
            col(OutboxRow.state).in_((State.DELIVERED, State.SENDING, State.UNSURE)),
        )
        return [Channel(found) for found in self._session.scalars(query.distinct())]

    def take_back(self, now: datetime) -> None:
        """Nobody else runs on this database: what was flying at the end is not."""
        flying = update(OutboxRow).where(col(OutboxRow.state) == State.SENDING)
        self._session.execute(flying.values(next_try_at=now))

    def finish(
        self, owed_id: int, state: State, now: datetime, message_id: int | None = None
    ) -> None:
        """It is over with this row, one way or the other."""
        self._session.connection().execute(
            FINISHING,
            {
                "row_id": owed_id,
                "new_state": state,
                "over_at": now,
                "shown_as": message_id,
            },
        )

    def retry_at(self, owed_id: int, at: datetime, *, unsure: bool = False) -> None:
        """Not delivered, as far as is known: it stays owed."""
        state = State.UNSURE if unsure else State.OWED
        self._session.connection().execute(
            RETRYING, {"row_id": owed_id, "new_state": state, "again_at": at}
        )

    def move_chat(self, old: int, new: int) -> None:
        """A group was upgraded: everything owed to it goes to its new id."""
        moved = update(OutboxRow).where(
            col(OutboxRow.chat_id) == old, col(OutboxRow.next_try_at).is_not(None)
        )
        self._session.execute(moved.values(chat_id=new))

    def attempted(self, owed_id: int, at: datetime, outcome: str, detail: str) -> None:
        """Write one try down."""
        tried = {"outbox": owed_id, "at": at, "outcome": outcome, "detail": detail}
        add_row(self._session, AttemptRow, **tried)

    def shown(
        self, about: str, purpose: Purpose, person: str | None = None
    ) -> list[OutboxRow]:
        """Messages sent, or owed, about something: the ones an edit can change."""
        query = select(OutboxRow).where(
            col(OutboxRow.about) == about,
            col(OutboxRow.purpose) == purpose,
            col(OutboxRow.deed) == Deed.SEND,
            col(OutboxRow.channel) == Channel.TELEGRAM,
        )
        if person is not None:
            query = query.where(col(OutboxRow.person) == person)
        return list(self._session.scalars(query.order_by(col(OutboxRow.id))))

    def message_id(self, owed_id: int) -> int | None:
        """Telegram's id of a delivered message; None while, or if, there is none."""
        return self._session.scalar(
            select(col(OutboxRow.message_id)).where(col(OutboxRow.id) == owed_id)
        )

    def find(self, owed_id: int) -> Owed | None:
        """None when it is over: delivered, failed or dropped."""
        row = self._session.get(OutboxRow, owed_id)
        return None if row is None or row.next_try_at is None else owed(row)

    def next_at(self, after: datetime | None = None) -> datetime | None:
        """When the earliest row can be tried, or its next channel be told; ``after``
        leaves out those that wait for another row of their chat."""
        times = (col(OutboxRow.next_try_at), col(OutboxRow.second_at))
        queries = [select(func.min(at)) for at in times]
        if after is not None:
            pairs = zip(queries, times, strict=True)
            queries = [query.where(at > after) for query, at in pairs]
        found = [self._session.scalar(query) for query in queries]
        return min((at for at in found if at is not None), default=None)

    def waiting(self) -> int:
        """How many are owed."""
        query = select(func.count()).where(col(OutboxRow.next_try_at).is_not(None))
        return self._session.scalar(query) or 0

    def erase_words(self, done_before: datetime) -> None:
        """What was delivered by then keeps its row and loses its words."""
        words = update(OutboxRow).where(
            col(OutboxRow.done_at) < done_before, col(OutboxRow.text).is_not(None)
        )
        self._session.execute(words.values(text=None, buttons=None, keyboard=None))

    def forget(self, done_before: datetime) -> None:
        """Rows that were over by then go, with their attempts."""
        old = select(col(OutboxRow.id)).where(col(OutboxRow.done_at) < done_before)
        gone = delete(AttemptRow).where(col(AttemptRow.outbox).in_(old))
        self._session.execute(gone)
        self._session.execute(
            delete(OutboxRow).where(col(OutboxRow.done_at) < done_before)
        )
