"""The company of all nights, enrolled once, and copied in memory for each."""

import sqlite3
import tempfile
from functools import cache
from pathlib import Path

from pydantic import SecretStr

from bot.company_file.company_file import read_file
from bot.desk.company.loading import load
from bot.desk.lookout import Lookout
from bot.desk.people import reception
from bot.domain.messages.channel import Channel
from bot.process.reading.redaction import what_the_company_says
from bot.process.wiring import House, open_house
from bot.settings import Settings
from nlp.redactor import Redaction, Redactor
from storage.database.engine import open_engine
from storage.database.sealing import Sealer
from tests.engines import warm
from tests.nights.life import Life, MortalStore
from tests.nights.wires import MortalWire
from tests.nights.world import World
from tests.one_thread import OneThread
from tests.wire import WiredClient

KEY = "a key for tests only"
TOKEN = "123456:TEST"
OFFICERS = {"E1001": 1001, "E1002": 1002, "E1003": 1003, "E1004": 1004}
MANAGERS = {"D001": 2001, "D002": 2002, "X001": 3001, "P001": 4001, "P002": 4002}
PHONES = OFFICERS | MANAGERS | {"S001": 5001}
CHANNELS = frozenset({Channel.TELEGRAM, Channel.EMAIL, Channel.SMS, Channel.CALL})


class WellRead:
    """The real redactor, which reads no words twice: few are said, and often."""

    def __init__(self, redactor: Redactor) -> None:
        self.redact = cache(redactor.redact)

    def __call__(self, raw: str, language: str = "en") -> Redaction:
        return self.redact(raw, language)


class Town:
    """Opened once a process."""

    def __init__(self) -> None:
        self._enrolled = sqlite3.connect(":memory:")
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "checkcall.db"
            known = _enrol_everybody(f"sqlite:///{file}")
            with sqlite3.connect(file) as kept:
                kept.backup(self._enrolled)
            kept.close()
        self.redactor = WellRead(Redactor(known))
        self.wire = MortalWire()
        self.client = WiredClient(TOKEN, self.wire)
        self._sealer = Sealer([KEY])

    def house(self, life: Life, clock: World) -> House:
        """A copy of its own."""
        engine = open_engine("sqlite://")
        store = MortalStore(engine, self._sealer)
        store.life = life
        warm(engine)
        connection = engine.raw_connection()
        self._enrolled.backup(connection.driver_connection)
        connection.close()
        doorway = OneThread(store, clock, 1, CHANNELS)
        lookout = Lookout(store, clock, CHANNELS)
        return House(_settings("sqlite://"), store, doorway, clock, lookout)


def _settings(url: str) -> Settings:
    return Settings.model_construct(
        bot_token=SecretStr(TOKEN), database_url=url, secret_keys=(KEY,)
    )


def _enrol_everybody(url: str):
    """Everybody is linked and has accepted the rules; what the redactor has to know."""
    house = open_house(_settings(url), World())
    what = read_file(Path(__file__).with_name("company.toml"))
    house.doorway.enter(lambda desk: load(desk, what))
    for staff_id, chat_id in PHONES.items():
        house.doorway.enter(lambda desk, s=staff_id, c=chat_id: _enrol(desk, s, c))
    known = house.doorway.enter(what_the_company_says)
    house.close()
    return known


def _enrol(desk, staff_id: str, chat_id: int) -> None:
    reception.enrol(desk, chat_id, reception.invite(desk, staff_id))
    reception.accept(desk, desk.person(staff_id), desk.company.policy_version)
    while welcomes := desk.unit.outbox.take(desk.now, 100):
        for owed in welcomes:
            desk.unit.outbox.attempted(owed.id, desk.now, "accepted", "")
            desk.unit.outbox.finish(owed.id, "delivered", desk.now)
