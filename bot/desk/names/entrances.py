"""What lets a word be called no name, originals go, and a night without canaries be
heard of."""

from bot.desk.entrances import Entrances, bare, chosen, numbered
from bot.desk.names import canaries, ordinary_words, originals
from bot.desk.names.exports import EXPORTS
from bot.texts.message import Verb
from storage.deadlines.deadlines import Subject

ENTRANCES = Entrances(
    buttons={
        Verb.NOT_A_NAME: bare(ordinary_words.press),
        Verb.SHOW_WORD: numbered(ordinary_words.show),
        Verb.RULE: chosen(ordinary_words.rule),
    },
    deadlines={
        Subject.SEALED: lambda desk, _: originals.expire(desk),
        Subject.CANARIES: lambda desk, _: canaries.missed(desk),
    },
    exports=EXPORTS,
)
