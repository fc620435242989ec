"""What was said of a text before names were taken out of it, and where it still holds.

A text in which names became marks is read again: what stands beside a mark may look
like a name now. The network reads again only where some word is in doubt.
"""

from dataclasses import dataclass

from nlp.marks.said import Before
from nlp.tagger.fed import DETAIL, STAND_INS
from nlp.text.kept import Kept

NEVER = -10.0
"""Log odds of a token that the tagger did not read, such as white space."""
STANDS_IN = 8.0
"""Log odds of what is read in place of initials: it is a name."""
DOUBT = -3.2
"""Log odds, what the rules add among them, above which a word is in doubt once a name
somewhere else became a mark. Chosen, as are the next two, on 10,050 readings of our own
messages and of public ones (ADR 113)."""
DOUBT_BESIDE = -4.5
"""The same of a word beside a mark."""
DOUBT_AFTER_STOP = -7.6
"""The same of one that began a sentence, whose stop is that of the mark before it now:
all but what the network was done with half way."""
_STANDS_FOR = frozenset({*STAND_INS, DETAIL})
_STOP = "."


@dataclass(frozen=True, slots=True)
class Was:
    """Of each token the log odds that it had, and whether they are in doubt now."""

    odds: list[float]
    doubts: list[bool]

    def holds(self, start: int, end: int) -> bool:
        """Whether what was said of these tokens can be said again."""
        return not any(self.doubts[start:end])


def was_said(read: list[str], text: Kept, before: Before) -> Was:
    """What was said of ``text``; ``read`` is what is read of each of its tokens."""
    size = len(read)
    was = Was([NEVER] * size, [False] * size)
    marks = [
        word in _STANDS_FOR and word != text.words[at] for at, word in enumerate(read)
    ]
    ahead = _ahead(read, marks)
    behind = False
    for at, word in enumerate(read):
        if marks[at]:
            was.odds[at] = NEVER if word == DETAIL else STANDS_IN
            behind = True
        elif word:
            said = before(text.starts[at])
            was.odds[at] = said.odds
            if word[0].isalpha():
                stuck = behind and _is_stuck(text, at)
                limit = _limit(word, behind, ahead[at], said.stop_is_gone, stuck)
                was.doubts[at] = said.judged > limit
            behind = behind and word == _STOP
    return was


def _ahead(read: list[str], marks: list[bool]) -> list[bool]:
    """Of each token, whether the next that is read is a mark."""
    ahead, last = [False] * len(read), False
    for at in reversed(range(len(read))):
        ahead[at] = last
        if read[at]:
            last = marks[at]
    return ahead


def _is_stuck(text: Kept, at: int) -> bool:
    """Whether a stop touches a token, as in ``J.S.will``."""
    return text.words[at - 1] == _STOP and not text.spaces[at - 1]


def _limit(
    word: str, behind: bool, ahead: bool, stop_is_gone: bool, stuck: bool
) -> float:
    """The log odds above which ``word`` is in doubt, a mark being behind it or ahead.

    What is not in ASCII the network reads otherwise than the initials beside it.
    """
    if stuck or not word.isascii():
        return float("-inf")
    if behind and stop_is_gone:
        return DOUBT_AFTER_STOP
    return DOUBT_BESIDE if behind or ahead else DOUBT
