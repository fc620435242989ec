""" "Cancel", "wrong button" as people type them, in any language that officers "
"speak."""

import re

from bot.domain.words.spoken import Spoken
from bot.texts.words.spoken.folding import is_question, words_in

CANCEL = re.compile(
    r"(cancel|scrap|ignore|forget|drop)( (it|that|this|all|my|the|report|incident))*"
    r"|never ?mind|dont (send|report)( (it|that))?|abort|exit|quit|stop( it)?|anuluj"
    r"|anulowac|odwoluje|rezygnuje|nie ?wazne|wycofaj|cofnij|zatrzymaj|anuleaza|anulati"
    r"|anulare|renunt|las(a|o)( balta)?|nu conteaza|opreste|cancelar|cancela|cancele"
    r"|anular|esquece|deixa( estar)?|desisto|para|canslo|canslwch|diddymu|anghofia (fo"
    r"|e|hynny)|dim ots|stopio|peidiwch|cancel (karo|kar do|kr do|krdo)|(rehne"
    r"|rehnay) do|chh?oro|chh?oro isko|کینسل( کرو| کر دو)?|منسوخ( کریں| کرو)?|رہنے دو"
    r"|چھوڑو"
)
MISTAKE = re.compile(
    r"((oops|i|its|it|was|that|this|the|a|my|by|pressed|pushed|tapped|hit|sent"
    r"|meant) )*(wrong (button|one|key|number|thing|chat)|wrong|mistake|oops"
    r"|whoops)( (that|it))*|(i )?didnt mean (to|it|that)( (press|send|push|tap))?( (it"
    r"|that))?|no incident|nothing happened|pressed by accident|pocket dial(led)?"
    r"|(przez |to )?pomylk[ae]|zly przycisk|niechcacy|pomylil(em|am) sie|przypadkiem"
    r"|nic sie nie stalo|(din |am )?gres(it|eala)|(am apasat|buton) gresit"
    r"|nu s a intamplat nimic|(foi |por )?engano|botao errado|enganei me|carreguei mal"
    r"|nao aconteceu nada|(trwy )?gamgymeriad|camgymeriad|botwm anghywir"
    r"|gh?alti( se)?( ho (gayi|gai))?|gh?alat (button|batan)|غلطی( سے)?|غلط بٹن"
)
NOT_YET = re.compile(
    r"no|nope|(no )?not (yet|now|done|sent)|undo( (it|that|this))?|later"
    r"|nie( jeszcze| teraz)?|(nie )?jeszcze nie|nu( inca| acum)?|(nu )?inca nu"
)
"""In the languages of those who decide."""
BESIDE = frozenset(
    {
        *("sorry", "sry", "soz", "please", "pls", "ok", "oh", "thanks"),
        *("przepraszam", "prosze", "sorki", "scuze", "desculpe", "desculpa", "sori"),
    }
)

LONGEST = 80
"""Signs; whoever writes more says more."""


def meaning_of(words: str) -> Spoken | None:
    """Nothing but that."""
    if is_question(words) or len(words) > LONGEST:
        return None
    text = _bare(words)
    if CANCEL.fullmatch(text):
        return Spoken.CANCEL
    return Spoken.MISTAKE if MISTAKE.fullmatch(text) else None


def is_taken_back(words: str) -> bool:
    """Typed where a decision asks for its reason: it was not meant, and has none. More
    than one way may stand there: "no, wrong button"."""
    if len(words) > LONGEST:
        return False
    text = _bare(words)
    if any(one.fullmatch(text) for one in (NOT_YET, CANCEL, MISTAKE)):
        return True
    first, _, rest = text.partition(" ")
    return NOT_YET.fullmatch(first) is not None and MISTAKE.fullmatch(rest) is not None


def _bare(words: str) -> str:
    return " ".join(word for word in words_in(words) if word not in BESIDE)
