"""Bot API methods by which the bot receives updates, polling or by webhook."""

from contextlib import suppress
from datetime import datetime, timedelta

from rehearsal.calls.asked import Asked
from rehearsal.calls.refusal import Json, bad_request, conflict
from rehearsal.exchange import Exchange, Poll
from rehearsal.updates.updates import BY_DEFAULT
from rehearsal.updates.webhook import Webhook, checked_secret, checked_url

MOST_UPDATES = 100
"""Updates in one answer. Source: getUpdates, ``limit``."""

LONGEST_POLL = 50
"""Seconds that a poll may hang. Source: the Bot API server cuts it there."""

OTHER_POLLER = (
    "terminated by other getUpdates request; "
    "make sure that only one bot instance is running"
)
WEBHOOK_IS_SET = (
    "can't use getUpdates method while webhook is active; "
    "use deleteWebhook to delete the webhook first"
)
BY_SET_WEBHOOK = "terminated by setWebhook request"


async def get_updates(exchange: Exchange, asked: Asked) -> list[Json]:
    """Hangs until there is an update, ``timeout`` is over or it is cut short.

    Source: getUpdates.
    """
    poll = _begin(exchange, asked)
    limit = min(max(asked.whole("limit", MOST_UPDATES), 1), MOST_UPDATES)
    seconds = min(max(asked.whole("timeout"), 0), LONGEST_POLL)
    until = exchange.clock() + timedelta(seconds=seconds)
    try:
        with suppress(TimeoutError):
            await exchange.bell.until(lambda: _over(exchange, poll, until), seconds)
    finally:
        with exchange.change():
            poll.hanging = False
    with exchange.change():
        if poll.ended_by:
            raise conflict(poll.ended_by)
        result = exchange.updates.first(limit)
        exchange.log("getUpdates", asked, result)
        return result


def set_webhook(exchange: Exchange, asked: Asked) -> bool:
    """Source: setWebhook. An empty address removes it."""
    url = asked.text("url")
    if not url:
        return delete_webhook(exchange, asked)
    webhook = Webhook(
        url=checked_url(url),
        secret=checked_secret(asked.text("secret_token")),
        max_connections=asked.whole("max_connections", 40),
    )
    _allow(exchange, asked)
    _drop_if_asked(exchange, asked)
    exchange.webhook = webhook
    exchange.end_poll(BY_SET_WEBHOOK)
    return True


def delete_webhook(exchange: Exchange, asked: Asked) -> bool:
    """Source: deleteWebhook."""
    _drop_if_asked(exchange, asked)
    exchange.webhook = None
    return True


def get_webhook_info(exchange: Exchange, asked: Asked) -> Json:
    """Source: getWebhookInfo."""
    exchange.updates.forget_old(exchange.clock())
    allowed = exchange.updates.allowed
    return (exchange.webhook or Webhook(url="")).told(
        pending=len(exchange.updates.waiting),
        allowed=[] if allowed == BY_DEFAULT else sorted(allowed),
    )


def _begin(exchange: Exchange, asked: Asked) -> Poll:
    with exchange.change() as now:
        if exchange.webhook is not None:
            raise conflict(WEBHOOK_IS_SET)
        _allow(exchange, asked)
        poll = exchange.end_poll(OTHER_POLLER)
        poll.hanging = True
        exchange.updates.forget_old(now)
        exchange.updates.confirm(asked.whole("offset"))
        return poll


def _over(exchange: Exchange, poll: Poll, until: datetime) -> bool:
    """A clock that was pushed ends a poll as time that passed would."""
    cut_short = bool(poll.ended_by) or exchange.is_down or exchange.closing
    is_late = exchange.clock() >= until
    return cut_short or is_late or bool(exchange.updates.waiting)


def _allow(exchange: Exchange, asked: Asked) -> None:
    kinds = asked.structure("allowed_updates", "can't parse allowed_updates")
    if kinds is None:
        return
    if not isinstance(kinds, list):
        raise bad_request("expected an Array of String as allowed_updates")
    exchange.updates.allow([str(kind) for kind in kinds])


def _drop_if_asked(exchange: Exchange, asked: Asked) -> None:
    if asked.flag("drop_pending_updates"):
        exchange.updates.forget_all()
