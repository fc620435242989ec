"""The word lists that stand beside the code, each read once."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from nlp.lists.sorted_words import Ranks

COMMON = 1_000
"""Up to this rank a word is among the commonest of English."""
USUAL = 4_000
"""Up to this rank a word is met every day."""
KNOWN = 12_000
"""Up to this rank a word is met now and then; beyond it, seldom."""


@dataclass(frozen=True, slots=True)
class Words:
    """Ordinary words by how common they are (``rank``, 0 is the commonest).

    ``lookalikes`` are ordinary words and places that are also somebody's name;
    ``nobodys`` are words that look like a name and are nobody's; ``phrases`` are shops,
    pubs and things named after people, by their first word.
    """

    rank: Ranks
    lookalikes: frozenset[str]
    nobodys: frozenset[str]
    phrases: dict[str, list[tuple[str, ...]]]


def word_set(text: str) -> frozenset[str]:
    """The words of ``text``, which has spaces between them."""
    return frozenset(text.split())


def lines_of(name: str) -> list[str]:
    """The lines of a list of the room, such as ``lists/trade.txt``, without remarks."""
    text = files("nlp").joinpath(name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def _tokens_of(name: str) -> list[str]:
    return " ".join(lines_of(name)).split()


def _by_first(lines: list[str]) -> dict[str, list[tuple[str, ...]]]:
    phrases: dict[str, list[tuple[str, ...]]] = {}
    for line in lines:
        phrase = tuple(line.split())
        phrases.setdefault(phrase[0], []).append(phrase)
    return phrases


@cache
def words() -> Words:
    """The lists, read from the files beside this one."""
    rank = {word: place for place, word in enumerate(_tokens_of("lists/ordinary.txt"))}
    for word in _tokens_of("lists/trade.txt"):
        rank.setdefault(word, USUAL)
    return Words(
        rank=Ranks(rank),
        lookalikes=frozenset(_tokens_of("lists/lookalikes.txt")),
        nobodys=frozenset(_tokens_of("lists/nobodys.txt")),
        phrases=_by_first(lines_of("lists/phrases.txt")),
    )
