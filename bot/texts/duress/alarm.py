"""What those read who are told that an officer is watched, and calls for help."""

from bot.domain.refs import Ref
from bot.texts.message import Message
from bot.texts.reader import Reader


def headline(to: Reader, officer: str, where: str) -> str:
    return to.say(
        "DO NOT RING THE HANDSET. DURESS: {officer} at {site}.",
        officer=officer,
        site=where,
    )


def body(to: Reader, at: str, ref: Ref) -> list[str]:
    called = to.say("Called for help in secret {at}. {ref}.", at=at, ref=ref)
    silent = to.say(
        "The phone there shows nothing of it. Do not ring, write or radio: "
        "somebody may be standing beside it."
    )
    act = to.say(
        "Ring 999 for the site now and say that it is a silent alarm. "
        "Send nobody alone."
    )
    return [called, silent, act]


def first(to: Reader, ref: Ref) -> str:
    """Before whatever else is told of the same officer."""
    return to.say("DO NOT RING THE HANDSET: duress, {ref}.", ref=ref)


def instead(to: Reader, officer: str, ref: Ref) -> str:
    """In the place of what is done about any other alarm."""
    return to.say(
        "{officer} called for help in secret. What comes from that phone may be "
        "forced: do what {ref} says.",
        officer=officer,
        ref=ref,
    )


def heard(to: Reader, officer: str, at: str, ref: Ref, duress: Ref) -> str:
    """In the place of "contact regained"."""
    words = to.say(
        "{ref}: {officer} answered {time}. It may be forced, and ends nothing.",
        ref=ref,
        officer=officer,
        time=at,
    )
    return f"{first(to, duress)}\n{words}"


def said_mistake(to: Reader, officer: str, ref: Ref, duress: Ref) -> Message:
    words = to.say(
        "{officer} says that {ref} was pressed by mistake. It may be forced: do not "
        "close it for that.",
        officer=officer,
        ref=ref,
    )
    return Message(f"{first(to, duress)}\n{words}")
