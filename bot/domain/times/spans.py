"""How long it takes, as people type it: ``20 min``, ``half an hour``, ``1h30``."""

from collections.abc import Iterator
from datetime import timedelta

from bot.domain.times.time_words import (
    AFTER_A_SPAN,
    BEFORE_A_SPAN,
    HALF,
    HOURS,
    MINUTES,
    NUMBERS,
    ONE,
    QUARTER,
)

LINKING = frozenset(["and", "i", "si", "de", "of", "a", "an", "e", "yn", "cerca"])
"""Between a number and its unit, or two of them."""


def passed(tokens: tuple[str, ...]) -> tuple[str, ...] | None:
    """The span of which is said that it has passed; None where nothing says so."""
    for words in BEFORE_A_SPAN:
        if tokens[: len(words)] == words:
            return tokens[len(words) :]
    return tokens[:-1] if tokens and tokens[-1] in AFTER_A_SPAN else None


def added(tokens: tuple[str, ...]) -> timedelta | None:
    """``1 hour and 20 minutes``, ``half an hour``, ``o ora si jumatate``."""
    minutes, number, unit = 0.0, None, 0
    for token in apart(tokens):
        if token in MINUTES or token in HOURS:
            if number is None and token not in ONE:
                return None
            unit = 60 if token in HOURS else 1
            minutes += (1 if number is None else number) * unit
            number = None
        elif token in HALF or token in QUARTER:
            number = 0.5 if token in HALF else 0.25
        elif token.isdecimal() and len(token) < 5:
            number = float(token)
        elif token in NUMBERS and number is None:
            number = float(NUMBERS[token])
        elif token not in LINKING:
            return None
    if number is not None:  # an hour and a half; 1h30
        if unit != 60:
            return None
        minutes += number * 60 if number < 1 else number
    return timedelta(minutes=minutes) if unit else None


def apart(tokens: tuple[str, ...]) -> Iterator[str]:
    """``1h30`` is three tokens."""
    for token in tokens:
        part = ""
        for sign in token:
            if part and sign.isdecimal() != part[-1].isdecimal():
                yield part
                part = ""
            part += sign
        if part:
            yield part
