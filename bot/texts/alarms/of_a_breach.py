"""What the DPO's ladder reads of a breach and its hour."""

from datetime import datetime

from bot.domain.breach.breach import Breach
from bot.texts import times
from bot.texts.alarms.facts import Facts
from bot.texts.breach.questions import known
from bot.texts.breach.seventy_two_hours import clock, with_its_ends
from bot.texts.message import Message
from bot.texts.reader import Reader


def body(to: Reader, facts: Facts) -> list[str]:
    assert facts.by is not None
    assert facts.breach is not None
    hour = _hour(to, facts.breach, _time(to, facts, facts.by))
    late = [f"{_clock(to, facts)}."] if facts.breach.was_late else []
    return [_who(to, facts), hour, *late, *known(to, facts.breach)]


def _time(to: Reader, facts: Facts, at: datetime) -> str:
    """With its day where that is past."""
    now = facts.now or at
    return times.in_full(to, at, now) if at < now else to.time(at)


def _clock(to: Reader, facts: Facts) -> str:
    """The 72 hours, some of which are gone."""
    assert facts.breach is not None
    return clock(to, facts.breach, facts.now or facts.at)


def _who(to: Reader, facts: Facts) -> str:
    return to.say(
        "Reported by {officer}, {site}. Found {at}.",
        officer=facts.officer,
        site=facts.site or to.say("site unknown"),
        at=_time(to, facts, facts.at),
    )


def _hour(to: Reader, breach: Breach, by: str) -> str:
    if breach.was_late:
        return to.say("The hour from finding it ended {by}: act now.", by=by)
    return to.say("Acknowledge before {by}: one hour from finding it.", by=by)


def with_its_hour(to: Reader, facts: Facts, message: Message) -> Message:
    """Until when it must be acknowledged, and the regulator told."""
    if facts.breach is None or facts.by is None:
        return message
    message = message.with_deadline(_time(to, facts, facts.by), facts.by)
    return with_its_ends(to, facts.breach, message)


def found_earlier(to: Reader, facts: Facts) -> Message:
    """When it was found is known, or known better: both clocks have moved."""
    assert facts.by is not None
    words = to.say(
        "{ref} was found at {at}: the hour ends {by}.",
        ref=facts.ref,
        at=_time(to, facts, facts.at),
        by=_time(to, facts, facts.by),
    )
    return Message(f"{words}\n{_clock(to, facts)}.")


def copy(to: Reader, facts: Facts) -> Message:
    """To a DPO who is marked away."""
    head = to.say(
        "COPY: {ref}, a data breach. You are marked away, so somebody else is asked "
        "to acknowledge it. Nothing is needed from you.",
        ref=facts.ref,
    )
    return Message("\n".join([head, _who(to, facts), f"“{facts.text}”"]))


def own_office(to: Reader, facts: Facts) -> Message:
    return Message(
        to.say(
            "{ref} comes from your own office, so somebody else takes it on.",
            ref=facts.ref,
        )
    )


def still_yours(to: Reader) -> str:
    return to.say("Still with you? Press “Acknowledge”, or end it.")
