"""Asks a telephone gateway to ring somebody."""

import json
from typing import Any

import httpx

from bot.ports import Accepted, Notice, NotSent, Outcome, Undeliverable
from scheduler.couriers.http import meaning, post
from scheduler.couriers.sms.numbers import dialled
from scheduler.couriers.sms.request import Gateway
from scheduler.couriers.trust import of_web_servers

SAYS_NO = frozenset({"failed", "error", "rejected", "refused", "busy", "canceled"})
"""A ``status`` in the answer, in the words of gateways that answer 200 all the same."""

REASONS = ("error", "errors", "error_code", "error-text", "exception")


class CallCourier:
    """One try a call."""

    def __init__(self, gateway: Gateway) -> None:
        self._gateway = gateway
        self._client = httpx.AsyncClient(verify=of_web_servers())

    async def deliver(self, letter: Notice, /) -> Outcome:
        """Never raises. Accepted means that it rings, or is about to."""
        number = dialled(letter.to)
        if number is None:
            return Undeliverable("no telephone number")
        body = self._gateway.content(
            number, letter.text, callback=letter.callback, language=letter.language
        )
        headers = self._gateway.headers()
        return await post(self._client, self._gateway.url, body, headers, _meaning)


def _meaning(answer: httpx.Response) -> Outcome:
    """A gateway that takes it and says no inside has rung nobody: it is tried again."""
    outcome = meaning(answer)
    if isinstance(outcome, Accepted) and _says_no(_document(answer)):
        return NotSent(f"HTTP {answer.status_code} with an error inside")
    return outcome


def _document(answer: httpx.Response) -> Any:  # noqa: ANN401 - any JSON
    try:
        return json.loads(answer.content)
    except ValueError:
        return None


def _says_no(document: Any) -> bool:  # noqa: ANN401 - any JSON
    match document:
        case {"success": False} | {"ok": False}:
            return True
        case {"status": str(status)} if status.lower() in SAYS_NO:
            return True
        case dict():
            return any(document.get(reason) for reason in REASONS)
        case _:
            return False
