"""Somebody's text messages, there and back, by a modem on a pseudo-terminal."""

import asyncio
from contextlib import asynccontextmanager, suppress

from bot.process.channels import couriers
from bot.process.modem.keeping import Watch, keeper_of
from handlers.strangers import Strangers
from handlers.text_messages import TextMessages
from scheduler.couriers.sms.numbers import dialled
from scheduler.couriers.telegram import TelegramCourier
from scheduler.delivery import Delivery
from scheduler.modem.arrivals import Ears
from tests.modem.network import reported

E1001 = "+447700900101"


class ByModem:
    """What the network brings, and what it was given."""

    def __init__(self, night, modem):
        self._night, self.modem = night, modem
        house, hear = night.house, night.router.hear_text
        self.strangers = Strangers()
        texts = TextMessages(house.doorway, dialled, hear, self.strangers)
        self.keeper = keeper_of(house.settings, house.doorway, texts)
        self._reports, report = 0, self.keeper._ears.report

        async def counted(said):
            await report(said)
            self._reports += 1

        self.keeper._ears = Ears(texts.bring, counted)
        self.watch = Watch(
            house.doorway, self.keeper, gateway=house.settings.sms_url is not None
        )
        others = couriers(house.settings, self.keeper)
        telegram = TelegramCourier(night.bot)
        night.delivery = Delivery(house.doorway, telegram, others)
        self._read = {}

    @asynccontextmanager
    async def runs(self):
        task = asyncio.create_task(self.keeper.run_forever())
        try:
            await self.until(lambda: self.keeper.trouble is None)
            yield self
        finally:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task

    async def until(self, seen):
        for _ in range(6000):
            if seen():
                return
            await asyncio.sleep(0.01)
        raise AssertionError(self.modem.commands[-20:])

    async def sends(self, *words, number=E1001):
        """It is committed when it is deleted from the card."""
        self.modem.brings(number, *words)
        await self.until(lambda: not self.modem.card and not self.modem.network)
        await self._night.settles()

    async def reports(self, number, status):
        """What became of the last message that the network was given."""
        before = self._reports
        reference = self.modem._reference
        self.modem.says("+CDS: 25", reported(number, reference, status))
        await self.until(lambda: self._reports > before)
        await self._night.settles()

    async def is_told(self, words, number=E1001):
        """A text message that was not read yet; two that leave together arrive in any
        order."""
        await self._night.settles()
        read = self._read.setdefault(number, set())
        texts = dict(enumerate(self.modem.texts.get(number, [])))
        for place in texts.keys() - read:
            if words in texts[place]:
                read.add(place)
                return texts[place]
        raise AssertionError(f"not told {words!r}, but {texts}")
