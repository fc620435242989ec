"""What came in: heard, and deleted from the SIM card when that is committed."""

import asyncio
from collections.abc import Awaitable, Callable
from concurrent.futures import Future
from dataclasses import dataclass
from datetime import datetime
from functools import partial

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


@dataclass(frozen=True, slots=True)
class _Hearing:
    """``id`` is the message's, and empty for a report."""

    id: str
    places: tuple[int, ...]
    heard: "Future[None]"


class Arrivals:
    """Used by the modem's thread; what hears runs on the event loop.

    Each number's messages are heard one after another, as they were sent, and nobody
    waits for another; nor for a message that failed, which is tried again behind them.
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
        self._hearing: dict[str, _Hearing] = {}
        self._failed: set[str] = set()

    @property
    def waits_for_parts(self) -> bool:
        return self._card.waits

    def look(self, modem: Modem) -> None:
        """All that lies on the card."""
        now = self._now()
        found = self._card.sort(modem.stored(), now)
        self._failed &= {message.text.id for message in found.messages}
        for message in sorted(found.messages, key=lambda each: self._turn(each, now)):
            self._hear(message)
        for report, place in found.reports:
            self._start(f"report {place}", (place,), partial(self._ears.report, report))
        for place in found.unreadable:
            log.error("a message on the SIM card is unreadable", place=place)
            modem.delete(place)

    def _turn(self, message: OnCard, now: datetime) -> tuple[bool, datetime]:
        return message.text.id in self._failed, message.text.sent_at or now

    def report(self, report: Report) -> None:
        """One that lies nowhere."""
        which = f"report {report.number} {report.reference} {report.status}"
        self._start(which, (), partial(self._ears.report, report))

    def _hear(self, message: OnCard) -> None:
        text = message.text
        bring = partial(self._ears.bring, text)
        self._start(text.number, message.places, bring, text.id)

    def _start(
        self,
        whose: str,
        places: tuple[int, ...],
        hear: Callable[[], Awaitable[None]],
        known_as: str = "",
    ) -> None:
        if whose in self._hearing:
            return
        heard = asyncio.run_coroutine_threadsafe(_in_time(hear), self._loop)
        self._hearing[whose] = _Hearing(known_as, places, heard)
        heard.add_done_callback(lambda _: self._wake())

    def clear(self, modem: Modem) -> bool:
        """Deletes what was heard; True when the next of the same number can be. What
        failed stays, and is tried again when the card is looked at after a while."""
        over = {whose: h for whose, h in self._hearing.items() if h.heard.done()}
        goes_on = False
        for whose, hearing in over.items():
            del self._hearing[whose]
            if _did(hearing.heard):
                goes_on |= bool(hearing.places)
                for place in hearing.places:
                    modem.delete(place)
            elif hearing.id and hearing.id not in self._failed:
                goes_on = True
                self._failed.add(hearing.id)
        return goes_on


async def _in_time(hear: Callable[[], Awaitable[None]]) -> None:
    async with asyncio.timeout(LONGEST_S):
        await hear()


def _did(heard: "Future[None]") -> bool:
    if heard.cancelled():
        return False
    failure = heard.exception()
    if failure is not None:  # its words may hold theirs
        log.error("text message failed", failure=type(failure).__name__)
    return failure is None
