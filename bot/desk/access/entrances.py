"""What ends a phone's access, and asks about it."""

from bot.desk.access import leavers, lost_phones, permission_review
from bot.desk.entrances import Button, Command, Entrances, named
from bot.texts.message import Verb
from storage.deadlines.deadlines import Subject

ENTRANCES = Entrances(
    buttons={
        Verb.PERMISSIONS: named(permission_review.press),
        Verb.LOST: Button(
            do=lambda desk, who, press: lost_phones.press(
                desk, who, press.subject, press.choice
            )
        ),
    },
    commands={
        "lost": Command(do=lost_phones.ask_whose, typed=lost_phones.lost),
    },
    deadlines={
        Subject.LEAVING: leavers.wake,
        Subject.PERMISSIONS: permission_review.wake,
    },
)
