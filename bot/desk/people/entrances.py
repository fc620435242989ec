"""What lets people join, be away, and choose their language."""

from bot.desk.entrances import Command, Entrances, named
from bot.desk.people import away, help, languages, reception
from bot.texts.message import Verb

ENTRANCES = Entrances(
    buttons={
        Verb.ACCEPT: named(reception.accept, always=True),
        Verb.LANGUAGE: named(languages.choose, always=True),
    },
    commands={
        "away": Command(
            do=lambda desk, who: away.mark_away(desk, who, ""), typed=away.mark_away
        ),
        "help": Command(do=help.show_help),
        "language": Command(do=languages.ask, typed=languages.take, always=True),
    },
)
