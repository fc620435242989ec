"""An officer who has not answered is rung once, before anybody is told."""

from dataclasses import replace

import pytest
from pydantic import SecretStr

from tests.journeys.telephone.exchange import SECRET, Exchange


@pytest.fixture
def more_settings(gateway):
    return {"call_url": gateway.url, "inbound_secret": SecretStr(SECRET)}


@pytest.fixture
async def exchange(night, gateway):
    await night.asks(_rings_officers)
    await night.officer("E1001").books_on("RIV")
    return Exchange(night, gateway)


def _rings_officers(desk):
    rules = replace(desk.company.check_calls, call=True)
    company = replace(desk.company, check_calls=rules)
    desk.unit.companies.keep(company, desk.now)


async def test_an_officer_who_is_fine_presses_1_and_nobody_is_told(night, exchange):
    await night.passes(minutes=72)
    assert exchange.numbers == []
    await night.passes(minutes=1)
    assert exchange.numbers == ["+447700900101"]
    assert await exchange.picks_up() == (
        "Check call, Riverside Court. It was due at 2, 3, 0, 0. "
        "Press 1 if you are all right. Press 9: again."
    )
    assert await exchange.presses("1") == "Check call recorded. Goodbye."
    await night.officer("E1001").is_told("Check call recorded")
    await night.passes(minutes=10)
    await night.duty_manager("D001").hears_nothing("MISSED")


async def test_an_officer_who_does_not_answer_is_looked_for_as_ever(night, exchange):
    await night.passes(minutes=73)
    await exchange.nobody_answers()
    await night.passes(minutes=2)
    await night.duty_manager("D001").is_told("MISSED CHECK CALL")
    assert len(exchange.numbers) == 1
    assert (await exchange.presses("1")).startswith("Check call recorded")
    await night.duty_manager("D001").is_told("Contact regained")


async def test_whoever_has_called_for_help_is_not_rung(night, exchange):
    await night.passes(minutes=71)
    await night.officer("E1001").says("/sos")
    await night.passes(minutes=3)
    assert "+447700900101" not in exchange.numbers


async def test_where_the_company_does_not_say_so_no_officer_is_rung(night, gateway):
    await night.officer("E1001").books_on("RIV")
    await night.passes(minutes=80)
    assert gateway.heard == []


async def test_a_word_for_help_cannot_be_said_to_keys_and_who_sets_one_is_told(
    night, exchange
):
    """Key 1 is an answer, be it forced; nothing pressed is the way to be looked for."""
    officer = night.officer("E1001")
    await officer.says("/duress")
    told = await officer.is_told("Help that nobody sees you call")
    assert "it hears keys and no word" in told.text
    assert "press nothing: people are told" in told.text
    await officer.presses("Choose a word")
    await officer.says("marigold")
    await officer.is_told("Set. Type it alone")
    await night.passes(minutes=73)
    assert await exchange.presses("1") == "Check call recorded. Goodbye."
    await night.passes(minutes=10)
    await night.duty_manager("D001").hears_nothing()


async def test_where_nobody_is_rung_nothing_is_said_of_machines(night, gateway):
    await night.officer("E1001").books_on("RIV")
    await night.officer("E1001").says("/duress")
    told = await night.officer("E1001").is_told("Help that nobody sees you call")
    assert "machine" not in told.text
