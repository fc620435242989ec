"""A PostgreSQL with an officer on site, and a stand-in for Telegram."""

import pytest

from bot.clock import utc_now
from bot.desk.doorway import Doorway
from bot.desk.people import reception
from rehearsal.server import serving
from rehearsal.standin import Standin
from tests.domain.builders import FIRST, OFFICER
from tests.storage.conftest import postgres_store, schema_database

__all__ = ["postgres_store", "schema_database"]


@pytest.fixture
def store(postgres_store):
    """The officer and the first duty manager have accepted the rules."""
    doorway = Doorway(postgres_store, utc_now)
    for staff_id in (OFFICER, FIRST):
        doorway.enter(lambda desk, who=staff_id: accept(desk, who))
    doorway.close()
    return postgres_store


def accept(desk, staff_id):
    reception.accept(desk, desk.person(staff_id), desk.company.policy_version)
    for owed in desk.unit.outbox.take(desk.now, 100):
        desk.unit.outbox.finish(owed.id, "delivered", desk.now)


@pytest.fixture
def standin():
    return Standin(token="123456:TEST")


@pytest.fixture
async def url(standin):
    async with serving(standin) as address:
        yield address


@pytest.fixture
def officer(standin):
    return standin.phone(1001, started=True)
