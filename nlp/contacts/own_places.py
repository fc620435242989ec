"""Where the company's own sites are: their streets and postcodes stay in the text."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

from nlp.contacts.postcodes import postcodes
from nlp.contacts.signs import plain_signs
from nlp.contacts.streets import spelled_out


@dataclass(frozen=True, slots=True)
class OwnPlaces:
    """``words`` are names and addresses of sites, each between bars."""

    words: str = ""
    postcodes: frozenset[str] = frozenset()

    @classmethod
    def of(cls, places: Iterable[str]) -> Self:
        """``places`` are names and addresses of sites as the company spells them."""
        plain = [plain_signs(place) for place in places]
        return cls(
            words=" | ".join(["", *map(spelled_out, plain), ""]),
            postcodes=frozenset(key for each in plain for *_, key in postcodes(each)),
        )

    def have(self, address: str) -> bool:
        """Whether these words stand in a row in the name or address of a site."""
        return f" {spelled_out(address)} " in self.words
