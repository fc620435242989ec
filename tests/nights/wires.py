"""The way to Telegram and to the gateways, without a network."""

import json
from random import Random

import httpx
from telegram.error import NetworkError
from telegram.request import BaseRequest

from bot.ports import Accepted, Notice, NotSent, Outcome, Undeliverable, Unknown
from handlers.telegram.client import Client
from rehearsal.botapi import METHODS
from rehearsal.calls.asked import Asked, Upload
from rehearsal.calls.refusal import Refusal
from rehearsal.faults import Drops, Refuses
from rehearsal.methods.updates import get_updates
from rehearsal.standin import Standin
from tests.nights.life import Life


class Wire(BaseRequest):
    """python-telegram-bot's own port for a transport; the stand-in is at its end."""

    standin: Standin
    life: Life

    @property
    def read_timeout(self) -> float | None:
        return None

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    async def do_request(
        self, url, method, request_data=None, **_timeouts
    ) -> tuple[int, bytes]:
        self.life.passes_a_point()
        answer = await self._answer(url.rpartition("/")[2], _asked(request_data))
        self.life.passes_a_point()
        return answer

    async def _answer(self, method: str, asked: Asked) -> tuple[int, bytes]:
        telegram = self.standin
        if telegram.is_down:
            return self._outage()
        fault = telegram.faults.take(method, asked.whole("chat_id"))
        try:
            if isinstance(fault, Refuses):
                raise fault.refusal
            if isinstance(fault, Drops) and not fault.accepted:
                raise NetworkError("it never left") from httpx.ConnectError("refused")
            result = await self._done(method, asked)
        except Refusal as refusal:
            return refusal.code, json.dumps(refusal.body()).encode()
        if isinstance(fault, Drops):
            raise NetworkError("no answer") from httpx.ReadError("reset")
        return 200, json.dumps({"ok": True, "result": result}).encode()

    async def _done(self, method: str, asked: Asked) -> object:
        if method.lower() == "getupdates":
            return await get_updates(self.standin, asked)
        with self.standin.change():
            return METHODS[method.lower()](self.standin, asked)

    def _outage(self) -> tuple[int, bytes]:
        if self.standin.down_status is None:
            raise NetworkError("nobody there") from httpx.ConnectError("refused")
        return self.standin.down_status, b"Bad Gateway"


def _asked(data) -> Asked:
    if data is None:
        return Asked({})
    given = dict(data.parameters)
    for name, (file, content, kind) in (data.multipart_data or {}).items():
        given[name] = Upload(name=file, content=content, media_type=kind)
    return Asked(given)


class WiredClient(Client):
    """The real one; made once, and given to the process of each night."""

    def __init__(self, token: str, wire: Wire) -> None:
        super().__init__(token, "http://telegram.invalid")
        self._line = wire
        self._request = (wire, wire)


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
