"""A phone that will soon be silent: for its owner, and for whoever looks for them."""

from datetime import datetime

from bot.domain.refs import Ref
from bot.domain.timed_activity.activity import TimedActivity
from bot.domain.timed_activity.out_of_reach import OutOfReach, Why
from bot.texts.message import Message
from bot.texts.reader import Reader
from bot.texts.timed_activity.labels import kind_label


def noted(to: Reader, why: Why, due_at: datetime | None, phone: str) -> Message:
    """In one sentence: nothing is put off, and there is another way to be heard."""
    reason = why_label(to, why)
    if due_at is None:
        return Message(
            to.say(
                "Noted: {why}. Nothing is put off. If you cannot press the button in "
                "time, ring the control room first: {phone}.",
                why=reason,
                phone=phone,
            )
        )
    return Message(
        to.say(
            "Noted: {why}. Your check call {due} stays due. If you cannot press the "
            "button then, ring the control room first: {phone}.",
            why=reason,
            due=to.time(due_at),
            phone=phone,
        )
    )


def why_label(to: Reader, why: Why) -> str:
    match why:
        case Why.NO_SIGNAL:
            return to.say("no signal")
        case Why.BATTERY:
            return to.say("battery nearly empty")


def said(to: Reader, known: OutOfReach) -> str:
    """As part of the board's line, or a line of an alarm."""
    return to.say(
        "said {time}: {why}", time=to.time(known.said_at), why=why_label(to, known.why)
    )


def out(to: Reader, activity: TimedActivity) -> str:
    """Where somebody is who has begun a timed activity."""
    if activity.kind is None:
        return to.say("timed activity until {end}", end=to.time(activity.ends_at))
    return to.say(
        "timed activity until {end}: {place}",
        end=to.time(activity.ends_at),
        place=kind_label(to, activity.kind),
    )


def lines(
    to: Reader, about: Ref, known: OutOfReach | None, activity: TimedActivity | None
) -> list[str]:
    """What may explain a silence, for whoever is sent to end it; the alarm's own
    activity is told above."""
    words = [said(to, known)] if known else []
    if activity is not None and activity.ref != about:
        words.append(out(to, activity))
    return [f"{each[:1].upper()}{each[1:]}." for each in words]
