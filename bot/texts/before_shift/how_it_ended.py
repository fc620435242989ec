"""How it ended that a shift needed somebody, for those who had heard of it."""

from bot.texts.before_shift.cover import Needed
from bot.texts.message import Message
from bot.texts.reader import Reader
from bot.texts.shifts.shift_words import when


def covered(to: Reader, need: Needed, who: str) -> Message:
    """To whoever heard that it was open."""
    return Message(
        to.say(
            "SHIFT FILLED: {shift}. {who} has it instead of {officer}. {ref}.",
            shift=when(to, need.planned),
            who=who,
            officer=need.officer,
            ref=need.ref,
        )
    )


def otherwise(to: Reader, need: Needed, who: str) -> Message:
    return Message(
        to.say(
            "SHIFT FILLED: {shift}. {who} says: in another way than by the roster. "
            "{officer} is released. {ref}.",
            shift=when(to, need.planned),
            who=who,
            officer=need.officer,
            ref=need.ref,
        )
    )


def comes(to: Reader, need: Needed) -> Message:
    return Message(
        to.say(
            "SHIFT FILLED: {shift}. {officer} will be there after all. {ref}.",
            shift=when(to, need.planned),
            officer=need.officer,
            ref=need.ref,
        )
    )


def gone(to: Reader, need: Needed) -> Message:
    return Message(
        to.say(
            "No longer needed: {shift}. The roster has changed. {ref}.",
            shift=when(to, need.planned),
            ref=need.ref,
        )
    )


def unfilled(to: Reader, need: Needed) -> Message:
    return Message(
        to.say(
            "NOBODY CAME: {shift}. It is over, and nobody had taken it. {ref}.",
            shift=when(to, need.planned),
            ref=need.ref,
        )
    )
