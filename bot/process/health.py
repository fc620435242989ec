"""Whether the product works, for ``/readyz``, and its figures, for ``/metrics``."""

import asyncio
import math
from collections.abc import Callable
from functools import partial

from prometheus_client import CollectorRegistry, Gauge

from bot.desk import health
from bot.desk.desk import Desk
from bot.domain.names.canaries import Night
from bot.process.reading.redaction import RedactionThread
from bot.process.wiring import House
from bot.texts.reader import Reader
from bot.texts.text_messages import modem as modem_texts
from handlers.strangers import Strangers
from handlers.telegram.intake.polling import Poller
from handlers.telegram.intake.webhook import Webhook
from scheduler.alarm import AlarmClock
from scheduler.daily_backup import DailyBackup
from scheduler.delivery import Delivery
from scheduler.modem.keeper import Keeper

PATIENCE_S = 5.0
"""For the database."""

NAME_SLIPS = ("checkcall_name_slips", "checkcall_near_misses")
"""By both its names for a release: somebody's charts know the second."""

NIGHT: tuple[tuple[str, str, Callable[[Night], float]], ...] = (
    ("recall", "Part of a night's made-up names found", lambda night: night.recall),
    ("recall_low", "Lower end of its interval", lambda night: night.interval[0]),
    ("recall_high", "Upper end of its interval", lambda night: night.interval[1]),
    ("read_at", "When, in Unix time", lambda night: night.done_at.timestamp()),
)
"""What a chart shows of the name check."""

HELD_UP_S = 5.0
"""A use case takes milliseconds: whoever waits so long waits for one that hangs."""


class Health:
    """Asks the rows, and the parts that this process runs; None for those it does not.

    The rows speak for all processes: that one polls, that one keeps time.
    """

    def __init__(
        self,
        house: House,
        *,
        poller: Poller | None = None,
        webhook: Webhook | None = None,
        clock: AlarmClock | None,
        delivery: Delivery | None,
        backup: DailyBackup | None = None,
        redaction: RedactionThread | None = None,
        modem: Keeper | None = None,
    ) -> None:
        self._house = house
        self._poller = poller
        self._webhook = webhook
        self._clock = clock
        self._delivery = delivery
        self._backup = backup
        self._redaction = redaction
        self._modem = modem

    async def troubles(self) -> list[str]:
        """Why we are not ready, one sentence each."""
        try:
            async with asyncio.timeout(PATIENCE_S):
                found = await self._house.lookout.look(health.troubles)
        except Exception as failure:
            found = [f"database: it does not answer ({type(failure).__name__})"]
        if self._house.doorway.held_up_s > HELD_UP_S:
            found.append(
                "desk: nothing gets done; see that the disk is not full or slow"
            )
        if self._webhook is not None and self._webhook.trouble:
            found.append(f"intake: {self._webhook.trouble}")
        if self._clock is not None and self._clock.is_stalled():
            found.append("engine: deadlines have not been looked at lately")
        if self._delivery is not None and self._delivery.is_stalled():
            found.append("engine: the outbox has not been looked at lately")
        if self._redaction is not None and self._redaction.trouble:
            found.append(f"redactor: names are not checked: {self._redaction.trouble}")
        lasting = self._modem.lasting_trouble if self._modem is not None else None
        if lasting is not None:
            found.append(f"modem: {modem_texts.in_short(Reader(), lasting)}")
        return found

    def remarks(self) -> list[str]:
        """What whoever looks may want to know of a process that is ready."""
        found = []
        if self._poller is not None and self._poller.waits:
            found.append("waiting: another process is polling, and this one takes over")
        if self._backup is not None and self._backup.is_overdue():
            found.append("backup: none for 26 hours; run there: checkcall check")
        if self._modem is not None and self._modem.waits:
            found.append("waiting: another process has the modem")
        return found


def metrics(house: House) -> CollectorRegistry:
    """Counted when they are asked for."""
    registry = CollectorRegistry()
    see = house.lookout.see
    deadlines = Gauge("checkcall_deadlines_waiting", "Deadlines", registry=registry)
    deadlines.set_function(lambda: see(lambda desk: desk.unit.deadlines.count()))
    owed = Gauge("checkcall_outbox_waiting", "Messages owed", registry=registry)
    owed.set_function(lambda: see(lambda desk: desk.unit.outbox.waiting()))
    unread = Gauge("checkcall_words_withheld", "Being checked", registry=registry)
    unread.set_function(lambda: see(lambda desk: desk.unit.sealed_words.count()))
    for name in NAME_SLIPS:
        slips = Gauge(name, "Names that slipped into messages", registry=registry)
        slips.set_function(lambda: see(lambda desk: desk.unit.name_slips.count()))
    tested = Gauge(
        "checkcall_self_test_passed_at",
        "When the daily self-test passed last, in Unix time",
        registry=registry,
    )
    tested.set_function(partial(see, _self_test_passed_at))
    for name, says, of in NIGHT:
        figure = Gauge(f"checkcall_name_check_{name}", says, registry=registry)
        figure.set_function(partial(see, partial(_of_night, of)))
    return registry


def count_strangers(strangers: Strangers, registry: CollectorRegistry) -> None:
    """Text messages of numbers that are nobody's; they are answered by nothing else."""
    texts = Gauge(
        "checkcall_texts_of_nobody",
        "Of unknown numbers, since start",
        registry=registry,
    )
    texts.set_function(lambda: strangers.texts)


def _self_test_passed_at(desk: Desk) -> float:
    """Not a number before the first."""
    passed_at = desk.unit.self_tests.last_passed_at()
    return passed_at.timestamp() if passed_at is not None else math.nan


def _of_night(of: Callable[[Night], float], desk: Desk) -> float:
    """A figure of the last night that was read; not a number before the first."""
    night = desk.unit.canaries.newest()
    return of(night) if night is not None else math.nan
