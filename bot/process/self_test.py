"""Tries each way out once a day, without waking anybody."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from urllib.parse import urlsplit

import structlog

from bot.desk.doorway import Doorway
from bot.desk.self_test import testing
from bot.domain.self_test import Step
from bot.ports import Accepted, Redactor
from bot.process.channels import email_courier
from bot.process.turns import AFTER_ALL
from bot.settings import Settings
from handlers.telegram.client import Client
from scheduler.modem.keeper import Keeper

LOOK_S = 60.0
"""How often it is seen whether it is time; after the start, others go first."""
PATIENCE_S = 20.0
"""For one way out."""
CANARY = "Handed over to Sarah Jones at gate 2."
"""Somebody who does not exist."""

log = structlog.get_logger(__name__)
Try = Callable[[], Awaitable[bool]]


class SelfTester:
    """Goes on with what stands in the rows, whichever process began it."""

    def __init__(
        self, doorway: Doorway, redactor: Redactor, tries: Mapping[Step, Try]
    ) -> None:
        self._doorway, self._redactor = doorway, redactor
        self._tries = {**tries, Step.REDACTOR: self._finds_a_name}

    async def run_forever(self) -> None:
        """Until cancelled."""
        while True:
            await asyncio.sleep(LOOK_S)
            try:
                await self.look()
            except Exception as failure:
                log.warning("no self-test", failure=type(failure).__name__)

    async def look(self) -> None:
        """Begins today's, or ends it when it has come through the chain."""
        if not await self._doorway.run(testing.go_on):
            return
        silent = [
            step for step, try_it in self._tries.items() if not await _did(try_it)
        ]
        await self._doorway.run(lambda desk: testing.done(desk, silent))

    async def _finds_a_name(self) -> bool:
        kept = await self._redactor.redact(CANARY, who=AFTER_ALL)
        return "Jones" not in kept.text


async def _did(try_it: Try) -> bool:
    """Whatever goes wrong is a no."""
    try:
        async with asyncio.timeout(PATIENCE_S):
            return await try_it()
    except Exception as failure:
        log.warning("a way out did not answer", failure=type(failure).__name__)
        return False


def tries_of(
    settings: Settings, bot: Client, modem: Keeper | None = None
) -> dict[Step, Try]:
    """Of the channels that are set up. Nothing is sent: a gateway is only reached, for
    to ask it anything might send a message."""

    async def telegram() -> bool:
        return bool(await bot.get_me())

    async def email() -> bool:
        return isinstance(await email_courier(settings).answers(), Accepted)

    async def texts() -> bool:
        reached = not settings.sms_url or await _reaching(settings.sms_url)()
        return reached and (modem is None or modem.trouble is None)

    tries: dict[Step, Try] = {Step.TELEGRAM: telegram}
    if settings.smtp_url:
        tries[Step.EMAIL] = email
    if settings.sms_url or modem is not None:
        tries[Step.SMS] = texts
    if settings.dpo_webhook_url:
        tries[Step.WEBHOOK] = _reaching(settings.dpo_webhook_url)
    return tries


def _reaching(url: str) -> Try:
    """Somebody answers at its door, with a certificate that is theirs."""
    parts = urlsplit(url)
    secure = parts.scheme == "https"

    async def reach() -> bool:
        port = parts.port or (443 if secure else 80)
        _, writer = await asyncio.open_connection(
            parts.hostname, port, ssl=secure or None
        )
        writer.close()
        return True

    return reach
