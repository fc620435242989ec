"""How somebody calls for help in secret, in and out of the database."""

import hmac
import os
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import and_, bindparam, or_, select
from sqlmodel import Session

from bot.domain.duress import Plain
from bot.domain.forms import FormKind
from bot.domain.refs import StaffId
from storage.database.rows import read_rows, table_of
from storage.duress.tables import DuressRow
from storage.incoming.tables import FormRow
from storage.people.tables import PersonRow

KEY_BYTES = 32
PERSON, FORM, OWN = table_of(PersonRow), table_of(FormRow), table_of(DuressRow)
ASKED = and_(FORM.c.person == PERSON.c.id, FORM.c.kind == FormKind.DURESS.value)
SET = select(
    PERSON.c.id, FORM.c.started_at, OWN.c.key, OWN.c.digest, OWN.c.button
).select_from(PERSON.outerjoin(OWN, OWN.c.person == PERSON.c.id).outerjoin(FORM, ASKED))
OF_PERSON = SET.where(PERSON.c.id == bindparam("person"))
OF_CHAT = SET.where(
    or_(
        PERSON.c.chat_id == bindparam("chat"),
        PERSON.c.lost_chat_id == bindparam("chat"),
    )
)
"""Asked for at each message: mostly the person is all there is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Own:
    """What somebody may call with, as it is looked for in what they send."""

    person: StaffId
    asked_at: datetime | None
    """They are choosing a word since then."""
    button: Plain | None
    key: bytes = field(repr=False)
    digest: bytes = field(repr=False)

    @property
    def has_word(self) -> bool:
        return bool(self.digest)

    def is_word(self, spelt: str) -> bool:
        """In the one spelling in which words are kept."""
        return hmac.compare_digest(self.digest, _digest(self.key, spelt))


def _digest(key: bytes, spelt: str) -> bytes:
    return hmac.digest(key, spelt.encode(), "sha256")


class Duress:
    """At most one word and one button a person. Each has a key of their own, drawn by
    lot and kept sealed: two who choose the same word have different hashes."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def of_chat(self, chat_id: int) -> Own | None:
        """Of whoever has this phone, or had it until it was lost."""
        rows = read_rows(self._session, OF_CHAT, chat=chat_id)
        return _own(rows[0]) if rows else None

    def of_person(self, person: StaffId) -> Own | None:
        """The same of somebody who is known by their number."""
        rows = read_rows(self._session, OF_PERSON, person=person)
        return _own(rows[0]) if rows else None

    def find(self, person: StaffId) -> DuressRow | None:
        """None where nothing was chosen."""
        return self._session.get(DuressRow, person)

    def button_of(self, person: StaffId) -> Plain | None:
        row = self.find(person)
        return Plain(row.button) if row and row.button else None

    def put_word(self, person: StaffId, spelt: str, now: datetime) -> None:
        key = os.urandom(KEY_BYTES)
        row = self.find(person) or DuressRow(person=person, set_at=now)
        row.key, row.digest = key.hex(), _digest(key, spelt).hex()
        self._put(row, now)

    def put_button(self, person: StaffId, button: Plain | None, now: datetime) -> None:
        """None: one button, as usual."""
        row = self.find(person) or DuressRow(person=person, set_at=now)
        row.button = button
        self._put(row, now)

    def _put(self, row: DuressRow, now: datetime) -> None:
        row.set_at = now
        self._session.add(row)
        self._session.flush()

    def remove(self, person: StaffId) -> None:
        row = self.find(person)
        if row is not None:
            self._session.delete(row)
            self._session.flush()


def _own(row: Any) -> Own:  # noqa: ANN401 - a row of the query
    return Own(
        person=StaffId(row.id),
        asked_at=row.started_at,
        button=Plain(row.button) if row.button else None,
        key=bytes.fromhex(row.key or ""),
        digest=bytes.fromhex(row.digest or ""),
    )
