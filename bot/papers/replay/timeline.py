"""A night drawn, a line for each alarm; the table beside it says the same."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from html import escape

WIDTH, LEFT, RIGHT = 1000, 210, 20
HEAD, ROW, FOOT = 26, 36, 10
APART = 60
"""Hours are written no closer than that."""
BESIDE = 9
"""Nor are rungs."""


class Sign(StrEnum):
    """What is drawn on an alarm's line."""

    TOLD = "told"
    TAKEN = "taken up"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """At a part of the night, from 0 to 1."""

    at: float
    sign: Sign
    says: str
    """What it shows to whoever points at it."""
    rung: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One alarm; ``marks`` are empty where it did not come."""

    name: str
    start: float = 0
    end: float = 0
    marks: Sequence[Mark] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """``hours`` are what the wall showed, at a part of the night."""

    key: str
    title: str
    lines: Sequence[Line]
    hours: Sequence[tuple[float, str]]
    down: Sequence[tuple[float, float]]
    """When nothing was acted on."""


def drawn(timeline: Timeline) -> Iterator[str]:
    """An image with a name and a sentence, for whoever does not see it."""
    height = HEAD + ROW * max(len(timeline.lines), 1) + FOOT
    title, about = f"{timeline.key}-title", f"{timeline.key}-about"
    yield (
        f'<svg viewBox="0 0 {WIDTH} {height}" role="img" '
        f'aria-labelledby="{title} {about}">\n'
    )
    yield f'<title id="{title}">{escape(timeline.title)}</title>\n'
    yield f'<desc id="{about}">{escape(_told(timeline))}</desc>\n'
    for start, end in timeline.down:
        yield (
            f'<rect class="down" x="{_x(start):.1f}" y="{HEAD - 4}" '
            f'width="{max(_x(end) - _x(start), 1):.1f}" height="{height - HEAD}">'
            "<title>Nothing was acted on</title></rect>\n"
        )
    yield from _hours(timeline, height)
    for number, line in enumerate(timeline.lines):
        yield from _line(line, HEAD + ROW * number + ROW // 2)
    yield "</svg>\n"


def _told(timeline: Timeline) -> str:
    came = sum(bool(line.marks) for line in timeline.lines)
    return f"{came} of {len(timeline.lines)} alarms came. The table says when."


def _x(part: float) -> float:
    return LEFT + min(max(part, 0), 1) * (WIDTH - LEFT - RIGHT)


def _hours(timeline: Timeline, height: int) -> Iterator[str]:
    written = -float(APART)
    for part, words in timeline.hours:
        x = _x(part)
        yield f'<line class="grid" x1="{x:.1f}" x2="{x:.1f}" y1="{HEAD - 4}" '
        yield f'y2="{height - FOOT}"/>\n'
        if x - written >= APART:
            written = x
            yield f'<text class="soft-text" x="{x:.1f}" y="14" '
            yield f'text-anchor="middle">{escape(words)}</text>\n'


def _line(line: Line, y: int) -> Iterator[str]:
    yield f'<text x="0" y="{y + 4}">{escape(line.name)}</text>\n'
    if not line.marks:
        yield f'<text class="none" x="{LEFT}" y="{y + 4}">did not come</text>\n'
        return
    yield f'<line class="ran" x1="{_x(line.start):.1f}" x2="{_x(line.end):.1f}" '
    yield f'y1="{y}" y2="{y}"/>\n'
    written, last = -float(BESIDE), 0
    for mark in line.marks:
        yield _mark(mark, y)
        x = _x(mark.at)
        if mark.sign is Sign.TOLD and mark.rung != last and x - written >= BESIDE:
            written, last = x, mark.rung
            yield f'<text class="rung" x="{x:.1f}" y="{y - 11}" text-anchor="middle">'
            yield f"{mark.rung}</text>\n"


def _mark(mark: Mark, y: int) -> str:
    """A stroke upwards, a square, a long stroke: told apart without colour."""
    x, says = f"{_x(mark.at):.1f}", f"<title>{escape(mark.says)}</title>"
    match mark.sign:
        case Sign.TOLD:
            shape = f'<line class="told" x1="{x}" x2="{x}" y1="{y - 9}" y2="{y}"/>'
        case Sign.TAKEN:
            left = f"{_x(mark.at) - 5:.1f}"
            shape = (
                f'<rect class="taken" x="{left}" y="{y - 5}" width="10" height="10"/>'
            )
        case Sign.CLOSED:
            shape = (
                f'<line class="closed" x1="{x}" x2="{x}" y1="{y - 9}" y2="{y + 9}"/>'
            )
    return f"<g>{says}{shape}</g>\n"
