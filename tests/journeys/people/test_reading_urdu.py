"""An officer who reads Urdu, from right to left, with times and codes in order."""

import pytest
from pydantic import SecretStr

from bot.domain.words.direction import AGAIN, APART, bare
from tests.journeys.telephone.exchange import SECRET, Exchange
from tests.journeys.telephone.test_an_officer_is_rung import _rings_officers

OK, RECORDED = "✅ میں ٹھیک ہوں", "چیک کال درج ہو گئی"


@pytest.fixture
def more_settings(gateway):
    return {"call_url": gateway.url, "inbound_secret": SecretStr(SECRET)}


@pytest.fixture
async def officer(night):
    officer = night.officer("E1001")
    await officer.says("/language urdu")
    await officer.is_told("اب سے سب کچھ")
    await officer.says("/bookon RIV")
    await officer.is_told("بک آن")
    return officer


@pytest.mark.parametrize(
    "typed", [OK, f"\u200f{OK}\u200f", "theek hai", "سب ٹھیک ہے۔", "/ok", "OK"]
)
async def test_a_check_call_is_answered_by_key_and_in_words(night, officer, typed):
    await night.passes(minutes=60)
    asked = await officer.is_told("چیک کال")
    assert f"{APART}RIV{AGAIN}" in asked.text
    assert OK in officer.keys
    await officer.says(typed)
    await officer.is_told(RECORDED)
    await night.passes(minutes=20)
    await night.duty_manager("D001").hears_nothing("MISSED")


@pytest.mark.parametrize("typed", ["مدد", "bachao", "🆘 SOS"])
async def test_a_call_for_help_rings_and_the_manager_reads_english(
    night, officer, typed
):
    await officer.says(typed)
    told = await officer.is_told("کنٹرول روم")
    assert "SOS INC-1" in bare(told.text)
    await night.duty_manager("D001").is_told("SOS")


async def test_what_no_voice_says_for_sure_is_said_in_english(night, officer, gateway):
    await night.asks(_rings_officers)
    exchange = Exchange(night, gateway)
    await night.passes(minutes=73)
    assert (await exchange.picks_up()).startswith("Check call, Riverside Court.")
    assert await exchange.presses("1") == "Check call recorded. Goodbye."
    await officer.is_told(RECORDED)


async def test_a_paper_is_in_english_and_beside_it_stands_so(night, officer):
    await officer.says("/book")
    await officer.presses("فائل کی صورت میں (\u2068PDF\u2069)")
    file = await officer.is_told("فائل خود انگریزی میں ہے۔")
    assert file.file_name == "book-RIV-2026-01-09.pdf"
