"""Asks Telegram who the bot is, and how it gets its messages."""

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.commands.failing import Failed

if TYPE_CHECKING:
    from telegram import Bot

    from bot.settings import Settings

NO_TOKEN = (
    "CHECKCALL_BOT_TOKEN is not set; ask BotFather on Telegram for a token and set it."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class TheBot:
    """What Telegram says of it."""

    username: str
    webhook: str
    """Where Telegram sends its messages; empty while they are fetched."""
    trouble: bool
    """Telegram could not deliver to the webhook lately."""


def who_is_the_bot(settings: "Settings") -> TheBot:
    """Raises :class:`Failed`, in our words: Telegram's may repeat the token."""
    from telegram.error import InvalidToken, NetworkError, TelegramError

    from handlers.telegram.client import Client

    if settings.bot_token is None:
        raise Failed(NO_TOKEN)
    bot = Client(settings.bot_token.get_secret_value(), settings.telegram_url)
    try:
        return asyncio.run(_ask(bot))
    except InvalidToken:
        why = "Telegram does not know this bot; copy the token from BotFather again "
        raise Failed(f"{why}into CHECKCALL_BOT_TOKEN.") from None
    except NetworkError:
        where = "CHECKCALL_TELEGRAM_URL" if settings.telegram_url else "the network"
        raise Failed(f"Telegram cannot be reached; check {where}.") from None
    except TelegramError as error:
        kind = type(error).__name__
        raise Failed(f"Telegram refused ({kind}); try again in a minute.") from None


async def _ask(bot: "Bot") -> TheBot:
    async with bot:
        webhook = await bot.get_webhook_info()
        return TheBot(
            username=bot.username,
            webhook=webhook.url,
            trouble=webhook.last_error_date is not None,
        )
