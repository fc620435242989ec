"""An offer of a shift, and what becomes of it, as officers and managers read it."""

from bot.texts.before_shift.asking import CANNOT
from bot.texts.message import Button, Message, Press, Verb, column
from bot.texts.reader import Reader
from bot.texts.shifts.shift_words import Planned, when


def offered(to: Reader, planned: Planned, who: str) -> Message:
    """To the manager who offered it."""
    return Message(to.say("Asked: {who}, {shift}.", who=who, shift=when(to, planned)))


def will_you(to: Reader, offer: int, planned: Planned) -> Message:
    words = to.say(
        "CAN YOU WORK: {shift}? Whoever presses first has it. You may say no.",
        shift=when(to, planned),
    )
    return Message(
        words,
        column(
            Button(to.say("I take it"), Press(Verb.OFFER, str(offer), "yes")),
            Button(to.say("No"), Press(Verb.OFFER, str(offer), "no")),
        ),
    )


def you_have_it(to: Reader, shift: int, planned: Planned) -> Message:
    words = to.say(
        "It is yours: {shift}. Press “Book on” when you are there.",
        shift=when(to, planned),
    )
    button = Button(to.say("I cannot"), Press(Verb.SHIFT, str(shift), CANNOT))
    return Message(words, column(button))


def taken_already(to: Reader, planned: Planned) -> Message:
    return Message(
        to.say(
            "Somebody else was first: {shift}. You are not down for it. Thank you.",
            shift=when(to, planned),
        )
    )


def no_longer(to: Reader, planned: Planned) -> Message:
    return Message(
        to.say(
            "No longer needed: {shift}. You are not down for it. Thank you.",
            shift=when(to, planned),
        )
    )


def moved(to: Reader, planned: Planned) -> Message:
    return Message(
        to.say(
            "That shift was moved after you were asked. It is now {shift}, and you are "
            "not down for it.",
            shift=when(to, planned),
        )
    )


def works_then(to: Reader, planned: Planned) -> Message:
    return Message(
        to.say(
            "You have another shift then, so nothing was changed: {shift}. Ring your "
            "duty manager if that is wrong.",
            shift=when(to, planned),
        )
    )


def said_no(to: Reader) -> Message:
    return Message(to.say("Noted: you cannot. Nobody asks why."))


def declined(to: Reader, who: str, planned: Planned) -> Message:
    return Message(to.say("{who} said no: {shift}.", who=who, shift=when(to, planned)))


def released(to: Reader, planned: Planned) -> Message:
    """To the officer whose it was."""
    return Message(
        to.say(
            "You are released: {shift}. Do not go there.",
            shift=when(to, planned),
        )
    )


def rely_on_you(to: Reader, planned: Planned) -> Message:
    """A manager heard that they come after all."""
    return Message(
        to.say(
            "Your duty manager notes that you will be there: {shift}. Wrong? Press “I "
            "cannot” under /shifts.",
            shift=when(to, planned),
        )
    )
