"""A wake test, from first to last: nobody must take it for an alarm, half asleep."""

from datetime import datetime

from bot.domain.wake_tests.wake_test import Status, WakeTest
from bot.texts.message import Button, Message, Press, Verb, column
from bot.texts.reader import Reader


def begun(to: Reader, test: WakeTest) -> Message:
    words = to.say(
        "TEST {ref}. Nothing has happened.\n"
        "TEST: this is the wake test that you agreed to. Press by {time}, here or on "
        "the telephone if it rings.\n"
        "TEST: there is nothing else to do.",
        ref=test.ref,
        time=to.time(test.until),
    )
    press = Press(Verb.AWAKE, str(test.id))
    return Message(words, column(Button(to.say("TEST: I am awake"), press)))


def over(to: Reader, test: WakeTest) -> Message:
    return Message(_over(to, test))


def _over(to: Reader, test: WakeTest) -> str:
    match test.status:
        case Status.PRESSED:
            return to.say(
                "TEST {ref} is over: you pressed in time. Thank you, and good night.",
                ref=test.ref,
            )
        case Status.GAVE_WAY:
            return to.say(
                "TEST {ref} is over and counts as nothing: a real alarm has come. "
                "Look at that one.",
                ref=test.ref,
            )
        case Status.NOT_RUNG:
            return to.say(
                "TEST {ref} is over and counts as nothing. Your phone was to ring, "
                "and the call could not be made.",
                ref=test.ref,
            )
        case Status.NOT_SENT:
            return to.say(
                "TEST {ref} is over and counts as nothing: it did not reach you in "
                "time, which is no fault of yours.",
                ref=test.ref,
            )
        case Status.SLEPT | Status.RUNNING | Status.PLANNED:
            return to.say(
                "TEST {ref} is over: nobody pressed within two minutes, and so it is "
                "counted. Nothing else follows from it.",
                ref=test.ref,
            )


def gateway_silent(to: Reader, at: datetime) -> Message:
    """To those who can mend it, whoever was to be woken."""
    return Message(
        to.say(
            "A wake test could not ring at {time}: the telephone gateway placed no "
            "call. The test counts as nothing; an alarm would not have rung either. "
            "Run: checkcall check",
            time=to.time(at),
        )
    )
