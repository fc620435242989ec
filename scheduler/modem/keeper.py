"""One thread owns the modem: it opens it, again when it is gone, and does all that is
done with it.

    opened ── set up ──▶ at work: sends, looks at the SIM card, listens
    at work ── something breaks ──▶ closed, and a pause of 1 s to 30 s ──▶ opened
    another process of ours has it ──▶ waits, and takes over when that one ends
"""

import asyncio
import threading
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime

import structlog

from bot.domain.messages.lanes import Lane
from bot.domain.messages.modem import TOLD_AFTER, Trouble
from scheduler.modem.arrivals import Arrivals, Ears
from scheduler.modem.broken import Broken, TakenByUs, trouble_of
from scheduler.modem.conversation import Conversation
from scheduler.modem.jobs import Job, Jobs
from scheduler.modem.modem import Modem
from scheduler.modem.port import Port
from scheduler.modem.work import Work

SHORTEST_PAUSE_S, LONGEST_PAUSE_S = 1.0, 30.0
ENDS_WITHIN_S = 5.0
"""What is being sent when we are told to stop may end."""

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class _Condition:
    trouble: Trouble | None
    since: datetime


class Keeper:
    """``open_port`` opens the line; ``now`` is the house's clock."""

    def __init__(
        self, open_port: Callable[[], Port], ears: Ears, now: Callable[[], datetime]
    ) -> None:
        self._open, self._ears, self._now = open_port, ears, now
        self._condition = _Condition(Trouble.SILENT, now())
        self._jobs = Jobs()
        self._port: Port | None = None
        self._stopping = threading.Event()
        self.waits = False
        """Another process has it, and this one takes over."""

    @property
    def works(self) -> bool:
        """It takes messages; whether the network does is seen when one is sent."""
        return self._port is not None and not self._stopping.is_set()

    @property
    def trouble(self) -> Trouble | None:
        """None while another process has it: that one knows."""
        return None if self.waits else self._condition.trouble

    @property
    def lasting_trouble(self) -> Trouble | None:
        """One that has not passed by itself."""
        lasts = self._now() - self._condition.since >= TOLD_AFTER
        return self.trouble if lasts else None

    def put(self, lane: Lane, number: str, text: str) -> Job:
        """To be sent; ``done`` of what comes back is what came of it."""
        job = self._jobs.put(lane, number, text)
        if self.works:
            self._wake()
        else:
            self._jobs.refuse(self._why)
        return job

    @property
    def _why(self) -> str:
        return f"the modem: {self.trouble or 'another process has it'}"

    async def run_forever(self) -> None:
        """Until cancelled."""
        loop, ended = asyncio.get_running_loop(), asyncio.Event()
        arrivals = Arrivals(self._ears, self._now, loop, self._wake)

        def keep() -> None:
            try:
                self._keep(arrivals)
            finally:
                with suppress(RuntimeError):  # nobody waits any more
                    loop.call_soon_threadsafe(ended.set)

        thread = threading.Thread(target=keep, name="modem", daemon=True)
        thread.start()
        try:
            await ended.wait()
        finally:
            self._stopping.set()
            self._wake()
            await asyncio.to_thread(thread.join, ENDS_WITHIN_S)

    def _keep(self, arrivals: Arrivals) -> None:
        pause = SHORTEST_PAUSE_S
        while not self._stopping.is_set():
            if self._once(arrivals):
                pause = SHORTEST_PAUSE_S
            self._jobs.refuse(self._why)
            self._stopping.wait(pause)
            pause = min(pause * 2, LONGEST_PAUSE_S)

    def _once(self, arrivals: Arrivals) -> bool:
        """Opened, until something breaks or we are told to stop; False when it did not
        get to work. Whatever happens, the thread goes on."""
        worked = False
        try:
            with closing(self._open()) as port:
                modem = Modem(Conversation(port))
                modem.set_up()
                worked, self.waits, self._port = True, False, port
                work = Work(modem, self._jobs, arrivals, self._now, self._is)
                while not self._stopping.is_set():
                    work.step()
        except TakenByUs:
            self.waits = True
        except Broken as broken:
            self.waits = False
            self._is(trouble_of(broken))
        except Exception as failure:
            log.exception("the modem's thread failed", failure=type(failure).__name__)
            self.waits = False
            self._is(Trouble.SILENT)
        finally:
            self._port = None
        return worked

    def _is(self, trouble: Trouble | None) -> None:
        """How it stands, since when."""
        if trouble != self._condition.trouble:
            log.warning("modem", before=self._condition.trouble, after=trouble)
            since = self._condition.since if self._condition.trouble else self._now()
            self._condition = _Condition(trouble, since if trouble else self._now())

    def _wake(self) -> None:
        port = self._port
        if port is not None:
            port.wake()
