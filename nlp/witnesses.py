"""What speaks for or against a word being a name: small witnesses, each weighed.

A witness is a short text such as ``p=told`` (the word before is "told"). What each
is worth stands in ``weights.txt``; `nlp/weigh.py` makes that file from messages in
which the names are marked.
"""

from functools import cache

from nlp.message import Message, Word
from nlp.words import lines_of

_EDGE = "^"
_LONGEST = 9


def testimony(message: Message) -> list[list[str]]:
    """The witnesses for each word; none for numbers, letters and signs."""
    return [
        _own(word) + _beside(message, at) if word.is_word else []
        for at, word in enumerate(message)
    ]


def _group(word: Word) -> str:
    """``N`` a stranger, ``A`` a listed name that may be a word, ``o`` a plain word."""
    if word.unknown or word.kind[0] == "H":
        return "N"
    return "A" if word.listed else "o"


def _own(word: Word) -> list[str]:
    """What the word says of itself: lists, case, length, first and last letters."""
    key, kind, group = word.key, word.kind, _group(word)
    own = ["b", f"c={kind}", f"cs={kind}{word.shape}", f"len={min(len(key), _LONGEST)}"]
    if group != "o":
        own += [f"s3={key[-3:]}", f"s2={key[-2:]}", f"p3={key[:3]}", f"p2={key[:2]}"]
    if group == "A":
        own.append(f"w={key}")
    return own


def _beside(message: Message, at: int) -> list[str]:
    """What the two words before and the two after say."""
    kind, group = message[at].kind, _group(message[at])
    before, after = _key(message, at - 1), _key(message, at + 1)
    before2, after2 = _key(message, at - 2), _key(message, at + 2)
    kind_before, kind_after = _kind(message, at - 1), _kind(message, at + 1)
    return [
        f"p={before}",
        f"n={after}",
        f"pp={before2}",
        f"nn={after2}",
        f"pc={kind_before}",
        f"nc={kind_after}",
        f"{kind}|pc={kind_before}",
        f"{kind}|nc={kind_after}",
        f"pbg={before2} {before}",
        f"nbg={after} {after2}",
        f"{group}p={before}",
        f"{group}n={after}",
    ]


def _key(message: Message, at: int) -> str:
    return message[at].key if 0 <= at < len(message) else _EDGE


def _kind(message: Message, at: int) -> str:
    return message[at].kind if 0 <= at < len(message) else _EDGE


@cache
def weights() -> dict[str, float]:
    """What each witness is worth, in log odds; above nought speaks for a name."""
    pairs = (line.rsplit("\t", 1) for line in lines_of("weights.txt"))
    return {witness: float(worth) for witness, worth in pairs}


def verdicts(message: Message, worth: dict[str, float]) -> list[float]:
    """The log odds that each word is part of a name; minus ten where nobody speaks."""
    return [
        sum(worth.get(witness, 0.0) for witness in witnesses) if witnesses else -10.0
        for witnesses in testimony(message)
    ]
