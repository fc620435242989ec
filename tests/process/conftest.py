"""A company that was loaded by the command line once, and is copied for each test."""

import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from bot.desk.people import reception
from bot.process.running import load_company
from bot.process.wiring import open_house
from bot.settings import Settings
from rehearsal.server import ServerThread
from rehearsal.standin import Standin
from tests.faults.rig.clock import Shared
from tests.process.estate import Estate
from tests.process.house import TOKEN, House, environment

HERE = Path(__file__).parent
CREW = [f"E2{number:03}" for number in range(1, 21)]
"""Twenty officers of the same name; their staff numbers tell them apart."""

PHONES = {
    "E1001": 1001,
    "E1002": 1002,
    "E1003": 1003,
    "N001": 9001,
    "D001": 2001,
    "D002": 2002,
    "X001": 3001,
    "P001": 4001,
    "S001": 5001,
    **{staff_id: 6000 + place for place, staff_id in enumerate(CREW)},
}
NEWCOMER = "N001"

OFFICER = """
[[people]]
id = "{staff_id}"
name = "Ottoline Quillfeather"
roles = ["officer"]
"""


@pytest.fixture(scope="session")
def compiled(pytestconfig):
    """Kept between runs: where Python may not write beside its sources, each program
    would compile everything anew."""
    return pytestconfig.cache.mkdir("compiled")


@pytest.fixture(scope="session")
def company_file(tmp_path_factory):
    path = tmp_path_factory.mktemp("company") / "company.toml"
    crew = "".join(OFFICER.format(staff_id=staff_id) for staff_id in CREW)
    path.write_text((HERE / "company.toml").read_text() + crew)
    return path


@pytest.fixture(scope="session")
def enrolled(tmp_path_factory, company_file, compiled, nursery):
    """The folder of a database in which all but the newcomer have a phone."""
    folder = tmp_path_factory.mktemp("enrolled") / "var"
    database = f"sqlite:///{folder}/checkcall.db"
    env = environment(compiled, DATABASE_URL=database)
    clock = Shared(folder.parent / "clock")
    home = House(folder.parent, Standin(token=TOKEN), env, {}, nursery, clock)
    assert home.types("load", str(company_file)).returncode == 0
    _enrol_all(Settings.model_construct(database_url=database))
    return folder


def _enrol_all(settings, company=None):
    house = open_house(settings)
    if company is not None:
        load_company(house, company)
    for staff_id, chat_id in PHONES.items():
        if staff_id != NEWCOMER:
            house.doorway.enter(lambda desk, s=staff_id, c=chat_id: _enrol(desk, s, c))
    house.close()


def _enrol(desk, staff_id, chat_id):
    reception.enrol(desk, chat_id, reception.invite(desk, staff_id))
    reception.accept(desk, desk.unit.people.get(staff_id), desk.company.policy_version)
    while welcomes := desk.unit.outbox.take(desk.now, 100):
        for owed in welcomes:
            desk.unit.outbox.finish(owed.id, "delivered", desk.now)


@pytest.fixture(scope="module")
def house(tmp_path_factory, enrolled, compiled, nursery):
    """One for each file of tests: a start of the process costs seconds."""
    folder = tmp_path_factory.mktemp("house")
    shutil.copytree(enrolled, folder / "var")
    clock = Shared(folder / "clock")
    standin = Standin(token=TOKEN, clock=clock.now)
    with ServerThread(standin) as server:
        env = environment(
            compiled,
            BOT_TOKEN=TOKEN,
            TELEGRAM_URL=server.url,
            DATABASE_URL=f"sqlite:///{folder}/var/checkcall.db",
            LISTEN="127.0.0.1:0",
            PACE="none",  # its own tests hold it
            LOG="json",
        )
        home = House(folder, standin, env, _phones(standin), nursery, clock)
        yield home
        home.clears_away()


def _phones(standin):
    return {
        staff_id: standin.phone(
            user_id=chat_id,
            first_name="Cornelius",
            last_name="Abernathystone",
            started=staff_id != NEWCOMER,
        )
        for staff_id, chat_id in PHONES.items()
    }


@pytest.fixture(scope="module")
def estate(tmp_path_factory, company_file, compiled, server, nursery):
    """The same company on PostgreSQL."""
    folder = tmp_path_factory.mktemp("estate")
    clock, soon = Shared(folder / "clock"), timedelta(milliseconds=50)
    standin = Standin(token=TOKEN, clock=clock.now, webhook_retry=soon)
    with server.database(server.migrated) as name:
        database, key = server.url(name), "a key for tests only"
        settings = Settings.model_construct(database_url=database, secret_keys=(key,))
        _enrol_all(settings, company_file)
        with ServerThread(standin) as server:
            env = environment(
                compiled,
                BOT_TOKEN=TOKEN,
                TELEGRAM_URL=server.url,
                DATABASE_URL=database,
                SECRET_KEY=key,
                LISTEN="127.0.0.1:0",
                PACE="none",
                LOG="json",
            )
            phones = _phones(standin)
            several = Estate(folder, standin, env, phones, nursery, clock)
            yield several
            several.clears_away()
