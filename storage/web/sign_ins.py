"""Links and sessions of the web, in and out of the database; tokens as hashes only."""

import hashlib
from datetime import datetime
from functools import cache

from sqlalchemy import delete, update
from sqlalchemy.dialects.postgresql import insert as postgres_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert
from sqlalchemy.sql.dml import ReturningInsert
from sqlmodel import Session as Transaction
from sqlmodel import col

from bot.domain.refs import StaffId
from bot.domain.web.session import Link, Scope, Session
from storage.database.rows import table_of
from storage.web.tables import SessionRow, SignInLinkRow, UsedLaunchRow


@cache
def _using(dialect: str) -> ReturningInsert[str]:
    insert = postgres_insert if dialect == "postgresql" else sqlite_insert
    table = table_of(UsedLaunchRow)
    return insert(table).on_conflict_do_nothing().returning(table.c.proof_hash)


class SignIns:
    """A link is taken once; a session is begun, seen and ended."""

    def __init__(self, session: Transaction) -> None:
        self._session = session

    def issue(self, token: str, link: Link) -> None:
        """A new link, where there is none."""
        self._session.add(
            SignInLinkRow(
                person=link.person,
                scope=link.scope,
                token_hash=_hash(token),
                chat_id=link.chat_id,
                issued_at=link.issued_at,
            )
        )

    def withdraw(self, person: StaffId, *scopes: Scope) -> bool:
        """Somebody's links into these stop working; False where there was none."""
        withdrawn = delete(SignInLinkRow).where(
            col(SignInLinkRow.person) == person, col(SignInLinkRow.scope).in_(scopes)
        )
        gone = withdrawn.returning(col(SignInLinkRow.person))
        return self._session.execute(gone).first() is not None

    def take(self, token: str) -> Link | None:
        """The link with this token; whoever asks for it next finds none."""
        mine = col(SignInLinkRow.token_hash) == _hash(token)
        taken = delete(SignInLinkRow).where(mine).returning(SignInLinkRow)
        row = self._session.scalar(taken)
        if row is None:
            return None
        return Link(
            person=StaffId(row.person),
            chat_id=row.chat_id,
            issued_at=row.issued_at,
            scope=Scope(row.scope),
        )

    def use(self, proof: str, now: datetime) -> bool:
        """A Mini App's launch, or a form; False when it was used before."""
        connection = self._session.connection()
        using = _using(connection.dialect.name)
        row = {"proof_hash": _hash(proof), "used_at": now}
        return connection.scalar(using, row) is not None

    def begin(self, token: str, begun: Session) -> None:
        self._session.add(
            SessionRow(
                token_hash=_hash(token),
                person=begun.person,
                chat_id=begun.chat_id,
                began_at=begun.began_at,
                seen_at=begun.seen_at,
                scope=begun.scope,
            )
        )

    def find(self, token: str) -> Session | None:
        row = self._session.get(SessionRow, _hash(token))
        if row is None:
            return None
        return Session(
            person=StaffId(row.person),
            chat_id=row.chat_id,
            began_at=row.began_at,
            seen_at=row.seen_at,
            scope=Scope(row.scope),
        )

    def see(self, token: str, now: datetime) -> None:
        """Its person is at work: the idle time begins anew."""
        mine = col(SessionRow.token_hash) == _hash(token)
        self._session.execute(update(SessionRow).where(mine).values(seen_at=now))

    def end(self, token: str) -> None:
        mine = col(SessionRow.token_hash) == _hash(token)
        self._session.execute(delete(SessionRow).where(mine))

    def end_all(self, person: StaffId) -> bool:
        """Of one person, the links included; False where there was nothing to end."""
        begun = delete(SessionRow).where(col(SessionRow.person) == person)
        ended = self._session.execute(begun.returning(col(SessionRow.token_hash)))
        had_link = self.withdraw(person, *Scope)
        return ended.first() is not None or had_link

    def forget(self, before: datetime, *scopes: Scope) -> None:
        """What was issued, or began, by then is over; anywhere, unless it is said."""
        there = scopes or tuple(Scope)
        old_link = col(SignInLinkRow.issued_at) < before
        there_link = col(SignInLinkRow.scope).in_(there)
        links = delete(SignInLinkRow).where(old_link, there_link)
        self._session.execute(links)
        old = col(SessionRow.began_at) < before
        sessions = delete(SessionRow).where(old, col(SessionRow.scope).in_(there))
        self._session.execute(sessions)

    def forget_launches(self, before: datetime) -> None:
        """What was used by then has long been too old to be used again."""
        old = col(UsedLaunchRow.used_at) < before
        self._session.execute(delete(UsedLaunchRow).where(old))


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
