""" "All is well" as people type it: the answer to a check call without its button."""

import re

from bot.texts.words.spoken import urdu
from bot.texts.words.spoken.cries import cry_in
from bot.texts.words.spoken.folding import folded, is_question, word_set, words_in

STRONG = re.compile(
    r"(yes |yep |yeah |hi |hello |evening |morning |tak |da )?"
    r"((i am|im|iam|we are|were|all|all is|everything|everythings|everything is|its|"
    r"it is|still|status|all still) )?(ok+|okay+|okey|oki|okok|all ?right)"
    r"|(i am|im|iam|we are|everything is|everythings|everything) "
    r"(fine|good|well|safe|alright|all right|all good|quiet)"
    r"|all (is )?(fine|good|well|safe|quiet|clear|secure|calm|normal|in order|correct)"
    r"|nothing to report|no (issues|problems|incidents|concerns)|ntr|n t r"
    r"|(u mnie |jest |jestem )?(wszystko |wszyscy )?(ok|w porzadku|dobrze|gra)"
    r"|wszystko (spokojnie|jest ok|jest dobrze|jest w porzadku)"
    r"|bez (zmian|zdarzen|uwag)"
    r"|(totul|toate|sunt|e|este|totu) (e |este |sunt )?(ok|bine|in regula|in ordine)"
    r"|in regula|fara (probleme|incidente|evenimente)"
    r"|((esta|aqui) )?tudo (esta )?(ok|bem|calmo|certo|em ordem|sossegado|tranquilo)"
    r"|estou bem|estamos bem|sem (novidades?|incidentes|problemas|alteracoes)"
    r"|(mae )?(popeth|pawb) (yn )?(ok|iawn|dawel|dda|ddiogel|saff)"
    r"|(rwyn|dwin|dw in|rydw in|rydym yn|rydyn nin) (ok|iawn|saff|ddiogel)"
    r"|dim (byd )?iw adrodd|dim (problemau|digwyddiadau)"
    rf"|{urdu.WELL}"
)
"""Whatever follows, this was said first."""

WEAK = re.compile(
    r"fine|good|well|safe|quiet|secure|clear|yes|yep|here|still here|alive|present"
    r"|check|k|kk|dobrze|spokoj|spokojnie|cisza|tak|bine|liniste|da|bem|sim|calmo|tranquilo"
    r"|iawn|tawel|saff|ydw"
    rf"|{urdu.WELL_ALONE}"
)
"""This, alone or before a stop: a sentence may begin so and mean something else."""

LONGEST = 80
"""Signs; whoever writes more says more."""

END = re.compile(r"[.,;:!۔،؛\n]|\s[-–—]\s")


def is_all_well(words: str) -> bool:
    """Nothing but that all is well; signs and repeats of it count."""
    return alone(words) and cry_in(words) is None


def starts_all_well(words: str) -> bool:
    """A sentence that says so first, and then something else."""
    return at_first(words) and cry_in(words) is None


def alone(words: str) -> bool:
    """The same of words that are known to call for no help."""
    if is_question(words) or len(words) > LONGEST:
        return False
    return _matches([word for word in words_in(words) if word not in POLITE])


def at_first(words: str) -> bool:
    """The same of words that are known to call for no help."""
    first = END.split(folded(words).strip(), maxsplit=1)[0]
    if alone(first):
        return True
    said = words_in(words[:LONGEST])
    return any(
        STRONG.fullmatch(" ".join(said[:length])) and said[length] not in TURNS
        for length in range(1, min(len(said), MOST_WORDS))
    )


MOST_WORDS = 6
"""Of one way to say it."""

TURNS = urdu.TAKES_BACK | word_set(
    "not nie nu nao ddim nid if when until unless or nes neu"
)
"""Words that may take it back."""

POLITE = urdu.POLITE | word_set(
    """
    thanks thank you thx ta cheers mate boss sir control over please
    dzieki dziekuje pozdrawiam multumesc mersi obrigado obrigada chefe diolch plis
    """
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
