"""On which line of a calendar file everything stands, so that a fault can be named.

The library that reads the file does not say it. Here only the lines are looked at:
which component each belongs to, and what its property is called.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from bot.settings import BadFile

CALENDAR, EVENT = "VCALENDAR", "VEVENT"
PROPERTY = re.compile(r"\s*([A-Za-z0-9-]+)\s*[:;]")
FOLDED = (" ", "\t")
"""What a line begins with that goes on with the one before."""


@dataclass(slots=True)
class Block:
    """An event, or the calendar around it: where it begins, and each property."""

    path: Path
    line: int
    properties: dict[str, int] = field(default_factory=dict)
    """The line of each, where it is given first."""

    def line_of(self, name: str) -> int:
        """Where the property is, or else the event."""
        return self.properties.get(name, self.line)

    def wrong(self, name: str, problem: str) -> BadFile:
        return BadFile(self.path, self.line_of(name), problem, name, of="property")


@dataclass(frozen=True, slots=True)
class Outline:
    """The first calendar of the file, and all events in it, in their order."""

    calendar: Block
    events: list[Block]


def outline(path: Path, text: str) -> Outline:
    """Raises :class:`BadFile` for what is no calendar, or one that is cut short."""
    events: list[Block] = []
    calendars: list[Block] = []
    within: list[tuple[str, Block]] = []
    for number, name, value in _properties(path, text):
        if name == "BEGIN":
            kind, block = value.upper(), Block(path, number)
            within.append((kind, block))
            events += [block] if kind == EVENT else []
            calendars += [block] if kind == CALENDAR else []
        elif not within:
            raise BadFile(path, number, f"not a calendar; wanted BEGIN:{CALENDAR}")
        elif name == "END":
            kind, block = within.pop()
            if kind != value.upper():
                problem = f"END:{value} after BEGIN:{kind} on line {block.line}"
                raise BadFile(path, number, f"{problem}; wanted END:{kind}")
        else:
            within[-1][1].properties.setdefault(name, number)
    if within:
        kind, block = within[-1]
        problem = f"BEGIN:{kind} and no END:{kind}; is the file cut short?"
        raise BadFile(path, block.line, problem)
    if not calendars:
        raise BadFile(path, 1, f"nothing in it; wanted BEGIN:{CALENDAR}")
    return Outline(calendars[0], events)


def _properties(path: Path, text: str) -> Iterator[tuple[int, str, str]]:
    """Number, name and the beginning of the value of each line that begins one."""
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip() or line.startswith(FOLDED):
            continue
        found = PROPERTY.match(line)
        if found is None:
            wanted = "a property of a calendar, such as DTSTART:20261121T220000"
            raise BadFile(path, number, f"not NAME:VALUE; wanted {wanted}")
        yield number, found[1].upper(), line[found.end() :].strip()
