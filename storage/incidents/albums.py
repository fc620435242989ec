"""Albums: which photos were sent together, and where they are held."""

from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import delete
from sqlmodel import Session, col

from bot.domain.refs import Ref, StaffId
from storage.incidents.tables import AlbumRow


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

    def __init__(self, session: Session) -> None:
        self._session = session

    def of(self, person: StaffId, album: str) -> Album:
        """Empty when this is the first that is heard of it."""
        row = self._session.get(AlbumRow, _key(person, album))
        if row is None:
            return Album(person=person, album=album)
        return Album(
            person=person,
            album=album,
            about=row.place,
            photos=tuple(int(str(number)) for number in row.photos),
            loose=tuple((row.loose or "").split()),
        )

    def save(self, album: Album, now: datetime) -> None:
        self._session.merge(
            AlbumRow(
                id=_key(album.person, album.album),
                person=album.person,
                place=album.about,
                photos=list(album.photos),
                loose="\n".join(album.loose) or None,
                at=now,
            )
        )
        self._session.flush()

    def forget(self, before: datetime) -> None:
        """What was held with nothing goes with it."""
        self._session.execute(delete(AlbumRow).where(col(AlbumRow.at) < before))


def _key(person: StaffId, album: str) -> str:
    return f"{person}:{album}"
