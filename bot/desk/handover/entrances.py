"""What lets somebody come, go, hand over and take over. Booking on and off stand here:
where cover is continuous, they are more than that."""

from bot.desk.desk import Desk
from bot.desk.entrances import (
    Button,
    Command,
    Entrances,
    chosen,
    named,
    on_shift,
    words,
)
from bot.desk.handover import (
    arriving,
    booking_off,
    handing,
    leaving,
    showing,
    taking,
    watching,
)
from bot.desk.shifts import booking
from bot.domain.errors import Stale
from bot.domain.forms import FormKind
from bot.domain.handover.handover_events import Why
from bot.domain.people.permissions import Action, may
from bot.domain.people.person import Person
from bot.texts.handover import handing as texts
from bot.texts.handover import staying
from bot.texts.keyboard import Key
from bot.texts.message import Verb
from storage.deadlines.deadlines import Subject


def _press(desk: Desk, person: Person, number: int, choice: str) -> None:
    """A button about one handover."""
    handover = watching.current(desk, number)
    if handover is None:
        raise Stale
    what, _, which = choice.partition(".")
    match what:
        case staying.CANNOT:
            leaving.cannot_stay(desk, person, handover)
        case staying.GO:
            leaving.go(desk, person, handover)
        case texts.TOLD:
            handing.tell(desk, person, handover, which)
        case texts.COUNT:
            handing.count(desk, person, handover)
        case texts.LACKS:
            handing.lacks(desk, person, handover, which)
        case texts.TAKE:
            taking.take_over(desk, person, handover)
        case _ if choice in set(Why):
            taking.in_stead(desk, person, handover, Why(choice))
        case _:
            raise Stale


ENTRANCES = Entrances(
    buttons={
        Verb.SITE: named(arriving.book_on),
        Verb.HANDOVER: chosen(_press),
        Verb.BOOK_OFF: chosen(booking_off.book_off),
    },
    starts={
        "bookoff": Button(
            do=lambda desk, who, _: leaving.book_off(desk, who, anyway=True),
            leavers=True,
        ),
    },
    commands={
        Key.BOOK_ON: Command(
            do=booking.ask_where,
            typed=arriving.book_on,
            is_for=lambda desk, who: (
                may(who, Action.BOOK_ON) and not on_shift(desk, who)
            ),
        ),
        Key.BOOK_OFF: Command(do=leaving.book_off, is_for=on_shift, leavers=True),
        "handover": Command(
            do=showing.show,
            is_for=lambda desk, who: (
                on_shift(desk, who) or may(who, Action.TAKE_HANDOVER)
            ),
        ),
    },
    forms={FormKind.IN_STEAD: words(taking.type_why)},
    deadlines={
        Subject.ARRIVED: arriving.wake,
        Subject.SHIFT: leaving.wake,
        Subject.HANDOVER: watching.look,
    },
)
