"""What was told outside of a breach, in and out of the database."""

from sqlalchemy import delete, select
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

    def save(self, notification: Notification) -> None:
        """What was recorded before is changed in its place; a submission that never was
        is taken away."""
        self._session.merge(
            NotificationRow(
                id=notification.breach,
                who=list(notification.who),
                delay=notification.delay,
                spared=notification.spared,
                exemption=notification.exemption,
                exempt_because=notification.exempt_because,
            )
        )
        mine = col(SubmissionRow.breach) == notification.breach
        never_was = col(SubmissionRow.phase) >= len(notification.submissions)
        self._session.execute(delete(SubmissionRow).where(mine, never_was))
        known = {row.phase: row.id for row in self._submissions(notification.breach)}
        for sent in notification.submissions:
            self._session.merge(
                _submission_row(notification, sent, known.get(sent.phase))
            )
        places = {row.place: row.id for row in self._tellings(notification.breach)}
        for place, telling in enumerate(notification.tellings):
            self._session.merge(
                _telling_row(notification, place, telling, places.get(place))
            )
        self._session.flush()

    def _submissions(self, breach: int) -> list[SubmissionRow]:
        query = select(SubmissionRow).where(col(SubmissionRow.breach) == breach)
        return list(self._session.scalars(query.order_by(col(SubmissionRow.phase))))

    def _tellings(self, breach: int) -> list[TellingRow]:
        query = select(TellingRow).where(col(TellingRow.breach) == breach)
        return list(self._session.scalars(query.order_by(col(TellingRow.place))))


def _submission_row(
    notification: Notification, sent: Submission, known: int | None
) -> SubmissionRow:
    return SubmissionRow(
        id=known,
        breach=notification.breach,
        phase=sent.phase,
        sent_at=sent.sent_at,
        by=sent.by,
        reference=sent.reference,
        way=sent.way,
    )


def _telling_row(
    notification: Notification, place: int, telling: Telling, known: int | None
) -> TellingRow:
    return TellingRow(
        id=known,
        breach=notification.breach,
        place=place,
        means=telling.means,
        told_at=telling.told_at,
        by=telling.by,
        number=telling.number.number if telling.number else None,
        number_about=bool(telling.number and telling.number.about),
        what=telling.what,
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
