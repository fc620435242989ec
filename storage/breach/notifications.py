"""What was told outside of a breach, in and out of the database."""

from sqlalchemy import select
from sqlmodel import Session, col

from bot.domain.breach.assessment import Count
from bot.domain.breach.notification import (
    Exemption,
    Means,
    Notification,
    Submission,
    Telling,
    Way,
    Who,
)
from bot.domain.refs import StaffId
from storage.breach.notification_tables import (
    NotificationRow,
    SubmissionRow,
    TellingRow,
)


class Notifications:
    """One a breach, with its submissions and tellings in their order."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def of(self, breach: int) -> Notification:
        """Nothing where nobody was told and nothing was decided."""
        row = self._session.get(NotificationRow, breach)
        return Notification(
            breach=breach,
            who=tuple(map(Who, row.who)) if row else (),
            submissions=tuple(map(_submission, self._submissions(breach))),
            delay=row.delay if row else None,
            spared=row.spared if row else None,
            tellings=tuple(map(_telling, self._tellings(breach))),
            exemption=Exemption(row.exemption) if row and row.exemption else None,
            exempt_because=row.exempt_because if row else None,
        )

    def save(self, one: Notification) -> None:
        """What was recorded before is changed in its place, never taken away."""
        self._session.merge(
            NotificationRow(
                id=one.breach,
                who=list(one.who),
                delay=one.delay,
                spared=one.spared,
                exemption=one.exemption,
                exempt_because=one.exempt_because,
            )
        )
        known = {row.phase: row.id for row in self._submissions(one.breach)}
        for sent in one.submissions:
            self._session.merge(_submission_row(one, sent, known.get(sent.phase)))
        places = {row.place: row.id for row in self._tellings(one.breach)}
        for place, told in enumerate(one.tellings):
            self._session.merge(_telling_row(one, place, told, places.get(place)))
        self._session.flush()

    def _submissions(self, breach: int) -> list[SubmissionRow]:
        query = select(SubmissionRow).where(col(SubmissionRow.breach) == breach)
        return list(self._session.scalars(query.order_by(col(SubmissionRow.phase))))

    def _tellings(self, breach: int) -> list[TellingRow]:
        query = select(TellingRow).where(col(TellingRow.breach) == breach)
        return list(self._session.scalars(query.order_by(col(TellingRow.place))))


def _submission_row(
    one: Notification, sent: Submission, known: int | None
) -> SubmissionRow:
    return SubmissionRow(
        id=known,
        breach=one.breach,
        phase=sent.phase,
        sent_at=sent.sent_at,
        by=sent.by,
        reference=sent.reference,
        way=sent.way,
    )


def _telling_row(
    one: Notification, place: int, told: Telling, known: int | None
) -> TellingRow:
    return TellingRow(
        id=known,
        breach=one.breach,
        place=place,
        means=told.means,
        told_at=told.told_at,
        by=told.by,
        number=told.number.number if told.number else None,
        number_about=bool(told.number and told.number.about),
        what=told.what,
    )


def _submission(row: SubmissionRow) -> Submission:
    return Submission(
        phase=row.phase,
        sent_at=row.sent_at,
        by=StaffId(row.by) if row.by else None,
        reference=row.reference,
        way=Way(row.way) if row.way else None,
    )


def _telling(row: TellingRow) -> Telling:
    number = row.number
    about = row.number_about
    return Telling(
        means=Means(row.means),
        told_at=row.told_at,
        by=StaffId(row.by),
        number=None if number is None else Count(number=number, about=about),
        what=row.what,
    )
