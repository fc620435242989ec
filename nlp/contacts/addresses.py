"""Where somebody lives: ``14 elm rd flat 2b``. The company's own places stay."""

import re
from collections.abc import Iterator

from nlp.contacts import whose
from nlp.contacts.own_places import OwnPlaces
from nlp.contacts.postcodes import POSTCODE
from nlp.contacts.streets import (
    ANY,
    BUILDINGS,
    FLAT,
    GAP,
    MORE,
    NAMED,
    NUMBER,
    SURELY,
    WORD,
    counts_something,
)

_SPACE = "[ ,]{1,3}"
_NUMBERED = re.compile(
    rf"(?<![^\W_])(?P<flat>{FLAT}{_SPACE}(?:{NAMED}(?:{BUILDINGS})\b{_SPACE})?)?"
    rf"(?<![\w.:/£$€#+-])(?:(?:no|nr|number)\.? ?)?(?P<number>{NUMBER})"
    rf"(?P<gap>{_SPACE})"
    rf"(?P<street>{NAMED}(?:(?P<sure>{SURELY})|{ANY}){MORE}|the{GAP}(?:{ANY}))"
    rf"(?:, {{0,2}}{NAMED}(?:{SURELY}))?(?:{_SPACE}{FLAT})?",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"\d")
_IN_A_BUILDING = re.compile(
    rf"(?<![^\W_]){FLAT}{_SPACE}(?P<street>{NAMED}(?:{ANY}))", re.IGNORECASE
)
_NO_NUMBER = re.compile(
    rf"{whose.LIVES}(?P<from>(?:{NAMED}{WORD}, {{0,2}})?"
    rf"(?P<street>{NAMED}(?:{SURELY}){MORE}|{NAMED}close\b)"
    rf"(?:,? {{1,2}}(?:(?:no|nr|number)\.? ?)?{NUMBER}(?= ?(?:[,.;)\n]|$)))?)",
    re.IGNORECASE,
)
"""``lives at the old rectory, mill lane``; ``lives in elm road 14``, as abroad."""
_WORTH_A_LOOK = re.compile(
    r"liv|resid|stay|dwel|moved|add?r|home|house|flat|apt|apartment|studio|place|gaff"
    r"|n\.?f\.?a",
    re.IGNORECASE,
)
_WITH_POSTCODE = re.compile(
    rf"[ ,.]{{1,3}}(?:[^\W\d_]+{_SPACE}){{0,3}}{POSTCODE}", re.IGNORECASE
)

Place = tuple[int, int]


def addresses(text: str, own: OwnPlaces) -> Iterator[Place]:
    """Where addresses stand that are no site's, or are said to be somebody's home.

    A site's own door always stays; another number in its street goes only where the
    text ties it to a person, and a street without a number only so, too.
    """
    taken = [
        found.span()
        for found in (_NUMBERED.finditer(text) if _FIGURE.search(text) else ())
        if _is_to_go(found, text, own)
    ]
    if _WORTH_A_LOOK.search(text):
        for start, end in _tied(text, own):
            if all(end <= first or last <= start for first, last in taken):
                taken.append((start, end))
    yield from sorted(taken)


def _is_to_go(found: re.Match[str], text: str, own: OwnPlaces) -> bool:
    before = whose.before(text, found.start())
    if own.have(f"{found['number']} {found['street']}"):
        return False
    if whose.is_somebodys(before):
        return True
    if own.have(found["street"]) or whose.is_where_help_is_needed(before):
        return False
    return "," not in found["gap"] and _is_an_address(found, text, before)


def _is_an_address(found: re.Match[str], text: str, before: str) -> bool:
    """Whether a number and these words are more likely an address than a count."""
    if re.match(r"\d{4}", found["number"]) or counts_something(found["street"]):
        return False  # a time, or so many of something
    if not found["flat"] and whose.is_counted(before):
        return False
    return bool(
        found["sure"]
        or found["flat"]
        or found["street"].istitle()
        or whose.is_likely(before)
        or _WITH_POSTCODE.match(text, found.end())
    )


def _tied(text: str, own: OwnPlaces) -> Iterator[Place]:
    """Without a house number: only where people live when the text says so."""
    for found in _IN_A_BUILDING.finditer(text):
        tied = whose.is_somebodys(whose.before(text, found.start()))
        if tied and not own.have(found["street"]):
            yield found.span()
    for found in _NO_NUMBER.finditer(text):
        if not own.have(found["street"]):
            yield found.span("from")
