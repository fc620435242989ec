"""Who did it to the officer: somebody whom they answer to, or somebody from outside.

Rules, and no weights: so few reports say that a manager did it that nothing could learn
it, and whoever reads such a report must not depend on a likelihood. One tap of the
officer corrects it.
"""

import re
from dataclasses import replace

from bot.domain.incidents.particulars import Category, Particulars, Side
from nlp.lists.words import word_set

_ABOVE = re.compile(
    r"(super+vis+[eo]rs?|mana?g[ae]rs?|boss|controll?er|gaffer|guv|guvnor|superior|"
    r"director|teamleader|kierowni(k|ka|kiem|czka)|prze[łl]o[żz]on[yae]\w*|szef\w*|"
    r"mened[żz]er\w*|[șşs]ef(ul|a|ului)?|managerul\w*|supervizor\w*|superiorul)"
)
_HARM = re.compile(
    r"(shout\w*|yel+(ed|ing|s)|scream\w*|sw[eo]a?rs?|swearing|swore|threat\w*|hit|hits|"
    r"hitting|punch\w*|push\w*|shov\w*|slap\w*|kick\w*|grab\w*|grop\w*|touch\w*|"
    r"har+as\w*|bull[iy]\w*|insult\w*|abus\w*|humiliat\w*|intimidat\w*|racist|racial\w*|"
    r"sexual\w*|spat|spit\w*|assault\w*|attack\w*|kiss\w*|stalk\w*|belittl\w*|mock\w*|"
    r"discriminat\w*|krzycz\w*|uderzy\w*|popchn\w*|grozi\w*|dotyka\w*|"
    r"dotkn\w*|wyzywa\w*|[țţt]ip\w*|lovit|[îi]mpins|amenin[țţt]\w*|atins|jignit|"
    r"h[ăa]r[țţt]ui\w*|insultat)"
)
_ME = word_set("me myself us my mnie mi nas mną mna pe m-a ma m-au")
_RINGS = word_set(
    "at back on about to up and in into over for when if from after again by out off "
    "asking saying later today yesterday twice then who which earlier just this last"
)
"""After "called me", where a telephone rang."""
_I = _ME | word_set("i im i'm ive i've been")
_TO = word_set(
    "to told tell tells called rang ring phoned informed inform notified asked advised "
    "with for from radioed contacted called"
)
"""Before a manager whom somebody told of it."""
_BETWEEN = word_set(
    "my our the a duty line site area shift security team head of mr mrs"
)
_OUTSIDE = word_set(
    "customer customers visitor visitors guest guests shopper shoppers shoplifter "
    "shoplifters thief male males female females man men woman women lad lads youth "
    "youths kid kids teen teens teenager teenagers boy boys girl girls drunk drunks "
    "drunken driver drivers courier resident residents tenant tenants patient "
    "patients passenger passengers public punter punters intruder trespasser homeless "
    "group gang stranger person people guy guys bloke blokes lady ladies gentleman "
    "student students fan fans patron patrons contractor neighbour protester suspect "
    "offender individual mother father mum dad bystander passer-by crowd couple "
    "klient klienta klientka pijany mężczyzna mezczyzna kobieta client clientul "
    "clienta bărbat barbat femeie"
)
_NEAR, _AFTER = 7, 4
"""Words between a manager and the deed, and from the deed to the officer."""


def told_apart(said: Particulars, text: str) -> Particulars:
    """With who did it; what a manager did to its officer is abuse, whatever else."""
    sentences = [_words(each) for each in re.split(r"[.!?;\n]+\s", f"{text} ")]
    if any(map(_is_ours, sentences)):
        abuse = Category.ABUSE_OF_OFFICER
        likely = tuple(dict.fromkeys((abuse, *said.likely)))
        return replace(said, by=Side.OURS, category=abuse, likely=likely)
    if any(_OUTSIDE.intersection(each) for each in sentences):
        return replace(said, by=Side.OUTSIDE)
    return said


def _words(sentence: str) -> list[str]:
    joined = sentence.lower().replace("’", "'").replace("team leader", "teamleader")
    return re.findall(r"[\w'-]+", joined)


def _is_ours(words: list[str]) -> bool:
    above = [at for at, word in enumerate(words) if _ABOVE.fullmatch(word)]
    return any(_does(words, at) or _did(words, at) for at in above)


def _does(words: list[str], at: int) -> bool:
    """``my manager keeps shouting at me``; not what somebody told a manager of."""
    if _before(words, at) in _TO:
        return False
    for then in range(at + 1, min(at + 1 + _NEAR, len(words))):
        if words[then] in _OUTSIDE:
            return False
        to_whom = words[then + 1 : then + 1 + _AFTER]
        me = _ME.intersection(to_whom) or _ME.intersection(words[at + 1 : then])
        harms = bool(_HARM.fullmatch(words[then]) and me)
        if harms or _calls_names(words, then):
            return not _OUTSIDE.intersection(to_whom)
    return False


def _did(words: list[str], at: int) -> bool:
    """``i was threatened by the duty manager``; ``i am afraid of my boss``."""
    before = _before(words, at)
    if before not in ("by", "of") or not _I.intersection(words[:at]):
        return False
    near = words[max(at - _NEAR, 0) : at]
    if before == "of":
        return bool({"afraid", "scared", "frightened"}.intersection(near))
    return any(map(_HARM.fullmatch, near)) and not _OUTSIDE.intersection(near)


def _calls_names(words: list[str], at: int) -> bool:
    """``called me a cow``, but not ``called me back``."""
    is_call = words[at] in ("call", "calls", "called", "calling")
    names = words[at + 2 : at + 3]
    rings = not names or _RINGS.intersection(names)
    return is_call and words[at + 1 : at + 2] == ["me"] and not rings


def _before(words: list[str], at: int) -> str:
    """What stands before ``the duty manager``."""
    while at > 0 and words[at - 1] in _BETWEEN - {"of"}:
        at -= 1
    return words[at - 1] if at > 0 else ""
