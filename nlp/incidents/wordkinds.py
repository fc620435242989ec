"""The component that says of each word what kind of thing it is, as its ``tag_``."""

import re

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc

from nlp.incidents.lexicon import kinds_of

_SHAPES = {
    "clock": r"(?:[01]\d|2[0-3])[0-5]\d(?:ish|hrs?|h)?",
    "digit": r"[1-9]",
    "teens": r"1[0-2]",
    "hour": r"0\d|1[3-9]|2[0-3]",
    "minute": r"[2-5]\d",
    "half_day": r"(?:\d\d?|[0-5]\d)(?:am|pm|ish)",
    "plate": r"[a-z]{2}\d\d(?:[a-z]{3})?",
    "figures": r"\d[\da-z]*(?:-[\da-z]+)*",
    "code": r"[a-z]{1,4}-?\d+[a-z]?(?:-\d+)*",
}
"""Numbers by what they may be; the first that fits is taken."""
_SHAPE = re.compile("|".join(f"(?P<{kind}>{form})" for kind, form in _SHAPES.items()))
UNKNOWN = "other"


def kind_of(word: str) -> str:
    """The first kind of a word, such as ``place`` of a ``gate``, or `UNKNOWN`."""
    small = word.lower()
    shape = _SHAPE.fullmatch(small)
    if shape and shape.lastgroup:
        return shape.lastgroup
    return next(iter(kinds_of(small)), UNKNOWN)


class WordKinds:
    """Sets the ``tag_`` of each token; the rules and the tagger read it."""

    def __call__(self, doc: Doc) -> Doc:
        known: dict[str, int] = {}
        tags = np.zeros(len(doc), dtype=np.uint64)
        for at, token in enumerate(doc):
            word = token.text
            if word not in known:
                known[word] = doc.vocab.strings.add(kind_of(word))
            tags[at] = known[word]
        return doc.from_array(["TAG"], tags.reshape(-1, 1))  # type: ignore[arg-type]


@Language.factory("checkcall_word_kinds")
def make_word_kinds(nlp: Language, name: str) -> WordKinds:
    """The first component of the reader of incidents."""
    return WordKinds()
