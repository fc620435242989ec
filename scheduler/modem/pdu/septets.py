"""Seven bits a letter, eight letters in seven octets.

Source: 3GPP TS 23.038, sections 6.1.2.1 and 6.2.1.
"""

from collections.abc import Iterator, Sequence

from bot.domain.messages.gsm import ALPHABET, ESCAPE, EXTENSION

ESCAPES = ALPHABET.index(ESCAPE)
EXTENDED_BY = {number: letter for letter, number in EXTENSION.items()}


def coded(text: str) -> list[int]:
    """The numbers of its letters, which are all of the alphabet or its extension."""
    return [number for letter in text for number in _numbers(letter)]


def _numbers(letter: str) -> tuple[int, ...]:
    if letter in EXTENSION:
        return ESCAPES, EXTENSION[letter]
    return (ALPHABET.index(letter),)


def letters(numbers: Sequence[int]) -> str:
    """What an extension that we do not know shows is the letter of the alphabet; an
    escape that nothing follows shows nothing."""
    return "".join(_read(iter(numbers)))


def _read(numbers: Iterator[int]) -> Iterator[str]:
    for number in numbers:
        if number != ESCAPES:
            yield ALPHABET[number]
            continue
        extended = next(numbers, ESCAPES)
        if extended != ESCAPES:
            yield EXTENDED_BY.get(extended, ALPHABET[extended])


def packed(numbers: Sequence[int], fill: int = 0) -> bytes:
    """``fill`` bits are left free, so that what follows a header begins at a septet."""
    whole = sum(number << (7 * place) for place, number in enumerate(numbers)) << fill
    return whole.to_bytes(-(-(7 * len(numbers) + fill) // 8), "little")


def unpacked(octets: bytes, count: int, fill: int = 0) -> list[int]:
    whole = int.from_bytes(octets, "little") >> fill
    return [(whole >> (7 * place)) & 0x7F for place in range(count)]
