"""Calls for help, in each language that officers may choose and in those of phones."""

import re
from enum import StrEnum

from bot.texts.words.spoken import urdu
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
    pomocy ratunku pomoc pomozcie ratujcie
    ajutor ajutati ajutatima salvati
    socorro ajuda auxilio hilfe aidez secours ayuda cymorth
    ajudem ajudame ajudeme acudam
    helpwch achubwch
    сос помогите помощь допоможіть рятуйте النجدة
    """
)
"""Words that call for help when they stand alone."""

ALARMING = CALLS - {"panic", "emergency", "duress"}
"""Those that call for help within a sentence, too: doors and buttons are called so."""

AROUND = urdu.AROUND | word_set(
    """
    a i im we am me my us please pls plz now quick quickly urgent urgently asap
    need needs send get some someone somebody anyone anybody come for fast god the is
    potrzebuje potrzebna potrzebujemy szybko prosze mi mnie na teraz natychmiast
    preciso precisamos por favor ja rapido aqui
    mae angen arna arnaf arnon fi ni nawr rwan plis brys yma
    am nevoie de va rog repede acum ma mie imi trebuie la
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

IN_DANGER = re.compile(
    "|".join(
        (
            r"\b(being|getting|been|got) (attack|assault|stabb|robb|mugg)ed\b",
            r"\b(being|getting|been|got) (beaten|shot)\b",
            r"\b(attack|assault|threaten|beat|hit|hurt|stab|punch|kick|follow|grab|chok)"
            r"(s|es|ed|ing|ting|bed|bing|en)? me\b",
            r"\b(held|holding) me\b",
            r"\b(im|i am|i was|ive been|i have been) (\w+ )?(hurt|injured|bleeding"
            r"|dying|trapped|stabbed|shot|attacked|threatened|in danger|unsafe|scared"
            r"|unwell"
            r"|under attack|not (ok|okay|safe|well))\b",
            r"\bnot (ok|okay|safe|alright)$|^not (ok|okay|safe|alright|good|fine)\b",
            r"\bcan ?n?ot breathe\b|\bcant breathe\b|\bchest pains?\b|\bheart attack\b",
            r"\b(officer|man) down\b|\bunder attack\b|\bin danger\b",
            r"\b(need|send|want) (\w+ )?(backup|back up|assistance|police|ambulance)\b",
            r"\b(call|ring|get) (the )?(police|ambulance|999|112|cops)\b",
            r"\b(he|she|they|man|guy) (has|have|had|got|with|has got)( a)? "
            r"(knife|gun|weapon)\b",
            r"\b(atakuj|bij|groz|napad|dus|goni)\w* (mnie|mi)\b",
            r"\b(mnie|mi) (atakuj|bij|groz)\w*",
            r"\bzostal\w* (zaatakowan|ranion|pobit|dzgniet)\w*",
            r"\bjestem (rann|w niebezp)\w*|\bkrwawie\b|\bnie moge oddychac\b",
            r"\bnie jest (ok|dobrze)\b|\bnie (jestem )?ok\b",
            r"\b(wezwij|wezwijcie|dzwon|dzwoncie) (po )?(policj|pogotow|karetk)\w*",
            r"\bma ameninta\b|\bma (ataca|loveste|bate|urmareste|injunghie)\w*\b",
            r"\b(sunt|am fost) (ranit|atacat|injunghiat|impuscat|blocat|in pericol)\w*",
            r"\bnu (sunt|e|este) (ok|bine)\b|\bnu pot respira\b|\bsangerez\b",
            r"\bchemati (politia|ambulanta|salvarea)\b",
            r"\b(estou a ser|fui) (atacad|agredid|ameacad|assaltad|esfaquead)[oa]\b",
            r"\b(estao|esta) a (atacar|agredir|bater|ameacar|perseguir)( ?me)?\b",
            r"\b(estou|fiquei) (ferid|pres|encurralad)[oa]\b",
            r"\bestou (em perigo|a sangrar)\b|\bnao consigo respirar\b",
            r"\bnao (estou|esta) bem\b",
            r"\b(chame|chamem|ligue|liguem) (para )?(a |uma )?(policia|ambulancia)\b",
            r"\bymosod (arna|arnaf|arnon|arnom)\b|\bmewn perygl\b",
            r"\bfy (mygwth|nharo|nilyn|nhrywanu|nghuro|mwrw|nhagu)\b",
            r"\b(rwyn|dwin|dw in|rydw in) (gwaedu|sownd|gaeth|ofnus)\b",
            r"\b(rwyf|dwi|dw i|rydw i) wedi (brifo|cael (anaf|fy anafu|fy mrifo))\b",
            r"\b(dwi|dw i|rydw i|dydw i|dydwi) ddim yn (iawn|saff|ddiogel)\b",
            r"^ddim yn (iawn|saff|ddiogel)$|\bnid wyf yn (iawn|ddiogel)\b",
            r"\b(methu|alla i ddim|fedra i ddim|ddim yn gallu) anadlu\b",
            r"\bpoen yn (fy mrest|y frest)\b|\btrawiad ar y galon\b",
            r"\bmae gandd(o|i|yn) (fo |fe |hi |nhw )?([cg]yllell|gwn|arf)\b",
            r"\b(ffoniwch|galwch) (am )?(yr )?(heddlu|ambiwlans)\b",
            *urdu.IN_DANGER,
        )
    )
)
"""Somebody who says so is in danger, whatever word for help is missing: in English,
Polish, Romanian, Portuguese, Welsh and Urdu."""

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
    if any(word in ALARMING for word in left) or IN_DANGER.search(text):
        return Cry.WITHIN
    return Cry.WITHIN if BOTH.union(ASKED).issuperset(left) and _asks(left) else None


def calls_for_help(words: str) -> bool:
    """By a word for help, and not only by what has happened."""
    return any(_meant(word) in ALARMING for word in words_in(words))


def _asks(words: list[str]) -> bool:
    return any(word in ASKED for word in words)


def _meant(word: str) -> str:
    """The call or the word around it that was stuttered; else as it was typed."""
    short = unstuttered(word)
    return short if word not in BOTH and short in BOTH else word


BOTH = CALLS | AROUND
ASKED = word_set(
    """
    hlp hepl hlep halp jelp gelp hekp hwlp elp mayda maday pomcy pomoy ratunk ajuto
    ajutr sps soz alarm danger 999 112 911
    """
)
"""A thumb that missed, or a word that may mean it: asked about, when nothing but that
was typed."""
