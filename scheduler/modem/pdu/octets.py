"""Reads what the network writes, octet by octet: addresses and instants.

Source: 3GPP TS 23.040, sections 9.1.2.3, 9.1.2.5 and 9.2.3.11.
"""

from datetime import UTC, datetime, timedelta, timezone

from scheduler.modem.pdu.septets import letters, unpacked

DIGITS = "0123456789*#abc"
FILLER = 0xF
INTERNATIONAL, NATIONAL, LETTERS = 0b001, 0b010, 0b101
"""What kind of number it is, in bits 6 to 4 of the type of an address."""

QUARTER = timedelta(minutes=15)


class Unreadable(ValueError):
    """It is no message, or it breaks off."""


class Octets:
    """Read from the front."""

    def __init__(self, octets: bytes) -> None:
        self._left = octets

    @classmethod
    def of_hex(cls, written: str) -> "Octets":
        try:
            return cls(bytes.fromhex(written))
        except ValueError:
            raise Unreadable("no octets") from None

    def take(self, count: int) -> bytes:
        if count > len(self._left):
            raise Unreadable("it breaks off")
        taken, self._left = self._left[:count], self._left[count:]
        return taken

    def one(self) -> int:
        return self.take(1)[0]

    def skip_centre(self) -> None:
        """The number of the service centre, by which it came."""
        self.take(self.one())

    def address(self) -> str:
        """``+447700900123``; ``07700900123`` of a number at home; or, of who has no
        number, a name."""
        count, kind = self.one(), self.one() >> 4 & 0b111
        octets = self.take((count + 1) // 2)
        if kind == LETTERS:
            return letters(unpacked(octets, count * 4 // 7))
        digits = "".join(DIGITS[each] for each in _halves(octets) if each != FILLER)
        if kind == INTERNATIONAL:
            return f"+{digits}"
        has_its_0 = digits.startswith("0")
        return f"0{digits}" if kind == NATIONAL and not has_its_0 else digits

    def instant(self) -> datetime | None:
        """None for what is no time. The year has two digits, and is of this century."""
        octets = self.take(7)
        year, month, day, hour, minute, second = map(_two_digits, octets[:6])
        zone = octets[6]
        quarters = (zone & 0x07) * 10 + (zone >> 4)
        offset = QUARTER * (-quarters if zone & 0x08 else quarters)
        try:
            there = timezone(offset)
            at = datetime(2000 + year, month, day, hour, minute, second, tzinfo=there)
            return at.astimezone(UTC)
        except (ValueError, OverflowError):
            return None


def _halves(octets: bytes) -> list[int]:
    return [half for octet in octets for half in (octet & 0xF, octet >> 4)]


def _two_digits(octet: int) -> int:
    return (octet & 0xF) * 10 + (octet >> 4)


def number_octets(number: str) -> bytes:
    """Of ``+447700900123``: how many digits, that it is international, and they."""
    digits = number.removeprefix("+")
    pairs = zip(digits[::2], f"{digits}f"[1::2], strict=False)
    swapped = "".join(second + first for first, second in pairs)
    return bytes([len(digits), 0x91]) + bytes.fromhex(swapped)
