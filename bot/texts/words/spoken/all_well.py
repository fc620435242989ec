""" "All is well" as people type it: the answer to a check call without its button."""

import re

from bot.texts.words.spoken import urdu
from bot.texts.words.spoken.danger.cries import cry_in
from bot.texts.words.spoken.folding import folded, is_question, word_set, words_in

OF_WHAT = (
    r"(i|im|iam|am|we|were|are|its|it is|is|all|alls|everything|everythings|everyone"
    r"|both|still|doing|feeling|status|site|building|perimeter|premises|area"
    r"|check ?call)"
)
FINE = (
    r"(ok+|okay+|okey|okie|oki|good|fine|well|safe|secure|alright|all right|quiet|clear"
    r"|normal|calm|correct|in order|alive)"
)
CYRILLIC = folded(
    "(у мене )?((все|всё) )?(ок|окей|добре|хорошо|нормально|норм|гаразд"
    "|спокойно|спокійно)"
)
"""Ukrainian, Russian and Bulgarian phones: their "ок" looks like ours."""
STRONG = re.compile(
    r"(?!(is|are) (all|everything|everyone|it|we|i|both|site|the)\b)("
    rf"({OF_WHAT} )*((ok+)+|0k+|o k|okay+|okey|okie|oki|okej|all? ?right)"
    r"|okie ?dokie|okey ?dokey"
    rf"|({OF_WHAT} )+(all )?{FINE}( and {FINE})*|{FINE} and {FINE}"
    r"|nothing to report|no (issues|problems?|incidents|concerns)|ntr|n t r|(u mnie "
    r"|jest |jestem |obiekt |teren )?(wszystko |wszyscy )?(ok|okej|git|gites"
    r"|w ?porzadku|w porzo|dobrze|gra|bezpieczn[aye])|(jest |wszystko "
    r"|wszedzie )?(spokojnie|jest ok|jest dobrze|jest w porzadku)|(bez|brak) (zmian"
    r"|zdarzen|uwag|problemow)|nic sie nie dzieje|cisza i spokoj|(mam|czuje) sie dobrze"
    r"|melduje (ok|spokoj)|(totul|toate|sunt|e|este|totu) (e |este |sunt )?(ok|bine"
    r"|bune|in regula|in ordine|linistit|normal|sub control|in siguranta)|e liniste"
    r"|in regula|fara (probleme|incidente|evenimente)|nimic (de raportat|nou)|((esta"
    r"|aqui) )?tudo (esta )?(ok|bem|bom|calmo|certo|em ordem|sossegado|tranquilo|normal"
    r"|sob controlo)|esta (bem|ok)|(estou|estamos) (bem|ok|segur[oa])|sem (novidades?"
    r"|incidentes|problemas|alteracoes)|nada (a|de) (reportar|registar|assinalar|novo)"
    r"|(mae )?(popeth|pawb) (yn )?(ok|oce|iawn|dawel|dda|ddiogel|saff)|maen iawn|(rwyn"
    r"|dwin|dw in|rydw in|rydym yn|rydyn nin) (ok|oce|iawn|saff|ddiogel)"
    r"|dim (byd )?iw adrodd|dim (problem|problemau|digwyddiadau)"
    rf"|{CYRILLIC}|{urdu.WELL})"
)
"""Whatever follows, this was said first."""

WEAK = re.compile(
    r"fine|good|well|safe|quiet|secure|clear|alive|present|(i am |im )?(still )?here"
    r"|yes|yea|yeah|yep|yup|ya|ye|yh|aye|check ?(call|in)?|checking in|roger|copy|10 4"
    r"|k|kk|dobrze|spokoj|spokojnie|spoko|cisza|tak|jestem|zyje|bezpiecznie|potwierdzam"
    r"|melduje sie|bine|liniste|da|(sunt )?aici|prezent|confirm|bem|sim|calmo|tranquilo"
    r"|seguro|segura|presente|(estou )?aqui|iawn|oce|tawel|saff|ydw|(dwi )?yma"
    rf"|{urdu.WELL_ALONE}"
)
"""This, alone or before a stop: a sentence may begin so and mean something else."""

LONGEST = 80
"""Signs; whoever writes more says more."""

LONGEST_SENTENCE = 160
"""Signs: the length of a text message."""

END = re.compile(r"[.,;:!۔،؛\n]|\s[-–—]\s")


def is_all_well(words: str) -> bool:
    """Nothing but that all is well; signs and repeats of it count."""
    return alone(words) and cry_in(words) is None


def starts_all_well(words: str) -> bool:
    """A sentence that says so first, and then something else."""
    return at_first(words) and cry_in(words) is None


def alone(words: str) -> bool:
    """The same of words that are known to call for no help."""
    return not is_question(words) and len(words) <= LONGEST and _matches(_bare(words))


def at_first(words: str) -> bool:
    """The same of words that are known to call for no help."""
    rest = None if is_question(words) else _behind(words)
    return rest is not None and not TAKEN_BACK.match(rest)


def is_taken_back(words: str) -> bool:
    """``OK but``, ``all good until``, ``ok?``, ``pk``: it begins like a sign that all
    is well, and may be none."""
    if is_question(words):
        return _matches(_bare(words))
    rest = _behind(words)
    if rest is not None:
        return TAKEN_BACK.match(rest) is not None
    return words_in(words[:LONGEST]) in NEARLY


def is_within(words: str) -> bool:
    """Somewhere in a sentence: ``patrol done all ok``. Of whom, is not known."""
    said = _bare(words[:LONGEST_SENTENCE])
    return any(
        STRONG.fullmatch(" ".join(said[start : start + length]))
        for start in range(len(said))
        for length in range(1, MOST_WORDS + 1)
    )


def _behind(words: str) -> str | None:
    """What follows a sign that all is well; None: nothing of the kind comes first."""
    first, *rest = END.split(folded(words).strip(), maxsplit=1)
    if alone(first):
        return " ".join(_behind_all(_bare("".join(rest)[:LONGEST])))
    said = _bare(words[:LONGEST])
    left = _behind_all(said)
    return " ".join(left) if len(left) < len(said) else None


def _behind_all(said: list[str]) -> list[str]:
    """However often it is said."""
    for length in range(min(len(said), MOST_WORDS), 0, -1):
        if STRONG.fullmatch(" ".join(said[:length])):
            return _behind_all(said[length:])
    return said


def _bare(words: str) -> list[str]:
    """Without what changes nothing: thanks, greetings, the hour, a staff number."""
    text = POLITE.sub(" ", " ".join(words_in(words)))
    return [word for word in text.split() if not NUMBER.fullmatch(word)]


MOST_WORDS = 6
"""Of one way to say it."""

NUMBER = re.compile(r"\d{1,4}(h|hrs)?|hrs|hours|[a-z]\d{3,5}")

NEARLY = [["pk"], ["ol"], ["ik"], ["oj"], ["o"], ["ko"], ["okat"], ["okaty"], ["oka"]]
"""A thumb that missed."""

TURNS = urdu.TAKES_BACK | word_set(
    """
    not nie nu nao ddim nid if when until till unless or nes neu never
    but though although except apart ish
    ale lecz tylko poza oprocz dopoki chyba dar insa doar pana mas porem menos exceto
    ond heblaw lekin magar لیکن مگر
    """
)
TAKEN_BACK = re.compile(
    rf"({'|'.join(sorted(TURNS))})\b|no($| (i|im|its|it|not|no|wait|really)\b)"
)
"""Words that may take it back; "no visitors" does not."""

POLITE = re.compile(
    r"\b(thanks|thank (you|u)|thx|thnx|ty|ta|cheers|mate|boss|sir|control|over|please"
    r"|oh|hi|hiya|hello|hey|(good )?(evening|morning|afternoon)|sorry|sry|soz|apologies"
    r"|dzieki|dziekuje|pozdrawiam|szefie|szef|przepraszam|dobry wieczor|dzien dobry"
    r"|multumesc|mersi|sefu|scuze|buna( seara| ziua)?|obrigad[oa]|chefe|desculpe"
    r"|boa noite"
    rf"|diolch|plis|sori|{'|'.join(sorted(urdu.POLITE))})\b"
)
"""Words that change nothing."""


def _matches(said: list[str]) -> bool:
    """One way to say it after another, to the end."""
    so_far = [True]
    for end in range(1, len(said) + 1):
        starts = range(max(end - MOST_WORDS, 0), end)
        so_far.append(any(so_far[i] and _is_one(said[i:end]) for i in starts))
    return bool(said) and so_far[-1]


def _is_one(said: list[str]) -> bool:
    text = " ".join(said)
    return bool(STRONG.fullmatch(text) or WEAK.fullmatch(text))
