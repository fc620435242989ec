"""A wake test on the telephone: the first word and the last say that it is one."""

from bot.domain.refs import Ref
from bot.domain.wake_tests.wake_test import Status, WakeTest
from bot.texts.reader import Reader
from bot.texts.telephone.spelling import spelt


def are_you_awake(to: Reader, ref: Ref) -> str:
    return " ".join(
        (
            to.say("Test. Nothing has happened. This is your wake test."),
            to.say("Reference {ref}.", ref=spelt(str(ref))),
            to.say("Press 1: I am awake. Press 9: again. This is only a test."),
        )
    )


def over(to: Reader, test: WakeTest | None) -> str:
    """After a key, and to whoever picks up too late."""
    match test and test.status:
        case Status.PRESSED:
            return to.say("You pressed in time. The test is over. Good night.")
        case Status.GAVE_WAY:
            return to.say(
                "This was a test, and it is over: a real alarm has come. Look at your "
                "telephone now. Goodbye."
            )
        case _:
            return to.say(
                "This was only a test, and it is over. Nothing is needed from you. "
                "Good night."
            )


def no_key(to: Reader) -> str:
    return to.say("No key was pressed. This was only a test. Good night.")
