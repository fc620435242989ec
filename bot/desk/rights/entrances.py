"""What lets people ask about their own data, and whoever handles it answer."""

from bot.desk.entrances import Button, Command, Entrances, whoever_may
from bot.desk.rights import about_me, chat, notices, waiting_chat
from bot.desk.rights.exports import EXPORTS
from bot.domain.forms import FormKind
from bot.domain.people.permissions import Action
from bot.texts.message import Verb
from storage.deadlines.deadlines import Subject

ENTRANCES = Entrances(
    buttons={
        Verb.ASK_RIGHT: Button(
            do=lambda desk, who, press: chat.ask(
                desk, who, press.subject, press.choice
            ),
            leavers=True,
        ),
        Verb.RIGHTS: Button(
            do=lambda desk, who, press: chat.press(
                desk, who, press.subject, press.choice
            )
        ),
    },
    commands={
        "me": Command(do=about_me.about_me, leavers=True),
        "rights": Command(
            do=lambda desk, who: chat.command(desk, who, ""),
            typed=chat.command,
            is_for=whoever_may(Action.HANDLE_RIGHTS),
        ),
    },
    forms={
        FormKind.RIGHTS_WORDS: chat.take,
        FormKind.RIGHTS_FILE: chat.take,
        FormKind.RIGHTS_DAY: chat.take,
        FormKind.RIGHTS_EXTENSION: chat.take,
        FormKind.RIGHTS_ASKED_ON: waiting_chat.take,
        FormKind.RIGHTS_CAME_ON: waiting_chat.take,
    },
    deadlines={Subject.RIGHTS: notices.remind},
    exports=EXPORTS,
)
