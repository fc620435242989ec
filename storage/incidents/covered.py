"""Copies of photos with covered faces, in and out of the database."""

from base64 import b64decode, b64encode
from datetime import datetime
from typing import Any

from sqlalchemy import delete, select, update
from sqlmodel import Session, col

from bot.domain.incidents.covered import CoveredCopy, Status
from bot.domain.refs import StaffId
from storage.database.sealing import Sealer
from storage.incidents.tables import CoveredPhotoRow


class CoveredCopies:
    def __init__(self, session: Session, sealer: Sealer) -> None:
        self._session = session
        self._sealer = sealer

    def find(self, photo: int) -> CoveredCopy | None:
        """None of what came before faces were covered."""
        row = self._session.get(CoveredPhotoRow, photo)
        return None if row is None else _copy(row)

    def next_due(self, now: datetime) -> CoveredCopy | None:
        """The one that has waited longest."""
        at = col(CoveredPhotoRow.wake_at)
        query = select(CoveredPhotoRow).where(at <= now).order_by(at).limit(1)
        row = self._session.scalar(query.with_for_update(skip_locked=True))
        return None if row is None else _copy(row)

    def are_due(self, now: datetime) -> bool:
        query = select(col(CoveredPhotoRow.id)).limit(1)
        due = query.where(col(CoveredPhotoRow.wake_at) <= now)
        return self._session.scalar(due) is not None

    def add(self, new: CoveredCopy) -> None:
        self._session.add(CoveredPhotoRow(id=new.photo, **_columns(new)))
        self._session.flush()

    def save(self, changed: CoveredCopy, content: bytes | None = None) -> None:
        """``content`` of one that was made."""
        file = {} if content is None else {"file": self._sealed(content)}
        mine = update(CoveredPhotoRow).where(col(CoveredPhotoRow.id) == changed.photo)
        self._session.execute(mine.values(**_columns(changed), **file))

    def file_of(self, photo: int) -> bytes:
        row = self._session.get_one(CoveredPhotoRow, photo)
        assert row.file is not None
        return b64decode(self._sealer.open(row.file))

    def delete(self, photo: int) -> None:
        mine = col(CoveredPhotoRow.id) == photo
        self._session.execute(delete(CoveredPhotoRow).where(mine))

    def _sealed(self, content: bytes) -> bytes:
        return self._sealer.seal(b64encode(content).decode())


def _columns(copy: CoveredCopy) -> dict[str, Any]:  # Any: as many types as columns
    return {
        "status": copy.status,
        "tries": copy.tries,
        "wake_at": copy.wake_at,
        "faces": copy.faces,
        "sha256": copy.sha256,
        "of_sha256": copy.of_sha256,
        "why": copy.why,
        "let_out_by": copy.let_out_by,
        "let_out_at": copy.let_out_at,
    }


def _copy(row: CoveredPhotoRow) -> CoveredCopy:
    return CoveredCopy(
        photo=row.id,
        status=Status(row.status),
        tries=row.tries,
        wake_at=row.wake_at,
        faces=row.faces,
        sha256=row.sha256,
        of_sha256=row.of_sha256,
        why=row.why,
        let_out_by=StaffId(row.let_out_by) if row.let_out_by else None,
        let_out_at=row.let_out_at,
    )
