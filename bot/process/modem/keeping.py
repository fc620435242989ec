"""Joins the modem to the house: what it brings is heard, what it reports written down,
and that it fails is told."""

import asyncio
from functools import partial

import structlog

from bot.desk.desk import Desk
from bot.desk.doorway import Doorway
from bot.desk.incoming import delivery_reports
from bot.desk.text_messages import modem as telling
from bot.domain.messages.modem import Trouble
from bot.settings import Settings
from handlers.text_messages import TextMessages
from scheduler.couriers.sms.numbers import dialled
from scheduler.modem.arrivals import Ears
from scheduler.modem.keeper import Keeper
from scheduler.modem.pdu.delivered import Report

LOOK_S = 5.0

log = structlog.get_logger(__name__)


def keeper_of(
    settings: Settings, doorway: Doorway, texts: TextMessages
) -> Keeper | None:
    """None where no modem is set."""
    if settings.modem is None:
        return None
    from scheduler.modem.port import SerialPort

    async def report(said: Report) -> None:
        await doorway.run(partial(_write_down, said), shares=True)

    ears = Ears(bring=texts.bring, report=report)
    return Keeper(partial(SerialPort, settings.modem), ears, lambda: doorway.now)


def _write_down(said: Report, desk: Desk) -> None:
    delivery_reports.take(
        desk,
        said.reference,
        said.number,
        said.status,
        dialled,
        never_will=said.never_will,
    )


class Watch:
    """Tells people when the modem fails for longer than it needs to start again."""

    def __init__(self, doorway: Doorway, keeper: Keeper, *, gateway: bool) -> None:
        self._doorway, self._keeper, self._gateway = doorway, keeper, gateway
        self._known: Trouble | str | None = "not known yet"

    async def run_forever(self) -> None:
        """Until cancelled."""
        while True:
            await self.look()
            await asyncio.sleep(LOOK_S)

    async def look(self) -> None:
        """Once; a look that fails is made up for by the next. What may pass by itself
        is waited for, and while another process has the modem that one looks."""
        trouble = self._keeper.lasting_trouble
        may_pass = self._keeper.waits or trouble != self._keeper.trouble
        if may_pass or trouble == self._known:
            return
        try:
            await self._doorway.run(
                lambda desk: telling.look(desk, trouble, gateway=self._gateway)
            )
        except Exception as failure:
            log.warning("nobody told of the modem", failure=type(failure).__name__)
            return
        self._known = trouble
