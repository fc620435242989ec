"""Hands text messages to a gateway."""

import httpx

from bot.domain.messages.gsm import written
from bot.ports import Notice, Outcome, Undeliverable
from scheduler.couriers.http import post
from scheduler.couriers.sms.numbers import mobile
from scheduler.couriers.sms.request import Gateway
from scheduler.couriers.trust import of_web_servers


class SmsCourier:
    """One try a call."""

    def __init__(self, gateway: Gateway) -> None:
        self._gateway = gateway
        self._client = httpx.AsyncClient(verify=of_web_servers())

    async def deliver(self, letter: Notice, /) -> Outcome:
        """Never raises."""
        number = mobile(letter.to)
        if number is None:
            return Undeliverable("no mobile number")
        body = self._gateway.content(number, written(letter.text))
        headers = self._gateway.headers()
        return await post(self._client, self._gateway.url, body, headers)
