"""The webhook: asked for until Telegram agrees, and then asked how it goes.

Telegram says nothing to us when it cannot deliver: only a question finds it out.
"""

import asyncio
from datetime import datetime

import structlog
from telegram import WebhookInfo
from telegram.error import InvalidToken, TelegramError

from bot.desk.doorway import Doorway
from bot.desk.outage import outage
from handlers.telegram.client import ALLOWED, Client

AGAIN_S = 5.0
"""Between two tries at setting the webhook."""

ASK_EVERY_S = 10.0
"""As often as a silent poll would end."""

log = structlog.get_logger(__name__)


class Webhook:
    """What a poll is to polling: the proof that what officers send arrives."""

    def __init__(self, client: Client, doorway: Doorway, url: str, secret: str) -> None:
        self._client = client
        self._doorway = doorway
        self._url = url
        self._secret = secret
        self.heard_at: datetime | None = None
        """Then Telegram answered, and could deliver."""
        self.trouble = ""
        """Why it answers and cannot deliver, in one sentence."""

    async def keep_forever(self) -> None:
        """Until cancelled; only a wrong token ends it."""
        while not await self._set():
            await asyncio.sleep(AGAIN_S)
        while True:
            await self.ask()
            await asyncio.sleep(ASK_EVERY_S)

    async def _set(self) -> bool:
        try:
            return await self._client.set_webhook(
                self._url, secret_token=self._secret, allowed_updates=list(ALLOWED)
            )
        except InvalidToken:
            raise
        except TelegramError as failure:
            log.warning("no webhook yet", failure=type(failure).__name__)
            return False

    async def ask(self) -> None:
        """One question."""
        try:
            info = await self._client.get_webhook_info()
        except TelegramError as failure:
            log.warning("Telegram cannot be reached", failure=type(failure).__name__)
            return
        taken_at = await self._doorway.run(outage.last_update_at)
        self.trouble = trouble_of(info, self._url, taken_at)
        if self.trouble:
            log.warning("no updates by webhook", trouble=self.trouble)
        else:
            self.heard_at = self._doorway.now


def trouble_of(info: WebhookInfo, url: str, taken_at: datetime | None) -> str:
    """Telegram keeps its last error for ever: it counts while something waits and
    nothing was taken in since. Its dates are whole seconds."""
    if info.url != url:
        return (
            "Telegram delivers to another address, or to none; stop the other program "
            "that uses the token, then start this one again"
        )
    failed_at = info.last_error_date
    if not info.pending_update_count or failed_at is None:
        return ""
    if taken_at is not None and failed_at < taken_at.replace(microsecond=0):
        return ""
    why = info.last_error_message or "no reason given"
    return f"Telegram cannot deliver to CHECKCALL_PUBLIC_URL ({why}); mend that way in"
