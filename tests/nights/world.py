"""Time that passes only when it is told to: for the people, Telegram, and asyncio."""

import asyncio
import selectors
from datetime import UTC, datetime, timedelta

from bot.process.steady_clock import SteadyClock
from tests.one_thread import AtOnce

TEN_PM = datetime(2026, 1, 10, 22, 0, tzinfo=UTC)


class World:
    """The true time, the machine's clock, which may be wrong, and the product's own."""

    def __init__(self, begins: datetime = TEN_PM) -> None:
        self.begins, self.passed, self.wrong_by = begins, timedelta(), timedelta()
        self._furthest = timedelta()
        self.starts_the_clock()

    def true_time(self) -> datetime:
        """Telegram's, and the phones'."""
        return self.begins + self.passed

    def machine(self) -> datetime:
        return self.true_time() + self.wrong_by

    def steps(self, by: timedelta) -> None:
        """The machine's clock, and nobody else's."""
        self.wrong_by += by
        self._furthest = max(self._furthest, self.wrong_by)

    def catches_up(self) -> None:
        """What was written in what is now the future waits for that, as the page says:
        it comes."""
        self.wrong_by = self._furthest

    def seconds(self) -> float:
        """Since the night began; never goes back."""
        return self.passed.total_seconds()

    def starts_the_clock(self) -> None:
        """A process begins, and believes the machine."""
        self._steady = SteadyClock(self.machine, self.seconds)

    def __call__(self) -> datetime:
        return self._steady()

    @property
    def now(self) -> datetime:
        """What the product takes for now."""
        return self._steady()

    @now.setter
    def now(self, then: datetime) -> None:
        self.passed += max(then - self._steady(), timedelta())


class _Selector(selectors.SelectSelector):
    """Nobody waits: what somebody would have waited for is there at once."""

    world = World()

    def select(self, timeout: float | None = None) -> list:
        found = super().select(0)
        if found or timeout == 0:
            return found
        if timeout is None:
            raise RuntimeError("everybody waits, and for nothing that comes")
        self.world.passed += timedelta(seconds=max(timeout, 1e-6))
        return found


class Loop(asyncio.SelectorEventLoop):
    """An event loop in a world whose time it moves, without a thread."""

    def __init__(self) -> None:
        self._hurried = _Selector()
        super().__init__(self._hurried)
        self.set_default_executor(AtOnce(1))
        self.set_exception_handler(lambda *_: None)  # who dies leaves tasks behind

    def moves_to(self, world: World) -> None:
        """Another night."""
        self._hurried.world = world

    def time(self) -> float:
        return self._hurried.world.seconds()
