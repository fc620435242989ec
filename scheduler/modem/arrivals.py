"""What came in: heard, and deleted from the SIM card when that is committed."""

import asyncio
from collections.abc import Awaitable, Callable
from concurrent.futures import Future
from dataclasses import dataclass
from datetime import datetime

import structlog

from bot.ports import TextMessage
from scheduler.modem.card import Card, OnCard
from scheduler.modem.modem import Modem
from scheduler.modem.pdu.delivered import Report

LONGEST_S = 60.0
"""What is not heard by then is brought again, and counts once."""

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Ears:
    """Where what comes in goes; each returns when it is committed."""

    bring: Callable[[TextMessage], Awaitable[None]]
    report: Callable[[Report], Awaitable[None]]


Hearing = tuple[tuple[int, ...], "Future[None]"]


class Arrivals:
    """Used by the modem's thread; what hears runs on the event loop.

    Each number's messages are heard one after another, and nobody waits for another.
    """

    def __init__(
        self,
        ears: Ears,
        now: Callable[[], datetime],
        loop: asyncio.AbstractEventLoop,
        wake: Callable[[], None],
    ) -> None:
        self._ears, self._now, self._loop, self._wake = ears, now, loop, wake
        self._card = Card()
        self._hearing: dict[str, Hearing] = {}

    @property
    def waits_for_parts(self) -> bool:
        return self._card.waits

    def look(self, modem: Modem) -> None:
        """All that lies on the card."""
        found = self._card.sort(modem.stored(), self._now())
        for message in found.messages:
            self._hear(message)
        for report, place in found.reports:
            self._start(f"report {place}", (place,), self._ears.report(report))
        for place in found.unreadable:
            log.error("a message on the SIM card is unreadable", place=place)
            modem.delete(place)

    def report(self, report: Report) -> None:
        """One that lies nowhere."""
        self._start(f"report of {report.reference}", (), self._ears.report(report))

    def _hear(self, message: OnCard) -> None:
        number = message.text.number
        if number not in self._hearing:
            self._start(number, message.places, self._ears.bring(message.text))

    def _start(
        self, whose: str, places: tuple[int, ...], hear: Awaitable[None]
    ) -> None:
        heard = asyncio.run_coroutine_threadsafe(_in_time(hear), self._loop)
        self._hearing[whose] = places, heard
        heard.add_done_callback(lambda _: self._wake())

    def clear(self, modem: Modem) -> bool:
        """Deletes what was heard; True when there was any, and the next of the same
        number can be. What was not stays, until the card is looked at again."""
        over = {whose: h for whose, h in self._hearing.items() if h[1].done()}
        for whose in over:
            del self._hearing[whose]
        deleted = [p for places, heard in over.values() if _did(heard) for p in places]
        for place in deleted:
            modem.delete(place)
        return bool(deleted)


async def _in_time(hear: Awaitable[None]) -> None:
    async with asyncio.timeout(LONGEST_S):
        await hear


def _did(heard: "Future[None]") -> bool:
    if heard.cancelled():
        return False
    failure = heard.exception()
    if failure is not None:  # its words may hold theirs
        log.error("text message failed", failure=type(failure).__name__)
    return failure is None
