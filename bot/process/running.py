"""Runs the product: the part that answers, the part that keeps time, or both."""

import asyncio
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import structlog
from telegram.error import TelegramError

from bot.company_file.company_file import read_file
from bot.company_file.site_rules.patrols import check_tags
from bot.desk.company.loading import Unfit, load
from bot.desk.company.not_taken import not_taken
from bot.process import logs
from bot.process.engine_part import EnginePart
from bot.process.health import Health
from bot.process.parts import Part, meet_telegram, told_to_stop, until_one_ends
from bot.process.reading.redaction import without_names
from bot.process.steady_clock import STEP
from bot.process.web_part import WebPart
from bot.process.wiring import House, is_sqlite, open_house
from bot.settings import BadFile, BadSetting, Settings
from handlers.telegram.client import Client
from scheduler.heartbeat import Heartbeat
from scheduler.monitor import Monitor
from storage.database.modes import tighten_log
from storage.processes.bells import Bell, Bells

WEB, ENGINE = "web", "engine"

HAND_OVER_S = 0.0005
"""How soon the event loop and the desk's thread give way to each other: at Python's
own 5 ms an answer waits for most of its time."""

log = structlog.get_logger(__name__)


class NotLoaded(Exception):
    """There is no company to work for."""


def run(settings: Settings, only: str | None = None) -> None:
    """Until interrupted. Raises :class:`BadSetting` or :class:`NotLoaded` at once."""
    logs.set_up(settings.log)
    tighten_log()
    if only is not None and is_sqlite(settings):
        raise BadSetting(
            "CHECKCALL_DATABASE_URL",
            found=None,
            wanted="PostgreSQL, to run only one part; SQLite runs the whole product",
        )
    if only is not None and settings.modem is not None:
        raise BadSetting(
            "CHECKCALL_MODEM",
            found=None,
            wanted="no modem where only one part runs; the whole product takes it",
        )
    house = open_house(settings)
    try:
        look_at_the_clock(house)
        load_company(house, settings.company)
        if is_sqlite(settings):
            take_back(house)
        run_product(Product(house, only))
    finally:
        house.close()


def take_back(house: House) -> None:
    """Nobody else works on it: what a process that died had in hand is ours."""
    house.doorway.enter(lambda desk: desk.unit.outbox.take_back(desk.now))
    house.doorway.enter(lambda desk: desk.unit.sealed_words.take_back(desk.now))
    house.doorway.enter(lambda desk: desk.unit.figures_asked.take_back(desk.now))


def look_at_the_clock(house: House) -> None:
    """What was written in what is now the future waits until that comes."""
    newest, now = house.doorway.enter(
        lambda desk: (desk.unit.journal.newest_at(), desk.now)
    )
    if newest is not None and newest - now > STEP:
        log.error(
            "the machine's clock is behind the journal; set it right",
            seconds=round((newest - now).total_seconds()),
        )


def run_product(product: "Product") -> None:
    """Until a signal ends it."""
    sys.setswitchinterval(HAND_OVER_S)
    with suppress(KeyboardInterrupt):
        asyncio.run(product.run())


def load_company(house: House, path: Path | None) -> None:
    """The company file named in the settings, if one is; then there must be one.

    A fault in it stops a company's first start. Later nobody must go unwatched for it,
    whenever the machine came back: what was loaded before stands, and it is said.
    """
    if path is not None:
        try:
            _take(house, path)
        except (BadFile, BadSetting, Unfit) as fault:
            if not _has_company(house):
                raise
            line = getattr(fault, "line", None)
            says = "the company file was not taken; run: checkcall check"
            log.error(says, file=str(path), line=line)
            house.doorway.enter(not_taken)
    if not _has_company(house):
        raise NotLoaded("No company is loaded; run: checkcall load company.toml")


def _has_company(house: House) -> bool:
    return house.doorway.enter(lambda desk: desk.unit.companies.find()) is not None


def _take(house: House, path: Path) -> None:
    found = read_file(path)
    check_tags(found, house.settings.public_url)
    what = without_names(house.doorway, found)
    house.doorway.enter(lambda desk: load(desk, what))


class Product:
    """One process: both parts of the product, or one of them."""

    def __init__(
        self,
        house: House,
        only: str | None = None,
        beside: Callable[[], Part] | None = None,
    ) -> None:
        """``beside`` runs as one of its parts does, and ends it likewise."""
        self._house, self._beside = house, beside
        assert house.settings.bot_token is not None
        token = house.settings.bot_token.get_secret_value()
        self._bot = Client(token, house.settings.telegram_url)
        self._web = WebPart(house, self._bot) if only in (None, WEB) else None
        modem = self._web.modem if self._web else None
        runs_engine = only in (None, ENGINE)
        self._engine = EnginePart(house, self._bot, modem) if runs_engine else None
        ears = self._web.ears if self._web else None
        self._monitor = Monitor(house.doorway, ears)
        self._health = Health(
            house,
            poller=self._web.poller if self._web else None,
            webhook=self._web.webhook if self._web else None,
            clock=self._engine.clock if self._engine else None,
            delivery=self._engine.delivery if self._engine else None,
            backup=self._engine.backup if self._engine else None,
            redaction=self._web.redaction if self._web else None,
            modem=modem,
        )

    async def run(self) -> None:
        """Until cancelled; a part that ends ends the process."""
        try:
            await self._monitor.look()
            if self._web is not None:  # it catches up: we were down until now
                await self._web.get_ready()
            else:
                await meet_telegram(self._bot.initialize)
            await until_one_ends(self._parts())
        finally:
            if self._engine is not None:
                await self._engine.settle()
            if self._web is not None:
                await self._web.close()
            with suppress(TelegramError, RuntimeError):
                await self._bot.shutdown()

    def _parts(self) -> list[Part]:
        settings = self._house.settings
        parts: list[Part] = [told_to_stop(), self._monitor.run_forever()]
        if self._beside is not None:
            parts.append(self._beside())
        if not is_sqlite(settings):
            bells = Bells(self._house.store.engine)
            parts.append(bells.hear_forever(self._rings()))
        if settings.heartbeat_url is not None and self._engine is not None:
            heart = Heartbeat(settings.heartbeat_url, self._health.troubles)
            parts.append(heart.run_forever())
        if self._engine is not None:
            parts += self._engine.parts()
        if self._web is not None:
            parts += self._web.parts(self._health)
        return parts

    def _rings(self) -> dict[Bell, Callable[[], None]]:
        """What other processes wake here."""
        rings: dict[Bell, Callable[[], None]] = {}
        if self._engine is not None:
            rings[Bell.OWED] = self._engine.delivery.ring
            rings[Bell.DEADLINE] = self._engine.clock.ring
        if self._web is not None and self._web.poller is not None:
            rings[Bell.LEASE] = self._web.poller.ring
        return rings
