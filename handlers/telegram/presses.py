"""Presses of inline buttons: each checks anew who presses and whether they may."""

import asyncio
import contextlib

from telegram import CallbackQuery, Update
from telegram.error import TelegramError

from bot.desk import subjects
from bot.desk.desk import Desk
from bot.desk.doorway import Doorway
from bot.desk.incoming import inbox
from bot.desk.shown import Shown
from bot.domain.people.person import Person
from handlers.telegram.listening import Listening
from handlers.telegram.sender import sender_of
from handlers.telegram.showing import show


class Presses:
    """What a button's short typed id asks of the desk."""

    def __init__(self, doorway: Doorway) -> None:
        self._doorway = doorway
        self._listening = Listening(doorway)
        self._ticks: set[asyncio.Task[None]] = set()

    async def obey(self, update: Update) -> None:
        """A callback query, well-formed or not."""
        query = update.callback_query
        assert query is not None
        sender = sender_of(update)
        button, press = subjects.pressed(query.data or "")
        await self._listening.press(sender, press)
        shown: list[Shown] = []

        def do(desk: Desk, person: Person) -> None:
            found = button.do(desk, person, press)
            if found is not None:
                shown.append(found)

        always, leavers = button.always, button.leavers
        await self._doorway.run(
            lambda desk: inbox.receive(desk, sender, do, always=always, leavers=leavers)
        )
        boxed = [each for each in shown if isinstance(each, str)]
        self._tick(query, "".join(boxed) or None)
        for each in shown:
            if not isinstance(each, str):
                await show(query, each, self._doorway)

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
