"""How ready the ladder of the night is, for those who run it; of no person a word."""

from collections.abc import Iterator, Sequence

from bot.domain.refs import SiteCode
from bot.domain.wake_tests.readiness import (
    Lacks,
    RungTonight,
    lacks,
    readiness,
    trials_behind,
    weakest,
)
from bot.texts.message import Message
from bot.texts.people.roles import rung_label
from bot.texts.reader import Reader

SHOWN = 10
"""Codes of sites in one sentence."""

Ladder = Sequence[RungTonight]


def evening(
    to: Reader, found: Sequence[tuple[Sequence[SiteCode], Ladder]], *, rings: bool
) -> Message:
    """Sites with the same ladder go together; ``rings``: there is a gateway."""
    lines = [to.say("READINESS OF TONIGHT: would a missed check call be taken up?")]
    for sites, rungs in found:
        place = _sites(to, sites) if len(found) > 1 else to.say("Every site")
        lines.append(f"{place}: {_how_ready(to, rungs)}")
        lines.append(_weakest(to, rungs, rings=rings))
    lines.append(
        to.say(
            "From wake tests alone, by night; whoever was never tested adds nothing. "
            "It is about the ladder, and is never used about a person."
        )
    )
    return Message("\n\n".join(lines))


def _sites(to: Reader, sites: Sequence[SiteCode]) -> str:
    codes = ", ".join(sites[:SHOWN])
    more = len(sites) - SHOWN
    if more <= 0:
        return codes
    return to.say("{codes} and {count} more", codes=codes, count=more)


def _how_ready(to: Reader, rungs: Ladder) -> str:
    known, tests = readiness(rungs), trials_behind(rungs)
    if known is None:
        return to.say(
            "too few wake tests to say how likely it is ({count} so far).", count=tests
        )
    return to.say(
        "somebody takes it up within five minutes about {about} times in 10, between "
        "{low} and {high} (from {count} tests).",
        about=known.about,
        low=known.low,
        high=known.high,
        count=tests,
    )


def _weakest(to: Reader, rungs: Ladder, *, rings: bool) -> str:
    rung = weakest(rungs)
    if rung is None:
        return to.say(
            "No rung is told early enough for five minutes. What would help: a shorter "
            "patience in the company file."
        )
    if not rung.people:
        helps = to.say("somebody on it who can be told tonight (there is nobody)")
    else:
        found = "; ".join(_helps(to, lacks(rung), rings=rings))
        helps = found or to.say("one more person, or a shorter patience before it")
    return to.say(
        "The weakest: rung {number}, {who}. What would help: {helps}.",
        number=rung.number,
        who=rung_label(to, rung.tell),
        helps=helps,
    )


def _helps(to: Reader, rung: Lacks, *, rings: bool) -> Iterator[str]:
    """What is known to be missing."""
    if not rings:
        yield to.say("a telephone gateway (none is set up, so nothing rings)")
    elif rung.telephone:
        yield to.say(
            "telephone numbers ({some} of its {all} people have none)",
            some=rung.telephone,
            all=rung.people,
        )
    if rung.tests == rung.people:
        yield to.say(
            "wake tests (nobody of it has been tested by night as an alarm would come "
            "now)"
        )
    elif rung.tests:
        yield to.say(
            "wake tests ({some} of its {all} people have none by night as an alarm "
            "would come now)",
            some=rung.tests,
            all=rung.people,
        )
