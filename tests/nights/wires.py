"""The way to Telegram and to the gateways, without a network."""

from random import Random
from typing import ClassVar

import httpx

from bot.ports import Accepted, Notice, NotSent, Outcome, Undeliverable, Unknown
from tests.nights.life import Life
from tests.wire import Answer, Wire


class MortalWire(Wire):
    """Whoever asks may die before it is asked, or before it is answered."""

    life: Life
    NEVER_LEFT: ClassVar[httpx.HTTPError] = httpx.ConnectError("refused")
    UNANSWERED: ClassVar[httpx.HTTPError] = httpx.ReadError("reset")

    async def do_request(self, url, method, request_data=None, **timeouts) -> Answer:
        self.life.passes_a_point()
        answer = await super().do_request(url, method, request_data, **timeouts)
        self.life.passes_a_point()
        return answer


class Gateways:
    """E-mail, text messages, telephones, and the DPO's own system: any may fail."""

    def __init__(self, chance: Random, life: Life) -> None:
        self._chance, self._life = chance, life
        self.is_calm = False
        self.taken: list[Notice] = []

    async def deliver(self, notice: Notice, /) -> Outcome:
        self._life.passes_a_point()
        outcome = self._outcome()
        if not isinstance(outcome, NotSent | Undeliverable):
            self.taken.append(notice)
        self._life.passes_a_point()
        return outcome

    def _outcome(self) -> Outcome:
        drawn = self._chance.random()
        if self.is_calm or drawn < 0.7:
            return Accepted(None)
        if drawn < 0.85:
            return NotSent("refused")
        return Unknown("reset") if drawn < 0.97 else Undeliverable("no such number")
