"""Telegram is away, and check calls go on by text message and by telephone."""

from dataclasses import replace

import pytest

from bot.desk import health
from bot.desk.duress import setting
from bot.domain.refs import StaffId
from tests.journeys.addresses import MAIL, gives, has_no_phone
from tests.journeys.telephone.exchange import Exchange
from tests.journeys.text_messages.texts import Texts, settings_of

NUMBER = "07700 900000"
MANAGER = "+447700900123"


@pytest.fixture
def more_settings(post_office, gateway):
    lines = {"sms_number": NUMBER, "smtp_url": post_office.url}
    return settings_of(gateway) | lines


@pytest.fixture
async def duty(night):
    """Two officers are on site, one with a mobile number; their manager has both."""
    await company_says(night, by_text_when_down=True)
    await gives(night, "D001", email=MAIL, phone=MANAGER)
    await night.officer("E1001").books_on("RIV")
    await night.officer("E1002").says("/bookon RIV")
    await night.officer("E1001").catches_up()
    return night


async def company_says(night, **rules):
    """The company file."""

    def keep(desk):
        own = replace(desk.company.check_calls, **rules)
        company = replace(desk.company, check_calls=own)
        desk.unit.companies.keep(company, desk.now)

    await night.asks(keep)


@pytest.fixture
def texts(duty, gateway):
    return Texts(duty, gateway)


@pytest.fixture
def manager(duty, gateway):
    return Texts(duty, gateway, MANAGER)


async def is_without_telegram(night, minutes):
    """From twenty to eleven on, ten minutes before the first question."""
    await night.passes(minutes=40)
    night.standin.outage(True)
    await night.passes(minutes=minutes)


async def is_back_for_good(night):
    night.standin.outage(False)
    await night.passes(seconds=100)


ASKED = f"Telegram is away. Check call due 23:00 at RIV: text OK to {NUMBER}."
REMINDED = (
    f"Check call at RIV was due 23:00. Text OK to {NUMBER} now. At 23:15 your duty "
    "manager is told."
)


async def test_an_officer_is_asked_by_text_answers_and_is_not_asked_again(duty, texts):
    await is_without_telegram(duty, minutes=10)
    assert await texts.is_told("Check call due 23:00") == ASKED
    await texts.sends("OK")
    await texts.is_told("Check call recorded 22:50. Next one: 00:00.")
    await duty.passes(minutes=20)
    await texts.hears_nothing()
    await is_back_for_good(duty)
    said = await duty.officer("E1001").is_told("Telegram is back")
    assert said.text == (
        "Telegram is back; it was away from 22:40 to 23:10. Answer here again. What "
        "you sent meanwhile has been taken in."
    )
    assert not said.buttons
    await duty.passes(minutes=10)
    await duty.officer("E1001").hears_nothing()
    assert not [m for m in duty.officer("E1001").phone.inbox if "due 23:00" in m.text]


async def test_who_does_not_answer_is_reminded_by_text_and_then_looked_for(
    duty, texts, post_office
):
    await is_without_telegram(duty, minutes=25)
    await texts.is_told(ASKED)
    assert await texts.is_told("was due 23:00") == REMINDED
    await duty.passes(minutes=11)
    mails = post_office.texts()
    assert any("MISSED CHECK CALL at RIV" in m and "A.O. E1001" in m for m in mails)
    assert len(texts.sent) == 2


async def test_whoever_was_asked_just_before_is_asked_by_text_and_not_twice(
    duty, texts
):
    await duty.passes(seconds=49 * 60 + 30)
    duty.standin.outage(True)
    await duty.passes(minutes=3)
    assert await texts.is_told("Check call due") == ASKED
    await is_back_for_good(duty)
    said = await duty.officer("E1001").is_told("Check call due 23:00 at RIV.")
    assert "Telegram is back" in said.text
    assert [label for row in said.buttons for label in row] == ["✅ I am OK"]
    await duty.officer("E1001").hears_nothing()
    await duty.officer("E1001").presses("I am OK")
    await duty.officer("E1001").is_told("Check call recorded 22:54")
    await duty.passes(minutes=15)
    await texts.hears_nothing()


async def test_who_has_no_number_is_named_to_the_manager_at_once(
    duty, texts, manager, post_office
):
    duty.standin.outage(True)
    await duty.passes(minutes=3)
    assert await manager.is_told("MONITORING LOST") == (
        "MONITORING LOST since 22:00. Asked by text: 1. Ring the others now, then at "
        "each due time, until told it is back: RIV 020 7946 0111 P.Z. 23:00"
    )
    assert post_office.texts()[0].splitlines()[2:9] == [
        "Ring these sites now, and again at each due time, until you hear that it is "
        "back:",
        "",
        "RIV Riverside Court, 020 7946 0111: P.Z. E1002 due 23:00, every 60 min.",
        "",
        "Asked by text message meanwhile; ring them when an alarm says so:",
        "",
        "RIV Riverside Court, 020 7946 0111: A.O. E1001 due 23:00, every 60 min.",
    ]
    troubles = await duty.asks(health.troubles)
    assert (
        "check calls: 1 of 2 officers on duty are asked by text message until Telegram "
        "is back; ring the others"
    ) in troubles
    await is_back_for_good(duty)
    assert await duty.asks(health.troubles) == []
    await duty.officer("E1002").is_told("Telegram znowu działa")


async def test_with_everybody_asked_by_text_the_manager_rings_nobody_yet(
    duty, texts, manager
):
    await duty.officer("E1002").says("/bookoff")
    duty.standin.outage(True)
    await duty.passes(minutes=3)
    assert await manager.is_told("MONITORING LOST") == (
        "MONITORING LOST since 22:00. Asked by text: all on duty (1). Ring them when "
        "an alarm says so."
    )


async def test_where_the_company_does_not_say_so_nobody_is_asked_by_text(duty, texts):
    await company_says(duty, by_text_when_down=False)
    await is_without_telegram(duty, minutes=26)
    assert texts.sent == []
    await is_back_for_good(duty)
    said = await duty.officer("E1001").is_told("Check call due 23:00 at RIV.")
    assert "Telegram is back" in said.text
    await duty.officer("E1001").hears_nothing()


async def test_a_short_outage_costs_no_text(duty, texts):
    await duty.passes(minutes=49)
    duty.standin.outage(True)
    await duty.passes(seconds=100)
    await is_back_for_good(duty)
    assert texts.sent == []
    await duty.passes(minutes=14)
    assert texts.sent == []
    await duty.officer("E1001").is_told("Check call at RIV was due 23:00. Press")
    await duty.officer("E1001").hears_nothing()


async def test_a_line_that_comes_and_goes_is_back_once(duty, texts):
    duty.standin.outage(True)
    await duty.passes(minutes=4)
    for _ in range(2):
        duty.standin.outage(False)
        await duty.passes(seconds=20)
        duty.standin.outage(True)
        await duty.passes(minutes=3)
    await is_back_for_good(duty)
    await duty.officer("E1001").is_told("Telegram is back")
    await duty.officer("E1001").hears_nothing()


async def test_two_processes_that_look_together_ask_once(duty, texts):
    await duty.passes(minutes=49)
    duty.standin.outage(True)
    await duty.passes(seconds=120)
    for _ in range(6):
        await duty.passes(seconds=5)
        await duty.monitor.look()
        await duty.monitor.look()
    await texts.is_told(ASKED)
    await texts.hears_nothing()


async def test_a_word_for_help_in_secret_works_by_text_meanwhile(
    duty, texts, post_office
):
    await duty.asks(_chooses_a_word)
    await is_without_telegram(duty, minutes=11)
    await texts.is_told(ASKED)
    await texts.sends("ok marigold")
    await texts.is_told("Check call recorded 22:51.")
    await texts.is_told("OB-1")  # as of whoever has no word of their own
    await texts.hears_nothing()
    await duty.passes(seconds=41)
    assert any("DURESS" in mail for mail in post_office.texts())


def _chooses_a_word(desk):
    setting.take_word(desk, desk.person(StaffId("E1001")), "marigold")


async def test_who_has_no_telegram_linked_is_asked_as_well(duty, texts):
    await has_no_phone(duty, "E1001")
    await is_without_telegram(duty, minutes=11)
    await texts.is_told(ASKED)
    await texts.hears_nothing()


class TestByTelephone:
    @pytest.fixture
    def more_settings(self, gateway):
        return settings_of(gateway) | {"call_url": gateway.url}

    async def test_an_officer_who_is_not_asked_by_text_is_rung(self, night, gateway):
        await company_says(night, call=True)
        await night.officer("E1001").books_on("RIV")
        await is_without_telegram(night, minutes=33)
        exchange = Exchange(night, gateway)
        assert (await exchange.picks_up()).startswith("Check call, Riverside Court.")
        assert (await exchange.presses("1")).startswith("Check call recorded")
        await night.passes(minutes=10)
        await is_back_for_good(night)
        await night.duty_manager("D001").hears_nothing("MISSED")
