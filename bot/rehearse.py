"""The rehearsal room: a stand-in for Telegram, a sample company, and the bot."""

import socket
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import typer
from pydantic import SecretStr

from bot.desk.desk import Desk
from bot.desk.people.reception import invite
from bot.process import logs
from bot.process.running import Product, load_company, run_product
from bot.process.wiring import House, open_house
from bot.setting_checks import Address
from bot.settings import Settings
from rehearsal.server import ServerThread
from rehearsal.standin import Standin

TOKEN = "1:rehearsal"
SAMPLE = Path(__file__).with_name("sample_company.toml")
PORT = 8090
CAST = (
    ("E1001", "Officer"),
    ("D001", "Duty manager 1"),
    ("D002", "Duty manager 2"),
    ("P001", "Data Protection Officer"),
)


def rehearse(port: int | None = None) -> None:
    """Until interrupted; nothing of it is kept."""
    logs.set_up("text")
    standin = Standin(token=TOKEN, limits=True)
    with (
        TemporaryDirectory(prefix="checkcall-") as folder,
        ServerThread(standin, port=PORT if port is None else port) as server,
    ):
        house = open_house(_settings(Path(folder), server.url))
        try:
            load_company(house, SAMPLE)
            _hand_out_phones(house, standin)
            typer.echo(f"Rehearsal room: {server.url}  (stop with Ctrl+C)")
            run_product(Product(house))
        finally:
            house.close()


def _settings(folder: Path, server: str) -> Settings:
    """Nothing of the environment: a rehearsal never reaches the real Telegram."""
    return Settings.model_construct(
        bot_token=SecretStr(TOKEN),
        telegram_url=server,
        database_url=f"sqlite:///{folder}/rehearsal.db",
        listen=Address("127.0.0.1", _free_port()),
    )


def _free_port() -> int:
    """Known before the server starts: the link to the breach register names it."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


def _hand_out_phones(house: House, standin: Standin) -> None:
    """One phone each, with the person's single-use link behind its Start button."""
    for number, (staff_id, role) in enumerate(CAST, start=1001):
        initials, token = house.doorway.enter(partial(_enlist, staff_id))
        standin.phone(
            user_id=number,
            first_name=initials,
            role=f"{role} {staff_id}",
            start_payload=token,
        )


def _enlist(staff_id: str, desk: Desk) -> tuple[str, str]:
    return desk.unit.people.get(staff_id).initials, invite(desk, staff_id)
