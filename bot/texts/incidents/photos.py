"""Photos that are held unseen until a manager opens them."""

from collections.abc import Sequence
from datetime import datetime

from bot.domain.refs import Ref
from bot.texts.message import Button, Message, Press, Verb, column
from bot.texts.reader import Reader


def photo_held(to: Reader, reference: Ref) -> Message:
    return Message(
        to.say(
            "Your photo is held with {ref}. Nobody sees it until a manager opens it.",
            ref=reference,
        )
    )


def photo_waits(to: Reader, number: int, who: str, about: Ref, at: datetime) -> Message:
    return Message(
        to.say(
            "{who} sent a photo at {time}, held with {ref}. It may show people: open "
            "it only if you need it. Who opens it is written down.",
            who=who,
            time=to.time(at),
            ref=about,
        ),
        column(Button(to.say("Open photo"), Press(Verb.PHOTO, str(number)))),
    )


MOST_BUTTONS = 8
"""Of photos under one message: more is no list any more."""


def open_buttons(to: Reader, numbers: Sequence[int]) -> list[Button]:
    """The newest of them."""
    return [
        Button(to.say("Photo {number}", number=number), Press(Verb.PHOTO, str(number)))
        for number in numbers[-MOST_BUTTONS:]
    ]


def photo_caption(to: Reader, about: Ref, who: str) -> str:
    """Under the photo itself."""
    return to.say(
        "Photo with {ref}, from {who}. Delete it here when you are done.",
        ref=about,
        who=who,
    )


def photo_not_shown(to: Reader) -> Message:
    return Message(
        to.say("The photo could not be shown. Press “Open photo” again in a minute.")
    )
