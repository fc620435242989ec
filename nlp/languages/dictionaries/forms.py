"""What the form of a word says of it, be it in a dictionary or not."""

from functools import cache, lru_cache
from importlib.resources import files

from nlp.languages.dictionaries.filters import WordFilter
from nlp.languages.dictionaries.kinds import is_ordinary

ROLES = "pl_roles.bloom"
_WHO_DID = ("aly", "ala", "alo", "ali", "al", "ily", "ila", "ilo", "ili", "il")
"""How what he, she, it or they did ends, behind the stem that its infinitive has."""
_LEAST_STEM = 3
_DERIVED = (
    *("arka", "arki", "arke", "owka", "owki", "owke", "alnia", "alni", "anie", "ania"),
    *("aniu", "aniem", "enie", "enia", "eniu", "eniem", "osc", "osci", "oscia"),
    *("acja", "acji", "acje", "izm", "izmu"),
    *("ajacy", "ajaca", "ajace", "ajacego", "ajacej", "ajacemu", "ajacych", "ajacym"),
    *("ujacy", "ujaca", "ujace", "ujacego", "ujacej", "ujacemu", "ujacych", "ujacym"),
)
"""How Polish makes things, places and deeds of other words, and hardly a surname."""
_LEAST_DERIVED = 8
_THE = ("ul", "ului", "ea", "ele", "ile", "ii", "iile", "lor")
"""How Romanian says *the*, and *of the*: a surname is seldom said so."""
_PERHAPS_THE = "a"
"""The same, or no article at all, of a word without accents: ``pisică, pisica``."""


@cache
def _roles() -> WordFilter:
    file = files("nlp").joinpath(f"languages/dictionaries/{ROLES}")
    return WordFilter(file.read_bytes())


def is_role(key: str, tongue: str) -> bool:
    """Whether a folded word is what somebody is, and no animal: ``malarz``."""
    return tongue == "pl" and key in _roles()


@lru_cache(maxsize=20_000)
def is_done(key: str, tongue: str) -> bool:
    """Whether it is what somebody did (``wyrwal``), by the infinitive (``wyrwac``), and
    no noun: to a smith (``kowal``) one gives a thing, ``kowalowi``."""
    if tongue != "pl":
        return False
    for ending in _WHO_DID:
        stem = key.removesuffix(ending)
        if stem != key and len(stem) >= _LEAST_STEM:
            root = stem + ending[0]
            noun = is_ordinary(f"{root}lowi", tongue)
            return not noun and is_ordinary(f"{root}c", tongue)
    return False


def is_derived(key: str, tongue: str) -> bool:
    """Whether it is made of some other word as no surname is: ``odsniezarka``."""
    return tongue == "pl" and len(key) >= _LEAST_DERIVED and key.endswith(_DERIVED)


def has_article(key: str, tongue: str) -> bool:
    """Whether it says *the*: ``vulpea``, ``portarul``."""
    return tongue == "ro" and key.endswith(_THE)


def has_no_article(key: str, tongue: str) -> bool:
    """Whether it surely does not: ``vulpe``, ``viscol``."""
    return tongue == "ro" and not key.endswith((*_THE, _PERHAPS_THE))
