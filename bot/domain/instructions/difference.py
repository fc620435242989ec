"""What changed between two versions: by headings first, then by lines.

The numbers for emergencies come first: of three lines, one is theirs.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from bot.domain.instructions.document import sections
from bot.domain.instructions.emergency import weight

MOST = 3
"""Lines that are read before a shift: more are not."""

LONGEST = 160
"""Characters of a line that is repeated; what follows is read where it stands."""


class Kind(StrEnum):
    """What became of a part, or of a line in it."""

    NEW_PART = "new_part"
    NO_PART = "no_part"
    NOW = "now"
    """A line that is new, or reads otherwise now."""
    NO_LINE = "no_line"
    SAID = "said"
    """In the words of whoever loaded it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    kind: Kind
    part: str = ""
    """Its heading; empty for what stands before the first."""
    words: str = ""


def difference(before: str, after: str) -> tuple[Change, ...]:
    """All of it, in the order of the new version; what is gone comes last."""
    old, new = _parts(before), _parts(after)
    found = [*_changed(old, new), *_gone(old, new)]
    return tuple(sorted(found, key=lambda change: -weight(change.part)))


def said(words: str) -> tuple[Change, ...]:
    """Lines that somebody wrote of it."""
    lines = (line.strip(" \t-•*") for line in words.splitlines())
    return tuple(Change(kind=Kind.SAID, words=line) for line in lines if line)


Parts = Mapping[str, tuple[str, tuple[str, ...]]]
"""By the heading, whose capitals and blanks do not count: as it is, and its lines."""


def _parts(text: str) -> Parts:
    found: dict[str, tuple[str, tuple[str, ...]]] = {}
    for each in sections(text):
        key = " ".join(each.heading.casefold().split())
        lines = tuple(" ".join(line.split()) for line in each.lines if line.strip())
        heading, before = found.get(key, (each.heading, ()))
        found[key] = heading, (*before, *lines)
    return found


def _changed(old: Parts, new: Parts) -> Iterator[Change]:
    for key, (heading, lines) in new.items():
        if key not in old:
            yield Change(kind=Kind.NEW_PART, part=heading)
        elif lines != old[key][1]:
            yield from _lines(heading, old[key][1], lines)


def _lines(part: str, old: tuple[str, ...], new: tuple[str, ...]) -> Iterator[Change]:
    """A line that moved is no news."""
    matcher = SequenceMatcher(a=old, b=new, autojunk=False)
    for deed, first, last, start, end in matcher.get_opcodes():
        if deed == "equal":
            continue
        fresh = [line for line in new[start:end] if line not in old]
        gone = [line for line in old[first:last] if line not in new]
        for line in fresh:
            yield Change(kind=Kind.NOW, part=part, words=_short(line))
        for line in gone[len(fresh) :]:
            yield Change(kind=Kind.NO_LINE, part=part, words=_short(line))


def _gone(old: Parts, new: Parts) -> Iterator[Change]:
    for key, (heading, _) in old.items():
        if key not in new:
            yield Change(kind=Kind.NO_PART, part=heading)


def _short(line: str) -> str:
    line = line.lstrip("•*- ")
    return line if len(line) <= LONGEST else f"{line[:LONGEST].rstrip()}…"
