"""Assignment Instructions as text: sections under headings, and screens of a phone.

A line that begins with one to six ``#`` is a heading, as in Markdown; all else is read
as it stands. Whatever a file was, it becomes this once, when it is loaded.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

ROOM = 3_500
"""UTF-16 units of one screen: Telegram takes 4,096, and each has a head of its own."""

HEADING = re.compile(r"(#{1,6})[ \t]+(\S.*)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading and what stands under it, up to the next one."""

    heading: str = ""
    """Empty for what stands before the first."""
    level: int = 0
    lines: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """As it is read, the heading set apart."""
        head = [self.heading.upper()] if self.heading else []
        return "\n".join([*head, *self.lines]).strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """As much as is shown at once."""

    text: str
    headings: tuple[str, ...] = ()
    """Those that begin on it."""
    goes_on: str = ""
    """The heading of what began on a screen before, where none begins here."""


def sections(text: str) -> list[Section]:
    """In their order; an empty one is none."""
    found: list[Section] = []
    heading, level, lines = "", 0, list[str]()
    for line in [*text.splitlines(), None]:
        head = HEADING.fullmatch(line.strip()) if line is not None else None
        if head is None and line is not None:
            lines.append(line.rstrip())
            continue
        if heading or any(lines):
            kept = tuple("\n".join(lines).strip("\n").splitlines())
            found.append(Section(heading=heading, level=level, lines=kept))
        if head is not None:
            heading, level, lines = head[2].strip(), len(head[1]), []
    return found


def screens(text: str, room: int = ROOM) -> list[Screen]:
    """Cut at headings; a section that does not fit alone, between lines or words."""
    found: list[Screen] = []
    held: list[Section] = []
    for section in sections(text):
        is_full = _length(_joined([*held, section])) > room
        if held and is_full and _length(section.text) <= room:
            found += _screens(held, room)
            held = []
        held.append(section)
    return [*found, *_screens(held, room)]


def _screens(held: list[Section], room: int) -> Iterator[Screen]:
    """One, unless a section in it is too long for any."""
    headings = tuple(each.heading for each in held if each.heading)
    first, *others = pieces(_joined(held), room) or [""]
    if first:
        yield Screen(text=first, headings=headings)
    for part in others:
        yield Screen(text=part, goes_on=headings[-1] if headings else "")


def _joined(held: Iterable[Section]) -> str:
    return "\n\n".join(each.text for each in held if each.text)


def pieces(text: str, room: int = ROOM) -> list[str]:
    """Nothing of it is lost but the blanks where it is cut."""
    found = []
    while _length(text) > room:
        cut = _cut(text, room)
        found.append(text[:cut].rstrip())
        text = text[cut:].lstrip()
    return [*found, text] if text else found


def _cut(text: str, room: int) -> int:
    head = text[:room]
    while _length(head) > room:
        head = head[: -max((_length(head) - room) // 2, 1)]
    for end in ("\n\n", "\n", " "):
        near = head.rfind(end)
        if near > len(head) // 2:
            return near
    return len(head)


def _length(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
