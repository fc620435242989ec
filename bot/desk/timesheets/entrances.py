"""What lets timesheets be corrected, and taken out."""

from bot.desk.entrances import Command, Entrances, chosen, whoever_may
from bot.desk.timesheets import correcting
from bot.desk.timesheets.exports import EXPORTS
from bot.domain.people.permissions import Action
from bot.texts.message import Verb

ENTRANCES = Entrances(
    buttons={Verb.HOURS: chosen(correcting.press)},
    commands={
        "timesheet": Command(
            do=correcting.show,
            typed=correcting.ask,
            is_for=whoever_may(Action.CORRECT_HOURS),
        ),
    },
    exports=EXPORTS,
)
