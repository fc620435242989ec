"""A site's night: who was there, and each check call; drawn, and in a table."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from bot.domain.board.site_night import AHEAD, BEHIND, CallNow, Mark, SiteNight, Stay
from bot.texts.board.pieces import Bar, CallRow, Dot, Piece, Timeline
from bot.texts.reader import Reader

STEP = timedelta(minutes=5)
"""The drawing moves on by so much at once: it is not sent anew at every look."""

HOUR = timedelta(hours=1)


def timeline(to: Reader, night: SiteNight) -> Timeline:
    now = _floor(night.of.now, STEP)
    start, end = now - BEHIND, now + AHEAD
    bars = tuple(_bar(night, stay) for stay in night.stays)
    return Timeline(
        title=to.say(
            "Check calls at {site} from {start} to {end}",
            site=night.code,
            **_span(to, start, end),
        ),
        told=_told(to, night),
        start=start,
        end=end,
        now=now,
        now_label=to.say("now"),
        hours=tuple(_hours(to, start, end)),
        bars=bars,
        none="" if bars else to.say("Nobody was on."),
    )


def _span(to: Reader, start: datetime, end: datetime) -> dict[str, str]:
    return {"start": to.time(start), "end": to.time(end)}


def _floor(moment: datetime, step: timedelta) -> datetime:
    return moment - timedelta(seconds=moment.timestamp() % step.total_seconds())


def _hours(
    to: Reader, start: datetime, end: datetime
) -> Iterator[tuple[datetime, str]]:
    at = _floor(start, HOUR) + HOUR
    while at < end:
        yield at, to.time(at)
        at += HOUR


def _bar(night: SiteNight, stay: Stay) -> Bar:
    calls = [call for call in night.calls if call.shift == stay.shift]
    return Bar(
        who=stay.who,
        start=stay.on_at,
        end=stay.off_at,
        dots=tuple(Dot(at=call.at, mark=call.mark) for call in calls),
    )


def _told(to: Reader, night: SiteNight) -> str:
    many = {mark: sum(call.mark is mark for call in night.calls) for mark in Mark}
    return to.say(
        "On time: {on_time}. Late: {late}. Missed: {missed}. Still to come: {waits}. "
        "The table below has each call.",
        on_time=many[Mark.ON_TIME],
        late=many[Mark.LATE],
        missed=many[Mark.MISSED],
        waits=many[Mark.WAITS],
    )


def rows(to: Reader, night: SiteNight) -> dict[str, Piece]:
    """The newest first."""
    newest = sorted(night.calls, key=lambda call: call.at, reverse=True)
    return {f"call-{call.ref}": _row(to, call) for call in newest}


def _row(to: Reader, call: CallNow) -> CallRow:
    answered = call.answered_at
    return CallRow(
        ref=str(call.ref),
        who=call.who,
        due=to.time(call.due_at) if call.mark is not Mark.EXTRA else "–",
        answered=to.time(answered) if answered is not None else "–",
        mark=call.mark,
        state=mark(to, call.mark),
    )


def mark(to: Reader, of: Mark) -> str:
    """In words, beside its shape."""
    match of:
        case Mark.ON_TIME:
            return to.say("on time")
        case Mark.LATE:
            return to.say("late")
        case Mark.MISSED:
            return to.say("missed")
        case Mark.EXTRA:
            return to.say("between calls")
        case Mark.WAITS:
            return to.say("to come")


def legend(to: Reader) -> tuple[tuple[str, str], ...]:
    """Each shape, and what it stands for."""
    return tuple((each.value, mark(to, each)) for each in Mark)
