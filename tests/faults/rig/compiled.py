"""An evening is told once in the parent of the processes that are killed: what it asks
of the database is compiled for all of them, a quarter of the work of each."""

import asyncio
import shutil
from pathlib import Path
from tempfile import mkdtemp

from sqlalchemy import Engine

from bot.process import wiring
from bot.process.running import look_at_the_clock, take_back
from bot.process.wiring import open_house
from storage.database.engine import open_engine
from tests.engines import warm
from tests.faults.rig.plain import Plain
from tests.journeys.conftest import NOWHERE, PHONES, enrol_everybody, opened
from tests.journeys.happenings import CountedStandin
from tests.journeys.night import TOKEN, MovableClock, Night, settings_for
from tests.one_thread import OneThread
from tests.wire import Wire, WiredClient


def compile_all() -> None:
    """On SQLite, and without a thread: children are to be forked."""
    folder = Path(mkdtemp())
    theirs = wiring.open_engine, wiring.Doorway
    wiring.open_engine, wiring.Doorway = opened, OneThread
    try:
        asyncio.run(_evening(f"sqlite:///{folder}/checkcall.db"))
    finally:
        wiring.open_engine, wiring.Doorway = theirs
        shutil.rmtree(folder)


def at_hand() -> None:
    """In a child: what was compiled is not compiled again."""
    wiring.open_engine = _warm


def _warm(url: str) -> Engine:
    return warm(open_engine(url))


async def _evening(url: str) -> None:
    enrol_everybody(url)
    clock, wire = MovableClock(), Wire()
    wire.standin = standin = CountedStandin(token=TOKEN, clock=clock)
    house = open_house(settings_for(NOWHERE, url), clock)
    look_at_the_clock(house)
    take_back(house)
    night = Night(house, clock, standin, Plain(), WiredClient(TOKEN, wire))
    await night.router.application.initialize()
    for staff_id, chat_id in PHONES.items():
        night.hands_phone(staff_id, standin.phone(user_id=chat_id, started=True))
    await _is_told(night)
    await night.router.application.shutdown()
    await night.bot.shutdown()
    house.close()


async def _is_told(night: Night) -> None:
    """As in ``story``."""
    officer, manager = night.officer("E1001"), night.duty_manager("D001")
    await officer.says("/bookon RIV")
    await night.passes(minutes=62)
    await officer.presses("I am OK")
    await officer.says("gate checked, all quiet")
    await night.passes(minutes=80)
    await manager.presses("I have this")
    await officer.says("/ok")
    await manager.presses("Officer is safe")
    await officer.says("/breach the visitor book was left open")
    await night.dpo("P001").presses("Acknowledge")
    await officer.says("/incident the gate was forced")
    await manager.presses("I have this")
    await manager.presses("Dealt with")
    await officer.says("/bookoff")
