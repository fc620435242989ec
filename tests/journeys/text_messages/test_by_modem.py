"""A company without a gateway: a modem of its own hears officers and tells people."""

import pytest
from sqlmodel import select

from bot.domain.messages.modem import TOLD_AFTER
from bot.domain.refs import StaffId
from bot.domain.self_test import Step
from bot.process.health import Health
from bot.process.self_test import tries_of
from storage.messages.tables import AttemptRow
from tests.journeys.addresses import gives
from tests.journeys.text_messages.by_modem import ByModem
from tests.modem.pretend import pretend_modem
from tests.modem.soon import is_soon_ready

MOBILE, NETWORKS = "07700 900201", "+447700900201"
ARRIVED, GAVE_UP = 0x00, 0x46


@pytest.fixture(autouse=True)
def soon(monkeypatch):
    is_soon_ready(monkeypatch)


@pytest.fixture
def modem(tmp_path):
    with pretend_modem(tmp_path) as plugged_in:
        yield plugged_in


@pytest.fixture
def more_settings(modem):
    return {"modem": str(modem.path)}


@pytest.fixture
async def texts(night, modem):
    async with ByModem(night, modem).runs() as at_work:
        yield at_work


async def test_an_officer_without_data_answers_a_check_call(night, texts):
    await night.officer("E1001").books_on("RIV")
    await night.passes(minutes=55)
    await texts.sends("all ok")
    await texts.is_told("Check call recorded 22:55. Next one: 00:00.")
    await night.passes(minutes=25)
    await night.duty_manager("D001").hears_nothing("MISSED")


async def test_what_comes_in_in_one_go_is_heard_in_its_order(night, texts):
    await texts.sends("ON RIV", "Two men at gate 2, they left", "OFF")
    await texts.is_told("Booked on at RIV")
    await texts.is_told("OB-1")
    await texts.is_told("Booked off from RIV")


async def test_a_number_of_nobody_learns_nothing(night, texts):
    await texts.sends("SOS", number="+447700900555")
    assert texts.strangers.texts == 1
    assert texts.modem.texts == {}
    await night.duty_manager("D001").hears_nothing()


async def test_a_text_message_that_never_arrives_moves_the_ladder_at_once(night, texts):
    await gives(night, "D001", phone=MOBILE)
    await night.asks(lambda desk: desk.unit.people.link(StaffId("D001"), None))
    await night.officer("E1001").books_on("RIV")
    await night.passes(minutes=75)
    await texts.is_told("MISSED CHECK CALL at RIV", NETWORKS)
    await night.duty_manager("D002").hears_nothing("MISSED")
    await texts.reports(NETWORKS, GAVE_UP)
    await night.duty_manager("D002").is_told("MISSED CHECK CALL")


async def test_that_it_arrived_is_written_down_beside_the_try(night, texts):
    await texts.sends("/help")
    await texts.is_told("Text ON and a site")
    await texts.reports("+447700900999", ARRIVED)
    await texts.reports("+447700900101", ARRIVED)

    def outcomes(desk):
        tries = desk.unit.outbox._session.exec(select(AttemptRow)).all()
        return [row.detail for row in tries if row.outcome == "reported"]

    assert await night.asks(outcomes) == ["status 0"]


async def test_a_modem_that_is_gone_is_told_of_once_and_again_when_it_is_back(
    night, texts
):
    await texts.watch.look()
    await night.duty_manager("D001").hears_nothing()
    texts.modem.unplug()
    await texts.until(lambda: texts.keeper.trouble is not None)
    await texts.watch.look()
    await night.duty_manager("D001").hears_nothing()
    await night.passes(seconds=TOLD_AFTER.total_seconds())
    for _ in range(2):
        await texts.watch.look()
    told = await night.duty_manager("D001").is_told("TEXT MESSAGES DO NOT WORK")
    assert "the modem is not there" in told.text
    health = Health(night.house, clock=None, delivery=None, modem=texts.keeper)
    [*_, trouble] = await health.troubles()
    assert trouble.startswith("modem: the modem is not there; plug it in")
    tried = tries_of(night.house.settings, night.bot, texts.keeper)[Step.SMS]
    assert not await tried()
    await night.duty_manager("D001").hears_nothing()
    texts.modem.brings("+447700900101", "SOS")
    texts.modem.plug_in()
    await texts.until(lambda: texts.keeper.trouble is None and not texts.modem.card)
    await texts.watch.look()
    await night.duty_manager("D001").is_told("The modem works again.")
    assert await tried()
    assert not [each for each in await health.troubles() if "modem" in each]
    await night.duty_manager("D002").is_told("The modem works again.")
