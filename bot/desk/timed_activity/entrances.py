"""What lets a timed activity begin, be told more of, and end."""

from bot.desk.entrances import Button, Command, Entrances, chosen, words
from bot.desk.timed_activity import ending, starting
from bot.desk.timed_activity.exports import EXPORTS
from bot.domain.forms import FormKind
from bot.texts.keyboard import Key
from bot.texts.message import Verb
from storage.deadlines.deadlines import Subject

ENTRANCES = Entrances(
    buttons={
        Verb.TIMED: chosen(ending.press),
        Verb.TIMED_START: Button(do=starting.press_start),
    },
    commands={Key.TIMED: Command(do=starting.ask_how_long)},
    forms={FormKind.TIMED_ACTIVITY: words(starting.add_words)},
    deadlines={Subject.TIMED_ACTIVITY: ending.wake},
    exports=EXPORTS,
)
