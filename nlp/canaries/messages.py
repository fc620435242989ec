"""Makes a night's messages, and says of what was kept whether the name is out of it."""

import random
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from nlp.lists.words import lines_of
from nlp.text.letters import fold

LANGUAGES = ("en", "pl", "ro")
"""Those of which there are messages."""
_NAME, _SITE = "{name}", "{site}"
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Canary:
    """One message; ``name`` is the only one in it."""

    text: str
    name: str
    language: str

    def is_found(self, kept: str) -> bool:
        """Nothing of the name is in what was kept, but initials."""
        others = _words(self.text.replace(self.name, " "))
        return not (_words(self.name) - others) & _words(kept)


@dataclass(frozen=True, slots=True)
class _Frames:
    """What people write in one language, and what people are called there."""

    frames: list[str]
    given: list[str]
    surnames: list[str]


def canaries(
    shares: Mapping[str, int], sites: Sequence[str], chance: random.Random
) -> list[Canary]:
    """So many messages of each language, in the order of chance."""
    made = [
        _canary(language, sites or ["the site"], chance)
        for language, count in shares.items()
        for _ in range(count)
    ]
    chance.shuffle(made)
    return made


def _canary(language: str, sites: Sequence[str], chance: random.Random) -> Canary:
    known = _frames(language)
    given, surname = chance.choice(known.given), chance.choice(known.surnames)
    name = _as_written(f"{given} {surname}", chance)
    frame = chance.choice(known.frames).replace(_SITE, chance.choice(sites))
    if name.islower() and chance.random() < 0.5:
        frame = frame.lower()
    return Canary(text=frame.replace(_NAME, name), name=name, language=language)


def _as_written(name: str, chance: random.Random) -> str:
    """With capitals, mostly; as tired fingers write it, and as those who shout."""
    lot = chance.random()
    return name.lower() if lot < 0.4 else name.upper() if lot < 0.45 else name


@cache
def _frames(language: str) -> _Frames:
    """Of its file: frames, a line ``--``, given names, ``--``, surnames."""
    text = "\n".join(lines_of(f"canaries/{language}.txt"))
    frames, given, surnames = text.split("\n--\n")
    return _Frames(frames.splitlines(), given.split(), surnames.split())


def _words(text: str) -> set[str]:
    return {fold(word) for word in _WORD.findall(text) if len(word) > 1}
