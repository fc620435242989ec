"""Fetches photos from Telegram, which keeps them; what cannot be had is said."""

import asyncio
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from telegram import Bot

    from bot.desk.evidence.gathered import HeldPhoto
    from bot.settings import Settings

NO_TOKEN = "no bot token was set, and only Telegram has the file"
NOT_HAD = "Telegram did not give the file"

Fetched = bytes | str
"""The file, or why it is not here."""


def fetch(settings: "Settings", photos: Sequence["HeldPhoto"]) -> dict[int, Fetched]:
    """By their numbers."""
    from handlers.telegram.client import Client

    if not photos:
        return {}
    if settings.bot_token is None:
        return dict.fromkeys((photo.number for photo in photos), NO_TOKEN)
    bot = Client(settings.bot_token.get_secret_value(), settings.telegram_url)
    return asyncio.run(_all(bot, photos))


async def _all(bot: "Bot", photos: Sequence["HeldPhoto"]) -> dict[int, Fetched]:
    from telegram.error import TelegramError

    try:
        async with bot:
            return {photo.number: await _one(bot, photo) for photo in photos}
    except TelegramError:
        return dict.fromkeys((photo.number for photo in photos), NOT_HAD)


async def _one(bot: "Bot", photo: "HeldPhoto") -> Fetched:
    from telegram.error import TelegramError

    from handlers.telegram.sender import AS_A_FILE

    try:
        file = await bot.get_file(photo.file_id.removeprefix(AS_A_FILE))
        return bytes(await file.download_as_bytearray())
    except TelegramError:
        return NOT_HAD
