"""Which part holds the numbers to ring in an emergency, in our files' languages."""

import re
import unicodedata

from bot.domain.instructions.document import Section, sections

OCCASION = re.compile(
    r"\b(emergenc\w*|alarmow\w*|awaryjn\w*|naglych|wypadk\w*|ratunkow\w*|urgent\w*"
    r"|notruf\w*|notfall\w*|urgence\w*|emergenz\w*|avari\w*)"
)
NUMBERS = re.compile(
    r"\b(numbers?|nos?|contacts?|phones?|telephones?|tel|calls?|who to (call|ring)"
    r"|numery?|telefon\w*|kontakt\w*|numere\w*|numar\w*|contacte\w*|notruf\w*"
    r"|nummern?|numeros?|numeri)\b"
)
"""Each without accents: ``Numere de urgență``, ``Telefony alarmowe``."""

SHORT = 4
"""Words of a heading that says nothing else: ``In an emergency``."""


def part_for_emergencies(text: str) -> str:
    """Its words, with the parts below it; empty where no heading is named so."""
    found = sections(text)
    named = [place for place, each in enumerate(found) if weight(each.heading)]
    if not named:
        return ""
    best = max(named, key=lambda place: (weight(found[place].heading), -place))
    return "\n\n".join(each.text for each in _with_those_below(found, best))


def _with_those_below(found: list[Section], at: int) -> list[Section]:
    below = at + 1
    while below < len(found) and found[below].level > found[at].level:
        below += 1
    return found[at:below]


def weight(heading: str) -> int:
    """2 for ``Emergency numbers``, 1 for ``In an emergency``, 0 for ``Emergency exits``
    and all others."""
    words = _folded(heading)
    if not OCCASION.search(words):
        return 0
    if NUMBERS.search(words):
        return 2
    plain = re.sub(r"^[\d.\s)]+", "", words).split()
    return 1 if len(plain) <= SHORT and not EXITS.search(words) else 0


EXITS = re.compile(
    r"\b(exits?|doors?|routes?|procedures?|plans?|lighting|lights?|wyjsc\w*|drog\w*"
    r"|iesir\w*|plan\w*|oswietlen\w*|iluminat\w*)\b"
)
"""Of an emergency, and nothing to ring."""


def _folded(words: str) -> str:
    plain = unicodedata.normalize("NFKD", words.casefold().replace("ł", "l"))
    return "".join(sign for sign in plain if not unicodedata.combining(sign))
