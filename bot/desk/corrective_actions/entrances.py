"""What lets corrective actions be added, done and looked at."""

from bot.desk.corrective_actions import chat, reminding
from bot.desk.corrective_actions.exports import EXPORTS
from bot.desk.entrances import Button, Command, Entrances
from bot.texts.message import Verb
from storage.deadlines.deadlines import Subject

ENTRANCES = Entrances(
    buttons={Verb.ACTION: Button(do=chat.press)},
    commands={"actions": Command(do=chat.show, is_for=chat.has_any)},
    forms=dict.fromkeys(chat.OF_ACTIONS, chat.take),
    deadlines={Subject.ACTION: reminding.wake},
    exports=EXPORTS,
)
