"""What Telegram gave us by polling and may not forget yet: it, or one before it, is not
done."""

import asyncio

from bot.desk.doorway import Unavailable


class Unconfirmed:
    """Updates by their number. Telegram gives a hundred at a time, from ``offset`` on,
    and confirms them in order: what comes behind a hundred waits for the first."""

    def __init__(self) -> None:
        self.offset = 0
        """All before it may be forgotten."""
        self._given: dict[int, asyncio.Future[None]] = {}

    @property
    def is_busy(self) -> bool:
        """Something of it is being handled."""
        return bool(self._waits())

    def __contains__(self, number: int | None) -> bool:
        return number in self._given

    def add(self, number: int | None, done: asyncio.Future[None]) -> None:
        """Without a number nothing can be confirmed."""
        if number is not None:
            self._given[number] = done

    async def wait(self, seconds: float) -> None:
        """Until all is done, but not for long."""
        if waits := self._waits():
            await asyncio.wait(waits.values(), timeout=seconds)

    async def wait_for_the_first(self, seconds: float) -> None:
        """Until then Telegram would give us the same hundred again."""
        if waits := self._waits():
            await asyncio.wait([waits[min(waits)]], timeout=seconds)

    def move_on(self) -> None:
        """To the first that is not done; raises as :meth:`give_back`."""
        undone = [
            number
            for number, done in self._given.items()
            if not done.done() or _failed(done)
        ]
        if self._given:
            self.offset = min(undone, default=max(self._given) + 1)
        kept = self._given.items()
        self._given = {number: done for number, done in kept if number >= self.offset}
        self.give_back()

    def give_back(self) -> None:
        """What failed Telegram gives again: raises :class:`Unavailable`."""
        failed = [number for number, done in self._given.items() if _failed(done)]
        for number in failed:
            del self._given[number]
        if failed:
            raise Unavailable

    def _waits(self) -> dict[int, asyncio.Future[None]]:
        return {number: done for number, done in self._given.items() if not done.done()}


def _failed(done: asyncio.Future[None]) -> bool:
    return done.done() and (done.cancelled() or done.exception() is not None)
