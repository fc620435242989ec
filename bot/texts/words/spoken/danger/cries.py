"""Calls for help, in each language that officers may choose and in those of phones."""

import re
from enum import StrEnum

from bot.texts.words.spoken import urdu
from bot.texts.words.spoken.danger import said as danger
from bot.texts.words.spoken.folding import unstuttered, word_set, words_in


class Cry(StrEnum):
    """How a call for help was typed."""

    ALONE = "alone"
    """Nothing but the call: help is sent at once."""
    WITHIN = "within"
    """Among other words: their writer is asked whether help is needed."""


CALLS = urdu.CALLS | word_set(
    """
    help helpme sos mayday panic emergency duress
    pomocy ratunku pomoc pomozcie pomoz pomusz ratujcie
    ajutor ajutati ajutatima ajuta salvati sariti
    socorro ajuda auxilio hilfe aidez secours ayuda cymorth
    ajudem ajudame ajudeme ajude acudam salvem
    helpwch helpa achubwch
    сос помогите помощь допоможіть рятуйте النجدة
    """
)
"""Words that call for help when they stand alone."""

ALARMING = CALLS - {"panic", "emergency", "duress", "ajuta", "sariti"}
"""Those that call for help within a sentence, too: doors and buttons are called so, and
"ajuta" is what somebody does."""

GLUED = re.compile(
    r"(?:please|pls|plz)?help(?:me|us|now|please|pls|plz)*|s(?:[o0]s)+\d?|5os"
)
"""Typed without a space, or with the digit beside the letter: ``helpmepls``."""

AROUND = urdu.AROUND | word_set(
    """
    a i im we am me my us please pls plz now quick quickly urgent urgently asap
    need needs send get some someone somebody anyone anybody come for fast god the is
    potrzebuje potrzebna potrzebujemy szybko prosze mi mnie na teraz natychmiast
    preciso precisamos por favor ja rapido aqui
    alguem mae angen arna arnaf arnon fi ni nawr rwan plis brys yma
    am nevoie de va te rog repede acum ma mie imi trebuie la
    """
)
"""Words that leave a call for help what it is."""

NOT_A_CALL = re.compile(
    r"\bhelp ?(desk|points?|lines?|button|yourself|himself|herself|themselves)\b"
    r"|\b(no|without) help\b|\b(not|dont) need(ed)? (any )?help\b|\bself help\b"
    r"|\bbez pomocy\b|\bpierwsz\w+ pomoc\w*\b|\bprim(ul)? ajutor\b"
    r"|\bcymorth cyntaf\b|\b(dim|heb) (angen )?(help|cymorth)\b"
    rf"|{urdu.NOT_A_CALL}"
)
"""Where the word is there, and calls for nothing."""

LONGEST_CALL = 8
"""Words; what is longer says more than that help is needed."""


def cry_in(words: str) -> Cry | None:
    """The call for help in these words, if there is one."""
    said = words_in(words)
    text = NOT_A_CALL.sub(" ", " ".join(said))
    left = [_meant(word) for word in text.split()]
    if not left:
        return None
    calls = any(word in CALLS for word in left)
    if calls and len(left) <= LONGEST_CALL and BOTH.issuperset(left):
        return Cry.ALONE
    if any(word in ALARMING for word in left) or danger.is_said(words):
        return Cry.WITHIN
    return Cry.WITHIN if danger.is_alone(left, BOTH) else None


def calls_for_help(words: str) -> bool:
    """By a word for help, and not only by what has happened."""
    return any(_meant(word) in ALARMING for word in words_in(words))


def _meant(word: str) -> str:
    """The call or the word around it that was stuttered, or glued to itself; else as it
    was typed."""
    short = unstuttered(word)
    if word in BOTH or short not in BOTH:
        call = GLUED.fullmatch(short)
        return word if call is None else "help" if "help" in short else "sos"
    return short


BOTH = CALLS | AROUND
