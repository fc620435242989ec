"""What the command line says of a roster: each change, each guess, each doubt.

English, as all of the command line is; times on the company's clock.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from bot.clock import wall_time
from bot.domain.loads import RosterLine, Said
from bot.domain.roster.doubts import FARTHEST, LONGEST, Doubt, Mistake
from bot.domain.shifts.shift import Shift

HOUR = LONGEST / 16
NAMED = 3
"""So many doubts are spelled out; the others are counted."""


@lru_cache(maxsize=10_000)
def at(moment: datetime, zone: ZoneInfo) -> str:
    """``2026-12-10 22:00``, and which of two where a time comes twice."""
    return f"{moment.astimezone(zone):%Y-%m-%d} {wall_time(moment, zone)}"


def span(one: RosterLine | Shift, zone: ZoneInfo) -> str:
    start = at(one.start_at, zone) if one.start_at else "?"
    end = at(one.end_at, zone) if one.end_at else "an open end"
    return f"{start} to {end}"


def new(line: RosterLine, zone: ZoneInfo, remark: str = "") -> str:
    words = f"new: shift {line.officer} {line.site} {span(line, zone)}"
    return f"{words} ({remark})" if remark else words


def over() -> str:
    return "over already: it raises no alarm"


def begun(no_show_at: datetime | None, zone: ZoneInfo) -> str:
    if no_show_at is None:
        return "nearly over: it raises no no-show"
    return f"begun already: a no-show is raised at {at(no_show_at, zone)}"


def on_already() -> str:
    return "begun already, and booked on"


def given(was: Shift, line: RosterLine, zone: ZoneInfo, remark: str = "") -> str:
    """Somebody else has the shift now."""
    who = f"from {was.officer} to {line.officer}"
    words = f"changed: shift {line.site} {span(line, zone)}, {who}"
    return f"{words} ({remark})" if remark else words


def changed(was: Shift, line: RosterLine, zone: ZoneInfo) -> str:
    now = f"{line.site} {span(line, zone)}"
    return f"changed: shift {was.officer} {was.site} {span(was, zone)} -> {now}"


def cancelled(was: Shift, zone: ZoneInfo) -> str:
    return f"cancelled: shift {was.officer} {was.site} {span(was, zone)}"


def alarm_runs(was: Shift) -> str:
    return f"note: the no-show alarm about {was.ref} stays open until it is closed"


def kept(shift: Shift, zone: ZoneInfo) -> str:
    return (
        f"note: shift {shift.officer} {shift.site} {span(shift, zone)} stands as it "
        "was, for it has begun; the officer, or whoever has its alarm, ends it"
    )


def unreached(officers: Iterable[str]) -> str:
    who = ", ".join(officers)
    return f"note: not told, for no phone is linked: {who}. Ring them"


def all_over() -> str:
    return (
        "note: all of it is over, so no shift in it raises an alarm; is the year right?"
    )


def cancels_many(dropped: Sequence[Shift], stood: int, zone: ZoneInfo) -> str:
    sites = ", ".join(sorted({shift.site for shift in dropped}))
    first = min(one.start_at for one in dropped if one.start_at)
    return (
        f"{len(dropped)} of the {stood} shifts that stand in its time would be "
        f"cancelled (at {sites}, from {at(first, zone)} on), as by a part of a roster; "
        "give the whole one, or --anyway to cancel them"
    )


def doubts(found: Sequence[Doubt], zone: ZoneInfo) -> str:
    """The first by the words alone, for its line is named before; then the others."""
    first, *more = [_doubt(each, zone) for each in found[:NAMED]]
    others = [
        f"{_of(each.line.file, found[0].line.file)}line {each.line.row}, "
        f"{each.place}: {words}"
        for each, words in zip(found[1:], more, strict=False)
    ]
    uncounted = len(found) - NAMED
    if uncounted > 0:
        others.append(f"and {uncounted} more")
    return "; ".join([first, *others, "correct it, or give --anyway to load it so"])


def _doubt(doubt: Doubt, zone: ZoneInfo) -> str:
    line = doubt.line
    match doubt.what:
        case Mistake.HAS_LEFT:
            day = line.start_at.astimezone(zone).date()
            return f"{line.officer} does not work here any more on {day}"
        case Mistake.MAY_NOT:
            return f"{line.officer} has no role that books on"
        case Mistake.ENDS_FIRST:
            return (
                f"the end is before the start (--anyway reads {at(line.end_at, zone)})"
            )
        case Mistake.TOO_LONG:
            hours = (line.end_at - line.start_at) / HOUR
            return (
                f"the shift {span(line, zone)} lasts {hours:g} hours; wanted at most "
                f"{LONGEST / HOUR:g}"
            )
        case Mistake.FAR_AHEAD:
            days = FARTHEST.days
            return f"{at(line.start_at, zone)} is more than {days} days ahead"
        case Mistake.LONG_PAST:
            return f"the shift was over long ago, {at(line.end_at, zone)}"
        case Mistake.OVERLAPS:
            assert doubt.other is not None
            other = f"{doubt.other.site} {span(doubt.other, zone)}"
            where = f"{_of(doubt.other.file, line.file)}line {doubt.other.row}"
            return (
                f"{line.officer} is at {other} ({where}) then, and "
                f"cannot be at {line.site} {span(line, zone)}"
            )


def _of(file: str, here: str) -> str:
    """The file's name, where it is another one."""
    return "" if file == here else f"{file}, "


LONGEST_QUOTED = 60


def quoted(words: str) -> str:
    """What a file says, short, on one line."""
    plain = " ".join(words.split())
    return f'"{plain[:LONGEST_QUOTED]}"'


def no_person(number: str, meant: str | None = None) -> str:
    todo = f"did you mean {meant}?" if meant else "load people first"
    return f"there is no person {number}; {todo}"


def no_site(code: str) -> str:
    return f"there is no site {code}; load sites first"


def nobody(said: Said, meant: str | None = None) -> str:
    if _is_one_word(said):
        return no_person(said.words, meant)
    return (
        f"{quoted(said.words)} names nobody; wanted a staff number, or the full name "
        "or e-mail address of an officer who is loaded"
    )


def nowhere(said: Said) -> str:
    if _is_one_word(said):
        return no_site(said.words)
    return (
        f"{quoted(said.words)} names no site; wanted the code or the name of one that "
        "is loaded"
    )


def _is_one_word(said: Said) -> bool:
    """In a table: a number or a code."""
    is_word = re.fullmatch(r"[\w-]+", said.words) is not None
    return said.place.startswith("column") and is_word


def several(ids: Iterable[str]) -> str:
    return f"it may be any of {', '.join(ids)}; wanted one, by its number or code"


def nobodys(row: int, file: str) -> str:
    return (
        f"note: {file}, line {row}: called off, and names nobody or no site of ours: "
        "left out"
    )


def own_calendar(file: str, who: str) -> str:
    return (
        f"note: {file}: its name says whose calendar it is: {who}; it is taken to say "
        "nothing of others"
    )
