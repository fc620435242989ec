"""The other side of a text message, bit by bit and not by the product's own code: what
the network reads, and what it writes.

Source: 3GPP TS 23.040, sections 9.2.2 and 9.2.3; TS 23.038, sections 4 and 6.
"""

from dataclasses import dataclass
from datetime import UTC, datetime

from bot.domain.messages.gsm import ALPHABET, EXTENSION

EXTENDED = {number: letter for letter, number in EXTENSION.items()}
SENT_AT = datetime(2026, 1, 10, 22, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Taken:
    """A part that the network was given."""

    number: str
    text: str
    place: tuple[int, int]
    """Which of how many."""
    wants_report: bool


def taken(pdu: str) -> Taken:
    """Reads SMS-SUBMIT."""
    octets = bytes.fromhex(pdu)
    assert octets[0] == 0, "the card's own centre"
    first, count = octets[1], octets[3]
    assert first & 0b11 == 0b01
    assert octets[4] == 0x91
    digits = octets[5 : 5 + (count + 1) // 2].hex()
    swapped = "".join(digits[at + 1] + digits[at] for at in range(0, len(digits), 2))
    protocol, scheme, lasts, length, *body = octets[5 + (count + 1) // 2 :]
    assert (protocol, lasts) == (0, 0xA7)
    has_header = bool(first & 0x40)
    header = body[: body[0] + 1] if has_header else []
    place = (header[5], header[4]) if header else (1, 1)
    return Taken(
        f"+{swapped[:count]}",
        _text(bytes(body), len(header), scheme, length),
        place,
        bool(first & 0x20),
    )


def _text(body: bytes, header: int, scheme: int, length: int) -> str:
    if scheme == 0x08:
        assert length == len(body) <= 140
        return body[header:].decode("utf-16-be")
    assert length <= 160
    assert len(body) == -(-length * 7 // 8)
    bits = "".join(f"{octet:08b}"[::-1] for octet in body)
    septets = [int(bits[at * 7 : at * 7 + 7][::-1], 2) for at in range(length)]
    return spelt(septets[-(-header * 8 // 7) :])


def spelt(septets: list[int]) -> str:
    said, rest = "", iter(septets)
    for each in rest:
        said += EXTENDED[next(rest)] if each == 0x1B else ALPHABET[each]
    return said


def brought(
    number: str,
    text: str,
    part: tuple[int, int, int] | None = None,
    sent_at: datetime = SENT_AT,
) -> str:
    """Writes SMS-DELIVER; ``part`` is a reference, how many there are, and which."""
    header = bytes([5, 0, 3, *part]) if part else b""
    plain = all(letter in ALPHABET or letter in EXTENSION for letter in text)
    if plain:
        scheme, (length, body) = 0x00, _septets(text, header)
    else:
        body = header + text.encode("utf-16-be", "surrogatepass")
        scheme, length = 0x08, len(body)
    first = 0x44 if part else 0x04
    head = bytes([first]) + _address(number) + bytes([0, scheme]) + _instant(sent_at)
    return (b"\x00" + head + bytes([length]) + body).hex().upper()


def _septets(text: str, header: bytes) -> tuple[int, bytes]:
    numbers = []
    for letter in text:
        if letter in EXTENSION:
            numbers += [0x1B, EXTENSION[letter]]
        else:
            numbers.append(ALPHABET.index(letter))
    filled = -(-len(header) * 8 // 7)
    bits = "".join(f"{octet:08b}"[::-1] for octet in header).ljust(filled * 7, "0")
    bits += "".join(f"{number:07b}"[::-1] for number in numbers)
    bits = bits.ljust(-(-len(bits) // 8) * 8, "0")
    body = bytes(int(bits[at : at + 8][::-1], 2) for at in range(0, len(bits), 8))
    return filled + len(numbers), body


def reported(number: str, reference: int, status: int) -> str:
    """Writes SMS-STATUS-REPORT."""
    at = _instant(SENT_AT)
    head = bytes([0x06, reference]) + _address(number) + at + at
    return (b"\x00" + head + bytes([status])).hex().upper()


def _address(number: str) -> bytes:
    kind = 0x91 if number.startswith("+") else 0x81
    digits = number.removeprefix("+")
    padded = digits + "f" * (len(digits) % 2)
    swapped = "".join(padded[at + 1] + padded[at] for at in range(0, len(padded), 2))
    return bytes([len(digits), kind]) + bytes.fromhex(swapped)


def _instant(at: datetime) -> bytes:
    written = f"{at.astimezone(UTC):%y%m%d%H%M%S}00"
    swapped = "".join(written[each + 1] + written[each] for each in range(0, 14, 2))
    return bytes.fromhex(swapped)
