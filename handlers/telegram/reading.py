"""Words on their way to the desk: read within a budget, or withheld and read later."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import structlog

from bot.desk import hearing, languages
from bot.desk.doorway import Doorway
from bot.desk.hearing import Heard
from bot.domain.redacted import WITHHELD, Kept
from bot.ports import Redactor

Rest = Callable[[], Awaitable[None]]
"""What is still to be done for an update before Telegram may forget it."""

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Patience:
    """How long words may take: half a minute in all, and then they are given up."""

    budget_s: float = 2.0
    """Longer, and their sender is told that they were received. Source: design,
    "action starts within 2 seconds"."""
    pause_s: float = 1.0
    tries: int = 10


class Reading:
    """No word passes without the redactor, and no report waits for it."""

    def __init__(
        self, doorway: Doorway, redactor: Redactor, patience: Patience
    ) -> None:
        self._doorway = doorway
        self._redactor = redactor
        self._patience = patience
        self._rests: dict[str, Rest] = {}

    async def hear(self, heard: Heard) -> None:
        """To the desk with initials; or withheld, with a rest that reads it later."""
        kept = await self._read(heard)
        if kept is not None:
            await self._doorway.run(lambda desk: hearing.hear(desk, heard, kept))
            return
        await self._doorway.run(lambda desk: hearing.withhold(desk, heard))
        update = heard.sender.update.partition(":")[0]
        self._rests[update] = lambda: self._read_later(heard)

    def rest_of(self, update_id: int) -> Rest | None:
        """What an update left to be done, once."""
        return self._rests.pop(str(update_id), None)

    async def _read_later(self, heard: Heard) -> None:
        """Tried again; given up, what can be kept of it is that it was said."""
        kept = Kept(text=WITHHELD, checked=False)
        for _ in range(self._patience.tries):
            await asyncio.sleep(self._patience.pause_s)
            found = await self._read(heard)
            if found is not None:
                kept = found
                break
        await self._doorway.run(lambda desk: hearing.hear(desk, heard, kept))

    async def _read(self, heard: Heard) -> Kept | None:
        """None: it took too long, or failed. Its reason names no word of it."""
        chat = heard.sender.chat_id
        language = await self._doorway.run(
            lambda desk: languages.written_in(desk, chat), shares=True
        )
        try:
            async with asyncio.timeout(self._patience.budget_s):
                return await self._redactor.redact(heard.raw, language=language)
        except Exception as failure:
            log.warning(
                "names not checked yet",
                update=heard.sender.update,
                failure=type(failure).__name__,
            )
            return None
