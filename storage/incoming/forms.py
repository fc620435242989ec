"""Forms that wait for words."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete
from sqlmodel import Session, col

from bot.domain.forms import FormKind
from bot.domain.names.redacted_text import RedactedText
from bot.domain.refs import StaffId
from storage.incoming.tables import FormRow


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

    def forget_words(self, before: datetime) -> None:
        """That waited for a press which never came."""
        waited = col(FormRow.kind).in_((FormKind.MEANT_INCIDENT, FormKind.MEANT_BREACH))
        old = col(FormRow.started_at) < before
        self._session.execute(delete(FormRow).where(waited, old))

    def close(self, person: StaffId) -> None:
        mine = col(FormRow.person) == person
        self._session.execute(delete(FormRow).where(mine))
