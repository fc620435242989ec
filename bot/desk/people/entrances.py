"""What lets people join, be away, and choose their language."""

from bot.desk.entrances import Command, Entrances, named, whoever_may
from bot.desk.people import away, languages, reception
from bot.domain.people.permissions import Action
from bot.texts.message import Verb

ENTRANCES = Entrances(
    buttons={
        Verb.ACCEPT: named(reception.accept, always=True),
        Verb.LANGUAGE: named(languages.choose, always=True),
    },
    commands={
        "away": Command(
            do=lambda desk, who: away.mark_away(desk, who, ""),
            typed=away.mark_away,
            is_for=whoever_may(Action.MARK_AWAY),
        ),
        "language": Command(do=languages.ask, typed=languages.take, always=True),
    },
)
