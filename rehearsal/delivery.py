"""Delivery by webhook: in order, one at a time, again and again until it is taken."""

from contextlib import suppress
from datetime import timedelta
from http import HTTPStatus

import httpx

from rehearsal.calls.refusal import Json
from rehearsal.exchange import Exchange
from rehearsal.updates.webhook import Webhook

ANSWER_WITHIN = timedelta(seconds=60)
"""How long the bot may take over one update. Telegram documents no figure."""

LONGEST_RETRY = timedelta(minutes=1)
"""The wait between two attempts doubles up to this."""

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
"""Source: setWebhook, ``secret_token``."""


async def deliver(exchange: Exchange) -> None:
    """Posts each update to the webhook until the task is cancelled."""
    timeout = ANSWER_WITHIN.total_seconds()
    failures = 0
    await exchange.bell.until(lambda: exchange.webhook, None)
    async with httpx.AsyncClient(timeout=timeout, trust_env=False) as client:
        while True:
            await exchange.bell.until(lambda: _next(exchange), None)
            found = _next(exchange)
            if found is None:
                continue
            webhook, update = found
            failure = await _post(client, webhook, update)
            with exchange.change() as now:
                if not failure:
                    exchange.updates.taken(int(update["update_id"]))
                    failures = 0
                    continue
                webhook.failed_at, webhook.failure = now, failure
            failures += 1
            await _pause(exchange, webhook, failures)


def _next(exchange: Exchange) -> tuple[Webhook, Json] | None:
    with exchange.lock:
        if exchange.webhook is None or exchange.is_down or exchange.closing:
            return None
        exchange.updates.forget_old(exchange.clock())
        waiting = exchange.updates.waiting
        return (exchange.webhook, waiting[0]) if waiting else None


async def _post(client: httpx.AsyncClient, webhook: Webhook, update: Json) -> str:
    """Posts one update; gives what went wrong, empty when it was taken."""
    headers = {SECRET_HEADER: webhook.secret} if webhook.secret else {}
    try:
        answer = await client.post(webhook.url, json=update, headers=headers)
    except httpx.TimeoutException:
        return "Read timeout expired"
    except httpx.ConnectError:
        return "Connection refused"
    except httpx.HTTPError:
        return "Connection closed"
    if answer.is_success:
        return ""
    try:
        reason = HTTPStatus(answer.status_code).phrase
    except ValueError:
        reason = ""
    return f"Wrong response from the webhook: {answer.status_code} {reason}".rstrip()


async def _pause(exchange: Exchange, webhook: Webhook, failures: int) -> None:
    wait = min(exchange.webhook_retry * 2 ** min(failures - 1, 10), LONGEST_RETRY)
    with suppress(TimeoutError):
        await exchange.bell.until(
            lambda: exchange.webhook is not webhook, wait.total_seconds()
        )
