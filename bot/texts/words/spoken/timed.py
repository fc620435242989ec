""" "Plant room 20 minutes" as people type it: where, for how long, and for certain.

Certain is what names a usual place and a length, and nothing else; it begins at once.
What may have been meant is asked about with one tap, and stays an entry.
"""

import re

from bot.domain.timed_activity.activity import LONGEST as MOST
from bot.domain.timed_activity.activity import SHORTEST, Kind
from bot.domain.timed_activity.announced import Announced
from bot.domain.times.clock_words import TimeOfDay, read_clock
from bot.domain.times.spans import added
from bot.texts.words.spoken.folding import APOSTROPHES, folded, is_question
from bot.texts.words.spoken.timed_places import BESIDE, NOT_NOW, PLACES, SETS_OUT

LONGEST = 14
"""Words; whoever writes more tells what happened."""
LONGEST_SPAN = 6
"""Words of one: ``an hour and a quarter``."""
FEW = 3
"""Other words beside a time, where the place is none that we know."""
SHORTEST_BARE = 10
"""A bare number is minutes from here on, in fives: ``plant room 2`` is a place."""

BACK_FROM = re.compile(r"\bback (from|at|on) [a-z]")
TOKEN = re.compile(r"\d+[:.]\d\d|[^\W_]+")
UNTIL = frozenset({"until", "till", "til", "by", "do", "pana"})
BARE_QUARTER = frozenset({"kwadrans", "quarter"})
Tokens = tuple[str, ...]


def announced(words: str) -> Announced | None:
    """None for words that are of something else."""
    tokens = tuple(TOKEN.findall(APOSTROPHES.sub("", folded(words))))
    if not _may_be(tokens, words):
        return _dark(tokens, words)
    return _read(tokens)


def _may_be(tokens: Tokens, words: str) -> bool:
    past = (
        is_question(words)
        or NOT_NOW & set(tokens)
        or BACK_FROM.search(" ".join(tokens))
    )
    return 0 < len(tokens) <= LONGEST and not past


def _dark(tokens: Tokens, words: str) -> Announced | None:
    """``No signal here for 30 min`` says no, and is one all the same."""
    text = " ".join(tokens)
    found = PLACES[Kind.NO_SIGNAL].search(text)
    rest = tuple((text[: found.start()] + text[found.end() :]).split()) if found else ()
    if not found or not _may_be(rest or ("",), words):
        return None
    said = _read(tokens)
    return said if said and said.span else None


def _read(tokens: Tokens) -> Announced | None:
    rest, said = _timed(tokens)
    kind, left = _placed(rest)
    if kind is not None and said.span is None and said.until is None:
        left, said = _bare(left, said)
    has_time = said.span is not None or said.until is not None
    beside = all(each in BESIDE or each.isdecimal() or len(each) == 1 for each in left)
    sets_out = SETS_OUT.search(" ".join(tokens)) is not None
    if kind is not None and has_time:
        usual = said.span is not None and SHORTEST <= said.span <= MOST
        return _with(said, kind, certain=beside and usual)
    if kind is not None:
        return _with(said, kind) if beside or sets_out else None
    short = len([each for each in left if each not in BESIDE]) <= FEW
    return said if has_time and short and (sets_out or len(left) <= FEW) else None


def _with(said: Announced, kind: Kind, *, certain: bool = False) -> Announced:
    return Announced(kind=kind, span=said.span, until=said.until, is_certain=certain)


def _timed(tokens: Tokens) -> tuple[Tokens, Announced]:
    """What is left, and the span or the time of day that was said."""
    for length in range(min(LONGEST_SPAN, len(tokens)), 0, -1):
        for start in range(len(tokens) - length + 1):
            run = tokens[start : start + length]
            span = added(run) if run[0] not in ("and", "i", "of") else None
            if span:
                rest = tokens[:start] + tokens[start + length :]
                return rest, Announced(span=span)
    for place, token in enumerate(tokens):
        clock = _clock(tokens[place + 1 :]) if token in UNTIL else None
        if clock is not None:
            return tokens[:place], Announced(until=clock)
    if tokens[-1] in BARE_QUARTER:
        return tokens[:-1], Announced(span=added(("15", "min")))
    return tokens, Announced()


def _clock(tokens: Tokens) -> TimeOfDay | None:
    return read_clock(tokens, led=True) if tokens else None


def _placed(tokens: Tokens) -> tuple[Kind | None, Tokens]:
    """Which usual place, and what is said beside it."""
    text = " ".join(tokens)
    for kind, place in PLACES.items():
        found = place.search(text)
        if found:
            left = f"{text[: found.start()]} {text[found.end() :]}"
            return kind, tuple(left.split())
    return None, tokens


def _bare(left: Tokens, said: Announced) -> tuple[Tokens, Announced]:
    """``Plantroom 20``: the one number, last of all, is minutes."""
    number = left[-1] if left else ""
    if not number.isdecimal() or len(number) > 3:
        return left, said
    minutes = int(number)
    if minutes < SHORTEST_BARE or minutes % 5:
        return left, said
    return left[:-1], Announced(span=added((number, "min")))
