"""Updates that had their effect, and forms that wait for words."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import cache

from sqlalchemy import delete
from sqlalchemy.dialects.postgresql import insert as postgres_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert
from sqlalchemy.sql.dml import ReturningInsert
from sqlmodel import Session, col

from bot.domain.names.redacted_text import RedactedText
from bot.domain.refs import StaffId
from storage.database.rows import table_of
from storage.messages.tables import FormRow, SeenUpdateRow


@cache
def _recording(dialect: str) -> ReturningInsert[str]:
    insert = postgres_insert if dialect == "postgresql" else sqlite_insert
    table = table_of(SeenUpdateRow)
    return insert(table).on_conflict_do_nothing().returning(table.c.key)


class Updates:
    """Each is recorded in the transaction of its effect: a repeat has none."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def record(self, key: str, kind: str, now: datetime, outcome: str = "done") -> bool:
        """Its id, kind and outcome, never its words; False when it was seen before."""
        columns = {"key": key, "kind": kind, "outcome": outcome, "seen_at": now}
        connection = self._session.connection()
        recording = _recording(connection.dialect.name)
        return connection.scalar(recording, columns) == key

    def forget(self, before: datetime) -> None:
        """Telegram repeats nothing older than a day."""
        old = col(SeenUpdateRow.seen_at) < before
        self._session.execute(delete(SeenUpdateRow).where(old))


class FormKind(StrEnum):
    """What the words will be."""

    INCIDENT = "incident"
    BREACH = "breach"
    MEANT_INCIDENT = "meant_incident"
    """Asked by a button whether a command was meant; it waits for no words."""
    MEANT_BREACH = "meant_breach"
    REASON = "reason"
    NOT_A_NAME = "not_a_name"
    FOUND = "found"
    HAPPENED = "happened"
    PEOPLE = "people"
    RECORDS = "records"
    RISK = "risk"
    HIGH = "high"
    REGULATOR = "regulator"
    SENT_AT = "sent_at"
    DELAY = "delay"
    SPARED = "spared"
    TOLD_NUMBER = "told_number"
    TOLD_AT = "told_at"
    TOLD_WHAT = "told_what"
    EXEMPT = "exempt"
    RIGHTS_WORDS = "rights_words"
    RIGHTS_FILE = "rights_file"
    RIGHTS_DAY = "rights_day"
    RIGHTS_EXTENSION = "rights_extension"
    FACTS = "facts"
    EFFECTS = "effects"
    REMEDY = "remedy"
    ROOT_CAUSE = "root_cause"
    LESSONS = "lessons"
    BOARD = "board"
    DESPITE = "despite"
    REOPENING = "reopening"
    ACTION = "action"
    OWNER = "owner"
    DAY = "day"
    POSTPONEMENT = "postponement"
    CANCELLATION = "cancellation"
    NOTE = "note"
    ORIGINAL = "original"
    MORE_INCIDENT = "more_incident"
    MORE_BREACH = "more_breach"


@dataclass(frozen=True, slots=True)
class Form:
    """Somebody was asked to type something."""

    person: StaffId
    kind: FormKind
    number: int | None
    """Of what the words will be part of; the kind says of what."""
    started_at: datetime
    words: RedactedText | None = None


class Forms:
    """At most one a person."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def open(self, form: Form) -> None:
        """Replaces the one that was open."""
        self._session.merge(
            FormRow(
                person=form.person,
                kind=form.kind,
                number=form.number,
                started_at=form.started_at,
                words=form.words,
            )
        )

    def of(self, person: StaffId) -> Form | None:
        row = self._session.get(FormRow, person)
        if row is None:
            return None
        kind = FormKind(row.kind)
        return Form(person, kind, row.number, row.started_at, row.words)

    def close(self, person: StaffId) -> None:
        mine = col(FormRow.person) == person
        self._session.execute(delete(FormRow).where(mine))
