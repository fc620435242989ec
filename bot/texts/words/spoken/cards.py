""" "Bomb threat" as people type it: that it happens now, in English, Polish,
Romanian and Urdu.

Certain is what says that and little else: it begins at once. What only names it among
other words is asked about with one tap, and goes where words go.
"""

import re
from dataclasses import dataclass

from bot.domain.incidents.particulars import Category
from bot.texts.words.spoken import urdu
from bot.texts.words.spoken.folding import is_question, words_in

LONGEST = 10
"""Words; whoever writes more tells what happened."""

SOMEBODY = (
    r"(someone|somebody|some ?one|caller|man|woman|male|female|guy|he|she|they|i)"
)
CERTAIN = {
    Category.BOMB_THREAT: (
        r"bomb( threat| warning| call)?( here| now| at .+| in .+)?",
        rf"(just )?({SOMEBODY} )?(has |have |had |just |was )*"
        r"(called|rang|rung|phoned|ringing|calling|said|says|saying|got|received|had"
        r"|on (the )?phone)( \w+){0,4} bomb( threat| warning| call)?( \w+){0,4}",
        r"(there is|theres) a bomb( \w+){0,4}",
        r"(telefon|grozba|alarm|ktos dzwoni\w*|zadzwonil\w*|dzwonil\w*)"
        r"( \w+){0,3} (bomb\w*|bombow\w*)( \w+){0,3}|bomba( \w+){0,3}",
        r"(amenintare|alerta|a sunat|suna|cineva)( \w+){0,4} bomba( \w+){0,3}",
        r"(avem |e o |este o )?bomba( \w+){0,3}",
        urdu.BOMB,
    ),
    Category.SUSPICIOUS_ITEM: (
        r"(there is |theres )?(a )?(suspicious|suspect) "
        r"(item|package|parcel|bag|rucksack|object|device|case)( \w+){0,5}",
        r"podejrzan\w+ (pakunek|paczka|torba|plecak|przedmiot|walizka)( \w+){0,4}",
        r"(pachet|colet|obiect|geanta|rucsac|bagaj) suspect\w*( \w+){0,4}",
    ),
    Category.FIRE: (
        r"(there is |theres |we have )?(a )?fire( fire)*( here| now)?",
        r"(there is |theres |we have )a fire( (in|on|at|by) .+)?",
        r"fire (in|on|at) (the )?(?!alarm|door|exit|panel|escape|drill)\w+( \w+){0,3}",
        r"[\w ]{2,30} (is |are )?on fire",
        r"(jest |mamy )?pozar( \w+){0,4}|pali sie( \w+){0,4}",
        r"(avem |este |e )?(un )?incendiu( \w+){0,4}|foc|arde( \w+){0,4}",
        urdu.FIRE,
    ),
    Category.FLOOD: (
        r"(there is |theres |we have )?(a )?(flood|flooding)( (in|on|at) .+)?",
        r"zalanie( \w+){0,4}|powodz|zalewa( nas| \w+){0,4}",
        r"(avem |este )?(o )?inundatie( \w+){0,4}",
    ),
    Category.MEDICAL: (
        r"medical emergency( \w+){0,5}",
        rf"({SOMEBODY}|person|lady|visitor|customer|colleague)( has| is)* "
        r"(collapsed|unconscious|not breathing|choking)( \w+){0,4}",
        r"(ktos )?(zaslabl\w*|stracil\w* przytomnosc|nie oddycha)( \w+){0,4}",
        r"urgenta medicala( \w+){0,4}|cineva (a lesinat|nu respira)( \w+){0,4}",
        urdu.COLLAPSED,
    ),
    Category.MISSING_PERSON: (
        r"(a )?(missing|lost) (child|person|kid|boy|girl|resident|patient)( \w+){0,4}",
        r"(child|kid|boy|girl|resident|patient)( is| has gone| gone)* missing"
        r"( \w+){0,4}",
        r"(zaginel\w*|zaginion\w*|zgubilo sie|zgubil sie) "
        r"(dziecko|osoba|chlopiec|dziewczynka)( \w+){0,4}",
        r"(copil|persoana) (disparut\w*|pierdut\w*)( \w+){0,4}",
    ),
    Category.SAFEGUARDING: (
        r"safeguarding( concern| issue)?( \w+){0,4}",
        r"(child|kid|little girl|little boy) (alone|on (his|her|their) own)( \w+){0,4}",
        r"dziecko samo( \w+){0,4}|copil singur( \w+){0,4}",
    ),
}
NAMED = {
    Category.BOMB_THREAT: r"\bbomb\b|\bbomb[aeyu]\b|\bbombow\w+"
    rf"|{urdu.BOMB_NAMED}",
    Category.SUSPICIOUS_ITEM: r"\b(suspicious|suspect|unattended) "
    r"(item|package|parcel|bag|rucksack|object|device|case)\b"
    r"|\bpodejrzan\w+ (pakunek|paczk\w+|torb\w+|plecak)\b|\b(pachet|colet) suspect\b",
    Category.FIRE: r"\bon fire\b|\bflames\b|\bpozar\b|\bplomienie\b|\bincendiu\b"
    rf"|{urdu.FIRE_NAMED}",
    Category.MISSING_PERSON: r"\bmissing (child|person|resident|patient)\b"
    r"|\bzaginion\w+ (dzieck\w+|osob\w+)\b|\bcopil disparut\b",
    Category.MEDICAL: r"\b(collapsed|unconscious|not breathing|nie oddycha)\b"
    rf"|\bnu respira\b|{urdu.COLLAPSED_NAMED}",
}
NOT_NOW = re.compile(
    r"\b(test\w*|drill|exercise|training|hoax|false|no|not a|yesterday|last|was|cleared"
    r"|all clear|resolved|over|out|dealt|cwiczen\w*|proba|probny|nie ma|wczoraj"
    r"|falszyw\w*|exercitiu|fals\w*|ieri|nu e)\b"
    rf"|\b({urdu.NOT_BURNING})\b"
)
"""Somebody tells of one, and has none."""


@dataclass(frozen=True, slots=True)
class Named:
    """A card, by its category."""

    category: Category
    is_certain: bool


def card_in(words: str) -> Named | None:
    """None for words of anything else."""
    said = words_in(words)
    text = " ".join(said)
    now = not is_question(words) and len(said) <= LONGEST
    if now and not NOT_NOW.search(text):
        for category, ways in CERTAIN.items():
            if any(re.fullmatch(way, text) for way in ways):
                return Named(category, is_certain=True)
    for category, way in NAMED.items():
        if re.search(way, text):
            return Named(category, is_certain=False)
    return None
