"""What the tagger sees of a word: itself, its kind, what the rules found, neighbours.

Everything is a number that spaCy keeps with the word anyway. A feature is one of them,
or two, at fixed distances from the word, hashed into a row of the table of weights.
"""

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc

from nlp.incidents.lexicon import kinds_of

ROWS = 1 << 15
"""Of the table of weights; two features may share one."""

_ENDS = frozenset(".,;!?\n")
_STEM = 4
_TOLD = {"harm": 1, "body": 2, "broken": 4, "thing": 8, "vehicle": 16}
_FAR_INTO = 4
"""From this word of a clause on, they are all alike."""
WORD, STEM, ENDING, FORM, KIND, SECOND, RULE, PLACE, CLAUSE, NEW = range(10)
"""What is known of a word: itself, its beginning and ending, its form, its kind and
second kind, the rule that found it, how far into its clause it stands, what else its
clause speaks of, and whether it is the first of its kind."""

_SINGLE = (
    *((WORD, at) for at in range(-3, 4)),
    *((STEM, at) for at in range(-2, 3)),
    *((KIND, at) for at in range(-4, 5)),
    *((SECOND, at) for at in range(-1, 2)),
    *((RULE, at) for at in range(-2, 3)),
    (ENDING, 0),
    (FORM, 0),
    (PLACE, 0),
    (CLAUSE, 0),
    (NEW, 0),
)
_PAIRS = (
    ((WORD, -1), (WORD, 0)),
    ((WORD, 0), (WORD, 1)),
    ((KIND, -1), (KIND, 0)),
    ((KIND, 0), (KIND, 1)),
    ((KIND, -2), (KIND, -1)),
    ((KIND, 1), (KIND, 2)),
    ((WORD, -1), (KIND, 0)),
    ((KIND, -1), (WORD, 0)),
    ((WORD, -2), (KIND, -1)),
    ((PLACE, 0), (KIND, 0)),
    ((PLACE, 0), (STEM, 0)),
    ((RULE, 0), (WORD, -1)),
    ((CLAUSE, 0), (KIND, 0)),
    ((CLAUSE, 0), (PLACE, 0)),
    ((NEW, 0), (KIND, -1)),
    ((NEW, 0), (WORD, -1)),
    ((NEW, 1), (KIND, 0)),
)
TEMPLATES = len(_SINGLE) + len(_PAIRS)
_REACH = 4
_SHIFT = np.uint64(64 - ROWS.bit_length() + 1)
_STIR = np.uint64(0x9E3779B97F4A7C15)
"""Fibonacci hashing. Source: Knuth, The Art of Computer Programming, 6.4."""

Numbers = NDArray[np.uint64]


def features(doc: Doc) -> NDArray[np.intp]:
    """For each word of ``doc`` the rows of its features."""
    columns = _columns(doc)
    padding = np.zeros((_REACH, columns.shape[1]), dtype=np.uint64)
    columns = np.concatenate([padding, columns, padding])

    def at(column: int, distance: int) -> Numbers:
        start = _REACH + distance
        return columns[start : start + len(doc), column]

    seen = [at(*one) for one in _SINGLE]
    seen += [at(*one) * np.uint64(31) + at(*other) for one, other in _PAIRS]
    salts = np.arange(1, TEMPLATES + 1, dtype=np.uint64) * np.uint64(0x632BE59BD9B4E019)
    table = np.stack(seen, axis=1) ^ salts
    table = (table ^ (table >> np.uint64(29))) * _STIR
    rows: NDArray[np.intp] = (table >> _SHIFT).astype(np.intp)
    return rows


def _columns(doc: Doc) -> Numbers:
    """One row a word, one column for each thing known of it."""
    word, suffix, form, kind, rule, inside = doc.to_array(
        ["LOWER", "SUFFIX", "SHAPE", "TAG", "ENT_TYPE", "ENT_IOB"]
    ).T.astype(np.uint64)
    texts = [token.lower_ for token in doc]
    kinds = [token.tag_ for token in doc]
    strings = doc.vocab.strings
    known: dict[str, tuple[int, int]] = {}
    for text in texts:
        if text not in known:
            second = kinds_of(text)[1:2]
            stem = strings.add(f"~{text[:_STEM]}")
            known[text] = stem, strings.add(second[0]) if second else 0
    more = np.array([known[text] for text in texts], dtype=np.uint64).reshape(-1, 2)
    place, clause = _clauses(texts, kinds)
    columns = {
        WORD: word,
        STEM: more[:, 0],
        ENDING: suffix,
        FORM: form,
        KIND: kind,
        SECOND: more[:, 1],
        RULE: rule * np.uint64(4) + inside,
        PLACE: place,
        CLAUSE: clause,
        NEW: kind * np.uint64(2) + _is_new(kinds),
    }
    return np.stack([columns[column] for column in sorted(columns)], axis=1)


def _clauses(texts: list[str], kinds: list[str]) -> tuple[Numbers, Numbers]:
    """How far into its clause each word is, those of the first clause apart; and of
    which of `_TOLD` its clause speaks, a bit each."""
    places, clauses, spoken = [], [], [0]
    since = 0
    for text, kind in zip(texts, kinds, strict=True):
        places.append(1 + min(since, _FAR_INTO) + 10 * min(len(spoken) - 1, 1))
        clauses.append(len(spoken) - 1)
        spoken[-1] |= _TOLD.get(kind, 0)
        since += 1
        if text in _ENDS:
            since = 0
            spoken.append(0)
    told = [1 + spoken[clause] for clause in clauses]
    return np.array(places, dtype=np.uint64), np.array(told, dtype=np.uint64)


def _is_new(kinds: list[str]) -> Numbers:
    seen: set[str] = set()
    new = []
    for kind in kinds:
        new.append(kind not in seen)
        seen.add(kind)
    return np.array(new, dtype=np.uint64)
