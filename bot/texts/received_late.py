"""What came late, or silence that may be ours: in the words of other messages."""

from datetime import datetime

from bot.texts.reader import Reader


def when(to: Reader, at: datetime, received_late_at: datetime | None) -> str:
    """When somebody did something, and that we are to blame if it is known late."""
    if received_late_at is None:
        return to.time(at)
    received = to.time(received_late_at)
    if at == received_late_at:
        return to.say("at an unknown time, received late by us, at {at}", at=received)
    return to.say("{time}, received late by us, at {at}", time=to.time(at), at=received)


def may_be_us(to: Reader, since: datetime) -> str:
    """Under an alarm about somebody's silence."""
    return to.say(
        "Monitoring is lost since {time}: the silence may be ours. Ring all the same.",
        time=to.time(since),
    )
