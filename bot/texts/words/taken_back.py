"""Words that say that nothing was meant: typed where a decision asks for its reason.

English, Polish and Romanian: whoever decides reads these.
"""

from bot.texts.words.spoken.folding import word_set, words_in

SAYS_SO = word_set(
    "cancel undo stop nevermind oops wrong mistake no nope "
    "anuluj cofnij pomylka pomylilem pomylilam nie "
    "anuleaza anulez renunt gresit greseala nu"
)
BESIDE = word_set(
    "it this that was a the by my sorry please not yet never mind button pressed one "
    "dont do later now in error i me "
    "to byl byla zly przycisk przez pomylke przepraszam jeszcze teraz prosze niechcacy "
    "e a fost din buton butonul scuze inca acum va rog am apasat"
)


def is_taken_back(words: str) -> bool:
    """It says so, and nothing else: a reason has more to say."""
    said = words_in(words)
    return not SAYS_SO.isdisjoint(said) and (SAYS_SO | BESIDE).issuperset(said)
