"""A word of somebody's own: found as phones and frightened thumbs write it, and judged.

Case, accents and punctuation are nothing; a phone puts spaces into a word, or an ``'s``
behind it; a thumb stays on a letter. Nothing here knows the word: whoever asks says
whether a spelling is it.
"""

import re
from collections.abc import Callable, Collection, Iterator

from bot.domain.duress import SHORTEST, Unsuitable
from bot.texts.keyboard import key_of
from bot.texts.words.spoken.commands import COMMANDS, JOINED
from bot.texts.words.spoken.common_words import COMMON
from bot.texts.words.spoken.danger.cries import cry_in
from bot.texts.words.spoken.folding import APOSTROPHES, folded
from bot.texts.words.spoken.meaning import meaning_of

TOKEN = re.compile(r"[^\W_]+(?:['’`´ʼ][^\W_]+)*")
GAP = re.compile(r"[\W_]{1,3}")
"""Between the parts of a word that came apart."""
PARTS, PIECES, PIECE = 2, 12, 2
"""A word falls into two; or, said letter by letter, into pieces of one or two."""
LONG_PRESS = re.compile(r"([^\W\d])\1{2,}")
BESIDE = " \t\n_*~.,;:!?…'\"“”‘’`´-–—()[]/"
STAND_IN = "etc"
"""Shorter than any word of one's own; it means nothing here, and is no name."""
TIME = re.compile(r"([01]\d|2[0-3])[0-5]\d")

IsIt = Callable[[str], bool]


def spelt(word: str) -> str:
    """The one spelling that is kept of it."""
    return "".join(TOKEN.findall(APOSTROPHES.sub("", folded(word))))


def without(words: str, is_it: IsIt) -> str | None:
    """The same with another word in its place, so that it is taken as any is; empty
    when nothing else was said; None when it is not there."""
    found = _first(words, is_it)
    if found is None:
        return None
    rest = ""
    while found is not None:
        start, end = found
        rest, words = f"{rest}{words[:start]}", words[end:]
        found = _first(words, is_it)
        rest += STAND_IN
    rest += words
    return rest if rest.replace(STAND_IN, "").strip(BESIDE) else ""


def _first(words: str, is_it: IsIt) -> tuple[int, int] | None:
    tokens = list(TOKEN.finditer(words))
    bare = [spelt(each[0]) for each in tokens]
    owners = [spelt(APOSTROPHES.split(each[0])[0]) for each in tokens]
    tried: set[str] = set()
    for start in range(len(tokens)):
        for end in _ends(tokens, start, words):
            before = "".join(bare[start:end])
            spellings = set(_spellings(before + bare[end], before + owners[end]))
            if any(is_it(each) for each in spellings - tried if len(each) >= SHORTEST):
                return tokens[start].start(), tokens[end].end()
            tried |= spellings
    return None


def _ends(tokens: list[re.Match[str]], start: int, words: str) -> Iterator[int]:
    """Of one word; of two that were one; or of many pieces of one."""
    yield start
    in_pieces = len(tokens[start][0]) <= PIECE
    for end in range(start + 1, min(start + PIECES, len(tokens))):
        if not GAP.fullmatch(words, tokens[end - 1].end(), tokens[end].start()):
            return
        in_pieces = in_pieces and len(tokens[end][0]) <= PIECE
        if end - start >= PARTS and not in_pieces:
            return
        yield end


def _spellings(whole: str, owner: str) -> Iterator[str]:
    """As it stands, without an ``'s``, and with a letter that was held too long."""
    yield whole
    if owner != whole:
        yield owner
    if LONG_PRESS.search(whole):
        yield LONG_PRESS.sub(r"\1", whole)
        yield LONG_PRESS.sub(r"\1\1", whole)


def why_not(word: str, said_here: Collection[str]) -> Unsuitable | None:
    """``said_here``: what people say on this shift, folded, word by word."""
    own = spelt(word)
    if len(TOKEN.findall(word)) != 1:
        return Unsuitable.NOT_ONE
    if len(own) < SHORTEST:
        return Unsuitable.SHORT
    if _is_heard(word, own):
        return Unsuitable.HEARD
    if TIME.fullmatch(own):
        return Unsuitable.TIME
    return Unsuitable.COMMON if own in COMMON or own in said_here else None


def _is_heard(word: str, own: str) -> bool:
    command = own in COMMANDS or own in {each.replace(" ", "") for each in JOINED}
    key = key_of(word) is not None
    return command or key or cry_in(word) is not None or meaning_of(word) is not None


def words_of(text: str) -> set[str]:
    """Each word of it, as :func:`why_not` wants them."""
    return {spelt(token) for token in TOKEN.findall(text)}
