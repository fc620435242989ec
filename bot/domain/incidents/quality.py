"""What would make a report better: accurate, appropriate, relevant, timely.

The words are those of guards in English, Polish and Romanian, without accents. What is
missing is no matter of this page: the form under a report asks for its place and time.
"""

import re
import unicodedata
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

DAY = 24 * 60
SLACK, FAR = 10, 3 * 60
"""Minutes. A watch may be so fast; what is further ahead was rather on another day."""


class Quality(StrEnum):
    AHEAD = "ahead"
    """A time that has not come, told as something that was."""
    OPINION = "opinion"
    """What somebody thinks of a person, where what they saw or heard is wanted."""
    TWO_STORIES = "two_stories"
    """A second matter, which nobody finds under the first."""


@dataclass(frozen=True, slots=True)
class Hint:
    """One line at most, about these words of theirs."""

    of: Quality
    words: str = ""


def _any(*words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)")


OPINIONS = _any(
    *("dodgy", "shady", "shifty", "creepy", "weirdos?", "up to no good", "sketchy"),
    *("idiots?", "morons?", "scum(?:bags?)?", "chavs?", "junkies?", "crackheads?"),
    *("nutters?", "druggies?", "lowli(?:fe|ves)"),
    *("i reckon", "if you ask me", "in my opinion", "no doubt", "must have been drunk"),
    *("podejrzany typ", "dziwny typ", "wygladal(?:a|i)? podejrzanie", "menel\\w*"),
    *("cpun\\w*", "idiot\\w*", "debil\\w*", "moim zdaniem", "na pewno pijan\\w*"),
    *("zul(?:e|a|i|owi|em)?", "patologia", "dubios\\w*", "parea suspect\\w*"),
    *("drogat\\w*", "betiv\\w*", "prost(?:ul|i|ii|ule)", "golan\\w*", "boschetar\\w*"),
    *("parerea mea", "dupa mine", "ciudat(?:ul|i|ii)?"),
)
SECOND = _any(
    *("(?:in a |on a )?separate(?:ly)? (?:issue|matter|incident|note)", "separately"),
    *("on another note", "another thing", "unrelated", "different matter"),
    *("(?:druga|inna|osobna) sprawa", "z innej beczki", "drugie zdarzenie"),
    *("alta problema", "alt incident", "in alta ordine de idei", "alt caz"),
)
ANOTHER_DAY = _any(
    *("yesterday", "tomorrow", "last (?:night|week)", "(?:mon|tues|wednes|thurs)day"),
    *("friday", "saturday", "sunday", "wczoraj", "jutro", "ieri", "maine"),
)
PLANNED = (
    r"(?:due|eta|expected|until|till|til|by|back|before|coming|arriving|next|closes"
    r"|opens|do|przed|ma byc|bedzie|przyjedzie|pana la|inainte|vine|va veni)"
)
TIMES = re.compile(
    r"(?P<planned>\b" + PLANNED + r"\b[^.;,\n\d]{0,20})?"
    r"(?<![\d.:/])(?:"
    r"(?P<h>[01]?\d|2[0-3]):(?P<m>[0-5]\d)(?![\d:])"
    r"|(?<=at )(?P<h2>[01]\d|2[0-3])(?P<m2>[0-5]\d)(?!\d)"
    r"|(?P<h3>[01]\d|2[0-3])(?P<m3>[0-5]\d)(?= ?(?:hrs|hours|h\b)))"
)
"""As they are typed: 03:40, at 0340, 0340 hrs."""


def hint(text: str, local: datetime) -> Hint | None:
    """At most one; ``local`` is when it was written, by the company's clock."""
    folded = _folded(text)
    ahead = _ahead(folded, local)
    if ahead is not None:
        return Hint(Quality.AHEAD, ahead)
    if (opinion := OPINIONS.search(folded)) is not None:
        return Hint(Quality.OPINION, text[slice(*opinion.span())])
    if SECOND.search(folded) is not None:
        return Hint(Quality.TWO_STORIES)
    return None


def _ahead(folded: str, local: datetime) -> str | None:
    """A time soon after now; not one that is said to be planned."""
    if ANOTHER_DAY.search(folded) is not None:
        return None
    now = local.hour * 60 + local.minute
    for found in TIMES.finditer(folded):
        hour = found["h"] or found["h2"] or found["h3"]
        minute = found["m"] or found["m2"] or found["m3"]
        to_come = (int(hour) * 60 + int(minute) - now) % DAY
        if found["planned"] is None and SLACK < to_come <= FAR:
            return f"{int(hour):02}:{minute}"
    return None


def _folded(text: str) -> str:
    """Small letters without accents, each where it was."""
    small = (each.lower().replace("ł", "l")[0] for each in text)
    return "".join(unicodedata.normalize("NFD", each)[0] for each in small)
