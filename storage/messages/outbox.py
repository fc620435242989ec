"""Messages owed to people, written in the same transaction as the decision."""

from collections.abc import Collection, Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Executable, delete, func, select, update
from sqlmodel import Session, col

from bot.domain.messages.channel import Channel
from bot.domain.refs import About
from storage.database.rows import Late, read_rows
from storage.messages.message import (
    FIELDS,
    Deed,
    Delivered,
    NewMessage,
    Owed,
    Purpose,
    State,
    owed,
)
from storage.messages.outbox_queries import (
    EARLIEST,
    EARLIEST_AFTER,
    ELSEWHERE_TOLD,
    FINISHING,
    KNOWN_AS,
    LEASING,
    MESSAGE_ID,
    NOT_YET_ACCEPTED,
    READY,
    READY_ALL_ELSEWHERE,
    READY_CALLS,
    READY_ELSEWHERE,
    RETRYING,
    SHOWN,
    UNFINISHED,
    WAITING_FOR,
)
from storage.messages.tables import AttemptRow, OutboxRow

LEASE = timedelta(seconds=60)
"""A message not accounted for by then was taken by a process that died."""


class Outbox:
    """Owe, take, and write down what became of it."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._late = Late(session)

    def owe(self, new: NewMessage) -> None:
        """Part of the caller's transaction: told if and only if committed."""
        columns = {field: getattr(new, field) for field in FIELDS}
        columns["about"] = None if new.about is None else str(new.about)
        owed = {"state": State.OWED, "attempts": 0, "next_try_at": new.created_at}
        self._late.add(OutboxRow, columns | owed)

    def flush(self) -> None:
        """Write what came since the last time, all of it together."""
        self._late.flush()

    def forget_pending(self) -> None:
        """What came since the last flush is undone."""
        self._late.forget()

    def take(
        self, now: datetime, limit: int, busy_chats: Collection[int] = ()
    ) -> list[Owed]:
        """The most urgent rows whose turn it is, at most one a chat, leased."""
        return self.lease(self.ready(now, limit, busy_chats), now)

    def ready(
        self, now: datetime, limit: int, busy_chats: Collection[int] = ()
    ) -> list[Owed]:
        """The most urgent rows whose turn it is, at most one a chat."""
        first: dict[int, Owed] = {}
        for one in self._read(READY, now=now, busy=list(busy_chats), most=limit):
            first.setdefault(one.chat_id, one)
        return list(first.values())

    def take_elsewhere(
        self, now: datetime, limit: int, *, calls: bool = False
    ) -> list[Owed]:
        """The most urgent rows of all channels but Telegram, leased; telephone calls
        among them only where nobody else takes those."""
        ready = READY_ALL_ELSEWHERE if calls else READY_ELSEWHERE
        return self.lease(self._read(ready, now=now, most=limit), now)

    def take_calls(
        self, now: datetime, limit: int, ringing: Mapping[int, str]
    ) -> list[Owed]:
        """The most urgent telephone calls, leased; ``ringing`` are calls and whom they
        ring: who is rung for one alarm waits with the next, unless it is for help."""
        known = {"rings": list(ringing), "engaged": list(ringing.values())}
        return self.lease(self._read(READY_CALLS, now=now, most=limit, **known), now)

    def lease(self, taken: list[Owed], now: datetime) -> list[Owed]:
        """Nobody else takes them until the lease runs out."""
        lease = {"lease_until": now + LEASE}
        if taken:
            leased = [{"row_id": one.id} | lease for one in taken]
            self._session.connection().execute(LEASING, leased)
        return taken

    def not_accepted(self, now: datetime) -> list[Owed]:
        """Alarms that should have been accepted by now."""
        return self._read(NOT_YET_ACCEPTED, now=now)

    def claim_second(self, owed_id: int) -> bool:
        """The next channel is told once: False when it was, or there is none."""
        waits = update(OutboxRow).where(
            col(OutboxRow.id) == owed_id, col(OutboxRow.second_at).is_not(None)
        )
        claimed = waits.values(second_at=None).returning(col(OutboxRow.id))
        return self._session.execute(claimed).first() is not None

    def told_elsewhere(self, about: About, person: str) -> list[Channel]:
        """The channels but Telegram on which somebody was, or may have been, told, and
        hears the rest: a call is over when it is over."""
        asked = {"told_about": str(about), "told_person": person}
        return [Channel(each) for each in self._session.scalars(ELSEWHERE_TOLD, asked)]

    def take_back(self, now: datetime) -> None:
        """Nobody else runs on this database: what was flying at the end is not."""
        flying = update(OutboxRow).where(col(OutboxRow.state) == State.SENDING)
        self._session.execute(flying.values(next_try_at=now))

    def doubt(self) -> int:
        """A backup was restored: what was owed then has been sent since, or has not.
        Returns how many there are."""
        waiting = col(OutboxRow.next_try_at).is_not(None)
        unsure = update(OutboxRow).where(waiting).values(state=State.UNSURE)
        self._session.execute(unsure)
        return self.waiting()

    def finish(
        self, owed_id: int, state: State, now: datetime, message_id: int | None = None
    ) -> None:
        """It is over with this row, one way or the other."""
        this = {"row_id": owed_id, "new_state": state, "over_at": now}
        self._late.put(FINISHING, this | {"shown_as": message_id})

    def drop(self, owed_id: int, now: datetime) -> None:
        """It is not wanted any more."""
        self.finish(owed_id, State.DROPPED, now)

    def retry_at(self, owed_id: int, at: datetime, *, unsure: bool = False) -> None:
        """Not delivered, as far as is known: it stays owed."""
        state = State.UNSURE if unsure else State.OWED
        this = {"row_id": owed_id, "new_state": state, "again_at": at}
        self._late.put(RETRYING, this)

    def move_chat(self, old: int, new: int) -> None:
        """A group was upgraded: everything owed to it goes to its new id."""
        moved = update(OutboxRow).where(
            col(OutboxRow.chat_id) == old, col(OutboxRow.next_try_at).is_not(None)
        )
        self._session.execute(moved.values(chat_id=new))

    def waiting_for(self, chat_id: int) -> list[Owed]:
        """What is owed to a chat and is not done."""
        return self._read(WAITING_FOR, chat=chat_id)

    def delivered_to(self, chat_id: int) -> list[Delivered]:
        """What a chat was sent, as far as that is still known, and still shows."""
        query = select(
            col(OutboxRow.id), col(OutboxRow.message_id), col(OutboxRow.done_at)
        ).where(
            col(OutboxRow.chat_id) == chat_id,
            col(OutboxRow.deed) == Deed.SEND,
            col(OutboxRow.state) == State.DELIVERED,
            col(OutboxRow.message_id).is_not(None),
        )
        return [Delivered(*row) for row in self._session.execute(query)]

    def taken_off(self, row_ids: Collection[int]) -> None:
        """They are deleted from the chat: nothing finds them, and nothing is edited."""
        mine = update(OutboxRow).where(col(OutboxRow.id).in_(row_ids))
        self._session.execute(mine.values(about=None, message_id=None))

    def attempted(self, owed_id: int, at: datetime, outcome: str, detail: str) -> None:
        """Write one try down."""
        tried = {"outbox": owed_id, "at": at, "outcome": outcome, "detail": detail}
        self._late.add(AttemptRow, tried)

    def shown(
        self, about: About, purpose: Purpose, person: str | None = None
    ) -> list[Owed]:
        """Messages sent, or owed, about something: the ones an edit can change."""
        found = self._read(SHOWN, told_about=str(about), told_for=purpose)
        return [one for one in found if person is None or one.person == person]

    def message_id(self, owed_id: int) -> int | None:
        """Telegram's id of a delivered message; None while, or if, there is none."""
        self.flush()
        found = read_rows(self._session, MESSAGE_ID, row_id=owed_id)
        return found[0].message_id if found else None

    def known_as(self, channel: Channel, number: int, since: datetime) -> list[Owed]:
        """What was taken by that number, newest first: few numbers go round."""
        asked = {"carried_by": channel, "shown_as": number, "taken_since": since}
        return self._read(KNOWN_AS, **asked)

    def let_go(self, owed_id: int) -> None:
        """It was taken down: nothing that is about the same finds it any more."""
        mine = update(OutboxRow).where(col(OutboxRow.id) == owed_id)
        self._session.execute(mine.values(about=None))

    def find(self, owed_id: int) -> Owed | None:
        """None when it is over: delivered, failed or dropped."""
        found = self._read(UNFINISHED, row_id=owed_id)
        return found[0] if found else None

    def next_at(self, after: datetime | None = None) -> datetime | None:
        """When the earliest row can be tried, or its next channel be told; ``after``
        leaves out those that wait for another row of their chat."""
        queries = EARLIEST if after is None else EARLIEST_AFTER
        self.flush()
        line = self._session.connection()
        found = [line.scalar(query, {"after": after}) for query in queries]
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
        gone = words.values(text=None, buttons=None, keyboard=None, times=None)
        self._session.execute(gone)

    def forget(self, done_before: datetime) -> None:
        """Rows that were over by then go, with their attempts."""
        old = select(col(OutboxRow.id)).where(col(OutboxRow.done_at) < done_before)
        self._session.execute(delete(AttemptRow).where(col(AttemptRow.outbox).in_(old)))
        self._session.execute(
            delete(OutboxRow).where(col(OutboxRow.done_at) < done_before)
        )

    def _read(self, query: Executable, **values: Any) -> list[Owed]:  # noqa: ANN401
        """With as many types as there are columns."""
        self.flush()
        return [owed(row) for row in read_rows(self._session, query, **values)]
