"""How a drill went, beside the last one: a line in the chat, a row on the web."""

from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta

from bot.domain.breach.case import Field
from bot.domain.drills.drill import LOOKS, Drill
from bot.domain.refs import StaffId
from bot.texts.breach.clocks import span
from bot.texts.breach.labels import field_label
from bot.texts.drills import labels
from bot.texts.message import Message
from bot.texts.reader import Reader

Called = Callable[[StaffId], str]
"""Initials and staff number."""

HOUR = timedelta(hours=1)


def result(to: Reader, drill: Drill, before: Drill | None, called: Called) -> Message:
    """The page in the chat; on the web it stands with all that was done."""
    lines = [
        to.say(
            "{ref} is over: {how}.", ref=drill.ref, how=labels.ending(to, drill.ending)
        ),
        *(f"{what}: {value}." for what, value in rows(to, drill, called)),
    ]
    if before is not None:
        last = to.say(
            "The last time ({ref}, {day}):", ref=before.ref, day=_day(to, before)
        )
        then = (f"{what}: {value}." for what, value in _in_short(to, before, called))
        lines += [last, *then]
    return Message("\n".join(lines))


def rows(to: Reader, drill: Drill, called: Called) -> Iterator[tuple[str, str]]:
    """What it is, and its value; of one that never began nothing."""
    if drill.began_at is None:
        return
    yield from _in_short(to, drill, called)
    looked = {look.after: look.missing for look in drill.looks}
    for after in LOOKS:
        what = to.say("Missing after {hours} h", hours=after // HOUR)
        missing = looked.get(after)
        yield what, _unseen(to, drill) if missing is None else _missing(to, missing)
    if drill.ended_at is not None:
        yield to.say("Missing at the end"), _missing(to, drill.left)
    away = ", ".join(map(called, drill.away))
    yield to.say("Not to be reached when it began"), away or to.say("nobody")
    yield to.say("What helped"), _helped(to, drill, called)


def _unseen(to: Reader, drill: Drill) -> str:
    if drill.ended_at is None:
        return to.say("not yet")
    return to.say("it was over by then")


def _in_short(to: Reader, drill: Drill, called: Called) -> Iterator[tuple[str, str]]:
    """What is compared first."""
    assert drill.began_at is not None
    told = acknowledged = to.say("never")
    if drill.told_at is not None and drill.told is not None:
        elapsed = span(to, drill.told_at - drill.began_at)
        told = to.say("after {span}, {who}", span=elapsed, who=called(drill.told))
    if drill.taken_at is not None and drill.taken_by is not None:
        elapsed = span(to, drill.taken_at - drill.began_at)
        who = called(drill.taken_by)
        acknowledged = to.say("after {span}, {who}", span=elapsed, who=who)
    yield to.say("The first DPO was told"), told
    yield to.say("Acknowledged"), acknowledged


def _helped(to: Reader, drill: Drill, called: Called) -> str:
    """Who came in, and whether the ladder had to climb for it."""
    if drill.taken_by is None and drill.ended_at is None:
        return to.say("not yet")
    if drill.taken_by is None:
        return to.say("nothing: nobody acknowledged it")
    who = called(drill.taken_by)
    if drill.taken_rung <= 1:
        return to.say("{who} answered on the first rung", who=who)
    return to.say(
        "the ladder went on: {who} answered on rung {rung}",
        who=who,
        rung=drill.taken_rung,
    )


def _missing(to: Reader, fields: Sequence[Field]) -> str:
    if not fields:
        return to.say("nothing")
    named = ", ".join(field_label(to, field) for field in fields)
    return to.say(
        "{count} of {all}: {fields}", count=len(fields), all=len(Field), fields=named
    )


def _day(to: Reader, drill: Drill) -> str:
    assert drill.began_at is not None
    return to.day(drill.began_at)
