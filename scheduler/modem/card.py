"""What lies on the SIM card, read: whole messages, and parts that wait for others.

a part ── all others are there ──▶ one message
a part ── a minute is over ──▶ what there is of it is a message
a part that cries for help ── five seconds are over ──▶ the same
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.ports import TextMessage
from bot.texts.words.spoken import is_urgent
from scheduler.modem.modem import Stored
from scheduler.modem.pdu.delivered import Delivered, Report, read
from scheduler.modem.pdu.octets import Unreadable

OTHERS_WITHIN = timedelta(minutes=1)
HELP_WITHIN = timedelta(seconds=5)

MISSING = "(…)"
"""Where a part should be that has not come."""

PartOf = tuple[str, int, int]
"""By whom, and what the parts have in common."""


@dataclass(frozen=True, slots=True)
class OnCard:
    """One message, and where its parts lie."""

    text: TextMessage
    places: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Sorted:
    """All that was on the card and is ready."""

    messages: list[OnCard]
    reports: list[tuple[Report, int]]
    unreadable: list[int]
    """Read twice, and the same both times: it was not the line."""


@dataclass(frozen=True, slots=True)
class _Piece:
    delivered: Delivered
    stored: Stored


class Card:
    """Remembers since when it has known of a part whose others have not come, and what
    it could not read the last time."""

    def __init__(self) -> None:
        self._since: dict[PartOf, datetime] = {}
        self._unreadable: set[Stored] = set()

    def sort(self, stored: Sequence[Stored], now: datetime) -> Sorted:
        """In the order in which it lies there."""
        found = Sorted([], [], [])
        unreadable: set[Stored] = set()
        parts: dict[PartOf, list[list[_Piece]]] = defaultdict(list)
        for each in stored:
            match _read(each.octets):
                case None:
                    unreadable.add(each)
                case Report() as report:
                    found.reports.append((report, each.place))
                case Delivered(part=None) as whole:
                    found.messages.append(_message([_Piece(whole, each)]))
                case Delivered(part=part) as delivered if part is not None:
                    same = delivered.number, part.reference, part.count
                    _join(parts[same], _Piece(delivered, each))
        found.unreadable.extend(each.place for each in unreadable & self._unreadable)
        self._unreadable = unreadable
        self._since = {same: self._since.get(same, now) for same in parts}
        for same, groups in parts.items():
            ready = (each for each in groups if self._is_ready(same, each, now))
            found.messages.extend(map(_message, ready))
        return found

    def _is_ready(self, same: PartOf, pieces: list[_Piece], now: datetime) -> bool:
        """A clock that was set back makes nobody wait longer than from then on."""
        since = self._since[same] = min(self._since[same], now)
        if len(_places(pieces)) == same[2]:
            return True
        urgent = any(is_urgent(each.delivered.words) for each in pieces)
        return now - since >= (HELP_WITHIN if urgent else OTHERS_WITHIN)

    @property
    def waits(self) -> bool:
        """Parts are there whose others are not."""
        return bool(self._since)


def _read(octets: str) -> Delivered | Report | None:
    try:
        return read(octets)
    except Unreadable:
        return None


def _join(groups: list[list[_Piece]], piece: _Piece) -> None:
    """Phones use the same number again for what their parts have in common: another
    part with other words in the same place is of another message."""
    for group in groups:
        if _places([*group, piece]) == {**_places([piece]), **_places(group)}:
            group.append(piece)
            return
    groups.append([piece])


def _places(pieces: Sequence[_Piece]) -> dict[int, str]:
    """The words of each place; one that came twice counts once."""
    placed = ((each.delivered.part, each.delivered.words) for each in pieces)
    return {part.place if part else 1: words for part, words in placed}


def _message(pieces: Sequence[_Piece]) -> OnCard:
    first = pieces[0].delivered
    octets = sorted(each.stored.octets.upper() for each in pieces)
    return OnCard(
        TextMessage(
            number=first.number,
            words="".join(_words(pieces)),
            id=hashlib.sha256("\n".join(octets).encode()).hexdigest(),
            sent_at=min(
                (p.delivered.sent_at for p in pieces if p.delivered.sent_at),
                default=None,
            ),
        ),
        tuple(each.stored.place for each in pieces),
    )


def _words(pieces: Sequence[_Piece]) -> Iterator[str]:
    part, placed = pieces[0].delivered.part, _places(pieces)
    for place in range(1, (part.count if part else 1) + 1):
        yield placed.get(place, MISSING)
