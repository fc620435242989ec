"""Two runs of a night as they are read: a table in the terminal, and a page."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.clock import wall_date_time, wall_seconds, wall_time
from bot.commands.replaying.compared import Compared, notes
from bot.domain.refs import StaffId
from bot.domain.replay.comparing import UNNOTICED, Pair, Row, rows, sums
from bot.domain.replay.course import Course, Turn
from bot.domain.replay.night import Night
from bot.papers.replay import page as paper
from bot.papers.replay.page import Page
from bot.papers.replay.timeline import Line, Mark, Sign, Timeline

HOUR = timedelta(hours=1)
BEFORE = "As the rules are"
UNKNOWN = (
    "Nobody can know what people would have done otherwise: each is taken to do at the "
    "same time what they did that night, and to act on an alarm as long after hearing "
    "of it as they did then."
)
SIGNS = {
    Turn.TOLD: Sign.TOLD,
    Turn.TAKEN_UP: Sign.TAKEN,
    Turn.CLOSED: Sign.CLOSED,
}


def as_lines(found: Compared) -> Iterator[str]:
    """For the terminal."""
    yield from _under(found)
    yield UNKNOWN
    printed = [_printed(found, row, pair) for row, pair in _rows(found)]
    named = ("alarm", "what", "rung", "who", BEFORE, "with the change", "difference")
    table = [named, *(_cells(row) for row in printed)]
    widths = [max(len(line[at]) for line in table) for at in range(len(named))]
    yield ""
    for line in table:
        cells = zip(line, widths, strict=True)
        yield "  ".join(cell.ljust(width) for cell, width in cells).rstrip()
    yield ""
    yield "; ".join(f"{number} {words}" for number, words in _sums(found)) + "."
    yield from notes(found)


def _cells(row: paper.Row) -> tuple[str, ...]:
    return (
        *(row.alarm, row.what, row.rung, row.who),
        *(row.before, row.after, row.differs),
    )


def as_page(found: Compared) -> bytes:
    """For a browser."""
    return paper.page(
        Page(
            title="A night again, under another rule",
            under=tuple(_under(found)),
            unknown=UNKNOWN,
            sums=_sums(found),
            before=BEFORE,
            after="With the change",
            rows=[_printed(found, row, pair) for row, pair in _rows(found)],
            timelines=(
                _timeline(found, "before", BEFORE, 0),
                _timeline(found, "after", f"With {found.change}", 1),
            ),
            notes=tuple(notes(found)),
        )
    )


def _under(found: Compared) -> Iterator[str]:
    start, end = (
        wall_date_time(at, found.zone) for at in (found.night.start, found.night.end)
    )
    yield f"{start} to {end}, {found.zone}. Changed: {found.change}."


def _sums(found: Compared) -> list[tuple[int, str]]:
    counted = sums(found.pairs)
    return [
        (counted.same, "raised at the same time"),
        (counted.earlier, "earlier"),
        (counted.later, "later"),
        (counted.gone, "not at all"),
        (counted.new, "only with the change"),
    ]


def _rows(found: Compared) -> list[tuple[Row, bool]]:
    """Each, and whether it is the first of its alarm."""
    listed, last = [], -1
    for row in rows(found.pairs):
        listed.append((row, row.pair != last))
        last = row.pair
    return listed


def _printed(found: Compared, row: Row, is_first: bool) -> paper.Row:
    one, other = found.pairs[row.pair]
    alarm = one or other
    assert alarm is not None
    return paper.Row(
        alarm=_named(alarm, found.night.called) if is_first else "",
        what=_what(row),
        rung=_rung(row.rungs),
        who=_who(row.people, found.night.called),
        before=_at(row.before, found.zone),
        after=_at(row.after, found.zone),
        differs=_differs(row),
        is_the_same=row.is_the_same,
    )


def _named(alarm: Course, called: Mapping[StaffId, str]) -> str:
    officer = called.get(alarm.officer, alarm.officer)
    return f"{alarm.words} {officer} {alarm.site or ''}".rstrip()


def _who(people: Sequence[StaffId], called: Mapping[StaffId, str]) -> str:
    return ", ".join(called.get(each, each) for each in people)


def _what(row: Row) -> str:
    """Of what comes again and again, how often."""
    before, after = row.times
    if max(row.times) == 1:
        return str(row.turn)
    return f"{row.turn}, {before} × and {after} ×"


def _rung(rungs: tuple[int, int]) -> str:
    before, after = rungs
    if before and after and before != after:
        return f"{before}, then {after}"
    return str(before or after or "")


def _at(moment: datetime | None, zone: ZoneInfo) -> str:
    return "–" if moment is None else wall_seconds(moment, zone)


def _differs(row: Row) -> str:
    if row.later_by is None:
        return "not at all" if row.after is None else "only now"
    return _span(row.later_by)


def _span(later: timedelta) -> str:
    if abs(later) < UNNOTICED:
        return "the same"
    seconds = round(abs(later).total_seconds())
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    parts = ((hours, "h"), (minutes, "min"), (seconds, "s"))
    said = " ".join(f"{number} {unit}" for number, unit in parts if number)
    return f"{said} {'later' if later > timedelta() else 'earlier'}"


def _timeline(found: Compared, key: str, title: str, run: int) -> Timeline:
    night = found.night

    def part(at: datetime) -> float:
        return (at - night.start) / (night.end - night.start)

    def line(pair: Pair) -> Line:
        alarm, named = pair[run], pair[0] or pair[1]
        assert named is not None
        name = _named(named, night.called)
        if alarm is None:
            return Line(name=name)
        return Line(
            name=name,
            start=part(alarm.raised_at),
            end=part(alarm.over_at or night.end),
            marks=[
                Mark(
                    at=part(step.at),
                    sign=SIGNS[step.turn],
                    rung=step.rung,
                    says=f"{wall_seconds(step.at, found.zone)} {step.turn} "
                    f"{_who(step.people, night.called)}",
                )
                for step in alarm.steps
                if step.turn in SIGNS
            ],
        )

    return Timeline(
        key=key,
        title=title,
        lines=[line(pair) for pair in found.pairs],
        hours=[(part(at), wall_time(at, found.zone)) for at in _hours(night)],
        down=[(part(span.start), part(span.end)) for span in night.down],
    )


def _hours(night: Night) -> Iterator[datetime]:
    """Each that passes, so that one which comes twice is there twice."""
    at = night.start.replace(minute=0, second=0, microsecond=0)
    while at < night.end:
        if at >= night.start:
            yield at
        at += HOUR
