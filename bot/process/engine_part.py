"""The part that keeps time and delivers."""

import asyncio
from contextlib import suppress
from functools import partial
from zoneinfo import ZoneInfo

from bot.desk.doorway import Unavailable
from bot.pictures import apart
from bot.pictures import model as faces
from bot.process.channels import couriers, lines, pacer_of
from bot.process.parts import Part
from bot.process.wiring import House, secret_keys
from handlers.telegram.client import Client
from scheduler.alarm import AlarmClock
from scheduler.calendar_jobs import Housekeeping
from scheduler.couriers.telegram import TelegramCourier
from scheduler.daily_backup import DailyBackup, Place
from scheduler.delivery import Delivery
from scheduler.figures.counting import Counting
from scheduler.figures.reading import Place as Books
from scheduler.modem.keeper import Keeper
from scheduler.pictures.coverer import Coverer
from scheduler.rotation import Rotation
from scheduler.waker import Waker

TIDY_HOUR, BACKUP_HOUR, REMIND_HOUR = 4, 5, 9
"""What was deleted in a night is not in that night's backup."""

SETTLE_S = 5.0
"""How long a message on its way may take to land when we are told to stop."""


class EnginePart:
    """Claims what is due, and what is owed, beside any number of others."""

    def __init__(self, house: House, bot: Client, modem: Keeper | None = None) -> None:
        self._house, self._bot = house, bot
        company = house.doorway.enter(lambda desk: desk.company)
        self.clock = AlarmClock(Waker(house.doorway), ZoneInfo(company.time_zone))
        telegram = TelegramCourier(bot)
        others = couriers(house.settings, modem)
        pacer = pacer_of(house.settings)
        self.delivery = Delivery(
            house.doorway, telegram, others, pacer, lines=lines(house.settings)
        )
        self.backup = _daily_backup(house)
        books = Books(url=house.settings.database_url, keys=secret_keys(house.settings))
        self._counting = Counting(house.doorway, house.lookout, books)
        house.doorway.listen(
            owed=self.delivery.ring,
            deadline=self.clock.ring,
            calls=self.delivery.ring_calls,
        )

    def parts(self) -> list[Part]:
        """Each runs until it is cancelled."""
        doorway, kept = self._house.doorway, self._house.settings.backups_kept
        housekeeping = Housekeeping(doorway, kept)
        self.clock.every_night(housekeeping.tidy, TIDY_HOUR)
        self.clock.every_monday(housekeeping.remind, REMIND_HOUR)
        if self.backup is not None:
            self.clock.every_night(self.backup.tonight, BACKUP_HOUR)
            self.clock.every_hour(self.backup.catch_up)
        parts: list[Part] = [
            self.clock.run_forever(),
            self.delivery.run_forever(),
            self._counting.run_forever(),
        ]
        model = faces.ready()
        if model is not None:
            cover = partial(apart.cover, model)
            looks = self._house.lookout
            parts.append(Coverer(doorway, looks, self._bot, cover).run_forever())
        if len(self._house.settings.secret_keys) > 1:
            parts.append(Rotation(self._house.doorway).run_forever())
        return parts

    async def settle(self) -> None:
        """What is on its way may land; with the database away it is owed still."""
        with suppress(TimeoutError, Unavailable):
            await asyncio.wait_for(self.delivery.settle(), SETTLE_S)


def _daily_backup(house: House) -> DailyBackup | None:
    settings = house.settings
    if settings.backup_dir is None:
        return None
    place = Place(
        folder=settings.backup_dir,
        keep=settings.backup_keep,
        url=settings.database_url,
        key=secret_keys(settings)[0],
    )
    return DailyBackup(house.doorway, house.store.engine, place)
