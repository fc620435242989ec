"""After abuse of an officer: who reads of it, and a call."""

from collections.abc import Sequence

from bot.domain.refs import Ref
from bot.texts.message import Button, Message, Press, Verb, column
from bot.texts.reader import Reader

RING, NOT_NOW, OPEN, OURS, RUNG = "ring", "not", "open", "ours", "rung"


def goes_past(to: Reader, ref: Ref, who: Sequence[str], phone: str) -> Message:
    """To its officer: nobody below these reads it."""
    if who:
        told = to.say("{who} can read it.", who=", ".join(who))
    else:
        told = to.say(
            "Nobody above them can be told by message now. Ring {phone}, or press "
            "below.",
            phone=phone,
        )
    head = to.say(
        "{ref} goes past your duty managers: they are told nothing of it.", ref=ref
    )
    press = Press(Verb.CARE, str(ref.number), OPEN)
    button = Button(to.say("It is about no manager: tell them"), press)
    return Message(f"{head} {told}", column(button))


def ask(to: Reader, ref: Ref, *, past: bool) -> Message:
    """Would they like to be rung?"""
    words = to.say(
        "{ref}: that should not happen to you. Shall somebody ring you, to hear how "
        "you are? In danger: press SOS.",
        ref=ref,
    )
    buttons = [
        _button(ref, to.say("Ring me"), RING),
        _button(ref, to.say("Not now"), NOT_NOW),
    ]
    if not past:
        ours = to.say("It was a manager: keep it from them")
        buttons.append(_button(ref, ours, OURS))
    return Message(words, column(*buttons))


def is_told(to: Reader, who: Sequence[str], phone: str) -> Message:
    if not who:
        return Message(
            to.say(
                "Nobody can be told by message now; it is tried again. If you need "
                "somebody now, ring {phone}.",
                phone=phone,
            )
        )
    return Message(
        to.say("{who} is told, and rings you.", who=who[0])
        if len(who) == 1
        else to.say("Told: {who}. One of them rings you.", who=", ".join(who))
    )


def all_right(to: Reader, *, again: bool) -> Message:
    if again:
        return Message(
            to.say("All right. You are asked once more tomorrow, and not after that.")
        )
    return Message(
        to.say("All right. You are not asked again. “Ring me” works at any time.")
    )


def opened(to: Reader, ref: Ref) -> Message:
    return Message(to.say("Your duty managers are told of {ref}, too.", ref=ref))


def ring(to: Reader, officer: str, ref: Ref, *, again: bool) -> Message:
    """To whoever reads the report."""
    words = to.say(
        "{officer} asks to be rung after {ref}. Ring them when nobody else can hear: "
        "ask how they are, and listen.",
        officer=officer,
        ref=ref,
    )
    if again:
        words += " " + to.say("Told again: nobody has said that they rang.")
    return Message(words, column(_button(ref, to.say("I have rung them"), RUNG)))


def noted(to: Reader, ref: Ref) -> Message:
    return Message(to.say("Noted for {ref}. Thank you.", ref=ref))


def has_rung(to: Reader, who: str, officer: str, ref: Ref) -> Message:
    return Message(
        to.say(
            "{who} has rung {officer} after {ref}.", who=who, officer=officer, ref=ref
        )
    )


def _button(ref: Ref, label: str, choice: str) -> Button:
    return Button(label, Press(Verb.CARE, str(ref.number), choice))
