"""What lets people complain about how their data is used, and whoever answers act."""

from bot.desk.complaints import chat, notices, own
from bot.desk.complaints.exports import EXPORTS
from bot.desk.entrances import Button, Command, Entrances, whoever_may
from bot.domain.forms import FormKind
from bot.domain.people.permissions import Action
from bot.texts.message import Verb
from storage.deadlines.deadlines import Subject

ENTRANCES = Entrances(
    buttons={
        Verb.COMPLAIN: Button(do=own.press, always=True),
        Verb.COMPLAINT: Button(do=chat.press),
    },
    commands={
        "complain": Command(do=own.ask, words=FormKind.COMPLAINT, always=True),
        "complaints": Command(
            do=lambda desk, who: chat.command(desk, who, ""),
            typed=chat.command,
            is_for=whoever_may(Action.HANDLE_COMPLAINTS),
        ),
    },
    forms={
        FormKind.COMPLAINT: own.take,
        FormKind.COMPLAINT_MORE: own.take,
        FormKind.COMPLAINT_ABOUT: chat.take,
        FormKind.COMPLAINT_FILE: chat.take,
        FormKind.COMPLAINT_DAY: chat.take,
        FormKind.COMPLAINT_ENQUIRY: chat.take,
        FormKind.COMPLAINT_PROGRESS: chat.take,
        **dict.fromkeys(chat.OUTCOMES, chat.take),
    },
    deadlines={Subject.COMPLAINT: notices.wake},
    exports=EXPORTS,
)
