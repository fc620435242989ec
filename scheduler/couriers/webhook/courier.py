"""Hands facts of breaches to the DPO's own system."""

import httpx

from bot.ports import Notice, Outcome
from scheduler.couriers.http import post
from scheduler.couriers.trust import of_web_servers
from scheduler.couriers.webhook.signature import signed


class WebhookCourier:
    """One try a call."""

    def __init__(self, url: str, secret: str) -> None:
        self._url, self._secret = url, secret
        self._client = httpx.AsyncClient(verify=of_web_servers())

    async def deliver(self, letter: Notice, /) -> Outcome:
        """Never raises."""
        body = letter.text.encode()
        headers = {
            "Content-Type": "application/json",
            **signed(self._secret, body, letter.at),
        }
        return await post(self._client, self._url, body, headers)
