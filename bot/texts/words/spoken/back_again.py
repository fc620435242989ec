""" "I am back" and "home safe" as people type them."""

import re

from bot.domain.words.spoken import Spoken
from bot.texts.words.spoken import urdu
from bot.texts.words.spoken.folding import is_question, words_in

WELL = (
    r"( (now|again|safe|safely|ok|okay|fine|all ok|all good|all well|and safe|caly))*"
)
BACK = re.compile(
    r"((i am|im|iam|now|ok|just|got|safely) )*(back|returned|finished|out)"
    + WELL
    + r"|back (at|in|from|on) (the )?(desk|base|post|reception|office|gatehouse|lodge|"
    r"control|signal|car|roof|plant ?room|basement|floor|coverage)"
    + WELL
    + r"|(i have |ive |got )?signal (is )?back|(at|in|reached) (my|the) car"
    + WELL
    + r"|(juz )?(wrocilem|wrocilam|jestem z powrotem|z powrotem|zasieg wrocil)"
    + WELL
    + r"|(m am|mam|am) (intors|revenit)|sunt inapoi|inapoi"
    r"|(ja )?(voltei|regressei|estou de volta|de volta)"
    r"|((rwyn|dwin|dw in|rydw in) ol|((rwyf|dwi|dw i) wedi dod )?(yn ol|nol))( nawr)?"
    rf"|{urdu.BACK}"
)
HOME = re.compile(
    r"((i am|im|iam|got|made it|arrived|reached|safely|now|safe|back) )*(at )?home"
    + WELL
    + r"|safe (and sound|at home|home|indoors)|indoors"
    + WELL
    + r"|(juz )?(jestem )?(w domu|doma|dojechalem|dojechalam|dotarlem|dotarlam)"
    + WELL
    + r"|(am ajuns |sunt )?acasa"
    r"|(ja )?(estou|cheguei)( bem)? (em|a) casa( bem)?"
    r"|((rwyn|dwin|dw in|rydw in|((rwyf|dwi|dw i) )?wedi cyrraedd) )?"
    r"(gartref|adref|adre)( nawr)?( yn (ddiogel|saff))?"
    rf"|{urdu.HOME}"
)
POLITE = frozenset(
    {"thanks", "thank", "you", "mate", "boss", "control", "dzieki", "diolch"}
)


def meaning_of(words: str) -> Spoken | None:
    """Nothing but that."""
    if is_question(words):
        return None
    text = " ".join(word for word in words_in(words) if word not in POLITE)
    if HOME.fullmatch(text):
        return Spoken.HOME
    return Spoken.BACK if BACK.fullmatch(text) else None
