"""A certificate filed as a photo: what its officer is asked, and whoever takes it."""

from datetime import datetime

from bot.domain.refs import Ref
from bot.texts.credentials.taking import OPEN, press
from bot.texts.forms import cancel
from bot.texts.message import Button, Message, Press, Verb, column
from bot.texts.reader import Reader


def send_it(to: Reader) -> Message:
    return Message(
        to.say(
            "Send one photo or file of your certificate within half an hour. Show all "
            "four corners, and the day it ends. Nobody sees it until a manager opens "
            "it."
        ),
        column(cancel(to)),
    )


def filed(to: Reader, reference: Ref) -> Message:
    return Message(
        to.say(
            "Your certificate is filed as {ref}. Nobody sees it until a manager opens "
            "it; then you hear what came of it. Was the photo of something else? "
            "Press “It is no certificate”.",
            ref=reference,
        ),
        column(
            Button(
                to.say("It is no certificate"),
                Press(Verb.NO_CERTIFICATE, str(reference.number)),
            )
        ),
    )


def dropped(to: Reader, reference: Ref) -> Message:
    """It was none, and belongs nowhere."""
    return Message(
        to.say(
            "{ref} is deleted: it was no certificate, and you are not booked on.",
            ref=reference,
        )
    )


def waits(to: Reader, reference: Ref, who: str, at: datetime) -> Message:
    return Message(
        to.say(
            "CERTIFICATE {ref}: {who} filed a photo, {day} {time}. Open it, say until "
            "when it is good and what it is, or refuse it. Who opens it is written "
            "down; the photo goes when you have decided.",
            ref=reference,
            who=who,
            day=to.day(at),
            time=to.time(at),
        ),
        column(Button(to.say("Open certificate"), press(reference, OPEN))),
    )
