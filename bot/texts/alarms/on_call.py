"""What whoever has come on call reads of an alarm that is open."""

from bot.texts.alarms import alarm
from bot.texts.alarms.facts import Facts
from bot.texts.message import Message
from bot.texts.reader import Reader


def handed_on(to: Reader, facts: Facts, owner: str | None) -> Message:
    """The alarm as its rung was told it, and who has it."""
    told = alarm.alarm(to, facts)
    if owner is None:
        return told.with_line(
            to.say("You are on call now, and this is open: nobody has it.")
        )
    return told.with_line(
        to.say(
            "You are on call now, and this is open. {who} has it until you take it "
            "over.",
            who=owner,
        )
    )
