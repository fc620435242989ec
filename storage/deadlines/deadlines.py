"""Deadlines: one row for each thing that silence will move on."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import bindparam, delete, func, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session

from storage.database.rows import table_of
from storage.deadlines.tables import DeadlineRow

BACK_OFF = timedelta(seconds=2)
LONGEST_BACK_OFF = timedelta(minutes=1)


TABLE = table_of(DeadlineRow)
_THIS = (TABLE.c.kind == bindparam("of"), TABLE.c.subject == bindparam("number"))
TAKING_AWAY = delete(TABLE).where(*_THIS)
FAILURES = select(TABLE.c.failures).where(*_THIS)
NEXT = select(func.min(TABLE.c.due_at))
DUE = (
    select(TABLE.c.kind, TABLE.c.subject, TABLE.c.due_at)
    .where(TABLE.c.due_at <= bindparam("now"))
    .order_by(TABLE.c.due_at)
    .limit(bindparam("most"))
    .with_for_update(skip_locked=True)
)


def _setting(
    insert: postgresql.Insert | sqlite.Insert,
) -> postgresql.Insert | sqlite.Insert:
    """Insert it, or move it: and what failed before is forgiven."""
    changed = {name: insert.excluded[name] for name in ("due_at", "failures")}
    keys = ["kind", "subject"]
    return insert.on_conflict_do_update(index_elements=keys, set_=changed)


SETTING = {
    "sqlite": _setting(sqlite.insert(TABLE)),
    "postgresql": _setting(postgresql.insert(TABLE)),
}


class Subject(StrEnum):
    """Whose deadline it is, by the name of its table."""

    SHIFT = "shift"
    AFTER_BOOK_ON = "after_book_on"
    """Of a shift, by its number: what is asked of whoever has just booked on."""
    ARRIVED = "arrived"
    """Likewise: whoever waits there to be relieved by them is asked to hand over."""
    CHECK_CALL = "check_call"
    CONFIRMATION = "confirmation"
    """Its number is 0: all that is asked and told before shifts goes together."""
    OPEN_SHIFT = "open_shift"
    SWAP = "shift_swap"
    HANDOVER = "handover"
    TIMED_ACTIVITY = "timed_activity"
    PRESENCE = "presence"
    ALARM = "alarm"
    INCIDENT = "incident"
    ACTION_CARD = "action_card"
    ROLL_CALL = "roll_call"
    FULL_REPORT = "full_report"
    """Of an incident, by its number."""
    AFTERCARE = "aftercare"
    """Likewise: a call that was offered after abuse."""
    BREACH = "breach"
    CLIENT = "client"
    """Of a breach, by its number: telling the client whose data it is."""
    MORNING = "client_morning"
    """One that is on its way; at number 0 the next ones are due."""
    DIGEST = "digest"
    """Its number is 0: the next one."""
    RIGHTS = "rights_request"
    COMPLAINT = "complaint"
    ACTION = "corrective_action"
    REVIEW = "review"
    ON_CALL = "on_call"
    """A duty's; number 0 is of the day's look ahead."""
    ROSTER = "roster"
    """Its number is 0: the next piece of a load."""
    INSTRUCTIONS = "instructions"
    """Number 0: officers who have not confirmed them; number 1: the day's look."""
    BRIEFING = "briefing"
    """Its number is the briefing's: who is to be given it, or asked again."""
    QUIZ = "quiz"
    """Its number is 0: each morning whoever is due is asked."""
    KIT = "kit_request"
    """Nothing was done about it yet."""
    PATROL = "patrol_round"
    """A round's; at number 0 the next rounds begin."""
    DRILL = "drill"
    CREDENTIAL = "credential"
    """Its number is 0: the morning's look at what ends soon."""
    PHOTO = "photo"
    """Of one that was filed as a certificate, until somebody has decided about it."""
    PERMISSIONS = "permissions"
    """Its number is 0: when roles are looked through."""
    LEAVING = "leaving"
    """Its number is 0: when whoever leaves next has left."""
    SELF_TEST = "self_test"
    """Its number is 0: there is one at a time."""
    TELEPHONE = "telephone_call"
    WAKE_TEST = "wake_test"
    """One that is planned, or runs; at number 0 the evening's look at the ladders."""
    CANARIES = "canary_night"
    """Its number is 0: by when the next night is read."""
    SEALED = "sealed_words"
    """Its number is 0: one for all that is sealed for a time."""


@dataclass(frozen=True, slots=True)
class Deadline:
    """One row that has come due."""

    subject: Subject
    id: int
    due_at: datetime


class Deadlines:
    """Set by the repositories when they save; claimed by the waker."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._pending: dict[tuple[Subject, int], datetime | None] = {}
        self.moved = False
        """A deadline was set in this transaction: the alarm clock is re-armed."""

    def set(self, subject: Subject, number: int, due_at: datetime | None) -> None:
        """Move the deadline, or take it away when ``due_at`` is None."""
        self._pending[subject, number] = due_at
        self.moved = self.moved or due_at is not None

    def flush(self) -> None:
        """Write what was set since the last time, all of it together."""
        gone: list[dict[str, object]] = []
        kept: list[dict[str, object]] = []
        for (subject, number), due_at in self._pending.items():
            if due_at is None:
                gone.append({"of": subject, "number": number})
            else:
                row = {"kind": subject, "subject": number, "due_at": due_at}
                kept.append(row | {"failures": 0})
        self.forget_pending()
        connection = self._session.connection()
        if gone:
            connection.execute(TAKING_AWAY, gone)
        if kept:
            connection.execute(SETTING[connection.dialect.name], kept)

    def forget_pending(self) -> None:
        """What was set since the last flush is undone."""
        self._pending.clear()

    def due(self, now: datetime, limit: int) -> list[Deadline]:
        """The earliest rows that are due, locked against every other waker."""
        self.flush()
        rows = self._session.connection().execute(DUE, {"now": now, "most": limit})
        return [Deadline(Subject(kind), number, due) for kind, number, due in rows]

    def put_off(self, deadline: Deadline, now: datetime) -> None:
        """Acting on it failed: try again soon, and let the others through."""
        self.flush()
        which = {"of": deadline.subject, "number": deadline.id}
        connection = self._session.connection()
        failures = connection.execute(FAILURES, which).scalar_one()
        wait = min(BACK_OFF * 2 ** min(failures, 10), LONGEST_BACK_OFF)
        later = update(TABLE).where(*_THIS)
        changed = later.values(due_at=now + wait, failures=failures + 1)
        connection.execute(changed, which)

    def due_at(self, subject: Subject, number: int) -> datetime | None:
        """When this one is due; None where there is none."""
        self.flush()
        query = select(TABLE.c.due_at).where(*_THIS)
        this = {"of": subject, "number": number}
        at: datetime | None = self._session.connection().scalar(query, this)
        return at

    def next_at(self) -> datetime | None:
        """The earliest deadline of all."""
        self.flush()
        at: datetime | None = self._session.connection().scalar(NEXT)
        return at

    def count(self) -> int:
        """How many are waiting."""
        self.flush()
        counting = select(func.count()).select_from(TABLE)
        return self._session.connection().scalar(counting) or 0
