"""What lets a breach drill be set, begin, and be called off."""

from bot.desk.drills import setting
from bot.desk.entrances import Button, Command, Entrances, whoever_may
from bot.domain.people.permissions import Action
from bot.texts.message import Verb
from storage.deadlines.deadlines import Subject

ENTRANCES = Entrances(
    buttons={Verb.DRILL: Button(do=setting.press)},
    commands={
        "drill": Command(do=setting.ask, is_for=whoever_may(Action.RUN_DRILL)),
    },
    deadlines={Subject.DRILL: setting.wake},
)
