"""What lets an officer say whether they will be there, and a manager find somebody."""

from bot.desk.before_shift import (
    answering,
    choosing,
    evening_round,
    offers,
    searching,
    swap_answers,
    swaps,
)
from bot.desk.before_shift.exports import EXPORTS
from bot.desk.entrances import Command, Entrances, chosen, whoever_may
from bot.domain.people.permissions import Action, may
from bot.texts.message import Verb
from storage.deadlines.deadlines import Subject

ENTRANCES = Entrances(
    buttons={
        Verb.CONFIRM: chosen(answering.press),
        Verb.SHIFT: chosen(answering.press_shift),
        Verb.COVER: chosen(choosing.press),
        Verb.OFFER: chosen(offers.press),
        Verb.SWAP: chosen(swap_answers.press),
    },
    commands={
        "shifts": Command(
            do=answering.show,
            is_for=lambda _, who: (
                may(who, Action.BOOK_ON) or may(who, Action.FIND_COVER)
            ),
        ),
        "swap": Command(do=swaps.show, is_for=whoever_may(Action.BOOK_ON)),
    },
    deadlines={
        Subject.CONFIRMATION: evening_round.wake,
        Subject.OPEN_SHIFT: searching.wake,
        Subject.SWAP: swap_answers.wake,
    },
    exports=EXPORTS,
)
