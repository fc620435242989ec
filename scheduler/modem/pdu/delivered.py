"""What the network brings: text messages, and what became of those that we sent.

Source: 3GPP TS 23.040, sections 9.2.2.1, 9.2.2.3, 9.2.3.15 and 9.2.3.24; TS 23.038,
section 4.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum, auto

from scheduler.modem.pdu.octets import Octets, Unreadable
from scheduler.modem.pdu.septets import letters, unpacked

HAS_HEADER = 0x40
PORTS = frozenset({0x04, 0x05})
"""It is for a program, and not for people."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Of a message that was too long for one."""

    reference: int
    count: int
    place: int
    """From 1 on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivered:
    """A text message, or a part of one."""

    number: str = field(repr=False)
    words: str = field(repr=False)
    """Empty for what is no text."""
    sent_at: datetime | None
    """By the service centre's clock."""
    part: Part | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What became of a message of ours."""

    number: str = field(repr=False)
    reference: int
    status: int
    """As the network has it."""

    @property
    def arrived(self) -> bool:
        return self.status < 0x20

    @property
    def never_will(self) -> bool:
        """The network has given up, for good or after all its tries."""
        return 0x40 <= self.status < 0x80


def read(written: str) -> Delivered | Report:
    """Raises :class:`Unreadable`."""
    octets = Octets.of_hex(written)
    octets.skip_centre()
    first = octets.one()
    match first & 0b11:
        case 0b00:
            return _delivered(octets, has_header=bool(first & HAS_HEADER))
        case 0b10:
            return _report(octets)
        case _:
            raise Unreadable("no message that comes in")


def _report(octets: Octets) -> Report:
    reference, number = octets.one(), octets.address()
    octets.take(14)  # when it was sent, and when that became of it
    return Report(number=number, reference=reference, status=octets.one())


def _delivered(octets: Octets, *, has_header: bool) -> Delivered:
    number = octets.address()
    octets.one()  # the protocol, by which replacing is asked for: nothing is replaced
    alphabet, sent_at, count = _alphabet(octets.one()), octets.instant(), octets.one()
    size = -(-count * 7 // 8) if alphabet is Alphabet.PLAIN else count
    body = octets.take(size)
    header = body[: body[0] + 1] if has_header and body else b""
    if len(header) > len(body) or (header and len(header) != header[0] + 1):
        raise Unreadable("it breaks off")
    elements = dict(_elements(header[1:]))
    for_a_program = not PORTS.isdisjoint(elements)
    words = "" if for_a_program else _words(alphabet, body, len(header), count)
    part = _part(elements)
    return Delivered(number=number, words=words, sent_at=sent_at, part=part)


class Alphabet(Enum):
    PLAIN = auto()
    WIDE = auto()
    NONE = auto()
    """Octets of a program, or packed in a way that nobody uses."""


def _alphabet(scheme: int) -> Alphabet:
    group = scheme >> 4
    if group < 0b1000:
        kinds = (Alphabet.PLAIN, Alphabet.NONE, Alphabet.WIDE, Alphabet.PLAIN)
        is_compressed = bool(scheme & 0x20)
        return Alphabet.NONE if is_compressed else kinds[scheme >> 2 & 0b11]
    if group == 0b1110:
        return Alphabet.WIDE
    is_data = group == 0b1111 and bool(scheme & 0x04)
    return Alphabet.NONE if is_data else Alphabet.PLAIN


def _words(alphabet: Alphabet, body: bytes, header: int, count: int) -> str:
    match alphabet:
        case Alphabet.WIDE:
            return body[header:].decode("utf-16-be", "replace")
        case Alphabet.NONE:
            return ""
        case Alphabet.PLAIN:
            filled = -(-header * 8 // 7)
            fill = filled * 7 - header * 8
            return letters(unpacked(body[header:], max(count - filled, 0), fill))


def _elements(header: bytes) -> Iterator[tuple[int, bytes]]:
    """What breaks off is left out: the words are read all the same."""
    while len(header) >= 2:
        kind, length = header[0], header[1]
        yield kind, header[2 : 2 + length]
        header = header[2 + length :]


def _part(elements: dict[int, bytes]) -> Part | None:
    """None where it makes no sense: then it is a message of its own."""
    match elements:
        case {0x00: bytes(said)} if len(said) == 3:
            reference, count, place = said
        case {0x08: bytes(said)} if len(said) == 4:
            reference, count, place = int.from_bytes(said[:2], "big"), said[2], said[3]
        case _:
            return None
    if not 1 <= place <= count:
        return None
    return Part(reference=reference, count=count, place=place)
