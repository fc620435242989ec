"""What lets somebody see who would be told, and what was typed."""

from bot.desk.alarms import cover, reading_originals
from bot.desk.alarms.exports import EXPORTS
from bot.desk.entrances import Command, Entrances, chosen, whoever_may, words
from bot.domain.forms import FormKind
from bot.domain.people.permissions import Action
from bot.texts.message import Verb

ENTRANCES = Entrances(
    buttons={Verb.ORIGINAL: chosen(reading_originals.press)},
    commands={"cover": Command(do=cover.cover, is_for=whoever_may(Action.SEE_COVER))},
    forms={FormKind.ORIGINAL: words(reading_originals.read_for)},
    exports=EXPORTS,
)
