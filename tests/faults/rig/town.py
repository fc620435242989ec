"""A company enrolled once, on either database, and copied for each house."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pydantic import SecretStr

from bot.company_file.company_file import read_file
from bot.desk.company.loading import load
from bot.desk.people import reception
from bot.process.wiring import open_house
from bot.settings import Settings
from rehearsal.server import ServerThread
from rehearsal.standin import Standin
from tests.faults.rig.clock import Shared
from tests.faults.rig.house import KEY, TOKEN, House, watched
from tests.nursery.nursery import Nursery
from tests.storage.server import Server

HERE = Path(__file__).parents[1]
CREW = tuple(f"E2{number:03}" for number in range(1, 13))
PHONES = {
    "E1001": 1001,
    "D001": 2001,
    "D002": 2002,
    "X001": 3001,
    "P001": 4001,
    "S001": 5001,
    **{staff_id: 6000 + place for place, staff_id in enumerate(CREW)},
}
OFFICER = """
[[people]]
id = "{staff_id}"
name = "Ottoline Quillfeather"
roles = ["officer"]
"""


def settings_for(url: str) -> Settings:
    return Settings.model_construct(
        bot_token=SecretStr(TOKEN), database_url=url, secret_keys=(KEY,)
    )


def enrol_all(url: str, folder: Path) -> None:
    """Everybody is linked and has accepted the rules."""
    company = folder / "company.toml"
    crew = "".join(OFFICER.format(staff_id=staff_id) for staff_id in CREW)
    company.write_text((HERE / "company.toml").read_text() + crew)
    house = open_house(settings_for(url))
    house.doorway.enter(lambda desk: load(desk, read_file(company)))
    for staff_id, chat_id in PHONES.items():
        house.doorway.enter(lambda desk, s=staff_id, c=chat_id: _enrol(desk, s, c))
    house.close()


def _enrol(desk, staff_id: str, chat_id: int) -> None:
    reception.enrol(desk, chat_id, reception.invite(desk, staff_id))
    reception.accept(desk, desk.unit.people.get(staff_id), desk.company.policy_version)
    while welcomes := desk.unit.outbox.take(desk.now, 100):
        for owed in welcomes:
            desk.unit.outbox.attempted(owed.id, desk.now, "accepted", "")
            desk.unit.outbox.finish(owed.id, "delivered", desk.now)


class Town:
    """Opens houses; the company is enrolled when the first one is."""

    def __init__(self, nursery: Nursery, folder: Path, server: Server | None) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._nursery, self._folder, self._server = nursery, folder, server
        self._numbers = iter(range(1, 1_000_000))
        self._enrolled: str | None = None

    @contextmanager
    def house(self, **standin: object) -> Iterator[House]:
        """With the stand-in on a port, and nothing running."""
        folder = self._folder / f"house-{next(self._numbers)}"
        folder.mkdir()
        time_passes = Shared(folder / "shared").now  # for Telegram as for us
        telegram = Standin(token=TOKEN, clock=time_passes, **standin)
        phones = {
            staff_id: telegram.phone(chat_id, "Cornelius", started=True)
            for staff_id, chat_id in PHONES.items()
        }
        with self._database(folder) as url, ServerThread(telegram) as served:
            house = House(
                nursery=self._nursery,
                folder=folder,
                database=url,
                standin=telegram,
                telegram=served.url,
                phones=phones,
            )
            with watched(house):
                yield house
        shutil.rmtree(folder)

    @contextmanager
    def _database(self, folder: Path) -> Iterator[str]:
        if self._server is None:
            template = self._folder / "enrolled.db"
            if not template.exists():
                enrol_all(f"sqlite:///{template}", self._folder)
            shutil.copy(template, folder / "checkcall.db")
            yield f"sqlite:///{folder}/checkcall.db"
            return
        with self._server.database(self._template(self._server)) as name:
            yield self._server.url(name)

    def _template(self, server: Server) -> str:
        if self._enrolled is None:
            self._enrolled = "enrolled"
            server.tell(f"CREATE DATABASE enrolled TEMPLATE {server.migrated}")
            enrol_all(server.url(self._enrolled), self._folder)
        return self._enrolled
