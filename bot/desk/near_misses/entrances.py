"""What lets a near miss be reported, and its danger be told."""

from bot.desk.entrances import Command, Entrances, chosen, words
from bot.desk.near_misses import reporting
from bot.desk.near_misses.exports import EXPORTS
from bot.domain.forms import FormKind
from bot.texts.keyboard import Key
from bot.texts.message import Verb

ENTRANCES = Entrances(
    buttons={Verb.NEAR_MISS: chosen(reporting.say_danger)},
    commands={
        Key.NEAR_MISS: Command(do=reporting.ask, words=FormKind.NEAR_MISS),
    },
    forms={FormKind.NEAR_MISS: words(reporting.report)},
    exports=EXPORTS,
)
