"""Gives text messages to the modem, and to it when the gateway fails."""

import asyncio

from bot.domain.messages.gsm import written
from bot.ports import (
    Accepted,
    Courier,
    Notice,
    NotSent,
    Outcome,
    Undeliverable,
    Unknown,
)
from scheduler.couriers.sms.numbers import mobile
from scheduler.modem.keeper import Keeper

TURN_WITHIN_S = 20.0
"""What has no turn by then is tried again, behind what is more urgent."""


class ModemCourier:
    """One try a call."""

    def __init__(self, keeper: Keeper) -> None:
        self._keeper = keeper

    async def deliver(self, letter: Notice, /) -> Outcome:
        """Never raises. Accepted means that the network has it."""
        number = mobile(letter.to)
        if number is None:
            return Undeliverable("no mobile number")
        job = self._keeper.put(letter.lane, number, written(letter.text))
        done = asyncio.wrap_future(job.done)
        await asyncio.wait([done], timeout=TURN_WITHIN_S)
        if not done.done() and job.done.cancel():
            return NotSent("the modem is busy")
        return await done


class GatewayFirst:
    """The gateway carries many at a time and says at once that it has them; the modem
    carries what the gateway does not take.

    What the gateway may have got, for it did not answer, is owed again, says then that
    it is a repeat, and goes by the modem: a gateway that hangs would hang again.
    """

    def __init__(self, gateway: Courier[Notice], modem: Courier[Notice]) -> None:
        self._gateway, self._modem = gateway, modem
        self._in_doubt: set[int] = set()

    async def deliver(self, letter: Notice, /) -> Outcome:
        if letter.number in self._in_doubt:
            return await self._the_other_way(letter)
        outcome = await self._gateway.deliver(letter)
        match outcome:
            case Accepted():
                return outcome
            case Unknown():
                self._in_doubt.add(letter.number)
                return outcome
            case _:
                return _hopeful(await self._modem.deliver(letter), outcome)

    async def _the_other_way(self, letter: Notice) -> Outcome:
        self._in_doubt.discard(letter.number)
        outcome = await self._modem.deliver(letter)
        if isinstance(outcome, Accepted | Unknown):
            return outcome
        return _hopeful(await self._gateway.deliver(letter), outcome)


def _hopeful(second: Outcome, first: Outcome) -> Outcome:
    """The last word, unless it is a no and the first was not."""
    return first if isinstance(second, Undeliverable) else second
