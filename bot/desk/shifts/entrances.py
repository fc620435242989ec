"""What lets shifts and check calls be booked, answered and looked at."""

from bot.desk.entrances import Button, Command, Entrances, named
from bot.desk.shifts import board, booking, check_calls
from bot.desk.shifts.exports import EXPORTS
from bot.texts.keyboard import Key
from bot.texts.message import Verb
from storage.deadlines.deadlines import Subject

ENTRANCES = Entrances(
    buttons={
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
        Key.OK: Command(do=check_calls.answer),
        Key.BOOK_ON: Command(do=booking.ask_where, typed=booking.book_on),
        Key.BOOK_OFF: Command(do=booking.book_off),
        Key.BOARD: Command(do=board.board),
    },
    deadlines={
        Subject.CHECK_CALL: check_calls.wake,
        Subject.SHIFT: booking.wake,
    },
    exports=EXPORTS,
)
