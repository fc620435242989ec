"""Ring tests in and out of the database."""

from datetime import datetime

from sqlalchemy import delete, select, update
from sqlmodel import Session, col

from bot.domain.messages.channel import Channel
from bot.domain.refs import StaffId
from bot.domain.telephone.call import Status
from bot.domain.telephone.ring_test import By, RingTest
from storage.messages.message import State
from storage.messages.tables import OutboxRow
from storage.telephone.tables import CallRow, RingTestRow


class RingTests:
    """What becomes of one stands with its call, and with its text message."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def find(self, number: int) -> RingTest | None:
        row = self._session.get(RingTestRow, number)
        return None if row is None else _ring_test(row)

    def get(self, number: int) -> RingTest:
        return _ring_test(self._session.get_one(RingTestRow, number))

    def newest_of(self, person: StaffId) -> RingTest | None:
        theirs = select(RingTestRow).where(col(RingTestRow.person) == person)
        newest = theirs.order_by(col(RingTestRow.id).desc()).limit(1)
        row = self._session.scalar(newest)
        return None if row is None else _ring_test(row)

    def add(self, new: RingTest) -> RingTest:
        row = RingTestRow(person=new.person, began_at=new.began_at)
        self._session.add(row)
        self._session.flush()
        return _ring_test(row)

    def save(self, changed: RingTest) -> None:
        mine = update(RingTestRow).where(col(RingTestRow.id) == changed.id)
        self._session.execute(
            mine.values(
                answered_at=changed.answered_at,
                answered_how=changed.answered_how,
                ended_at=changed.ended_at,
            )
        )

    def call_of(self, test: RingTest) -> int | None:
        """The number of its call, if its person is rung."""
        query = select(col(CallRow.id)).where(col(CallRow.about) == test.ref)
        return self._session.scalar(query)

    def states_of(self, test: RingTest) -> tuple[Status | None, State | None]:
        """Of the call, and of the text message; None where there is none."""
        call = select(col(CallRow.status)).where(col(CallRow.about) == test.ref)
        rang = self._session.scalar(call)
        text = self._session.scalar(
            select(col(OutboxRow.state)).where(
                col(OutboxRow.about) == str(test.ref),
                col(OutboxRow.channel) == Channel.SMS,
            )
        )
        return Status(rang) if rang else None, State(text) if text else None

    def was_tried(self, test: RingTest) -> bool:
        """Somebody has taken one of its messages: a product runs."""
        query = select(col(OutboxRow.id)).where(
            col(OutboxRow.about) == str(test.ref), col(OutboxRow.attempts) > 0
        )
        return self._session.scalar(query.limit(1)) is not None

    def withdraw_text(self, test: RingTest, now: datetime) -> None:
        """If it has not left, it stays."""
        waits = update(OutboxRow).where(
            col(OutboxRow.about) == str(test.ref),
            col(OutboxRow.channel) == Channel.SMS,
            col(OutboxRow.next_try_at).is_not(None),
        )
        dropped = {"state": State.DROPPED, "next_try_at": None, "done_at": now}
        self._session.execute(waits.values(**dropped))

    def forget(self, before: datetime) -> None:
        """Those that began before then; the journal stays."""
        old = delete(RingTestRow).where(col(RingTestRow.began_at) < before)
        self._session.execute(old)


def _ring_test(row: RingTestRow) -> RingTest:
    assert row.id is not None
    return RingTest(
        id=row.id,
        person=StaffId(row.person),
        began_at=row.began_at,
        answered_at=row.answered_at,
        answered_how=By(row.answered_how) if row.answered_how else None,
        ended_at=row.ended_at,
    )
