"""What a request waits for, in the chat: buttons, and days that are typed."""

from datetime import date

from bot.desk import forms
from bot.desk.desk import Desk
from bot.desk.entrances import Typed
from bot.desk.rights import waiting
from bot.desk.rights.notices import is_on_the_bot, show
from bot.desk.rights.requests import may_correct
from bot.domain.errors import Stale, Unfit, Unusable
from bot.domain.forms import FormKind
from bot.domain.people.person import Person
from bot.domain.rights.pauses import Pause, WaitsFor, find
from bot.domain.rights.request import RightsRequest
from bot.domain.times.moments import past_day
from bot.texts.rights import waiting as texts

DEEDS = waiting.CORRECTIONS | {texts.WAITS, texts.ASKED, texts.CORRECT}
"""Buttons of a request that are pressed here."""


def press(
    desk: Desk, person: Person, request: RightsRequest, deed: str, chosen: str
) -> None:
    """``chosen`` is what is asked for, or the number of a wait, and perhaps a day."""
    what, _, day = chosen.partition(".")
    if deed == texts.WAITS:
        may_correct(desk, person, request.id)
        menu = texts.menu(desk.reader(person), request)
        desk.owe(person, menu, about=request.ref)
    elif deed == texts.ASKED:
        ask(desk, person, request.id, what)
    else:
        _of_a_wait(
            desk, person, request, find(request.pauses, _number(what)), deed, day
        )


def ask(desk: Desk, person: Person, number: int, what: str) -> None:
    """Recorded as asked for today, until it is dated."""
    if what not in set(WaitsFor):
        raise Stale
    request = waiting.asked(desk, person, number, WaitsFor(what))
    pause = request.pauses[-1]
    show(desk, person, request)
    to, reached = desk.reader(person), is_on_the_bot(desk, request)
    words = texts.recorded_as_asked(to, request, pause, on_the_bot=reached)
    desk.owe(person, words, about=request.ref)
    if pause.received_on is not None:
        offer_another_day(desk, person, request, pause)


def offer_another_day(
    desk: Desk, person: Person, request: RightsRequest, pause: Pause
) -> None:
    words = texts.recorded_as_come(desk.reader(person), request, pause)
    desk.owe(person, words, about=request.ref)


def _of_a_wait(
    desk: Desk,
    person: Person,
    request: RightsRequest,
    pause: Pause,
    deed: str,
    day: str,
) -> None:
    """A day that is needed is typed, unless the button carries it."""
    number = request.id
    if deed == texts.CORRECT:
        may_correct(desk, person, number)
        words = texts.what_is_wrong(desk.reader(person), request, pause)
        desk.owe(person, words, about=request.ref)
    elif deed in FORMS and not day:
        may_correct(desk, person, number)
        forms.start_form(desk, person, FORMS[deed], pause.id)
    else:
        on = _day(day) if day else None
        done = waiting.correct(desk, person, number, pause.id, deed, on)
        show(desk, person, done)
        if deed == texts.CAME:
            offer_another_day(desk, person, done, find(done.pauses, pause.id))


FORMS = {
    texts.ASKED_ON: FormKind.RIGHTS_ASKED_ON,
    texts.CAME_ON: FormKind.RIGHTS_CAME_ON,
}


def take(desk: Desk, person: Person, typed: Typed) -> None:
    """A day as it was typed; the form's number is the wait's."""
    request = desk.unit.rights.waiting_for(typed.number)
    if request is None:
        raise Stale
    day = past_day(typed.raw, desk.today)
    if day is None:
        raise Unusable(Unfit.DAY_WAITED)
    deed = next(each for each, form in FORMS.items() if form is typed.form)
    done = waiting.correct(desk, person, request.id, typed.number, deed, day)
    show(desk, person, done)


def _day(said: str) -> date:
    try:
        return date.fromisoformat(said)
    except ValueError:
        raise Stale from None


def _number(words: str) -> int:
    if not (words.isdecimal() and words.isascii() and len(words) <= 9):
        raise Stale
    return int(words)
