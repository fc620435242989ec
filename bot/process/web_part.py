"""The part that answers: updates are taken in, and the web is served."""

import asyncio
import hashlib
import hmac
from contextlib import suppress

import structlog
from starlette.types import ASGIApp
from telegram.error import InvalidToken, TelegramError

from bot.desk.doorway import Unavailable
from bot.process.health import Health, count_strangers, metrics
from bot.process.modem.keeping import Watch, keeper_of
from bot.process.parts import WRONG_TOKEN, Part, meet_telegram
from bot.process.reading.canaries import Canaries
from bot.process.reading.incidents import IncidentReading
from bot.process.reading.redaction import RedactionThread, what_the_company_says
from bot.process.self_test import SelfTester, tries_of
from bot.process.web_server import count, hall, serve
from bot.process.wiring import House, is_sqlite, secret_keys
from handlers.strangers import Strangers
from handlers.telegram.client import Client
from handlers.telegram.intake.handling import alone
from handlers.telegram.intake.intake import Intake
from handlers.telegram.intake.polling import LEASE_LASTS, Poller
from handlers.telegram.intake.webhook import Webhook
from handlers.telegram.router import Router
from handlers.text_messages import TextMessages
from handlers.web.alarms.link import alarm_app
from handlers.web.app import web_app
from handlers.web.board.app import board_app
from handlers.web.clients.morning import morning_app
from handlers.web.complaints.form import complain_app
from handlers.web.patrols.tags import tag_app
from handlers.web.register import register_app
from handlers.web.telephone.sms import sms_app
from handlers.web.telephone.voice import voice_app
from handlers.web.vault.form import vault_app
from nlp.pipeline import CompanyWords
from scheduler.couriers.sms.numbers import dialled
from storage.processes.chat_turns import ChatTurns
from storage.processes.lease import Lease

LEARN_S = 60.0
"""How soon the redactor knows of places and people that another process loaded."""

log = structlog.get_logger(__name__)


class WebPart:
    """Polls in turn with the other processes; or is called, as any of them may be."""

    def __init__(self, house: House, bot: Client) -> None:
        self._house, self._bot = house, bot
        self._settings = house.settings
        self.redaction = RedactionThread()
        self._incidents = IncidentReading(self.redaction.loading)
        house.doorway.reads_incidents = self._incidents
        self._known: CompanyWords | None = None
        self._router = Router(bot, house.doorway, self.redaction)
        called = self._settings.public_url is not None
        several = not is_sqlite(self._settings)
        engine = house.store.engine
        self._turns = ChatTurns(engine) if several and called else None
        turns = self._turns.of if self._turns is not None else alone
        self._intake = Intake(bot, self._router, house.doorway, turns=turns)
        lease = Lease(engine, "polling", LEASE_LASTS) if several else None
        self.poller = None if called else Poller(bot, self._intake, lease)
        address, secret = f"{self._settings.public_url}/telegram", self._webhook_secret
        self.webhook = Webhook(bot, house.doorway, address, secret) if called else None
        self._strangers = Strangers()
        hear, doorway = self._router.hear_text, house.doorway
        self._texts = TextMessages(doorway, dialled, hear, self._strangers)
        self.modem = keeper_of(self._settings, doorway, self._texts)
        self.ears = self.webhook or self._intake
        """By which it is known whether Telegram reaches us."""

    async def get_ready(self) -> None:
        """What has to be done before silence is acted on."""
        await self._learn()
        await meet_telegram(self._router.application.initialize)
        if self.poller is not None:
            await self.poller.catch_up()

    def parts(self, health: Health) -> list[Part]:
        """Each runs until it is cancelled."""
        reading = self._router.reading.read_forever()
        canaries = Canaries(
            self._house.doorway, self.redaction, self._settings.name_floor
        )
        self_tester = SelfTester(
            self._house.doorway,
            self.redaction,
            tries_of(self._settings, self._bot, self.modem),
        )
        parts = [
            *(self._listen(health), self._keep_learning(), self._take_in(), reading),
            canaries.run_forever(),
            self_tester.run_forever(),
        ]
        if self.modem is not None:
            gateway = self._settings.sms_url is not None
            watch = Watch(self._house.doorway, self.modem, gateway=gateway)
            parts += [self.modem.run_forever(), watch.run_forever()]
        return parts

    async def close(self) -> None:
        self.redaction.close()
        self._incidents.close()
        if self._turns is not None:
            await self._turns.close()
        with suppress(TelegramError, RuntimeError):
            await self._router.application.shutdown()

    async def _learn(self) -> None:
        before = self._known
        known = await self._house.doorway.run(
            lambda desk: what_the_company_says(desk, before)
        )
        if known != self._known:
            self._known = known
            self.redaction.learn(known)

    async def _keep_learning(self) -> None:
        """A file may be loaded by another process while we run."""
        while True:
            await asyncio.sleep(LEARN_S)
            with suppress(Unavailable):
                await self._learn()

    async def _take_in(self) -> None:
        try:
            if self.webhook is not None:
                await self.webhook.keep_forever()
            elif self.poller is not None:
                await self.poller.run_forever()
        except InvalidToken:
            raise WRONG_TOKEN from None

    async def _listen(self, health: Health) -> None:
        here, figures = hall(), metrics(self._house)
        count(here, figures)
        count_strangers(self._strangers, figures)
        app = web_app(
            health.troubles,
            figures,
            take=self._intake.take if self.poller is None else None,
            secret=self._webhook_secret,
            remarks=health.remarks,
            register=register_app(self._house.doorway, self.redaction, self._bot.token),
            board=board_app(
                self._house.doorway,
                self._house.lookout,
                self.redaction,
                self._bot.token,
            ),
            complaints=complain_app(
                self._house.doorway, self.redaction, self._settings.proxy_header
            ),
            tags=tag_app(self._house.doorway, lambda: self._bot.username),
            voice=self._voice(),
            texts=self._text_door(),
            mornings=morning_app(self._house.doorway, self._settings.proxy_header),
            alarm_links=alarm_app(self._house.doorway),
            vault=vault_app(self._house.doorway, self._settings.proxy_header),
        )
        await serve(app, self._settings.listen, here)

    def _voice(self) -> ASGIApp | None:
        """Where the telephone gateway finds us, if there is one."""
        secret = self._settings.inbound_secret
        if self._settings.call_url is None or secret is None:
            return None
        form = self._settings.call_format
        return voice_app(self._house.doorway, secret.get_secret_value(), form)

    def _text_door(self) -> ASGIApp | None:
        """Where text messages are brought, if it is known by whom."""
        secret, names = self._settings.inbound_secret, self._settings.sms_fields
        if secret is None:
            return None
        shown = secret.get_secret_value()
        return sms_app(self._house.doorway, shown, names, self._texts)

    @property
    def _webhook_secret(self) -> str:
        key = secret_keys(self._settings)[0].encode()
        return hmac.new(key, b"telegram webhook", hashlib.sha256).hexdigest()
