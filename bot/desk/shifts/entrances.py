"""What lets shifts and check calls be booked, answered and looked at."""

from bot.desk.entrances import (
    Button,
    Command,
    Entrances,
    chosen,
    on_shift,
    whoever_may,
)
from bot.desk.shifts import after_book_on, board, check_calls, staying, why_late
from bot.desk.shifts.exports import EXPORTS
from bot.domain.people.permissions import Action
from bot.texts.keyboard import Key
from bot.texts.message import Verb
from storage.deadlines.deadlines import Subject

ENTRANCES = Entrances(
    buttons={
        Verb.STAY: chosen(staying.press),
        Verb.WHY: chosen(why_late.press),
        Verb.OK: Button(
            do=lambda desk, who, press: check_calls.answer(desk, who, press.call),
            leavers=True,
        ),
    },
    commands={
        Key.OK: Command(do=check_calls.answer, is_for=on_shift, leavers=True),
        Key.BOARD: Command(do=board.board, is_for=whoever_may(Action.SEE_BOARD)),
    },
    deadlines={
        Subject.CHECK_CALL: check_calls.wake,
        Subject.AFTER_BOOK_ON: after_book_on.wake,
    },
    exports=EXPORTS,
)
