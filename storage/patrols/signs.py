"""What signs on walls say, in and out of the database."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlmodel import Session, col

from bot.domain.refs import SiteCode
from storage.patrols.tables import SignRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """``secret`` is drawn by lot; a sign that was renewed counts no more."""

    id: int
    site: SiteCode
    point: str
    secret: str
    renewed_at: datetime | None


class Signs:
    def __init__(self, session: Session) -> None:
        self._session = session

    def find(self, number: int) -> Sign | None:
        row = self._session.get(SignRow, number)
        return None if row is None else _sign(row)

    def of(self, site: SiteCode, point: str) -> Sign | None:
        """The one that counts."""
        query = select(SignRow).where(
            col(SignRow.site) == site,
            col(SignRow.point) == point,
            col(SignRow.renewed_at).is_(None),
        )
        row = self._session.scalar(query.order_by(col(SignRow.id).desc()).limit(1))
        return None if row is None else _sign(row)

    def add(self, site: SiteCode, point: str, secret: str, now: datetime) -> Sign:
        row = SignRow(site=site, point=point, secret=secret, made_at=now)
        self._session.add(row)
        self._session.flush()
        return _sign(row)

    def renew(self, number: int, now: datetime) -> None:
        row = self._session.get_one(SignRow, number)
        row.renewed_at = now
        self._session.flush()


def _sign(row: SignRow) -> Sign:
    assert row.id is not None
    return Sign(
        id=row.id,
        site=SiteCode(row.site),
        point=row.point,
        secret=row.secret,
        renewed_at=row.renewed_at,
    )
