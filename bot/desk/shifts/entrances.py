"""What lets shifts and check calls be booked, answered and looked at."""

from bot.desk.entrances import (
    Button,
    Command,
    Entrances,
    chosen,
    named,
    on_shift,
    whoever_may,
)
from bot.desk.shifts import board, booking, check_calls, staying
from bot.desk.shifts.exports import EXPORTS
from bot.domain.people.permissions import Action, may
from bot.texts.keyboard import Key
from bot.texts.message import Verb
from storage.deadlines.deadlines import Subject

ENTRANCES = Entrances(
    buttons={
        Verb.STAY: chosen(staying.press),
        Verb.SITE: named(booking.book_on),
        Verb.OK: Button(
            do=lambda desk, who, press: check_calls.answer(desk, who, press.call)
        ),
    },
    starts={
        "bookoff": Button(
            do=lambda desk, who, _: booking.book_off(desk, who, anyway=True)
        ),
    },
    commands={
        Key.OK: Command(do=check_calls.answer, is_for=on_shift),
        Key.BOOK_ON: Command(
            do=booking.ask_where,
            typed=booking.book_on,
            is_for=lambda desk, who: (
                may(who, Action.BOOK_ON) and not on_shift(desk, who)
            ),
        ),
        Key.BOOK_OFF: Command(do=booking.book_off, is_for=on_shift),
        Key.BOARD: Command(do=board.board, is_for=whoever_may(Action.SEE_BOARD)),
    },
    deadlines={
        Subject.CHECK_CALL: check_calls.wake,
        Subject.SHIFT: booking.wake,
    },
    exports=EXPORTS,
)
