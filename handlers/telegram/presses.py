"""Presses of inline buttons: each checks anew who presses and whether they may."""

import asyncio
import contextlib
from collections.abc import Callable, Mapping

from telegram import CallbackQuery, Update
from telegram.error import TelegramError

from bot.desk import forms
from bot.desk.alarms import reading_originals
from bot.desk.breach import (
    assessment_chat,
    pack_menu,
    people_told,
    questions,
    regulator_told,
)
from bot.desk.desk import Desk
from bot.desk.doorway import Doorway
from bot.desk.incidents import incidents, photos, welfare
from bot.desk.incoming import alarm_presses, inbox, taking_back
from bot.desk.incoming.inbox import UseCase
from bot.desk.names import ordinary_words
from bot.desk.register import chat, corrective_chat, reviews_chat
from bot.desk.retention import decisions
from bot.desk.shifts import booking, check_calls
from bot.desk.web import signing_in
from bot.desk.words import asking as words
from bot.desk.words import sealed
from bot.domain.alarms.alarm import Reason
from bot.domain.errors import Stale
from bot.domain.people.person import Person
from bot.texts.message import Press, Verb, read_press
from handlers.telegram import plain
from handlers.telegram.named import named_use_case
from handlers.telegram.sender import sender_of
from handlers.telegram.showing import Shown, show

BREACH = frozenset({Verb.FOUND, Verb.FACT, Verb.STEP})
ALWAYS = BREACH | {
    *(Verb.ACCEPT, Verb.MISTAKE, Verb.HELP, Verb.DROP, Verb.LANGUAGE, Verb.AGAIN),
}
"""Presses that work before the rules are accepted, and for leavers."""


class Presses:
    """What a button's short typed id asks of the desk."""

    def __init__(self, doorway: Doorway) -> None:
        self._doorway = doorway
        self._ticks: set[asyncio.Task[None]] = set()

    async def obey(self, update: Update) -> None:
        """A callback query, well-formed or not."""
        query = update.callback_query
        assert query is not None
        sender = sender_of(update)
        shown: list[Shown | str] = []
        try:
            press = read_press(query.data or "")
            use_case, always = self._use_case(press, shown), _is_always(press)
            leavers = press.verb is Verb.ASK_RIGHT
        except Stale as why:
            use_case, always, leavers = _refuse(why), False, False
        await self._doorway.run(
            lambda desk: inbox.receive(
                desk, sender, use_case, always=always, leavers=leavers
            )
        )
        boxed = [each for each in shown if isinstance(each, str)]
        self._tick(query, "".join(boxed) or None)
        for each in shown:
            if not isinstance(each, str):
                await show(query, each, self._doorway)

    def _use_case(self, press: Press, shown: list[Shown | str]) -> UseCase:
        """What is shown to the presser alone is put in ``shown``, and owed nowhere."""
        match press.verb:
            case Verb.PHOTO:
                number = press.number
                return lambda desk, who: shown.append(
                    photos.open_photo(desk, who, number)
                )
            case Verb.SHOW_WORD:
                number = press.number
                return lambda desk, who: shown.append(
                    ordinary_words.show(desk, who, number)
                )
            case Verb.UNSEAL if press.choice:
                key, why = press.subject, press.choice
                return lambda desk, who: shown.extend(
                    filter(None, [sealed.open_words(desk, who, key, why)])
                )
            case _:
                return use_case_of(press)

    def _tick(self, query: CallbackQuery, words: str | None) -> None:
        """Stops the little clock on the button; the answer itself is owed.

        ``words`` come up in a box that is gone when it is closed.
        """
        task = asyncio.create_task(_answer(query, words))
        self._ticks.add(task)
        task.add_done_callback(self._ticks.discard)


async def _answer(query: CallbackQuery, words: str | None) -> None:
    with contextlib.suppress(TelegramError):
        await query.answer(words, show_alert=words is not None)


def _is_always(press: Press) -> bool:
    if press.verb is Verb.COMMAND:
        return press.subject in plain.ALWAYS
    return press.verb in ALWAYS or (press.verb, press.subject) == (Verb.START, "breach")


def _refuse(why: Stale) -> UseCase:
    def refuse(*_: object) -> None:
        raise why

    return refuse


def use_case_of(press: Press) -> UseCase:
    """The desk's use case behind a press; :class:`Stale` when there is none."""
    match press.verb:
        case (
            Verb.ACCEPT
            | Verb.SITE
            | Verb.ASK_RIGHT
            | Verb.RIGHTS
            | Verb.ADD
            | Verb.UNSEAL
            | Verb.LANGUAGE
            | Verb.AGAIN
        ):
            return named_use_case(press)
        case Verb.OK:
            return lambda desk, who: check_calls.answer(desk, who, press.call)
        case Verb.START:
            return _start(press)
        case Verb.DROP:
            return forms.drop_form
        case Verb.COMMAND:
            return plain.use_case_of(press.subject)
        case Verb.MISTAKE:
            return taking_back.press
        case Verb.NOT_A_NAME:
            return ordinary_words.press
        case Verb.HOLD | Verb.LET_GO | Verb.RELEASE | Verb.SERIOUS:
            return _about_a_record(press)
        case Verb.FOUND | Verb.FACT | Verb.STEP:
            return _to_a_report(press, press.number)
        case _:
            return _numbered(press, press.number)


def _to_a_report(press: Press, number: int) -> UseCase:
    """Its reporter adds to it."""
    choice = press.choice
    if press.verb is Verb.STEP:
        return lambda desk, who: questions.tick(desk, who, number, choice)
    if press.verb is Verb.FOUND:
        choice = f"found.{choice}"
    return lambda desk, who: questions.answer(desk, who, number, choice)


def _start(press: Press) -> UseCase:
    match press.subject:
        case "breach":
            return words.ask_breach
        case "register":
            return signing_in.offer
        case "bookoff":
            return lambda desk, who: booking.book_off(desk, who, anyway=True)
        case _:
            raise Stale


def _about_a_record(press: Press) -> UseCase:
    """The first press of keep or release asks for the reason."""
    ref, choice = press.subject, press.choice
    match press.verb:
        case Verb.HOLD if choice:
            return lambda desk, who: decisions.hold(desk, who, ref, choice)
        case Verb.HOLD:
            return lambda desk, who: decisions.ask_why(desk, who, ref)
        case Verb.RELEASE if choice:
            return lambda desk, who: decisions.release(desk, who, ref, choice)
        case Verb.RELEASE:
            return lambda desk, who: decisions.ask_release(desk, who, ref)
        case Verb.SERIOUS:
            return lambda desk, who: decisions.mark_serious(desk, who, ref)
        case _:
            return lambda desk, who: decisions.let_go(desk, who, ref)


def _numbered(press: Press, number: int) -> UseCase:
    match press.verb:
        case verb if verb in CHOSEN:
            choose = CHOSEN[verb]
            return lambda desk, who: choose(desk, who, number, press.choice)
        case Verb.TAKE:
            return lambda desk, who: alarm_presses.take_up(desk, who, number)
        case Verb.CANNOT:
            return lambda desk, who: alarm_presses.cannot_reach(desk, who, number)
        case Verb.WORDS:
            return lambda desk, who: alarm_presses.ask_reason(desk, who, number)
        case Verb.CLOSE if press.choice in set(Reason):
            reason = Reason(press.choice)
            return lambda desk, who: alarm_presses.close(desk, who, number, reason)
        case Verb.PACK:
            return lambda desk, who: pack_menu.send(desk, who, number)
        case _:
            raise Stale


CHOSEN: Mapping[Verb, Callable[[Desk, Person, int, str], None]] = {
    Verb.RULE: ordinary_words.rule,
    Verb.SERVICE: incidents.add_service,
    Verb.HELP: welfare.press,
    Verb.ASSESS: assessment_chat.press,
    Verb.REGULATOR: regulator_told.press,
    Verb.TOLD: people_told.press,
    Verb.WHO: pack_menu.tick,
    Verb.REGISTER: chat.press,
    Verb.ACTION: corrective_chat.press,
    Verb.REVIEW: reviews_chat.press_review,
    Verb.ORIGINAL: reading_originals.press,
}
"""What takes a number and one choice."""
