"""The component of the pipeline that finds contact details."""

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

from spacy.language import Language
from spacy.tokens import Doc, Token

from bot.domain.names.contact_detail import Detail
from nlp.contacts.addresses import addresses
from nlp.contacts.births import birth_dates
from nlp.contacts.documents import driving_licences, ibans, nhs_numbers, passports
from nlp.contacts.emails import emails
from nlp.contacts.numbers import cards, national_insurance
from nlp.contacts.own_places import OwnPlaces
from nlp.contacts.phones import phones
from nlp.contacts.postcodes import postcodes
from nlp.contacts.signs import plain_signs
from nlp.contacts.whose import before, is_where_help_is_needed
from nlp.text.kept import KEPT, kept

CONTACTS = "contacts"
"""Where in ``doc.spans`` they are; the label of each is the name of its `Detail`."""
_FIGURES = {
    Detail.IBAN: 2,
    Detail.CARD: 13,
    Detail.DRIVING_LICENCE: 5,
    Detail.PASSPORT: 6,
    Detail.NHS_NUMBER: 10,
    Detail.NATIONAL_INSURANCE: 6,
    Detail.BIRTH_DATE: 1,
    Detail.POSTCODE: 2,
    Detail.PHONE: 7,
}
"""Figures that each has at least: most messages have few, and are not read for it."""
_FIGURE = re.compile(r"\d")

Found = tuple[int, int, Detail]
Places = Iterable[tuple[int, int]]


class Contacts:
    """Puts contact details in ``doc.spans["contacts"]``, in order and apart.

    ``passed`` are kinds that the company leaves in the text; ``kept_numbers`` are its
    own phone numbers, as `nlp.contacts.number_key` spells them, ``own`` where its sites
    are. It cuts a word that holds a detail (``tel07700900123``), and so stands first in
    the pipeline.
    """

    def __init__(self) -> None:
        self.passed: frozenset[Detail] = frozenset()
        self.kept_numbers: frozenset[str] = frozenset()
        self.own = OwnPlaces()

    def __call__(self, doc: Doc) -> Doc:
        found = self.find(kept(doc).text)
        _cut(doc, {edge for start, end, _ in found for edge in (start, end)})
        spans = [doc.char_span(start, end, kind.name) for start, end, kind in found]
        doc.spans[CONTACTS] = [span for span in spans if span]
        return doc

    def find(self, text: str) -> list[Found]:
        """The details in ``text``, in characters, in order and apart.

        Each is blotted out when it is found, and the rest read again until there is no
        more: so reading the text with the words in their place finds nothing.
        """
        left, found, before = plain_signs(text), list[Found](), -1
        figures = len(_FIGURE.findall(left))
        while len(found) > before:
            before = len(found)
            for kind, finder in self._finders(figures):
                for start, end in list(finder(left)):
                    found.append((start, end, kind))
                    left = f"{left[:start]}{_blot(end - start)}{left[end:]}"
        return sorted(found)

    def _finders(
        self, figures: int
    ) -> Iterator[tuple[Detail, Callable[[str], Places]]]:
        """The surer kinds first, for what one has taken the next does not see."""
        finders: dict[Detail, Callable[[str], Places]] = {
            Detail.EMAIL: emails,
            Detail.IBAN: ibans,
            Detail.CARD: cards,
            Detail.DRIVING_LICENCE: driving_licences,
            Detail.PASSPORT: passports,
            Detail.NHS_NUMBER: nhs_numbers,
            Detail.NATIONAL_INSURANCE: national_insurance,
            Detail.BIRTH_DATE: birth_dates,
            Detail.ADDRESS: self._addresses,
            Detail.POSTCODE: self._postcodes,
            Detail.PHONE: self._phones,
        }
        return (
            (kind, each)
            for kind, each in finders.items()
            if kind not in self.passed and figures >= _FIGURES.get(kind, 0)
        )

    def _addresses(self, text: str) -> Places:
        return addresses(text, self.own)

    def _postcodes(self, text: str) -> Places:
        return (
            (start, end)
            for start, end, key in postcodes(text)
            if key not in self.own.postcodes
            and not is_where_help_is_needed(before(text, start))
        )

    def _phones(self, text: str) -> Places:
        return (
            (start, end)
            for start, end, key in phones(text)
            if key not in self.kept_numbers
        )


def _blot(size: int) -> str:
    """Signs as many as were there, bounded as the word is that will stand there."""
    return f"[{']' * (size - 1)}"


def _cut(doc: Doc, edges: set[int]) -> None:
    """Divides the words of ``doc`` that have an edge inside."""
    if not edges:
        return
    with doc.retokenize() as retokenizer:
        for token in doc:
            places = range(1, len(token))
            inside = [place for place in places if token.idx + place in edges]
            if inside:
                bounds = pairwise([0, *inside, len(token)])
                parts = [token.text[start:end] for start, end in bounds]
                heads: list[Token | tuple[Token, int]]
                heads = [(token, part) for part in range(len(parts))]
                retokenizer.split(token, parts, heads=heads)
    doc.user_data.pop(KEPT, None)


@Language.factory("checkcall_contacts", retokenizes=True)
def make_contacts(nlp: Language, name: str) -> Contacts:
    """The component that finds contact details."""
    return Contacts()
