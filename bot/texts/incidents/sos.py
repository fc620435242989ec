"""An SOS, to its sender."""

from bot.domain.refs import Ref
from bot.texts.keyboard import Key, label
from bot.texts.message import Button, Keyboard, Message, Press, Verb, column
from bot.texts.reader import Reader


def sos_sent(to: Reader, reference: Ref, phone: str) -> Message:
    return Message(
        to.say(
            "SOS {ref} is going out now. In danger: ring 999. "
            "Control room: {phone}. You can type where you are.",
            ref=reference,
            phone=phone,
        ),
        column(Button(to.say("Pressed by mistake"), Press(Verb.MISTAKE))),
    )


def sos_typed(to: Reader, reference: Ref, phone: str) -> Message:
    """By plain words, which may have meant something else."""
    return Message(
        to.say(
            "SOS {ref} is going out now, because of what you typed. In danger: ring "
            "999. Control room: {phone}. Not meant? Take it back within ten seconds.",
            ref=reference,
            phone=phone,
        ),
        column(Button(to.say("Not meant: take it back"), Press(Verb.MISTAKE))),
    )


def taken_back(to: Reader) -> Message:
    return Message(
        to.say(
            "Taken back. Those told hear that you took it back; they may ring you. "
            "In danger: press SOS."
        )
    )


def show_where(to: Reader, keys: Keyboard) -> Message:
    """Asked once, and one tap answers; the usual keys stay under it."""
    words = to.say(
        "One tap on “{key}” shows those told where you are. To be followed: paper "
        "clip, Location, Share my live location.",
        key=label(to, Key.HERE),
    )
    return Message(words, keyboard=((label(to, Key.HERE),), *keys))


def place_passed_on(
    to: Reader, reference: Ref, keys: Keyboard | None = None
) -> Message:
    return Message(
        to.say(
            "Where you are is shown to those told of {ref}. Share your live location, "
            "and they can follow you.",
            ref=reference,
        ),
        keyboard=keys,
    )


def mistake_noted(to: Reader) -> Message:
    return Message(
        to.say(
            "Those told have heard that it was a mistake. One of them will ring you."
        )
    )
