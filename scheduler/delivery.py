"""All ways out together: Telegram, and beside it whatever is slower, and telephones."""

import asyncio
from functools import partial
from typing import Any

from bot.desk.doorway import Doorway
from bot.ports import Courier, Letter, Notice
from scheduler.calls import take_calls
from scheduler.dispatcher import LOOK_AGAIN_S, Dispatcher
from scheduler.elsewhere import take_notices
from scheduler.letters import take_letters
from scheduler.pacer import Pacer

LOOK_FOR_CALLS_S = 0.5
"""An alarm's telephone rings within the second, and no officer's answer pays for it."""


class Delivery:
    """A mail server that hangs holds up no Telegram message and no call, nor the other
    way."""

    def __init__(
        self,
        doorway: Doorway,
        telegram: Courier[Letter],
        others: Courier[Notice],
        pacer: Pacer | None = None,
        look_again_s: float = LOOK_AGAIN_S,
        lines: int = 0,
    ) -> None:
        """Without a pacer everything for Telegram goes out at once; ``lines`` is how
        many telephones the gateway rings at a time, 0 where there is none."""
        paced = partial(take_letters, pacer)
        self._telegram = Dispatcher(doorway, telegram, paced, look_again_s)
        self._elsewhere = Dispatcher(doorway, others, take_notices, look_again_s)
        self._calls = Dispatcher(
            doorway, others, partial(take_calls, lines), LOOK_FOR_CALLS_S
        )
        self.ways: list[Dispatcher[Any]] = [self._telegram, self._elsewhere]
        if lines:
            self.ways.append(self._calls)

    def ring(self) -> None:
        """Something was owed. What is not for Telegram is found within the second: an
        officer's answer does not pay for looking."""
        self._telegram.ring()

    def ring_calls(self) -> None:
        """A telephone is to ring, or a line may be free."""
        self._calls.ring()

    def is_stalled(self) -> bool:
        """The outbox has not been looked at for a while."""
        return any(each.is_stalled() for each in self.ways)

    async def run_forever(self) -> None:
        """Until cancelled."""
        async with asyncio.TaskGroup() as all_ways:
            for each in self.ways:
                all_ways.create_task(each.run_forever())

    async def settle(self) -> None:
        """Until nothing is ready and nothing flies; what fails on one channel may
        be owed on another."""
        while any(await asyncio.gather(*(each.settle() for each in self.ways))):
            pass
