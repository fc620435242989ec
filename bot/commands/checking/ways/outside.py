"""What is outside of this machine: Telegram, and whoever hears that we are silent."""

from collections.abc import Iterator
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from bot.commands.checking.asking import who_is_the_bot
from bot.commands.checking.points import Point, note, ok, wrong

if TYPE_CHECKING:
    from bot.settings import Settings

PORTS = frozenset({None, 443, 80, 88, 8443})
"""Source: Bot API, setWebhook."""


def telegram(settings: "Settings") -> Iterator[Point]:
    yield from _webhook(settings)
    bot = who_is_the_bot(settings)
    yield ok("Telegram", f"it answers; the bot is @{bot.username}")
    ours = f"{settings.public_url}/telegram" if settings.public_url else ""
    if bot.webhook not in ("", ours):
        yield wrong(
            "Telegram",
            "it sends this bot's messages to another address; stop the other program "
            "that uses the token, then start this one"
            + ("" if ours else ", or set CHECKCALL_PUBLIC_URL"),
        )
    elif bot.trouble:
        says = "it could not deliver to CHECKCALL_PUBLIC_URL lately; look at /readyz"
        yield note("Telegram", says)


def _webhook(settings: "Settings") -> Iterator[Point]:
    """Telegram's own server calls nothing else: it would wait for ever in silence."""
    if settings.public_url is None or settings.telegram_url is not None:
        return
    where = urlsplit(settings.public_url)
    if where.scheme != "https" or where.port not in PORTS:
        yield wrong(
            "Telegram",
            "it calls https addresses at port 443, 80, 88 or 8443 alone, so nothing "
            "that officers send would come; correct CHECKCALL_PUBLIC_URL",
        )


def heartbeat(settings: "Settings") -> Iterator[Point]:
    if settings.heartbeat_url is None:
        says = "if this machine stops, nobody outside of it hears"
        yield note("heartbeat", f"CHECKCALL_HEARTBEAT_URL is not set: {says}")
