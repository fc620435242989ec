"""What lets a site be told what to do, and its officers answer."""

from bot.desk.desk import Desk
from bot.desk.entrances import Button, Command, Entrances, chosen
from bot.desk.people.where import site_of
from bot.desk.roll_calls import answering, ordering
from bot.desk.roll_calls.exports import EXPORTS
from bot.domain.people.permissions import Action, may
from bot.domain.people.person import Person
from bot.domain.roll_calls.roll_call import Order
from bot.texts.message import Verb
from storage.deadlines.deadlines import Subject


def _is_for(desk: Desk, person: Person) -> bool:
    return may(person, Action.CALL_ROLL) or site_of(desk, person) is not None


ENTRANCES = Entrances(
    buttons={
        Verb.ORDER: Button(do=ordering.press),
        Verb.ROLL: chosen(answering.press),
    },
    commands={
        str(order): Command(
            do=ordering.ask(order), typed=ordering.ask_at(order), is_for=_is_for
        )
        for order in Order
    },
    deadlines={Subject.ROLL_CALL: answering.wake},
    exports=EXPORTS,
)
