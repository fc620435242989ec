"""Words on their way to the desk: read within a budget, or sealed and read later."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

import structlog

from bot.desk.doorway import OVERTAKES, Doorway
from bot.desk.hearing import hearing, withheld
from bot.desk.hearing.hearing import Heard
from bot.desk.hearing.withheld import Due
from bot.desk.incoming import inbox
from bot.desk.people import languages
from bot.desk.words import sealed
from bot.domain.limits import READING_A_SECOND, READING_AT_ONCE_S, Allowance, full
from bot.domain.names.redacted_text import Kept
from bot.ports import Redactor

WORTH_ASKING = 0.1
"""Of the budget: with less than this left, words are sealed at once."""

LOOK_EVERY_S = 5.0
"""For words that another process has sealed, and did not live to read."""

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Patience:
    """How long words may take."""

    budget_s: float = READING_AT_ONCE_S
    """Longer, and their sender is told that they were received; for all that one person
    sends together."""
    a_second: float = READING_A_SECOND
    """So much of it comes back."""
    longest_s: float = 10.0
    """Nobody waits any more: for one message, when it is tried again."""


class Reading:
    """No word passes without the redactor, and no report waits for it.

    Words that it has not read in time are sealed, with their update, and read when it
    can: by this process, or by whichever comes after it.
    """

    def __init__(
        self, doorway: Doorway, redactor: Redactor, patience: Patience
    ) -> None:
        self._doorway = doorway
        self._redactor = redactor
        self._patience = patience
        self._waits: dict[str, Allowance] = {}
        """How long the words of each phone may still be waited for, in seconds."""
        self._sealed = asyncio.Event()

    def wait_no_more(self, chat: int) -> None:
        """It floods: its words are sealed at once, and read when there is time. What
        they hold up is confirmed the sooner, for an SOS may be behind it."""
        now, most = self._doorway.now, self._patience.budget_s
        spent = full(most, self._patience.a_second, now).charge(most, now)
        self._waits[str(chat)] = spent

    async def hear(self, heard: Heard) -> None:
        """To the desk with initials; or sealed."""
        kept = await self._read_in_time(heard)
        if kept is not None:
            await self._doorway.run(lambda desk: hearing.hear(desk, heard, kept))
            return
        await self._doorway.run(lambda desk: withheld.withhold(desk, heard))
        self._sealed.set()

    async def read_forever(self) -> None:
        """What is sealed, until cancelled."""
        while True:
            self._sealed.clear()
            try:
                busy = await self.read_sealed()
            except Exception as failure:
                log.warning("nothing read anew", failure=type(failure).__name__)
                busy = 0
            if not busy:
                await self._until_sealed()

    async def read_sealed(self) -> int:
        """One round: a few words of each person, the urgent first; how many."""
        due = await self._doorway.run(withheld.take_due)
        people: dict[str, list[Due]] = {}
        for each in due:
            people.setdefault(each.person, []).append(each)
        await asyncio.gather(*map(self._read_again, people.values()))
        await self._doorway.run(sealed.escalate)
        return len(due)

    async def _read_again(self, waiting: list[Due]) -> None:
        for each in waiting:
            kept = await self._read(
                each.heard, each.person, self._patience.longest_s, each.is_urgent
            )
            await self._doorway.run(_heard(each, kept))

    async def _until_sealed(self) -> None:
        try:
            async with asyncio.timeout(LOOK_EVERY_S):
                await self._sealed.wait()
        except TimeoutError:
            pass

    async def _read_in_time(self, heard: Heard) -> Kept | None:
        """Waits for no longer than is left to this phone."""
        phone, now = heard.sender.phone, self._doorway.now
        most, back = self._patience.budget_s, self._patience.a_second
        left = self._waits.get(phone) or full(most, back, now)
        if left.at_hand(now) < WORTH_ASKING * most:
            return None
        began = asyncio.get_running_loop().time()
        urgent = OVERTAKES.get() or heard.said in hearing.URGENT
        kept = await self._read(heard, phone, left.at_hand(now), urgent)
        spent = asyncio.get_running_loop().time() - began
        left = self._waits.get(phone) or left  # it may have begun to flood meanwhile
        self._waits[phone] = left.charge(spent, self._doorway.now)
        return kept

    async def _read(
        self, heard: Heard, who: str, within_s: float, urgent: bool
    ) -> Kept | None:
        """None: it took too long, or failed. Its reason names no word of it."""
        sender = heard.sender
        language = await self._doorway.run(
            lambda desk: languages.written_in(inbox.person_of(desk, sender)),
            shares=True,
        )
        try:
            async with asyncio.timeout(within_s):
                return await self._redactor.redact(
                    heard.raw, language=language, who=who, urgent=urgent
                )
        except Exception as failure:
            log.warning(
                "names not checked yet",
                update=heard.sender.update,
                failure=type(failure).__name__,
            )
            return None


def _heard(due: Due, kept: Kept | None) -> Callable[..., None]:
    if kept is None:
        return lambda desk: withheld.not_read(desk, due.key)
    return lambda desk: withheld.hear(desk, due.key, due.heard, kept)
