"""What lets a point be scanned, answered, and said to be out of reach."""

from bot.desk.entrances import Command, Entrances, chosen, on_shift, words
from bot.desk.patrols import answers, rounds, scanning, signs, tags
from bot.desk.patrols.exports import EXPORTS
from bot.domain.forms import FormKind
from bot.texts.message import Verb
from storage.deadlines.deadlines import Subject

ENTRANCES = Entrances(
    buttons={Verb.PATROL: chosen(answers.press)},
    commands={"patrol": Command(do=rounds.show, is_for=on_shift)},
    forms={FormKind.CANNOT_REACH: words(answers.take_why)},
    deadlines={Subject.PATROL: rounds.wake},
    exports=EXPORTS,
    links={signs.PREFIX: scanning.scan, tags.PREFIX: tags.follow},
)
