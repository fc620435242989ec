"""Telephone calls in and out of the database, each with its deadline."""

import hashlib
from datetime import datetime
from typing import Any

from sqlalchemy import delete, func, select, update
from sqlmodel import Session, col

from bot.domain.messages.channel import Channel
from bot.domain.refs import Ref, StaffId
from bot.domain.telephone.call import HOLDS_A_LINE, RUNNING, Call, Status, wake_at
from storage.deadlines.deadlines import Deadlines, Subject
from storage.messages.message import State
from storage.messages.tables import ELSEWHERE, OutboxRow
from storage.telephone.tables import CallRow, CallTokenRow


class Calls:
    """Saving a call moves its deadline in the same breath."""

    def __init__(self, session: Session, deadlines: Deadlines) -> None:
        self._session = session
        self._deadlines = deadlines

    def find(self, number: int) -> Call | None:
        row = self._session.get(CallRow, number)
        return None if row is None else _call(row)

    def is_running(self, person: StaffId, about: Ref) -> bool:
        """Somebody is being rung about this, or will be."""
        query = select(col(CallRow.id)).where(
            col(CallRow.person) == person,
            col(CallRow.about) == about,
            col(CallRow.status).in_(RUNNING),
        )
        return self._session.scalar(query.limit(1)) is not None

    def newest(self, about: Ref) -> Call | None:
        """Of all that were about this."""
        query = select(CallRow).where(col(CallRow.about) == about)
        row = self._session.scalar(query.order_by(col(CallRow.id).desc()).limit(1))
        return None if row is None else _call(row)

    def lines_in_use(self) -> int:
        """As far as we know. Transactions take turns: no two count side by side."""
        query = select(func.count()).where(col(CallRow.status).in_(HOLDS_A_LINE))
        return self._session.scalar(query) or 0

    def ringing(self) -> dict[int, str]:
        """For an alarm, as far as we know, and whom. Whoever is only tried is rung for
        an alarm all the same."""
        query = select(col(CallRow.id), col(CallRow.person)).where(
            col(CallRow.status).in_(HOLDS_A_LINE), col(CallRow.alarm).is_not(None)
        )
        return {number: who for number, who in self._session.execute(query)}

    def add(self, new: Call) -> Call:
        row = CallRow(**_columns(new))
        self._session.add(row)
        self._session.flush()
        kept = _call(row)
        self._deadlines.set(Subject.TELEPHONE, kept.id, wake_at(kept))
        return kept

    def save(self, changed: Call) -> None:
        mine = update(CallRow).where(col(CallRow.id) == changed.id)
        self._session.execute(mine.values(**_columns(changed)))
        self._deadlines.set(Subject.TELEPHONE, changed.id, wake_at(changed))

    def give_token(self, call: Call, token: str) -> None:
        """It is kept as a hash: whoever reads the database cannot speak for the
        gateway."""
        self._session.add(
            CallTokenRow(digest=_digest(token), call=call.id, ring=call.ring)
        )
        self._session.flush()

    def by_token(self, token: str) -> tuple[Call, int] | None:
        """The call, and which of its rings the token was given out for."""
        row = self._session.get(CallTokenRow, _digest(token))
        call = self.find(row.call) if row is not None else None
        return None if row is None or call is None else (call, row.ring)

    def withdraw(self, call: Call, now: datetime) -> None:
        """It is not placed, nor placed again: it was, or nobody needs it."""
        waits = update(OutboxRow).where(
            ELSEWHERE,
            col(OutboxRow.channel) == Channel.CALL,
            col(OutboxRow.target) == call.id,
        )
        self._session.execute(
            waits.values(state=State.DROPPED, next_try_at=None, done_at=now)
        )

    def forget(self, before: datetime) -> None:
        """What has not moved since then; the journal and the alarm's record stay."""
        old = select(col(CallRow.id)).where(
            col(CallRow.moved_at) < before, col(CallRow.status).not_in(RUNNING)
        )
        tokens = delete(CallTokenRow).where(col(CallTokenRow.call).in_(old))
        self._session.execute(tokens)
        self._session.execute(delete(CallRow).where(col(CallRow.id).in_(old)))


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def _columns(call: Call) -> dict[str, Any]:  # Any: as many types as columns
    return {
        "person": call.person,
        "about": call.about,
        "alarm": call.alarm,
        "ring_at": call.ring_at,
        "most": call.most,
        "ring": call.ring,
        "turn": call.turn,
        "status": call.status,
        "moved_at": call.moved_at,
        "repeated": call.repeated,
    }


def _call(row: CallRow) -> Call:
    assert row.id is not None
    return Call(
        id=row.id,
        person=StaffId(row.person),
        about=row.about,
        alarm=row.alarm,
        ring_at=row.ring_at,
        most=row.most,
        ring=row.ring,
        turn=row.turn,
        status=Status(row.status),
        moved_at=row.moved_at,
        repeated=row.repeated,
    )
