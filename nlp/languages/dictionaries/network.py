"""The network for Polish and Romanian, which is told the kind of each word."""

from collections.abc import Iterable, Sequence

from spacy.tokens import Doc

from nlp.languages.dictionaries.kinds import kinds_of, plain
from nlp.tagger.pieces import Pieces
from nlp.tagger.tagger import Reading, Tagger


class TellingPieces(Pieces):
    """Cuts words into pieces, and tells of each what the dictionary says of its word.

    The number of a piece is its own, and its word's kind times the count of all.
    ``tongues`` are the languages of the words that come next.
    """

    tongues: Sequence[str] = ()

    def of(self, words: Iterable[str]) -> tuple[list[int], list[int]]:
        """As of a message in English."""
        numbers, owners = list[int](), list[int]()
        for place, word in enumerate(words):
            for part, start, number in self.cut(plain(word)):
                (kind,) = kinds_of(part, [start], self.tongues[place])
                numbers.append(number + kind * self.size)
                owners.append(place)
        return numbers, owners


class LanguageTagger(Tagger):
    """A tagger that is told the language of each token beside the text."""

    cuts = TellingPieces
    _pieces: TellingPieces

    def read_in(self, doc: Doc, tongues: Sequence[str]) -> Reading:
        """What the network says of ``doc``; ``tongues`` are its tokens' languages."""
        self._pieces.tongues = tongues
        return self.read(doc)
