"""All ways out together: Telegram, and beside it whatever is slower."""

import asyncio
from functools import partial

from bot.desk.doorway import Doorway
from bot.ports import Courier, Letter, Notice
from scheduler.dispatcher import LOOK_AGAIN_S, Dispatcher
from scheduler.elsewhere import take_notices
from scheduler.letters import take_letters
from scheduler.pacer import Pacer


class Delivery:
    """A mail server that hangs holds up no Telegram message, nor the other way."""

    def __init__(
        self,
        doorway: Doorway,
        telegram: Courier[Letter],
        others: Courier[Notice],
        pacer: Pacer | None = None,
        look_again_s: float = LOOK_AGAIN_S,
    ) -> None:
        """Without a pacer everything for Telegram goes out at once."""
        paced = partial(take_letters, pacer)
        self._telegram = Dispatcher(doorway, telegram, paced, look_again_s)
        self._elsewhere = Dispatcher(doorway, others, take_notices, look_again_s)

    def ring(self) -> None:
        """Something was owed. What is not for Telegram is found within the second: an
        officer's answer does not pay for looking."""
        self._telegram.ring()

    def is_stalled(self) -> bool:
        """The outbox has not been looked at for a while."""
        return self._telegram.is_stalled() or self._elsewhere.is_stalled()

    async def run_forever(self) -> None:
        """Until cancelled."""
        async with asyncio.TaskGroup() as both:
            both.create_task(self._telegram.run_forever())
            both.create_task(self._elsewhere.run_forever())

    async def settle(self) -> None:
        """Until nothing is ready and nothing flies; what fails on one channel may
        be owed on another."""
        while any(
            await asyncio.gather(self._telegram.settle(), self._elsewhere.settle())
        ):
            pass
