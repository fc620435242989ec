"""Sentences that are written from right to left, and what in them is not.

Times, references, initials, codes and commands stay Latin in every language. Between
words from right to left each is set apart, so that neither a full stop nor a second
one beside it changes places with it. Source: Unicode Standard Annex 9, section 2.4.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

FROM_RIGHT_TO_LEFT = frozenset({"ur"})

APART, AGAIN = "\u2068", "\u2069"
"""Around what runs its own way, whichever that is."""
RIGHT_TO_LEFT = "\u200f"
"""Before a line whose first letters run the other way."""
MARKS = str.maketrans("", "", f"{APART}{AGAIN}{RIGHT_TO_LEFT}\u200e\u061c")

VALUE = r"\{\w*\}"
WORD = r"[A-Za-z0-9_]+"
LATIN = re.compile(
    rf"[/+−]?(?:{VALUE}|{WORD}(?:[ ./:@'’–-]{{1,2}}(?:{WORD}|{VALUE}))*)"
)
"""A value; or Latin words and numbers, as far as they go, with values among them."""
RUNS_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
LETTER = re.compile("[A-Za-z\u0590-\u08ff]")


def direction_of(language: str) -> str:
    """As a page says it."""
    return "rtl" if language in FROM_RIGHT_TO_LEFT else "ltr"


def fill(sentence: str, *, leftward: bool, values: Mapping[str, object]) -> str:
    """The sentence with its values put in; ``leftward``: it is of a language that is
    written from right to left."""
    if leftward:
        return _set_apart(sentence).format(**values)
    return sentence.format(**{name: _foreign(value) for name, value in values.items()})


def _foreign(value: object) -> object:
    """Within a line from left to right, what runs the other way is set apart."""
    said = str(value)
    return f"{APART}{said}{AGAIN}" if RUNS_LEFT.search(said) else value


@lru_cache(maxsize=4096)
def _set_apart(sentence: str) -> str:
    """Every value and all that is Latin; a sentence in English stays as it is."""
    letters = re.sub(VALUE, "", sentence)
    if LETTER.search(letters) and not RUNS_LEFT.search(letters):
        return sentence
    marked = LATIN.sub(_apart, sentence)
    return marked if _starts_right(sentence) else f"{RIGHT_TO_LEFT}{marked}"


def _apart(found: re.Match[str]) -> str:
    run = found[0]
    return run if run.isdecimal() else f"{APART}{run}{AGAIN}"


def _starts_right(sentence: str) -> bool:
    first = LETTER.search(sentence)
    return first is not None and RUNS_LEFT.match(first[0]) is not None


def bare(words: str) -> str:
    """Without the marks: to be compared, spoken, or sent where each letter is paid."""
    return words.translate(MARKS)
