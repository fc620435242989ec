"""Policies, and comments on drafts, in and out of the database."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from sqlalchemy import delete, select, update
from sqlmodel import Session

from bot.domain.briefings import receipt
from bot.domain.policies.policy import Comment, Policy, Status
from bot.domain.refs import StaffId
from storage.briefings.tables import BriefingReceiptRow, BriefingRow
from storage.database.rows import Found, add_row, find_row, read_rows, table_of
from storage.policies.tables import PolicyCommentRow, PolicyRow

ROWS, COMMENTS = table_of(PolicyRow), table_of(PolicyCommentRow)
BRIEFINGS, RECEIPTS = table_of(BriefingRow), table_of(BriefingReceiptRow)
ROW = ROWS.c


class Policies:
    """The newest of a name that is no draft is in force."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def get(self, number: int) -> Policy:
        found = self.find(number)
        assert found is not None
        return found

    def find(self, number: int) -> Policy | None:
        row = find_row(self._session, PolicyRow, number)
        return None if row is None else _policy(row)

    def library(self) -> list[Policy]:
        """What is in force, and drafts, by name."""
        query = select(ROWS).where(ROW.status != Status.REPLACED)
        found = read_rows(self._session, query.order_by(ROW.name, ROW.id))
        return [_policy(row) for row in found]

    def of_name(self, name: str) -> list[Policy]:
        """Every version and draft of it, the oldest first."""
        query = select(ROWS).where(ROW.name == name).order_by(ROW.id)
        return [_policy(row) for row in read_rows(self._session, query)]

    def last_accepted(self, name: str, person: StaffId) -> int:
        """The number of the newest version that somebody accepted; 0 for none."""
        query = (
            select(ROW.id)
            .join(BRIEFINGS, BRIEFINGS.c.policy == ROW.id)
            .join(RECEIPTS, RECEIPTS.c.briefing == BRIEFINGS.c.id)
            .where(ROW.name == name, ROW.is_draft.is_(False))
            .where(RECEIPTS.c.person == person)
            .where(RECEIPTS.c.status == receipt.Status.READ)
            .order_by(ROW.id.desc())
        )
        found = read_rows(self._session, query.limit(1))
        return int(found[0].id) if found else 0

    def put_to(self, policy: int) -> int | None:
        """The number of the briefing by which people are asked about it."""
        query = select(BRIEFINGS.c.id).where(BRIEFINGS.c.policy == policy)
        found = read_rows(self._session, query)
        return found[0].id if found else None

    def add(self, new: Policy) -> Policy:
        number = add_row(
            self._session,
            PolicyRow,
            name=new.name,
            version=new.version,
            is_draft=new.is_draft,
            text=new.text,
            changed=new.changed,
            status=new.status,
            until=new.until,
            loaded_at=new.loaded_at,
            loaded_by=new.loaded_by,
        )
        return replace(new, id=number)

    def retire(self, old: Policy) -> None:
        """Another version is in force."""
        mine = update(ROWS).where(ROW.id == old.id)
        self._session.execute(mine.values(status=Status.REPLACED))

    def comment(self, new: Comment) -> None:
        add_row(
            self._session,
            PolicyCommentRow,
            policy=new.policy,
            person=new.person,
            at=new.at,
            text=new.text,
        )

    def forget_comments(self, before: datetime) -> int:
        """How many went."""
        old = delete(COMMENTS).where(COMMENTS.c.at < before).returning(COMMENTS.c.id)
        return len(self._session.execute(old).all())

    def comments_on(self, policy: int) -> list[Comment]:
        query = select(COMMENTS).where(COMMENTS.c.policy == policy)
        found = read_rows(self._session, query.order_by(COMMENTS.c.id))
        return [_comment(row) for row in found]

    def comments_between(self, start: datetime, end: datetime) -> Iterator[Comment]:
        at = COMMENTS.c.at
        query = select(COMMENTS).where(at >= start, at < end).order_by(COMMENTS.c.id)
        yield from map(_comment, read_rows(self._session, query))


def _policy(row: Found) -> Policy:
    return Policy(
        id=row.id,
        name=row.name,
        version=row.version,
        text=row.text,
        changed=row.changed,
        status=Status(row.status),
        until=row.until,
        loaded_at=row.loaded_at,
        loaded_by=StaffId(row.loaded_by),
    )


def _comment(row: Found) -> Comment:
    return Comment(
        policy=row.policy,
        person=StaffId(row.person),
        at=row.at,
        text=row.text,
    )
