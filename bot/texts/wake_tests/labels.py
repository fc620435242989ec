"""What hours of the night and ends of a wake test are called."""

from bot.domain.wake_tests.hours import Hours
from bot.texts.reader import Reader


def hours(to: Reader, chosen: Hours) -> str:
    """On a button, and in a sentence after a colon."""
    span = to.say(
        "{start} to {end}", start=f"{chosen.start:%H:%M}", end=f"{chosen.end:%H:%M}"
    )
    if chosen is Hours.ANY:
        return to.say("any hour, {span}", span=span)
    return span


def codes(to: Reader) -> dict[str, str]:
    """As they stand in what is held about somebody."""
    return {str(each): hours(to, each) for each in Hours} | {
        "running": to.say("it runs now"),
        "pressed": to.say("pressed in time"),
        "slept": to.say("not pressed in time"),
        "gave_way": to.say("gave way to a real alarm"),
        "not_rung": to.say("the telephone was not rung: counts as nothing"),
        "not_sent": to.say("the message did not arrive: counts as nothing"),
    }
