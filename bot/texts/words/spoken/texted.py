"""What a text message asks for in place of a button: on, off, and that the rules are
accepted. Whether what stands behind is a site, only the company's sites know."""

import re
from dataclasses import dataclass
from enum import StrEnum, auto

from bot.texts.words.spoken import urdu
from bot.texts.words.spoken.danger.cries import cry_in
from bot.texts.words.spoken.folding import APOSTROPHES, folded, is_question, word_set
from bot.texts.words.spoken.meaning import BOOK_OFF, BOOK_ON


class Asks(StrEnum):
    ON = auto()
    OFF = auto()
    RULES = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Texted:
    asks: Asks
    where: str = ""
    """What stands behind, as :func:`plain` spells it; mostly a site's code."""
    is_sure: bool = True
    """It asks for this even if no site is called so."""


ON = ("on", "im on", "on duty", "on shift", *urdu.ON, *BOOK_ON)
OFF = ("off", "im off", "off duty", "off shift", *urdu.OFF, *BOOK_OFF)
RULES = frozenset(
    {
        *("i accept", "accept", "accepted", "i accept the rules", "i agree"),
        *("akceptuje", "akceptuje zasady", "accept regulile", "sunt de acord"),
        *("aceito", "aceito as regras"),
        *("rwyn derbyn", "rwyn derbyn y rheolau", "derbyn"),
        *urdu.RULES,
    }
)
BESIDE = urdu.POLITE | word_set(
    """
    now at site the thanks thank you thx ta cheers mate boss sir control over please
    dzieki dziekuje pozdrawiam multumesc mersi obrigado obrigada chefe diolch plis
    """
)
"""Words beside a code that change nothing."""

WORD = re.compile(r"[^\W_]+")


REACTION = re.compile(
    r"\s*(?P<deed>liked|loved|emphasi[sz]ed|laughed at|disliked|questioned"
    r"|reacted (?P<with>\S+) to|(?P<sign>[^\w\s]{1,8}) to|removed .{1,40}? from)"
    r"\s+[\"“„«].*",
    re.IGNORECASE | re.DOTALL,
)
SIGN_OF = {"liked": "👍", "loved": "👍", "disliked": "👎", "questioned": "?"}


def without_quote(words: str) -> str:
    """What phones make of a tap on a message of ours, ``Liked “Check call due …”``, is
    the sign alone: the rest is what we said."""
    found = REACTION.fullmatch(words)
    if found is None:
        return words
    sign = found["with"] or found["sign"]
    return sign or SIGN_OF.get(found["deed"].casefold(), "")


def plain(words: str) -> str:
    """Small letters and digits, a space between words: ``Dock-2`` is ``dock 2``."""
    return " ".join(WORD.findall(APOSTROPHES.sub("", folded(words))))


def texted(words: str) -> Texted | None:
    """None for all other words."""
    text = plain(words)
    if is_question(words) or cry_in(words) is not None:
        return None
    if text in RULES:
        return Texted(asks=Asks.RULES)
    for asks, ways in ((Asks.OFF, OFF), (Asks.ON, ON)):
        for way in sorted(ways, key=len, reverse=True):
            if text == way:
                return Texted(asks=asks)
            if text.startswith(f"{way} "):
                return _at(asks, text[len(way) :])
    glued = text.removeprefix("on")
    is_glued = glued != text and " " not in text and glued
    return Texted(asks=Asks.ON, where=glued, is_sure=False) if is_glued else None


def _at(asks: Asks, behind: str) -> Texted:
    """``on at RIV please``. One word is a code, or a slip of one; more may be words."""
    where = [word for word in behind.split() if word not in BESIDE]
    return Texted(asks=asks, where=" ".join(where), is_sure=len(where) < 2)
