"""The way to the stand-in for Telegram without a network."""

import json
from typing import ClassVar

import httpx
from telegram.error import NetworkError
from telegram.request import BaseRequest

from handlers.telegram.client import Client, Request
from rehearsal.botapi import METHODS
from rehearsal.calls.asked import Asked, Upload
from rehearsal.calls.refusal import Refusal
from rehearsal.faults import Drops, Hangs, Refuses
from rehearsal.methods.updates import get_updates
from rehearsal.standin import Standin

Answer = tuple[int, bytes]


class Wire(BaseRequest):
    """python-telegram-bot's own port for a transport; the stand-in is at its end.

    What HTTP costs, on both sides, is a third of what a story does. It says the same.
    """

    standin: Standin
    NEVER_LEFT: ClassVar[httpx.HTTPError] = httpx.RemoteProtocolError("disconnected")
    UNANSWERED: ClassVar[httpx.HTTPError] = httpx.RemoteProtocolError("disconnected")

    parse_json_payload = staticmethod(Request.parse_json_payload)

    @property
    def read_timeout(self) -> float | None:
        return None

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    async def do_request(self, url, method, request_data=None, **_timeouts) -> Answer:
        asked = _asked(request_data)
        if self.standin.is_down:
            return self._outage()
        if method == "GET":
            return self._file(url.partition("/file/bot")[2].partition("/")[2])
        return await self._answer(url.rpartition("/")[2], asked)

    async def _answer(self, method: str, asked: Asked) -> Answer:
        with self.standin.change():
            fault = self.standin.faults.take(method, asked.whole("chat_id"))
        assert not isinstance(fault, Hangs), "it has no clock"
        try:
            if isinstance(fault, Refuses):
                raise fault.refusal
            if isinstance(fault, Drops) and not fault.accepted:
                raise _lost(self.NEVER_LEFT)
            result = await self._done(method, asked)
        except Refusal as refusal:
            with self.standin.change():
                self.standin.log(method, asked, refusal)
            return refusal.code, json.dumps(refusal.body()).encode()
        if isinstance(fault, Drops):
            raise _lost(self.UNANSWERED)
        return 200, json.dumps({"ok": True, "result": result}).encode()

    async def _done(self, method: str, asked: Asked) -> object:
        if method.lower() == "getupdates":
            return await get_updates(self.standin, asked)
        with self.standin.change():
            result = METHODS[method.lower()](self.standin, asked)
            self.standin.log(method, asked, result)
            return result

    def _file(self, path: str) -> Answer:
        stored = self.standin.files.by_path(path)
        return (404, b"{}") if stored is None else (200, stored.content)

    def _outage(self) -> Answer:
        if self.standin.down_status is None:
            raise _lost(self.NEVER_LEFT)
        return self.standin.down_status, b"Bad Gateway"


def _lost(why: httpx.HTTPError) -> NetworkError:
    lost = NetworkError(f"httpx.{type(why).__name__}: {why}")
    lost.__cause__ = why
    return lost


def _asked(data) -> Asked:
    """As a form carries it: every value as text."""
    if data is None:
        return Asked({})
    given: dict[str, object] = dict(data.json_parameters)
    for value in data.json_parameters.values():
        value.encode()  # half a sign goes over no network
    for name, (file, content, kind) in (data.multipart_data or {}).items():
        given[name] = Upload(name=file, content=content, media_type=kind)
    return Asked(given)


class WiredClient(Client):
    """The real one, but for where it sends what it has to say. It makes no lines of
    HTTP, which nobody would use."""

    def __init__(self, token: str, wire: Wire) -> None:
        self._line = wire
        super(Client, self).__init__(token, request=wire, get_updates_request=wire)
