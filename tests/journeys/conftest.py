"""One night a test, on a database of its own; the company, enrolled once, is copied."""

import shutil
from pathlib import Path

import pytest
from sqlalchemy import event

from bot.company_file.company_file import read_file
from bot.desk.company.loading import load
from bot.desk.people import reception
from bot.process import wiring
from bot.process.reading.redaction import what_the_company_says
from bot.process.wiring import open_house
from handlers.telegram.client import Client
from rehearsal.server import serving
from storage.database.engine import open_engine
from tests.both_databases import BY_ITSELF, SIDE_BY_SIDE
from tests.couriers.servers import http_server, mail_server
from tests.engines import patient, warm
from tests.journeys.happenings import CountedStandin
from tests.journeys.night import TOKEN, MovableClock, Night, settings_for
from tests.journeys.redaction import Remembering
from tests.once import once
from tests.one_thread import OneThread
from tests.wire import Wire, WiredClient

HERE = Path(__file__).parent
PHONES = {
    "E1001": 1001,
    "E1002": 1002,
    "D001": 2001,
    "D002": 2002,
    "X001": 3001,
    "P001": 4001,
    "P002": 4002,
    "S001": 5001,
}
NEWCOMER = ("N001", 9001)
NOWHERE = "http://127.0.0.1:1"


@pytest.fixture(scope="session")
def redactor(enrolled_file):
    house = open_house(settings_for(NOWHERE, f"sqlite:///{enrolled_file}"))
    known = house.doorway.enter(what_the_company_says)
    house.close()
    return Remembering(known)


@pytest.fixture(scope="session")
def enrolled_file(common):
    """A SQLite file, to be copied."""
    name = "checkcall.db"
    made = once(common, "company", lambda at: enrol_everybody(f"sqlite:///{at / name}"))
    return made / name


@pytest.fixture(scope="session")
def enrolled_database(server):
    """A PostgreSQL database, to be copied."""
    with server.database(server.migrated) as name:
        enrol_everybody(server.url(name))
        yield name


def enrol_everybody(url):
    """Everybody is linked, and accepted the rules."""
    house = open_house(settings_for(NOWHERE, url), MovableClock())
    what = read_file(HERE / "company.toml")
    house.doorway.enter(lambda desk: load(desk, what))
    for staff_id, chat_id in PHONES.items():
        house.doorway.enter(lambda desk, s=staff_id, c=chat_id: _enrol(desk, s, c))
    house.close()


def _enrol(desk, staff_id, chat_id):
    token = reception.invite(desk, staff_id)
    reception.enrol(desk, chat_id, token)
    person = desk.unit.people.get(staff_id)
    reception.accept(desk, person, desk.company.policy_version)
    for owed in desk.unit.outbox.take(desk.now, 100):
        desk.unit.outbox.finish(owed.id, "delivered", desk.now)
    for owed in desk.unit.outbox.take(desk.now, 100):
        desk.unit.outbox.finish(owed.id, "delivered", desk.now)


@pytest.fixture
def post_office():
    with mail_server() as office:
        yield office


@pytest.fixture
def gateway():
    with http_server() as listener:
        yield listener


@pytest.fixture
def more_settings():
    """What a test sets besides Telegram and the database."""
    return {}


@pytest.fixture(params=("sqlite", "postgresql"))
def database_url(request, tmp_path):
    """One night's own."""
    if request.param == "sqlite":
        file = request.getfixturevalue("enrolled_file")
        yield f"sqlite:///{shutil.copy(file, tmp_path / 'checkcall.db')}"
        return
    server = request.getfixturevalue("server")
    template = request.getfixturevalue("enrolled_database")
    with server.database(template) as name:
        yield server.url(name)


def opened(url):
    """An engine for a story: the disk is not waited for, as it is not on the tests'
    PostgreSQL server."""
    engine = warm(patient(open_engine(url)))
    if engine.dialect.name == "sqlite":
        event.listen(
            engine, "connect", lambda line, _: line.execute("PRAGMA synchronous=OFF")
        )
    return engine


@pytest.fixture
def clock():
    return MovableClock()


@pytest.fixture
def is_quick(request, database_url):
    """Told without a port and without threads, which take half of a story's time.
    The first stories of each subject on PostgreSQL have both, and all that is told on
    both databases for what happens side by side."""
    name = request.path.stem
    is_sqlite = database_url.startswith("sqlite")
    return name in BY_ITSELF or (is_sqlite and name not in SIDE_BY_SIDE)


@pytest.fixture
def standin(clock):
    return CountedStandin(token=TOKEN, clock=clock)


@pytest.fixture
async def telegram_by_port(standin):
    async with serving(standin) as url:
        yield standin, Client(TOKEN, url), url


@pytest.fixture
def telegram(request, standin, is_quick):
    """It, whatever speaks to it, and where that is."""
    if not is_quick:
        return request.getfixturevalue("telegram_by_port")
    wire = Wire()
    wire.standin = standin
    return standin, WiredClient(TOKEN, wire), NOWHERE


@pytest.fixture
def house(request, telegram, is_quick, database_url, more_settings, clock, monkeypatch):
    _, _, url = telegram
    with monkeypatch.context() as here:
        here.setattr(wiring, "open_engine", opened)
        # It is a copy of one that was brought up to date.
        here.setattr(wiring, "migrate", lambda _: None)
        here.setattr(wiring, "is_current", lambda _: True)
        if is_quick:
            here.setattr(wiring, "Doorway", OneThread)
        house = open_house(settings_for(url, database_url, **more_settings), clock)
    house.doorway.covers_faces = False  # whether or not the model is here
    yield house
    house.close()


@pytest.fixture
async def night(telegram, house, redactor, clock):
    standin, client, _ = telegram
    story = Night(house, clock, standin, redactor, client)
    await story.router.application.initialize()
    for staff_id, chat_id in PHONES.items():
        story.hands_phone(staff_id, standin.phone(user_id=chat_id, started=True))
    story.hands_phone(NEWCOMER[0], standin.phone(user_id=NEWCOMER[1]))
    yield story
    story.redaction.is_free()
    await story.settles()
    await story.router.application.shutdown()
    await story.bot.shutdown()
