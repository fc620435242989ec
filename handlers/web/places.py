"""Who may stay at the web door when more come than it holds.

    a newcomer        ── room ─▶ a place
    a newcomer        ── no room, somebody keeps us waiting ─▶ the place of whoever has
                         done so for longest
    a newcomer        ── no room, and everybody waits for us ─▶ turned away

Idle and slow guests so cost the others nothing, however many they are, and whoever is
being answered is never disturbed.
"""

from ipaddress import IPv6Address, IPv6Network, ip_address
from typing import Generic, TypeVar

Guest = TypeVar("Guest")

FOR_ONE = 100
"""Places that one address of the internet may take: Telegram's webhook uses at most 40,
and a browser six."""


class Places(Generic[Guest]):
    """``most`` in all; ``turned_away`` counts those who had to go, or never came in."""

    def __init__(self, most: int, for_one: int = FOR_ONE) -> None:
        self._most, self._for_one = most, for_one
        self._from: dict[Guest, str] = {}
        self._by_origin: dict[str, set[Guest]] = {}
        self._waited_for: dict[Guest, None] = {}
        self.turned_away = 0

    @property
    def taken(self) -> int:
        """How many are here."""
        return len(self._from)

    @property
    def waited_for(self) -> list[Guest]:
        """Those who keep us waiting, the longest first."""
        return list(self._waited_for)

    def enter(self, guest: Guest, address: str | None) -> Guest | None:
        """Who has to go for it: a guest who is here, or the newcomer, or nobody."""
        origin = origin_of(address)
        leaves = self._has_to_leave(origin)
        if leaves is None and not self._has_room(origin):
            self.turned_away += 1
            return guest
        if leaves is not None:
            self.turned_away += 1
            self.leave(leaves)
        self._from[guest] = origin
        self._by_origin.setdefault(origin, set()).add(guest)
        self._waited_for[guest] = None
        return leaves

    def leave(self, guest: Guest) -> None:
        """Gone, for whatever reason; may be said twice."""
        origin = self._from.pop(guest, None)
        if origin is None:
            return
        self._waited_for.pop(guest, None)
        self._by_origin[origin].discard(guest)
        if not self._by_origin[origin]:
            del self._by_origin[origin]

    def keeps_us_waiting(self, guest: Guest) -> None:
        """From now on: for a request, or to take its answer."""
        if guest in self._from:
            self._waited_for.pop(guest, None)
            self._waited_for[guest] = None

    def waits_for_us(self, guest: Guest) -> None:
        """Its request is whole."""
        self._waited_for.pop(guest, None)

    def _has_room(self, origin: str) -> bool:
        if origin and len(self._by_origin.get(origin, ())) >= self._for_one:
            return False
        return self.taken < self._most

    def _has_to_leave(self, origin: str) -> Guest | None:
        if self._has_room(origin):
            return None
        if origin and len(self._by_origin.get(origin, ())) >= self._for_one:
            own = self._by_origin[origin]
            return next((guest for guest in self._waited_for if guest in own), None)
        return next(iter(self._waited_for), None)


def origin_of(address: str | None) -> str:
    """Whose places are counted together: one address of the internet, or the /64 that a
    subscriber has of IPv6.

    Empty, and not counted, for this machine and for private networks: behind a reverse
    proxy everybody comes from its address, Telegram too.
    """
    try:
        found = ip_address(address or "")
    except ValueError:
        return ""
    if isinstance(found, IPv6Address) and found.ipv4_mapped is not None:
        found = found.ipv4_mapped
    if not found.is_global:
        return ""
    if isinstance(found, IPv6Address):
        return str(IPv6Network((found, 64), strict=False))
    return str(found)
