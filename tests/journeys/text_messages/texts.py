"""Somebody's text messages, there and back, by a gateway on loopback."""

import json
from itertools import count

import httpx
from pydantic import SecretStr

from handlers.strangers import Strangers
from handlers.text_messages import TextMessages
from handlers.web.telephone.sms import sms_app
from handlers.web.telephone.text_message import FieldNames
from scheduler.couriers.sms.numbers import dialled

SECRET = "a secret of the gateway"
E1001 = "+447700900101"


def settings_of(gateway):
    return {"sms_url": gateway.url, "inbound_secret": SecretStr(SECRET)}


class Texts:
    """What the gateway brings, and what it was given to send; read in order."""

    def __init__(self, night, gateway, number=E1001):
        self._night, self._gateway, self.number = night, gateway, number
        self._ids, self._read = count(1), set()
        self.strangers = Strangers()
        hear = night.router.hear_text
        doorway = night.house.doorway
        texts = TextMessages(doorway, dialled, hear, self.strangers)
        self._app = sms_app(doorway, SECRET, FieldNames(), texts)

    async def sends(self, words, *, secret=SECRET, **more):
        """The status that the gateway is answered with; the answer holds no word."""
        fields = {"from": self.number, "text": words, "id": f"{next(self._ids)}"}
        transport = httpx.ASGITransport(self._app)
        async with httpx.AsyncClient(transport=transport) as client:
            answer = await client.post(
                "http://bot/sms",
                json=fields | more,
                headers={"X-Checkcall-Secret": secret},
            )
        await self._night.settles()
        assert answer.text == "" or not answer.is_success
        return answer.status_code

    @property
    def sent(self):
        """To this number, in order."""
        bodies = (json.loads(heard.body) for heard in self._gateway.heard)
        return [body["text"] for body in bodies if body["to"] == self.number]

    @property
    def _unread(self):
        texts = enumerate(self.sent)
        return {place: text for place, text in texts if place not in self._read}

    async def is_told(self, words):
        """A text message that was not read yet: two that leave together arrive in any
        order."""
        await self._night.settles()
        unread = self._unread
        for place, text in unread.items():
            if words in text:
                self._read.add(place)
                return text
        raise AssertionError(f"not told {words!r}, but {[*unread.values()]}")

    async def hears_nothing(self):
        await self._night.settles()
        assert not self._unread, self._unread
