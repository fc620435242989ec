"""What is said of the daily self-test: little when it passes."""

from collections.abc import Sequence
from datetime import datetime

from bot.domain.self_test import SelfTest, Step
from bot.texts.message import Message
from bot.texts.reader import Reader


def part_of_it(to: Reader, at: datetime) -> Message:
    """Sent without a sound: that it leaves is what is tried."""
    return Message(
        to.say(
            "TEST. The daily self-test of {time} sends this message. Nothing is to be "
            "done; if something fails, you are told.",
            time=to.time(at),
        )
    )


def failed(to: Reader, steps: Sequence[Step], last: datetime | None) -> Message:
    lines = [
        to.say("THE DAILY SELF-TEST FAILED."),
        *(f"- {step_label(to, step)}" for step in steps),
        to.say(
            "Duty manager: until it is mended, ring sites that you have not heard "
            "from. Administrator: look at /readyz and the log, and run: checkcall check"
        ),
        last_passed(to, last),
    ]
    return Message("\n".join(lines))


def missed(to: Reader, last: datetime | None) -> Message:
    lines = [
        to.say("THE DAILY SELF-TEST WAS NOT DONE IN TIME. It is tried again now."),
        to.say("Administrator: see that all parts of Checkcall are running."),
        last_passed(to, last),
    ]
    return Message("\n".join(lines))


def last_passed(to: Reader, at: datetime | None) -> str:
    if at is None:
        return to.say("It has not passed yet.")
    return to.say("It passed last on {moment}.", moment=to.date_time(at))


def on_board(to: Reader, newest: SelfTest) -> str:
    """One line under the board."""
    if newest.done_at is None:
        return to.say(
            "Self-test: running since {time}", time=to.time(newest.started_at)
        )
    at = to.date_time(newest.done_at)
    if newest.has_passed:
        return to.say("Self-test passed {moment}", moment=at)
    steps = "; ".join(step_label(to, step) for step in newest.failed)
    return to.say("⚠️ Self-test FAILED {moment}: {steps}", moment=at, steps=steps)


def step_label(to: Reader, step: Step) -> str:
    match step:
        case Step.INTAKE:
            return to.say("messages from Telegram do not come in")
        case Step.DEADLINE:
            return to.say("deadlines are not acted on")
        case Step.DISPATCHER:
            return to.say("messages do not leave")
        case Step.REDACTOR:
            return to.say("names are not found")
        case Step.TELEGRAM:
            return to.say("Telegram does not answer")
        case Step.EMAIL:
            return to.say("the mail server does not let us in")
        case Step.SMS:
            return to.say("the gateway or modem for text messages does not answer")
        case Step.WEBHOOK:
            return to.say("the DPO's own system does not answer")
        case Step.END:
            return to.say("it did not come to its end")
