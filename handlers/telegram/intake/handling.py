"""What is done with one update: handled, refused, or turned away; and it is recorded.

An update that fails is tried three times, and then given up by its id and kind; one
that cannot be read is given up at once, for it will read no better. That the database
is away is no fault of the update: :class:`Unavailable`.
"""

import asyncio
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager, nullcontext

import structlog
from telegram import Update

from bot.desk.doorway import Doorway, Unavailable
from bot.desk.incoming import inbox
from handlers.telegram.client import Client
from handlers.telegram.intake.lines import Work
from handlers.telegram.intake.outline import Outline
from handlers.telegram.router import Router
from handlers.update_body import Raw, essentials

TRIES = 3

Turns = Callable[[int], AbstractAsyncContextManager[None]]
"""Of a chat: entered while no other process handles an update of it."""


def alone(_: int) -> AbstractAsyncContextManager[None]:
    """There is no other process."""
    return nullcontext()


log = structlog.get_logger(__name__)


class Handling:
    """Makes the work of an update, to be done in its place."""

    def __init__(
        self, client: Client, router: Router, doorway: Doorway, turns: Turns
    ) -> None:
        self._client, self._router = client, router
        self._doorway, self._turns = doorway, turns

    def work(self, outline: Outline, raw: Raw) -> Work:
        """As soon as it can be."""
        return lambda: self._handle(outline, raw)

    def in_turn(self, outline: Outline, raw: Raw) -> Work:
        """In its chat's order among all processes."""

        async def work() -> None:
            async with self._turns(outline.chat):
                await self._handle(outline, raw)

        return work

    def refusing(self, outline: Outline) -> Work:
        """One of a flood, and its sender is told."""
        sender = outline.sender
        return lambda: self._doorway.run(lambda desk: inbox.refuse_flood(desk, sender))

    async def receive(self, outline: Outline, raw: Raw) -> bool:
        """Of somebody unknown: never read by the redactor, but a link of theirs is
        tried. True when they may be on the books now."""
        sender = outline.sender
        if outline.opens_link or not outline.is_sound:
            await self._handle(outline, raw)
            return True
        if not outline.is_spoken:
            await self._doorway.run(lambda desk: inbox.ignore(desk, sender))
            return False
        if await self._doorway.run(lambda desk: inbox.turn_away(desk, sender)):
            return False
        await self.in_turn(outline, raw)()
        return True

    async def _handle(self, outline: Outline, raw: Raw) -> None:
        try:
            update = self._read(outline, raw)
        except Exception as failure:
            _log(outline, 1, failure)
        else:
            if await self._insist(outline, update):
                return
        sender = outline.sender
        await self._doorway.run(lambda desk: inbox.give_up(desk, sender))

    def _read(self, outline: Outline, raw: Raw) -> Update:
        """Raises whatever the library raises, when it cannot read the words either."""
        if not outline.is_sound:
            raise ValueError("no update")
        try:
            return Update.de_json(raw, self._client)
        except Exception as failure:
            why = type(failure).__name__
            log.warning("read in part", update=outline.key, failure=why)
        return Update.de_json(essentials(raw), self._client)

    async def _insist(self, outline: Outline, update: Update) -> bool:
        for attempt in range(1, TRIES + 1):
            try:
                await self._router.route(update)
            except Unavailable:
                raise
            except Exception as failure:
                _log(outline, attempt, failure)
                await asyncio.sleep(0.2 * attempt)
            else:
                return True
        return False


def _log(outline: Outline, attempt: int, failure: Exception) -> None:
    log.error(
        "update failed",
        update=outline.key,
        attempt=attempt,
        failure=type(failure).__name__,
    )
