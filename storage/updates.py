"""Updates that had their effect, and forms that wait for words."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import delete
from sqlmodel import Session, col

from bot.domain.refs import StaffId
from storage.engine_tables import FormRow, SeenUpdateRow


class Updates:
    """Each is recorded in the transaction of its effect: a repeat has none."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def seen(self, key: str) -> bool:
        """It had its effect before."""
        return self._session.get(SeenUpdateRow, key) is not None

    def record(self, key: str, kind: str, now: datetime, outcome: str = "done") -> None:
        """Its id, its kind and how it ended; never its words."""
        self._session.add(
            SeenUpdateRow(key=key, kind=kind, outcome=outcome, seen_at=now)
        )

    def forget(self, before: datetime) -> None:
        """Telegram repeats nothing older than a day."""
        old = col(SeenUpdateRow.seen_at) < before
        self._session.execute(delete(SeenUpdateRow).where(old))


class FormKind(StrEnum):
    """What the words will be."""

    INCIDENT = "incident"
    BREACH = "breach"
    REASON = "reason"


@dataclass(frozen=True, slots=True)
class Form:
    """Somebody was asked to type something."""

    person: StaffId
    kind: FormKind
    alarm: int | None
    started_at: datetime


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
                alarm=form.alarm,
                started_at=form.started_at,
            )
        )

    def of(self, person: StaffId) -> Form | None:
        row = self._session.get(FormRow, person)
        if row is None:
            return None
        return Form(person, FormKind(row.kind), row.alarm, row.started_at)

    def close(self, person: StaffId) -> None:
        mine = col(FormRow.person) == person
        self._session.execute(delete(FormRow).where(mine))
