"""When the digest is told, and what lets somebody read the figures."""

from bot.desk.entrances import Button, Command, Entrances, whoever_may
from bot.desk.reports import digests, figures
from bot.domain.people.permissions import Action
from bot.texts.message import Verb
from storage.deadlines.deadlines import Subject

ENTRANCES = Entrances(
    buttons={
        Verb.FIGURES: Button(
            do=lambda desk, who, press: figures.press(desk, who, press)
        )
    },
    commands={
        "figures": Command(
            do=figures.show,
            typed=figures.typed,
            is_for=whoever_may(Action.READ_FIGURES),
        )
    },
    deadlines={Subject.DIGEST: digests.wake},
)
