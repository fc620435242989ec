"""Starts the product and its peer as real processes against a stand-in."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.company_file.company_file import read_file
from bot.desk.company.loading import load
from bot.desk.desk import Desk
from bot.desk.people import reception
from bot.domain.company import StaffRecord
from bot.domain.loads import Load
from bot.domain.people.person import Role
from bot.domain.refs import StaffId
from bot.process.wiring import open_house
from bot.settings import Settings
from rehearsal.server import ServerThread
from rehearsal.standin import Standin

TOKEN = "123456:BENCH"
SAMPLE = Path(__file__).parents[1] / "tests" / "journeys" / "company.toml"
OFFICERS = 50
DPO, DPO_CHAT = "P001", 20_001
MANAGER, MANAGER_CHAT = "D001", 2_001
KEY = "a key for the bench only"


@dataclass(frozen=True, slots=True)
class Running:
    """A program that polls, and how long it took to get there, in seconds."""

    standin: Standin
    start_s: float
    process_id: int


@contextmanager
def bare() -> Iterator[Running]:
    """python-telegram-bot alone, polling."""
    standin = Standin(token=TOKEN)
    with ServerThread(standin) as server:
        command = [sys.executable, "-m", "bench.bare", TOKEN, server.url]
        with process(command, dict(os.environ)) as process_id:
            yield Running(standin, _wait(standin), process_id)


@contextmanager
def product(
    more: Callable[[str], None] | None = None,
    phones: Callable[[Standin], None] | None = None,
    **settings: str,
) -> Iterator[Running]:
    """``checkcall run``: the whole product in one process, on SQLite; ``more`` is done
    to the database, and ``phones`` to the stand-in, before it starts."""
    standin = Standin(token=TOKEN)
    if phones is not None:
        phones(standin)
    with TemporaryDirectory() as folder, ServerThread(standin) as server:
        database = f"sqlite:///{folder}/bench.db"
        enrol(database)
        if more is not None:
            more(database)
        environment = os.environ | {
            "CHECKCALL_BOT_TOKEN": TOKEN,
            "CHECKCALL_TELEGRAM_URL": server.url,
            "CHECKCALL_DATABASE_URL": database,
            "CHECKCALL_SECRET_KEY": KEY,
            "CHECKCALL_LISTEN": "127.0.0.1:0",
            "CHECKCALL_PACE": "none",  # the product is measured, not Telegram's limits
            **{f"CHECKCALL_{name}": value for name, value in settings.items()},
        }
        command = [sys.executable, "-m", "bot", "run"]
        with process(command, environment) as process_id:
            yield Running(standin, _wait(standin), process_id)


def _wait(standin: Standin) -> float:
    began = time.perf_counter()
    standin.block_until(lambda: standin.polling or None, timeout=60)
    return time.perf_counter() - began


def wait_for_the_redactor(running: Running) -> None:
    """The model is loaded, and no longer takes time from everything else."""
    phone = running.standin.phone(user_id=10_000, started=True)
    phone.says("/incident the gate was open when Una Farrell came")
    running.standin.block_until(lambda: phone.find("U.F."), timeout=60)


@contextmanager
def process(command: list[str], environment: dict[str, str]) -> Iterator[int]:
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(command, env=environment, stdout=quiet, stderr=quiet)
    try:
        yield process.pid
    finally:
        process.terminate()
        process.wait(20)


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


def enrol(database: str) -> None:
    settings = Settings.model_construct(database_url=database, secret_keys=(KEY,))
    house = open_house(settings)
    sample = read_file(SAMPLE)
    officers = tuple(
        StaffRecord(
            id=StaffId(f"B{n}"), name=f"Bench {n}", roles=frozenset({Role.OFFICER})
        )
        for n in range(OFFICERS)
    )
    house.doorway.enter(lambda desk: load(desk, _with(sample, officers)))
    for n in range(OFFICERS):
        house.doorway.enter(lambda desk, n=n: _link(desk, f"B{n}", 10_000 + n))
    house.doorway.enter(lambda desk: _link(desk, DPO, DPO_CHAT))
    house.doorway.enter(lambda desk: _link(desk, MANAGER, MANAGER_CHAT))
    house.close()


def _with(sample: Load, officers: tuple[StaffRecord, ...]) -> Load:
    return replace(sample, people=(*sample.people, *officers))


def _link(desk: Desk, staff_id: str, chat_id: int) -> None:
    token = reception.invite(desk, staff_id)
    reception.enrol(desk, chat_id, token)
    person = desk.unit.people.get(staff_id)
    reception.accept(desk, person, desk.company.policy_version)
    for _ in range(3):
        for owed in desk.unit.outbox.take(desk.now, 100):
            desk.unit.outbox.finish(owed.id, "delivered", desk.now)
