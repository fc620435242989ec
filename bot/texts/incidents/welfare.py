"""What is said to somebody whose words may call for help."""

from datetime import datetime

from bot.domain.incidents.incident import Incident
from bot.texts.message import Button, Message, Press, Verb, column
from bot.texts.reader import Reader


def need_help(to: Reader, asked: Incident, phone: str) -> Message:
    """Asked at once; a minute of silence is answered for them."""
    return Message(
        to.say(
            "Do you need help now? Press SOS, and people are told at once. Without an "
            "answer in one minute your duty manager is told. Danger to life: ring 999. "
            "Control room: {phone}.",
            phone=phone,
        ),
        _buttons(to, asked),
        by_text=to.say(
            "Do you need help now? Text SOS, and people are told at once; NO if not. "
            "No answer in a minute: your duty manager is told."
        ),
    )


def no_answer(to: Reader, asked: Incident, phone: str) -> Message:
    """The minute is over: they read what is happening, and can still answer."""
    return Message(
        to.say(
            "You have not answered, so your duty manager is being told ({ref}). "
            "Control room: {phone}. Danger to life: ring 999.",
            ref=asked.ref,
            phone=phone,
        ),
        _buttons(to, asked),
    )


def _buttons(to: Reader, asked: Incident) -> tuple[tuple[Button, ...], ...]:
    number = str(asked.id)
    return column(
        Button(to.say("🆘 SOS, I need help"), Press(Verb.HELP, number, "yes")),
        Button(to.say("No, I am all right"), Press(Verb.HELP, number, "no")),
    )


def answered(to: Reader, at: datetime) -> Message:
    """The question, once it is answered."""
    return Message(to.say("Do you need help now? Answered {time}.", time=to.time(at)))


def glad(to: Reader) -> Message:
    return Message(to.say("Good. Nobody was told. In danger: press SOS."))


def told_you_are_well(to: Reader) -> Message:
    return Message(
        to.say("Those who were told hear that you are all right. They may ring you.")
    )
