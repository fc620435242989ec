"""Runs the product: intake, engine and web in one process, or one part of it."""

import asyncio
import hashlib
import hmac
import sys
from contextlib import suppress
from pathlib import Path
from zoneinfo import ZoneInfo

import structlog
import uvicorn
from starlette.applications import Starlette
from telegram.error import InvalidToken, TelegramError

from bot import logs
from bot.channels import couriers
from bot.company import read_file
from bot.desk.loading import load
from bot.health import Health, metrics
from bot.parts import Part, Server, told_to_stop, until_one_ends
from bot.redaction import RedactionThread, what_the_company_says, without_names
from bot.settings import BadSetting, Settings
from bot.wiring import House, is_sqlite, open_house, secret_keys
from handlers.telegram.client import ALLOWED, Client
from handlers.telegram.intake import Intake
from handlers.telegram.router import Router
from handlers.web.app import web_app
from handlers.web.register import register_app
from nlp.pipeline import CompanyWords
from scheduler.alarm import AlarmClock
from scheduler.calendar_jobs import Housekeeping
from scheduler.couriers.telegram import TelegramCourier
from scheduler.delivery import Delivery
from scheduler.heartbeat import Heartbeat
from scheduler.waker import Waker

WEB, ENGINE = "web", "engine"
DRAIN_S = 15.0
"""How long silence waits at start for what officers sent while we were down; their
words may have to wait for the redactor to be loaded."""

TIDY_HOUR, REMIND_HOUR = 4, 9

LEARN_S = 60.0
"""How soon the redactor knows of places and people that another process loaded."""

HAND_OVER_S = 0.0005
"""How soon the event loop and the desk's thread give way to each other: at Python's
own 5 ms an answer waits for most of its time."""

log = structlog.get_logger(__name__)

SETTLE_S = 5.0
"""How long a message on its way may take to land when we are told to stop."""


AGAIN_S = 5.0
"""Between two tries at setting the webhook."""

WRONG_TOKEN = BadSetting(
    "CHECKCALL_BOT_TOKEN", found=None, wanted="the token from BotFather"
)


class NotLoaded(Exception):
    """There is no company to work for."""


def run(settings: Settings, only: str | None = None) -> None:
    """Until interrupted. Raises :class:`BadSetting` or :class:`NotLoaded` at once."""
    logs.set_up(settings.log)
    if only is not None and is_sqlite(settings):
        raise BadSetting(
            "CHECKCALL_DATABASE_URL",
            found=None,
            wanted="PostgreSQL, to run only one part; SQLite runs the whole product",
        )
    house = open_house(settings)
    try:
        load_company(house, settings.company)
        if is_sqlite(settings):
            house.doorway.enter(lambda desk: desk.unit.outbox.take_back(desk.now))
        if len(settings.secret_keys) > 1:
            house.doorway.enter(lambda desk: desk.unit.reseal())
        run_product(Product(house, only))
    finally:
        house.close()


def run_product(product: "Product") -> None:
    """Until a signal ends it."""
    sys.setswitchinterval(HAND_OVER_S)
    with suppress(KeyboardInterrupt):
        asyncio.run(product.run())


def load_company(house: House, path: Path | None) -> None:
    """The company file named in the settings, if one is; then there must be one."""
    if path is not None:
        what = without_names(house.doorway, read_file(path))
        house.doorway.enter(lambda desk: load(desk, what))
    if house.doorway.enter(lambda desk: desk.unit.companies.find()) is None:
        raise NotLoaded("No company is loaded; run: checkcall load company.toml")


class Product:
    """All parts of one process."""

    def __init__(self, house: House, only: str | None = None) -> None:
        self._house = house
        self._only = only
        self._settings = house.settings
        self._redactor = RedactionThread()
        self._known: CompanyWords | None = None
        assert house.settings.bot_token is not None
        token = house.settings.bot_token.get_secret_value()
        self._bot = Client(token, house.settings.telegram_url)
        self._router = Router(self._bot, house.doorway, self._redactor)
        self._intake = Intake(self._bot, self._router, house.doorway)
        self._waker = Waker(house.doorway)
        company = house.doorway.enter(lambda desk: desk.company)
        self._clock = AlarmClock(self._waker, ZoneInfo(company.time_zone))
        telegram = TelegramCourier(self._bot)
        self._delivery = Delivery(house.doorway, telegram, couriers(house.settings))
        house.doorway.listen(owed=self._delivery.ring, deadline=self._clock.ring)

    async def run(self) -> None:
        """Until cancelled; a part that ends ends the process."""
        await self._learn()
        try:
            await self._connect()
            await self._catch_up()
            await until_one_ends(self._parts())
        finally:
            with suppress(TimeoutError):
                await asyncio.wait_for(self._delivery.settle(), SETTLE_S)
            self._redactor.close()
            with suppress(TelegramError, RuntimeError):
                await self._router.application.shutdown()

    async def _learn(self) -> None:
        known = await self._house.doorway.run(what_the_company_says)
        if known != self._known:
            self._known = known
            self._redactor.learn(known)

    async def _keep_learning(self) -> None:
        """A file may be loaded by another process while we run."""
        while True:
            await asyncio.sleep(LEARN_S)
            await self._learn()

    async def _connect(self) -> None:
        """Telegram may be down when we start: deadlines do not wait for it long."""
        try:
            await self._router.application.initialize()
        except InvalidToken:
            raise WRONG_TOKEN from None
        except TelegramError as failure:
            log.warning("Telegram cannot be reached", failure=type(failure).__name__)

    async def _catch_up(self) -> None:
        """What officers sent while we were down counts before their silence does."""
        if self._answers and self._settings.public_url is None:
            with suppress(TelegramError, TimeoutError):
                await self._bot.delete_webhook()
                await asyncio.wait_for(self._intake.drain(), DRAIN_S)

    @property
    def _health(self) -> Health:
        polls = self._answers and self._settings.public_url is None
        return Health(
            self._house,
            intake=self._intake if polls else None,
            clock=self._clock if self._keeps_time else None,
            delivery=self._delivery if self._keeps_time else None,
            redaction=self._redactor if self._answers else None,
        )

    @property
    def _answers(self) -> bool:
        return self._only in (None, WEB)

    @property
    def _keeps_time(self) -> bool:
        return self._only in (None, ENGINE)

    def _parts(self) -> list[Part]:
        parts: list[Part] = [told_to_stop()]
        if self._keeps_time:
            housekeeping = Housekeeping(self._house.doorway)
            self._clock.every_night(housekeeping.tidy, TIDY_HOUR)
            self._clock.every_monday(housekeeping.remind, REMIND_HOUR)
            parts += [self._clock.run_forever(), self._delivery.run_forever()]
        if self._settings.heartbeat_url is not None:
            heart = Heartbeat(self._settings.heartbeat_url, self._health.troubles)
            parts.append(heart.run_forever())
        if self._answers:
            parts += [self._listen(), self._keep_learning()]
            by_polling = self._settings.public_url is None
            parts.append(self._poll() if by_polling else self._be_called())
        return parts

    async def _poll(self) -> None:
        try:
            await self._intake.poll_forever()
        except InvalidToken:
            raise WRONG_TOKEN from None

    async def _be_called(self) -> None:
        """Ask for the webhook until Telegram agrees; the engine runs meanwhile."""
        while True:
            try:
                await self._bot.set_webhook(
                    f"{self._settings.public_url}/telegram",
                    secret_token=self._webhook_secret,
                    allowed_updates=list(ALLOWED),
                )
                break
            except InvalidToken:
                raise WRONG_TOKEN from None
            except TelegramError as failure:
                log.warning("no webhook yet", failure=type(failure).__name__)
                await asyncio.sleep(AGAIN_S)
        await asyncio.Event().wait()

    async def _listen(self) -> None:
        host, port = self._settings.listen
        config = uvicorn.Config(
            self._web(), host, port, log_level="warning", lifespan="off"
        )
        log.info("listening", address=f"http://{host}:{port}")
        await Server(config).serve()

    def _web(self) -> Starlette:
        by_webhook = self._settings.public_url is not None
        return web_app(
            self._health.troubles,
            metrics(self._house),
            take=self._intake.take if by_webhook else None,
            secret=self._webhook_secret,
            register=register_app(self._house.doorway, self._redactor),
        )

    @property
    def _webhook_secret(self) -> str:
        key = secret_keys(self._settings)[0].encode()
        return hmac.new(key, b"telegram webhook", hashlib.sha256).hexdigest()
