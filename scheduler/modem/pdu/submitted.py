"""A text message on its way out: SMS-SUBMIT, one for each of its parts.

Source: 3GPP TS 23.040, sections 9.2.2.2, 9.2.3 and 9.2.3.24.1.
"""

from dataclasses import dataclass, field

from bot.domain.messages.gsm import is_plain, parts
from scheduler.modem.pdu.octets import number_octets
from scheduler.modem.pdu.septets import coded, packed

THE_CARDS_CENTRE = b"\x00"
"""The number of the service centre is the one on the SIM card."""

SUBMIT, LASTS, WANTS_REPORT, HAS_HEADER = 0x01, 0x10, 0x20, 0x40

ONE_DAY = 0xA7
"""How long the network tries. What is older misleads. Source: section 9.2.3.12.1."""

PLAIN, WIDE = 0x00, 0x08
CONCATENATED = b"\x05\x00\x03"
SEPTETS_OF_HEADER = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Submitted:
    """One part, as the modem is told it."""

    octets: bytes = field(repr=False)

    @property
    def written(self) -> str:
        return (THE_CARDS_CENTRE + self.octets).hex().upper()

    @property
    def length(self) -> int:
        """Without the service centre, as ``AT+CMGS`` wants it."""
        return len(self.octets)


def submitted(number: str, text: str, reference: int) -> list[Submitted]:
    """``reference`` is what its parts have in common, from 0 to 255. Of the last one
    the network is asked to report."""
    cut = parts(text)
    headers = [b""]
    if len(cut) > 1:
        places = range(1, len(cut) + 1)
        same = CONCATENATED + bytes([reference, len(cut)])
        headers = [same + bytes([place]) for place in places]
    is_last = [each is headers[-1] for each in headers]
    return [
        Submitted(octets=_octets(number, part, header, is_plain(text), last))
        for part, header, last in zip(cut, headers, is_last, strict=True)
    ]


def _octets(number: str, part: str, header: bytes, plain: bool, last: bool) -> bytes:
    first = SUBMIT | LASTS
    first |= (WANTS_REPORT if last else 0) | (HAS_HEADER if header else 0)
    count, body = _plain(part, header) if plain else _wide(part, header)
    head = bytes([first, 0]) + number_octets(number)
    return head + bytes([0, PLAIN if plain else WIDE, ONE_DAY, count]) + body


def _plain(part: str, header: bytes) -> tuple[int, bytes]:
    numbers = coded(part)
    if not header:
        return len(numbers), packed(numbers)
    return SEPTETS_OF_HEADER + len(numbers), header + packed(numbers, fill=1)


def _wide(part: str, header: bytes) -> tuple[int, bytes]:
    body = header + part.encode("utf-16-be", "replace")
    return len(body), body
