"""What lets people see who is on call, and change it."""

from bot.desk.entrances import Command, Entrances, chosen, whoever_may, words
from bot.desk.on_call import chat, waking
from bot.domain.forms import FormKind
from bot.domain.people.permissions import Action
from bot.texts.message import Verb
from storage.deadlines.deadlines import Subject

ENTRANCES = Entrances(
    buttons={Verb.ON_CALL: chosen(chat.press)},
    commands={
        "oncall": Command(do=chat.show, is_for=whoever_may(Action.SEE_COVER)),
    },
    forms={FormKind.ON_CALL_NOTE: words(chat.take_note)},
    deadlines={Subject.ON_CALL: waking.wake},
)
