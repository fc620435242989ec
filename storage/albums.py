"""Albums: which photos were sent together, and where they are held."""

from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import delete, select
from sqlmodel import Session, col

from bot.domain.refs import Ref, StaffId
from storage.chat_tables import AlbumRow
from storage.sealing import Sealer


@dataclass(frozen=True, slots=True, kw_only=True)
class Album:
    """As far as it has come in."""

    person: StaffId
    album: str
    about: Ref | None = None
    photos: tuple[int, ...] = ()
    loose: tuple[str, ...] = field(default=(), repr=False)
    """Telegram's ids of those that wait to be held with something."""


class Albums:
    """Kept while more of an album may come."""

    def __init__(self, session: Session, sealer: Sealer) -> None:
        self._session = session
        self._sealer = sealer

    def of(self, person: StaffId, album: str) -> Album:
        """Empty when this is the first that is heard of it."""
        row = self._session.get(AlbumRow, (person, album))
        if row is None:
            return Album(person=person, album=album)
        loose = self._sealer.open(row.sealed_loose) if row.sealed_loose else ""
        return Album(
            person=person,
            album=album,
            about=Ref(row.place) if row.place else None,
            photos=tuple(int(str(number)) for number in row.photos),
            loose=tuple(loose.split()),
        )

    def save(self, one: Album, now: datetime) -> None:
        loose = "\n".join(one.loose)
        self._session.merge(
            AlbumRow(
                person=one.person,
                album=one.album,
                place=one.about,
                photos=list(one.photos),
                sealed_loose=self._sealer.seal(loose) if loose else None,
                at=now,
            )
        )
        self._session.flush()

    def forget(self, before: datetime) -> None:
        """What was held with nothing goes with it."""
        self._session.execute(delete(AlbumRow).where(col(AlbumRow.at) < before))

    def reseal(self) -> None:
        for row in self._session.scalars(select(AlbumRow)):
            if row.sealed_loose:
                row.sealed_loose = self._sealer.reseal(row.sealed_loose)
