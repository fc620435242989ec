"""Letters as they are meant: without case, accents, invisible signs and stuttering."""

import re
import unicodedata

LONGEST = 4096
"""Signs that are looked at, before and after one sign has become many letters.
Source: Bot API, sendMessage."""

SIGNS = {"🆘": " sos ", "🆗": " ok ", "✅": " ok ", "👍": " ok ", "👌": " ok "}
SIGNS |= {"✔": " ok ", "☑": " ok ", "👎": " thumbsdown ", "🚨": " alarm "}
SIGNS |= {"🔪": " knife ", "🩸": " bleeding "}
SIGNS |= {"ایس او ایس": " sos ", "ایس۔او۔ایس": " sos "}
"""Signs that are words, and letters that are called by their names."""

LETTERS = str.maketrans({"ł": "l", "đ": "d", "ø": "o", "ß": "ss"})
"""Letters that have no accent to take off."""

SAME_LETTERS = str.maketrans("يىكھهةۃۀں۰۱۲۳۴۵۶۷۸۹", "ییکہہہہہن0123456789")
"""Arabic keyboards write Urdu with letters of their own, and phones with their digits;
the full and the half sound are not told apart in haste."""

APOSTROPHES = re.compile(r"['’`´ʼ]")
WORD = re.compile(r"[^\W_]+")
STUTTER = re.compile(r"(.)\1+")


def word_set(words: str) -> frozenset[str]:
    """Words between spaces, folded."""
    return frozenset(folded(words).split())


def folded(words: str) -> str:
    """Small letters without accents; signs that are words are written out."""
    text = words[:LONGEST]
    for sign, word in SIGNS.items():
        text = text.replace(sign, word)
    spelt = unicodedata.normalize("NFKD", visible(text)).casefold()[:LONGEST]
    bare = "".join(each for each in spelt if not unicodedata.combining(each))
    return bare.translate(LETTERS).translate(SAME_LETTERS)


def is_question(words: str) -> bool:
    """There is a question mark, whichever way it is written."""
    return "?" in words or "؟" in words


def visible(words: str) -> str:
    """Without what no eye sees: direction marks, joiners, variation selectors."""
    return "".join(each for each in words if unicodedata.category(each) != "Cf")


def words_in(words: str) -> list[str]:
    """The words one by one; ``I'm`` is ``im``, and ``S.O.S`` is one word."""
    found = WORD.findall(APOSTROPHES.sub("", folded(words)))
    return _joined(found)


def unstuttered(word: str) -> str:
    """``heeelp`` is ``help``, ``sosss`` is ``sos``."""
    return STUTTER.sub(r"\1", word)


def _joined(words: list[str]) -> list[str]:
    """Letters said one by one are a word: ``s o s``; ``i`` before a word is not."""
    joined: list[str] = []
    run = ""
    for word in [*words, ""]:
        if len(word) == 1 and word.isalpha():
            run += word
            continue
        if run:
            joined += [run] if len(run) > 2 else list(run)
            run = ""
        joined.append(word)
    return joined[:-1]
