"""Makes ``weights.txt``: how much each witness is worth, learnt from marked messages.

``python -m nlp.weigh FILE… > nlp/weights.txt``. A logistic regression with a quadratic
penalty; the same files always give the same weights. Source of the method: any
textbook on log-linear models.
"""

import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from nlp.corpus import Marked, read_corpus
from nlp.message import Lists, Message, read
from nlp.name_lists import name_lists
from nlp.witnesses import testimony
from nlp.words import Words, lines_of, words

ROUNDS = 250
PENALTY = 1.0
STEP = 0.1
HEARD = 3
"""A witness heard less often than this is not asked."""
QUIET = 0.08
"""A witness worth less than this, in log odds, is not asked either."""
RARE = 2
"""Trade words met no more often than this in the files count as strangers here, for
they were gathered from the same files, and new messages will bring others."""

Case = tuple[list[str], bool]


def without_gathered(ordinary: Words, corpus: Iterable[Marked]) -> Words:
    """``ordinary`` as it would be had the corpus not been read before."""
    met = Counter(word for row in corpus for word in row.text.lower().split())
    trade = " ".join(lines_of("trade.txt")).split()
    gathered = {word for word in trade if met[word] <= RARE}
    rank = {word: r for word, r in ordinary.rank.items() if word not in gathered}
    return replace(ordinary, rank=rank)


def cases(corpus: Iterable[Marked], known: Lists) -> list[Case]:
    """Every word's witnesses, and whether it is part of a marked name."""
    import spacy

    from nlp.tokens import tokenizer

    nlp = spacy.blank("en")
    nlp.tokenizer = tokenizer(nlp.vocab)
    found: list[Case] = []
    for row in corpus:
        message = read(nlp(row.text), known)
        found += _cases_of(message, row)
    return found


def _cases_of(message: Message, row: Marked) -> list[Case]:
    return [
        (
            witnesses,
            any(word.start < end and start < word.end for start, end in row.names),
        )
        for word, witnesses in zip(message, testimony(message), strict=True)
        if witnesses
    ]


def weigh(found: list[Case]) -> dict[str, float]:
    """What each witness is worth, in log odds."""
    heard = Counter(w for witnesses, _ in found for w in set(witnesses))
    place = {w: i for i, w in enumerate(sorted(w for w in heard if heard[w] >= HEARD))}
    pairs = [
        (row, place[w])
        for row, (witnesses, _) in enumerate(found)
        for w in witnesses
        if w in place
    ]
    rows, columns = np.array(pairs).T
    truth = np.array([is_name for _, is_name in found], dtype=float)
    worth = _fit(rows, columns, truth, len(place))
    return {w: float(worth[i]) for w, i in place.items() if abs(worth[i]) >= QUIET}


def _fit(
    rows: NDArray[np.int64],
    columns: NDArray[np.int64],
    truth: NDArray[np.float64],
    count: int,
) -> NDArray[np.float64]:
    """Adam over all cases at once, its step shrinking to a tenth."""
    worth, mean, spread = np.zeros(count), np.zeros(count), np.zeros(count)
    for turn in range(1, ROUNDS + 1):
        odds = np.bincount(rows, worth[columns], len(truth))
        wrong = 1 / (1 + np.exp(-odds)) - truth
        slope = np.bincount(columns, wrong[rows], count) + PENALTY * worth
        mean = 0.9 * mean + 0.1 * slope
        spread = 0.99 * spread + 0.01 * slope**2
        step = STEP * (1 - 0.9 * turn / ROUNDS)
        size = np.sqrt(spread / (1 - 0.99**turn)) + 1e-8
        worth -= step * mean / (1 - 0.9**turn) / size
    return worth


def main(paths: list[str]) -> None:
    """Prints the weights that the files named in ``paths`` give."""
    corpus = [row for path in paths for row in read_corpus(Path(path))]
    known = Lists(name_lists(), without_gathered(words(), corpus))
    worth = weigh(cases(corpus, known))
    out = sys.stdout
    out.write("# Witness, and its worth in log odds. Made by nlp/weigh.py.\n")
    for witness, value in sorted(worth.items()):
        out.write(f"{witness}\t{value:.2f}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
