"""The one place that makes a Telegram client."""

import os

import warnings

os.environ.setdefault("PTB_TIMEDELTA", "1")
# The intake asks for updates raw, so that one that cannot be read stops no other.
warnings.filterwarnings("ignore", message="Please use 'Bot.getUpdates'")

from telegram.ext import ExtBot
from telegram.request import HTTPXRequest

from bot.settings import Settings

TELEGRAM = "https://api.telegram.org"
CONNECTIONS = 32
"""Sixteen messages at once, the ticks of buttons, and room."""


def open_bot(settings: Settings) -> "ExtBot[None]":
    """A client that is not connected yet; ``await bot.initialize()`` asks getMe."""
    assert settings.bot_token is not None
    server = settings.telegram_url or TELEGRAM
    bot: ExtBot[None] = ExtBot(
        settings.bot_token.get_secret_value(),
        base_url=f"{server}/bot",
        base_file_url=f"{server}/file/bot",
        request=_request(settings, CONNECTIONS),
        get_updates_request=_request(settings, 1),
    )
    return bot


def _request(settings: Settings, connections: int) -> HTTPXRequest:
    """Certificates are checked wherever there are any to check."""
    plain = (settings.telegram_url or "").startswith("http://")
    return HTTPXRequest(
        connection_pool_size=connections,
        connect_timeout=5,
        read_timeout=15,
        write_timeout=10,
        pool_timeout=5,
        httpx_kwargs={"verify": False} if plain else {},
    )
