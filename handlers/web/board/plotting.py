"""Where things stand in the drawings of a site's page: numbers for SVG, no words."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from bot.domain.board.site_night import Mark
from bot.texts.board.pieces import Bar, DayBar, Timeline, Week

WIDTH, LEFT, ROW, FOOT = 960, 92, 30, 22
"""Of the line of the night; names stand to the left of it."""

SHAPES = {
    Mark.ON_TIME: "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z",
    Mark.LATE: "M0-6.5L6.5 5.5h-13z",
    Mark.MISSED: "M-5.5-5.5L5.5 5.5M5.5-5.5L-5.5 5.5",
    Mark.EXTRA: "M0-5.5L5.5 0L0 5.5L-5.5 0z",
    Mark.WAITS: "M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0z",
}
"""Each is known by its form: a disc, a triangle, a cross, a diamond, a ring."""

WEEK, TALL, DAY, GAP, NAME, ROOM = 238, 56, 24, 10, 16, 26
"""Of a week's bars: ``ROOM`` above them for the numbers of what was late or missed."""


def shape(mark: str) -> str:
    return SHAPES[Mark(mark)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    who: str
    y: int
    start: float
    end: float
    dots: tuple[tuple[float, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NightLine:
    width: int
    height: int
    foot: int
    now: float
    hours: tuple[tuple[float, str], ...]
    rows: tuple[Row, ...]


def night_line(piece: Timeline) -> NightLine:
    def across(at: datetime) -> float:
        whole = (piece.end - piece.start).total_seconds()
        share = (at - piece.start).total_seconds() / whole
        return round(LEFT + min(max(share, 0.0), 1.0) * (WIDTH - LEFT - 24), 1)

    def row(place: int, bar: Bar) -> Row:
        return Row(
            who=bar.who,
            y=place * ROW + 28,
            start=across(bar.start),
            end=across(bar.end or piece.now),
            dots=tuple((across(dot.at), dot.mark) for dot in bar.dots),
        )

    foot = max(len(piece.bars), 1) * ROW + 18
    return NightLine(
        width=WIDTH,
        height=foot + FOOT,
        foot=foot,
        now=across(piece.now),
        hours=tuple((across(at), words) for at, words in piece.hours),
        rows=tuple(row(place, bar) for place, bar in enumerate(piece.bars)),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    name: str
    x: int
    parts: tuple[tuple[str, float, float], ...]
    """Kind, top and height, from the foot up."""
    marks: tuple[tuple[str, float, int], ...]
    """Shape, place and number of what was late or missed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bars:
    width: int
    height: int
    foot: int
    bar: int
    days: tuple[Day, ...]


def bars(piece: Week) -> Bars:
    """All weeks on one scale; what was missed is seen, however few it was."""
    foot = ROOM + TALL
    days = tuple(
        _day(place, day, piece.most, foot) for place, day in enumerate(piece.days)
    )
    return Bars(width=WEEK, height=foot + NAME, foot=foot, bar=DAY, days=days)


def _day(place: int, day: DayBar, most: int, foot: int) -> Day:
    parts = tuple(_stacked(day, most, foot))
    top = min((y for _, y, _ in parts), default=float(foot))
    odd = [(Mark.LATE, day.late), (Mark.MISSED, day.missed)]
    shown = [(mark.value, many) for mark, many in odd if many]
    marks = tuple(
        (mark, top - 3 - 12 * above, many) for above, (mark, many) in enumerate(shown)
    )
    return Day(name=day.day, x=place * (DAY + GAP), parts=parts, marks=marks)


def _stacked(day: DayBar, most: int, foot: int) -> Iterator[tuple[str, float, float]]:
    kinds = (
        (Mark.ON_TIME, day.on_time),
        (Mark.LATE, day.late),
        (Mark.MISSED, day.missed),
    )
    top = float(foot)
    for kind, many in kinds:
        if many:
            height = round(max(TALL * many / most, 2.0), 1)
            top = round(top - height, 1)
            yield kind.value, top, height
