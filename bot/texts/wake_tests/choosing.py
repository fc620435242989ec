"""Somebody is asked whether, and when, they want to be woken for a test."""

from collections.abc import Iterator

from bot.domain.wake_tests.hours import Choice, Hours
from bot.domain.wake_tests.tally import Count, Tally
from bot.texts.message import Button, Message, Press, Verb, column
from bot.texts.reader import Reader
from bot.texts.wake_tests import labels

NONE = "none"
"""On the button of whoever wants no tests."""


def ask(to: Reader, kept: str) -> Message:
    """The whole of what they agree to; ``kept`` is a period such as ``years: 1``."""
    words = [
        to.say(
            "WAKE TESTS: would an alarm wake you? If you agree, a test comes once a "
            "month, in hours that you choose, on a night that is drawn by lot: a "
            "message, and a call if your telephone is known. You have two minutes to "
            "press. It says TEST from first to last. None comes while you are on "
            "shift, away or off call, and a real alarm goes first."
        ),
        purpose(to),
        to.say(
            "It is kept for a limited time ({period}), and then deleted.", period=kept
        ),
        to.say("You may say no, now and at any time. When may a test come?"),
    ]
    return Message("\n\n".join(words), _buttons(to))


def purpose(to: Reader) -> str:
    """Said wherever something of it is shown or asked."""
    return to.say(
        "Whether you pressed in time is counted for one thing: how ready the ladder of "
        "the night is. You see your own tests with /waketest and /me; managers see "
        "the ladder, and no person. It is never used about you otherwise."
    )


def standing(to: Reader, said: Choice | None, own: Tally, kept: str) -> Message:
    """To whoever asks: what they agreed to, and how it went."""
    if said is None or said.answered_at is None:
        return ask(to, kept)
    lines = [_chosen(to, said.hours), results(to, own), purpose(to)]
    return Message("\n\n".join(filter(None, lines)), _buttons(to))


def chosen(to: Reader, hours: Hours | None) -> Message:
    words = [_chosen(to, hours), to.say("Change it at any time with /waketest.")]
    return Message("\n".join(words))


def _chosen(to: Reader, hours: Hours | None) -> str:
    if hours is None:
        return to.say(
            "No wake tests for you. It is held against nobody, and tests that you had "
            "before do not count any more."
        )
    return to.say(
        "Agreed: a wake test once a month. Hours: {hours}.",
        hours=labels.hours(to, hours),
    )


def _buttons(to: Reader) -> tuple[tuple[Button, ...], ...]:
    times = [
        Button(labels.hours(to, each), Press(Verb.WAKE_HOURS, each)) for each in Hours
    ]
    return column(*times, Button(to.say("No tests"), Press(Verb.WAKE_HOURS, NONE)))


def results(to: Reader, own: Tally) -> str:
    """Empty before the first test that counts."""
    return "\n".join(_results(to, own))


def _results(to: Reader, own: Tally) -> Iterator[str]:
    """A line for each way, and each third of the night, that was tried."""
    if own.in_all.tests:
        yield to.say("Pressed in time: {count}.", count=_of(to, own.in_all))
    if own.by_telephone.tests:
        yield to.say("By telephone: {count}.", count=_of(to, own.by_telephone))
    if own.by_message.tests:
        yield to.say("By message alone: {count}.", count=_of(to, own.by_message))
    for third, count in own.thirds.items():
        if count.tests:
            yield f"{labels.hours(to, third)}: {_of(to, count)}."


def _of(to: Reader, count: Count) -> str:
    return to.say("{some} of {all}", some=count.pressed, all=count.tests)


def about_me(to: Reader, own: Tally) -> str:
    """One line beside what else is held."""
    count = _of(to, own.in_all)
    return to.say(
        "Wake tests: pressed in time {count}. Counted for how ready the ladder is, and "
        "never used about you otherwise: /waketest",
        count=count,
    )


def nobody_asked(to: Reader) -> Message:
    """Their company, or their role, has no wake tests."""
    return Message(
        to.say(
            "Nobody with your roles is woken for tests here. The company file says who "
            "is: [wake_tests]."
        )
    )
