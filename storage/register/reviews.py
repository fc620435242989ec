"""Reviews of the register and their signatures, in and out of the database."""

from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import delete, select
from sqlmodel import Session, col

from bot.domain.refs import StaffId
from bot.domain.register import review
from bot.domain.register.review import Kind, Review, Signature
from storage.deadlines.deadlines import Deadlines, Subject
from storage.register.tables import ReviewRow, ReviewSignatureRow

DUE = col(ReviewRow.due_at)


class Reviews:
    """Saving a review moves its reminder in the same breath."""

    def __init__(self, session: Session, deadlines: Deadlines) -> None:
        self._session = session
        self._deadlines = deadlines

    def find(self, number: int) -> Review | None:
        row = self._session.get(ReviewRow, number)
        return None if row is None else self._review(row)

    def latest(self, kind: Kind) -> Review | None:
        """The one that was planned last."""
        query = select(ReviewRow).where(col(ReviewRow.kind) == kind)
        row = self._session.scalar(query.order_by(DUE.desc()).limit(1))
        return None if row is None else self._review(row)

    def unsigned(self, now: datetime) -> list[Review]:
        """Due and not signed, the oldest first."""
        query = select(ReviewRow).where(col(ReviewRow.signed).is_(False), now >= DUE)
        ordered = query.order_by(DUE, col(ReviewRow.id))
        return [self._review(row) for row in self._session.scalars(ordered)]

    def between(self, start: datetime, end: datetime) -> Iterator[Review]:
        """By when they came due."""
        query = select(ReviewRow).where(start <= DUE, end > DUE)
        for row in self._session.scalars(query.order_by(DUE, col(ReviewRow.id))):
            yield self._review(row)

    def add(self, new: Review) -> Review:
        row = ReviewRow(
            kind=new.kind,
            starts_on=new.starts_on,
            due_at=new.due_at,
            told_at=new.told_at,
            signed=new.is_signed,
        )
        self._session.add(row)
        self._session.flush()
        kept = self._review(row)
        self._deadlines.set(Subject.REVIEW, kept.id, review.wake_at(kept))
        return kept

    def save(self, changed: Review) -> None:
        row = self._session.get_one(ReviewRow, changed.id)
        row.told_at, row.signed = changed.told_at, changed.is_signed
        known = self._signatures(changed.id)
        self._session.add_all(
            ReviewSignatureRow(
                review=changed.id,
                line=each.line,
                by=each.by,
                at=each.at,
                note=each.note,
            )
            for each in changed.signatures
            if each not in known
        )
        self._session.flush()
        self._deadlines.set(Subject.REVIEW, changed.id, review.wake_at(changed))

    def forget(self, due_before: datetime) -> int:
        """How many signed ones went; what nobody signed stays, and is asked for."""
        signed = col(ReviewRow.signed).is_(True)
        old = select(col(ReviewRow.id)).where(signed, due_before >= DUE)
        numbers = list(self._session.scalars(old))
        theirs = col(ReviewSignatureRow.review).in_(numbers)
        self._session.execute(delete(ReviewSignatureRow).where(theirs))
        self._session.execute(delete(ReviewRow).where(col(ReviewRow.id).in_(numbers)))
        return len(numbers)

    def _review(self, row: ReviewRow) -> Review:
        assert row.id is not None
        return Review(
            id=row.id,
            kind=Kind(row.kind),
            starts_on=row.starts_on,
            due_at=row.due_at,
            told_at=row.told_at,
            signatures=self._signatures(row.id),
        )

    def _signatures(self, number: int) -> tuple[Signature, ...]:
        of_it = col(ReviewSignatureRow.review) == number
        query = select(ReviewSignatureRow).where(of_it)
        ordered = self._session.scalars(query.order_by(col(ReviewSignatureRow.id)))
        return tuple(
            Signature(row.line, StaffId(row.by), row.at, row.note) for row in ordered
        )
