"""What lets the register be written, in the chat."""

from bot.desk.entrances import Command, Entrances, chosen, whoever_may, words
from bot.desk.register import chat, reviews, reviews_chat
from bot.desk.register.exports import EXPORTS
from bot.domain.forms import FormKind
from bot.domain.people.permissions import Action
from bot.domain.register.entry import Part
from bot.texts.keyboard import Key
from bot.texts.message import Verb
from storage.deadlines.deadlines import Subject

OF_A_BREACH = (
    *(FormKind(part) for part in Part),
    *(FormKind.BOARD, FormKind.DESPITE, FormKind.REOPENING),
)

ENTRANCES = Entrances(
    buttons={
        Verb.REGISTER: chosen(chat.press),
        Verb.REVIEW: chosen(reviews_chat.press_review),
    },
    commands={
        Key.BREACHES: Command(
            do=lambda desk, who: chat.show(desk, who, ""),
            typed=chat.show,
            is_for=whoever_may(Action.SEE_BREACHES),
        ),
    },
    forms={
        **dict.fromkeys(OF_A_BREACH, chat.take),
        FormKind.NOTE: words(reviews_chat.take_note),
    },
    deadlines={Subject.REVIEW: reviews.wake},
    exports=EXPORTS,
)
