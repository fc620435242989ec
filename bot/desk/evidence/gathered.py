"""What was gathered for a bundle, before anybody signs it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from bot.desk.exports.table import Cell, local
from bot.domain.incidents.covered import CoveredCopy, Status
from bot.domain.refs import About, Ref

Said = str | int | bool | None | list["Said"] | dict[str, "Said"]
"""What can be signed."""


BY_HAND = "command line"


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """One line of what happened; ``photo`` is the number of one that came in then."""

    at: datetime
    ref: str
    words: str
    photo: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step of a photo's custody."""

    at: datetime
    what: str
    who: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldPhoto:
    """One photo; ``file_id`` is Telegram's, which has the file."""

    number: int
    about: Ref
    sent_at: datetime
    sent_by: str
    file_id: str = field(repr=False)
    custody: list[Step]
    copy: CoveredCopy | None = None
    """With the faces in it covered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What a bundle is of."""

    about: About
    night: date | None = None
    """Of a site's, the day on which it began."""

    @property
    def title(self) -> str:
        return f"{self.about}, night of {self.night}" if self.night else str(self.about)

    @property
    def name(self) -> str:
        """In the journal, before the hash."""
        return str(self.night or "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """All of it, but for the photos' files."""

    subject: Subject
    company: str
    zone: ZoneInfo
    at: datetime
    moments: Sequence[Moment]
    tables: dict[str, list[dict[str, Cell]]]
    photos: Sequence[HeldPhoto]
    journal: dict[str, Said]

    def as_said(
        self, files: dict[int, dict[str, Said]], keys: list[Said], now: datetime
    ) -> dict[str, Said]:
        """``files``: what is said of each photo's file, by its number."""
        out = Step(at=now, what="exported", who=BY_HAND)
        lines: list[Said] = [self._line(each) for each in self._in_order()]
        tables: dict[str, Said] = {
            name: _table(rows) for name, rows in self.tables.items()
        }
        photos: list[Said] = [self._photo(p, files[p.number], out) for p in self.photos]
        return {
            "format": "checkcall evidence 1",
            "company": _plain(self.company),
            "zone": str(self.zone),
            "read_at": instant(self.at),
            "made_at": instant(now),
            "what": {"about": str(self.subject.about), "title": self.subject.title},
            "timeline": lines,
            "tables": tables,
            "photos": photos,
            "journal": self.journal,
            "keys": keys,
        }

    def _in_order(self) -> Iterable[Moment]:
        return sorted(self.moments, key=lambda each: each.at)

    def _line(self, moment: Moment) -> dict[str, Said]:
        return {
            "at": instant(moment.at),
            "local": local(moment.at, self.zone),
            "ref": moment.ref,
            "words": _plain(moment.words),
            "photo": moment.photo,
        }

    def _photo(
        self, photo: HeldPhoto, file: dict[str, Said], out: Step
    ) -> dict[str, Said]:
        custody: list[Said] = [
            {
                "at": instant(step.at),
                "local": local(step.at, self.zone),
                "what": step.what,
                "who": step.who,
            }
            for step in (*photo.custody, out)
        ]
        return {
            "number": photo.number,
            "about": str(photo.about),
            "sent_at": instant(photo.sent_at),
            "sent_by": photo.sent_by,
            "custody": custody,
            "covered": _covered(photo.copy),
            **file,
        }


def _covered(copy: CoveredCopy | None) -> Said:
    """Its hash, tied to that of the file that it was made of."""
    if copy is None or copy.status is not Status.MADE:
        return None
    return {
        "sha256": copy.sha256,
        "of_sha256": copy.of_sha256,
        "faces": copy.faces,
    }


def instant(moment: datetime) -> str:
    """In UTC, to the second."""
    utc = moment.astimezone(UTC).isoformat(timespec="seconds")
    return utc.replace("+00:00", "Z")


def _table(rows: list[dict[str, Cell]]) -> dict[str, Said]:
    """Its columns in their order, which the names of an object do not have."""
    columns: list[Said] = list(rows[0])
    lines: list[Said] = [[_said(cell) for cell in row.values()] for row in rows]
    return {"columns": columns, "rows": lines}


def _said(cell: Cell) -> Said:
    """Hours as they are exported: a number with a fraction is written in many ways."""
    match cell:
        case float():
            return f"{cell:.2f}"
        case str():
            return _plain(cell)
        case _:
            return cell


def _plain(words: str) -> str:
    """Without halves of letters, which no file can hold."""
    return words.encode(errors="replace").decode()
