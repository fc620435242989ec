"""Photos, by the number that Telegram gives them."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import delete, select, update
from sqlmodel import Session, col

from bot.domain.refs import Ref, StaffId
from storage.database.rows import add_row
from storage.database.sealing import Sealer
from storage.incidents.covered import CoveredCopies
from storage.incidents.tables import PhotoRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo:
    """Where a photo belongs; the file itself is opened by number."""

    id: int
    about: Ref
    officer: StaffId
    sent_at: datetime


class Photos:
    def __init__(self, session: Session, sealer: Sealer) -> None:
        self._session = session
        self._sealer = sealer
        self.copies = CoveredCopies(session, sealer)

    def add(self, file_id: str, about: Ref, officer: StaffId, now: datetime) -> Photo:
        sealed = self._sealer.seal(file_id)
        number = add_row(
            self._session,
            PhotoRow,
            about=about,
            officer=officer,
            sent_at=now,
            sealed_file=sealed,
        )
        return Photo(id=number, about=about, officer=officer, sent_at=now)

    def file(self, file_id: str, shelf: str, officer: StaffId, now: datetime) -> Photo:
        """One that belongs with nothing else: it is about itself."""
        photo = self.add(file_id, Ref(shelf, 0), officer, now)
        self.move([photo.id], Ref(shelf, photo.id))
        return replace(photo, about=Ref(shelf, photo.id))

    def delete(self, number: int) -> None:
        self.copies.delete(number)
        self._session.execute(delete(PhotoRow).where(col(PhotoRow.id) == number))

    def find(self, number: int) -> Photo | None:
        row = self._session.get(PhotoRow, number)
        if row is None:
            return None
        return Photo(
            id=number,
            about=row.about,
            officer=StaffId(row.officer),
            sent_at=row.sent_at,
        )

    def held_with(self, about: Ref) -> list[int]:
        """The numbers of those that are held with it."""
        mine = select(col(PhotoRow.id)).where(col(PhotoRow.about) == about)
        query = mine.order_by(col(PhotoRow.id))
        return [number for number in self._session.scalars(query) if number]

    def sent(self, about: Ref) -> list[Photo]:
        """Those that are held with it, the oldest first."""
        return [photo for each in self.held_with(about) if (photo := self.find(each))]

    def let_out(self, about: Ref) -> list[Photo]:
        """Of these, those whose copy a client may be given."""
        held = [(photo, self.copies.find(photo.id)) for photo in self.sent(about)]
        return [photo for photo, copy in held if copy is not None and copy.is_let_out]

    def move(self, numbers: Collection[int], about: Ref) -> None:
        """They belong with something else."""
        moved = update(PhotoRow).where(col(PhotoRow.id).in_(numbers))
        self._session.execute(moved.values(about=about))

    def file_of(self, photo: Photo) -> str:
        """Telegram's id of it: whoever has it can show the photo."""
        row = self._session.get_one(PhotoRow, photo.id)
        return self._sealer.open(row.sealed_file)
