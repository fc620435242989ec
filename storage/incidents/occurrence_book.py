"""The occurrence book in and out of the database."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select, update
from sqlmodel import Session, col

from bot.domain.names.redacted_text import RedactedText
from bot.domain.refs import OCCURRENCE, Ref, SiteCode, StaffId
from storage.book.site_books import SiteBooks
from storage.incidents.tables import OccurrenceRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Occurrence:
    """One entry of a site's occurrence book."""

    id: int = 0
    shift: int
    site: SiteCode
    officer: StaffId
    written_at: datetime
    text: RedactedText
    chat_message: int | None = None
    amends: int | None = None
    added_to: Ref | None = None
    """The report that its words were added to."""
    number: int | None = None
    """In its site's own book, from 1 on and without gaps; it is given as it is kept."""
    received_late_at: datetime | None = None

    @property
    def ref(self) -> Ref:
        return Ref(OCCURRENCE, self.id)


class Occurrences:
    """The book is only ever added to."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._books = SiteBooks(session)

    def add(self, new: Occurrence) -> Occurrence:
        row = OccurrenceRow(
            shift=new.shift,
            site=new.site,
            officer=new.officer,
            written_at=new.written_at,
            text=new.text,
            chat_message=new.chat_message,
            amends=new.amends,
            number=self._books.next_number(new.site),
            received_late_at=new.received_late_at,
        )
        self._session.add(row)
        self._session.flush()
        return _occurrence(row)

    def find(self, number: int) -> Occurrence | None:
        row = self._session.get(OccurrenceRow, number)
        return None if row is None else _occurrence(row)

    def of_shift(self, shift: int) -> list[Occurrence]:
        """All entries of a shift, the newest version of each, the oldest first."""
        query = select(OccurrenceRow).where(col(OccurrenceRow.shift) == shift)
        rows = list(self._session.scalars(query.order_by(col(OccurrenceRow.id))))
        amended = {row.amends for row in rows}
        return [_occurrence(row) for row in rows if row.id not in amended]

    def newest(self, officer: StaffId, site: SiteCode) -> Occurrence | None:
        """That somebody wrote into a site's book."""
        query = select(OccurrenceRow).where(
            col(OccurrenceRow.officer) == officer, col(OccurrenceRow.site) == site
        )
        newest = query.order_by(col(OccurrenceRow.id).desc()).limit(1)
        row = self._session.scalar(newest)
        return None if row is None else _occurrence(row)

    def written_by(self, officer: StaffId, since: datetime) -> list[RedactedText]:
        """What somebody has written lately."""
        query = select(col(OccurrenceRow.text)).where(
            col(OccurrenceRow.officer) == officer,
            col(OccurrenceRow.written_at) >= since,
        )
        return list(self._session.scalars(query))

    def at_site(
        self, site: SiteCode, start: datetime, end: datetime
    ) -> Iterator[Occurrence]:
        """Every version of every entry, by when it was written."""
        at, mine = col(OccurrenceRow.written_at), col(OccurrenceRow.site) == site
        query = select(OccurrenceRow).where(mine, at >= start, at < end)
        for row in self._session.scalars(query.order_by(at, col(OccurrenceRow.id))):
            yield _occurrence(row)

    def numbers(self, site: SiteCode, first: int, last: int) -> set[int]:
        """Which numbers from the one to the other the site's book has."""
        number = col(OccurrenceRow.number)
        query = select(number).where(
            col(OccurrenceRow.site) == site, number >= first, number <= last
        )
        return {each for each in self._session.scalars(query) if each is not None}

    def mark_added(self, number: int, about: Ref) -> None:
        """Its words stay: they stand in a report, too."""
        mine = update(OccurrenceRow).where(col(OccurrenceRow.id) == number)
        self._session.execute(mine.values(added_to=about))

    def by_message(self, officer: StaffId, message_id: int) -> Occurrence | None:
        """The newest version of the entry that this chat message became."""
        query = select(OccurrenceRow).where(
            col(OccurrenceRow.officer) == officer,
            col(OccurrenceRow.chat_message) == message_id,
        )
        newest = query.order_by(col(OccurrenceRow.id).desc()).limit(1)
        row = self._session.scalar(newest)
        return None if row is None else _occurrence(row)

    def between(self, start: datetime, end: datetime) -> Iterator[Occurrence]:
        at = col(OccurrenceRow.written_at)
        query = select(OccurrenceRow).where(at >= start, at < end)
        for row in self._session.scalars(query.order_by(col(OccurrenceRow.id))):
            yield _occurrence(row)


def _occurrence(row: OccurrenceRow) -> Occurrence:
    assert row.id is not None
    return Occurrence(
        id=row.id,
        shift=row.shift,
        site=SiteCode(row.site),
        officer=StaffId(row.officer),
        written_at=row.written_at,
        text=row.text,
        chat_message=row.chat_message,
        amends=row.amends,
        added_to=row.added_to,
        number=row.number,
        received_late_at=row.received_late_at,
    )
