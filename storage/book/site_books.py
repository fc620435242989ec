"""Sites' books in and out of the database."""

from sqlalchemy import select
from sqlmodel import Session, col

from bot.domain.book.standing import Standing
from bot.domain.refs import SiteCode
from storage.book.tables import SiteBookRow


class SiteBooks:
    """A site's book is opened by whoever asks for it first."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def next_number(self, site: SiteCode) -> int:
        """For a new entry. What is undone gives its number back: there is no gap."""
        row = self._row(site)
        row.last_number += 1
        self._session.flush()
        return row.last_number

    def standing(self, site: SiteCode) -> Standing:
        row = self._row(site)
        return Standing(
            site=site,
            visitors=row.visitors,
            out=tuple(row.out),
            missing=tuple(row.missing),
        )

    def save(self, changed: Standing) -> None:
        row = self._row(changed.site)
        row.visitors = changed.visitors
        row.out, row.missing = list(changed.out), list(changed.missing)
        self._session.flush()

    def _row(self, site: SiteCode) -> SiteBookRow:
        mine = select(SiteBookRow).where(col(SiteBookRow.site) == site)
        row = self._session.scalar(mine)
        if row is None:
            row = SiteBookRow(site=site)
            self._session.add(row)
            self._session.flush()
        return row
