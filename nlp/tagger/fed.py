"""What the network is given of a message: a word for each token, cut into parts."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from nlp.lists.known import lists
from nlp.lists.words import word_set
from nlp.marks.standing import details_in, initials_in
from nlp.tagger.links import codes_in
from nlp.text.kept import kept
from nlp.text.letters import fold

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
TIMES_IN_A_ROW = 2
"""A word that is said oftener is one to judge: nobody but the bored says it."""
_STOP = "."
_AS_SPACE = "_"
"""Typed for a space: ``nigel_pargeter``."""
DETAIL = "#"
"""Read in place of a phone number and the like, taken out or not."""
_NO_NAMES = word_set(
    ", ; - the a an to at on in of for with from by and or but he she they it is was "
    "were has had have that this his her their then when who which not"
)
_ENDS = frozenset(".!?\n")


def fed(doc: "Doc") -> list[str]:
    """For each token of ``doc`` what is read in its place; empty where nothing is."""
    words = kept(doc).words
    read = list(words)
    signs = times = 0
    last = ""
    for at, word in enumerate(words):
        if word[0].isalnum():
            signs, times = 0, times + 1 if word == last else 1
            last = word
            read[at] = word if times <= TIMES_IN_A_ROW else ""
        elif sign := _sign(words, at):
            signs += 1
            read[at] = sign if signs <= _SIGNS_IN_A_ROW else ""
        else:
            read[at] = ""
    for at in codes_in(doc):
        read[at] = ""
    for start, end in details_in(doc):
        read[start:end] = [DETAIL, *[""] * (end - start - 1)]
    for start, end in initials_in(doc):
        read[start:end] = [""] * (end - start)
        read[start] = STAND_INS[0]
        if end - start > 2:
            read[start + 2] = STAND_INS[1]
    return read


def said_again(words: list[str], doc: "Doc", odds: list[float]) -> None:
    """Gives a word that was not read, for it was said before, the odds that it had."""
    if all(words):
        return
    last, odd = "", 0.0
    for at, (typed, word) in enumerate(zip(kept(doc).words, words, strict=True)):
        if word[:1].isalnum():
            last, odd = typed, odds[at]
        elif not word and typed == last:
            odds[at] = odd


def _sign(words: list[str], at: int) -> str:
    """What is read of what is no word. A line that begins with an ordinary word begins
    a sentence: nobody ends a line of a chat with a stop. A name may go on in the next.
    """
    typed = words[at]
    if typed == _AS_SPACE:
        return ""
    if not typed.isspace():
        return typed
    if "\n" not in typed or at + 1 == len(words):
        return ""
    return _STOP if lists().of(fold(words[at + 1])).plain else ""


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
    return any(doc[at].text.lower() in _NO_NAMES for at in (before, after))
