"""The codes in a message's links: ``/AbCdEf12345`` after ``https://maps.app.goo.gl``."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from nlp.lists.names import name_lists
from nlp.lists.words import word_set
from nlp.text.kept import kept

if TYPE_CHECKING:
    from spacy.tokens import Doc

_LINK = "http"
_BEGINS = word_set("http https")
_RUN = re.compile(r"[0-9]+|[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
"""What a number or a capital sets apart."""
_LONGEST = 3
"""Letters or figures that each run of a code has at most: most names have more."""
_LEAST = 4
"""Runs that a code has at least, so that ``/ann12`` is read."""


def codes_in(doc: "Doc") -> Iterator[int]:
    """The tokens that are codes: no word stands in them, and nobody's name.

    The network would cut each into a dozen pieces, as many as a sentence has.
    """
    said = kept(doc)
    if _LINK not in said.text.lower():
        return
    in_link = False
    for at, (word, space) in enumerate(zip(said.words, said.spaces, strict=True)):
        if in_link and _is_code(word):
            yield at
        in_link = in_link or word.lower() in _BEGINS
        in_link = in_link and not space


def _is_code(word: str) -> bool:
    if not (word.isascii() and word.isalnum()):
        return False
    runs = _RUN.findall(word)
    if len(runs) < _LEAST or max(map(len, runs)) > _LONGEST:
        return False
    return not any(_is_name(run.lower()) for run in runs)


def _is_name(run: str) -> bool:
    """Of two letters or three, as in ``JoAnnLee85``."""
    names = name_lists()
    return run in names.given or run in names.surnames
