"""What lets people read Assignment Instructions, and say that they have."""

from bot.desk.entrances import Command, Entrances, chosen, on_shift
from bot.desk.instructions import reviews, showing
from bot.desk.instructions.exports import EXPORTS
from bot.domain.people.permissions import Action, may
from bot.texts.keyboard import Key
from bot.texts.message import Verb
from storage.deadlines.deadlines import Subject

ENTRANCES = Entrances(
    buttons={Verb.INSTRUCTIONS: chosen(showing.press)},
    commands={
        Key.INSTRUCTIONS: Command(
            do=showing.show,
            typed=showing.show_of,
            is_for=lambda desk, who: (
                on_shift(desk, who) or may(who, Action.READ_INSTRUCTIONS)
            ),
        ),
    },
    deadlines={Subject.INSTRUCTIONS: reviews.wake},
    exports=EXPORTS,
)
