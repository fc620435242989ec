"""What lets people agree to wake tests, be woken, and see how ready a ladder is."""

from bot.desk.entrances import Command, Entrances, named, numbered
from bot.desk.wake_tests import choosing, running
from bot.desk.wake_tests.exports import EXPORTS
from bot.texts.message import Verb
from storage.deadlines.deadlines import Subject

ENTRANCES = Entrances(
    buttons={
        Verb.AWAKE: numbered(running.press, always=True),
        Verb.WAKE_HOURS: named(choosing.choose),
    },
    commands={"waketest": Command(do=choosing.show, is_for=choosing.is_of_use)},
    deadlines={Subject.WAKE_TEST: running.wake},
    exports=EXPORTS,
)
