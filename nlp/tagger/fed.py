"""What the network is given of a message: a word for each token, cut into parts."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from nlp.lists.words import word_set
from nlp.marks.standing import details_in, initials_in

if TYPE_CHECKING:
    from spacy.tokens import Doc

WINDOW = 126
"""Pieces read at once, beside the opening and the closing one."""
LEAST = 32
"""Pieces that a part of a longer text has, so that a word is read beside others."""
STAND_INS = "james", "wilson"
"""Read in place of initials, so that a message is read alike before its names were
taken out and after: text with initials in it is foreign to the network."""
_SIGNS_IN_A_ROW = 3
"""More say nothing new, and a screen full of them would take its time."""
_DETAIL = "#"
"""Read in place of a phone number and the like, taken out or not."""
_NO_NAMES = word_set(
    ", ; - the a an to at on in of for with from by and or but he she they it is was "
    "were has had have that this his her their then when who which not"
)
_ENDS = frozenset(".!?\n")


def fed(doc: "Doc") -> list[str]:
    """For each token of ``doc`` what is read in its place; empty where nothing is."""
    words = ["" if token.is_space else token.text for token in doc]
    signs = 0
    for at, word in enumerate(words):
        if not word:
            continue
        signs = 0 if word[0].isalnum() else signs + 1
        if signs > _SIGNS_IN_A_ROW:
            words[at] = ""
    for start, end in details_in(doc):
        words[start:end] = [_DETAIL, *[""] * (end - start - 1)]
    for start, end in initials_in(doc):
        words[start:end] = [""] * (end - start)
        words[start] = STAND_INS[0]
        if end - start > 2:
            words[start + 2] = STAND_INS[1]
    return words


def parts(owners: list[int], doc: "Doc") -> Iterator[tuple[int, int]]:
    """The first piece of each part and the one after its last.

    ``owners`` says of each piece to which token it belongs. What fits into one window
    is one part. A longer text is cut at the ends of sentences, and so each part stays
    as it was when another has its names taken out; where no sentence ends, beside a
    word that no name holds, or else between any two words.
    """
    start = 0
    while len(owners) - start > (LEAST if start else WINDOW):
        end = _end(owners, start, doc)
        yield start, end
        start = end
    if start < len(owners):
        yield start, len(owners)


def _end(owners: list[int], start: int, doc: "Doc") -> int:
    last = min(start + WINDOW, len(owners))
    ends = [end for end in range(start + LEAST, last) if owners[end] != owners[end - 1]]
    for end in ends:
        if _closes(doc, owners[end - 1], owners[end]):
            return end
    if last == len(owners):
        return last
    for end in reversed(ends):
        if _stands_apart(doc, owners[end - 1], owners[end]):
            return end
    return ends[-1] if ends else last


def _closes(doc: "Doc", before: int, after: int) -> bool:
    between = doc[before:after].text_with_ws
    return between.lstrip()[:1] in _ENDS or "\n" in between


def _stands_apart(doc: "Doc", before: int, after: int) -> bool:
    return doc[before].lower_ in _NO_NAMES or doc[after].lower_ in _NO_NAMES
