"""What lets a briefing be written, sent and read."""

from bot.desk.briefings import giving, reading, writing
from bot.desk.briefings.exports import EXPORTS
from bot.desk.entrances import Command, Entrances, chosen, whoever_may, words
from bot.domain.forms import FormKind
from bot.domain.people.permissions import Action
from bot.texts.message import Verb
from storage.deadlines.deadlines import Subject

ENTRANCES = Entrances(
    buttons={
        Verb.BRIEF: chosen(writing.press),
        Verb.BRIEFING: chosen(reading.press),
    },
    commands={
        "brief": Command(
            do=writing.ask,
            words=FormKind.BRIEFING,
            is_for=whoever_may(Action.BRIEF),
        ),
        "briefings": Command(do=reading.show),
    },
    forms={FormKind.BRIEFING: words(writing.take)},
    deadlines={Subject.BRIEFING: giving.wake},
    exports=EXPORTS,
)
