"""What happened to a breach, who was told of it, and who looked at it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from bot.domain.messages.channel import Channel
from bot.texts.breach import clocks
from bot.texts.page import Fold, Section
from bot.texts.paper import Grid, Paragraph
from bot.texts.reader import Reader
from bot.texts.web import journal_words
from bot.texts.web.journal_words import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """How often somebody was to be told of it in one way, and what came of the last."""

    who: str
    channel: Channel
    times: int
    state: str
    last: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How often somebody looked, and when last."""

    who: str
    times: int
    last: datetime


def told(to: Reader, found: Sequence[Told]) -> Section:
    columns = (
        to.say("Who"),
        to.say("How"),
        to.say("How often"),
        to.say("Last"),
        to.say("Outcome"),
    )
    rows = [
        (
            each.who or to.say("The DPO's own system"),
            _channel(to, each.channel),
            str(each.times),
            clocks.dated(to, each.last),
            _outcome(to, each.state),
        )
        for each in found
    ]
    note = to.say("Accepted means that the service took it, not that it was read.")
    return Section(
        anchor="told",
        heading=to.say("Who was told"),
        parts=(Paragraph(note), Grid(columns, tuple(rows))),
    )


def timeline(to: Reader, events: Sequence[Event], looked: Sequence[Look]) -> Section:
    columns = to.say("When"), to.say("Who"), to.say("What")
    rows = tuple(_run(to, list(run)) for _, run in groupby(events, key=_alike))
    looks = tuple(
        (look.who, str(look.times), clocks.dated(to, look.last)) for look in looked
    )
    heads = to.say("Who"), to.say("How often"), to.say("Last")
    folded = Fold(to.say("Who looked at it here"), Grid(heads, looks))
    return Section(
        anchor="timeline",
        heading=to.say("What happened"),
        parts=(Grid(columns, rows), folded),
    )


def _alike(event: Event) -> tuple[str, str, str]:
    return event.who, event.deed, event.after if event.deed == "breach" else ""


def _run(to: Reader, run: Sequence[Event]) -> tuple[str, str, str]:
    """The same again and again is one line: a night's ladder has hundreds."""
    first, last = run[0], run[-1]
    words = journal_words.sentence(to, last)
    if len(run) > 1:
        until = clocks.dated(to, last.at)
        words = to.say(
            "{deed}; {times} times, last {time}",
            deed=words,
            times=len(run),
            time=until,
        )
    return clocks.dated(to, first.at), first.who or "Checkcall", words


def _channel(to: Reader, channel: Channel) -> str:
    match channel:
        case Channel.TELEGRAM:
            return "Telegram"
        case Channel.EMAIL:
            return to.say("E-mail")
        case Channel.SMS:
            return to.say("Text message")
        case Channel.CALL:
            return to.say("Telephone call")
        case Channel.WEBHOOK:
            return to.say("Signed message")


def _outcome(to: Reader, state: str) -> str:
    return {
        "delivered": to.say("Accepted"),
        "failed": to.say("NOT DELIVERED"),
        "dropped": to.say("Not sent: it was no longer needed"),
    }.get(state, to.say("On its way"))
