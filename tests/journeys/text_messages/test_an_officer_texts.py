"""Officers without data, or without Telegram, send text messages and are answered."""

from dataclasses import replace

import pytest

from bot.desk.duress import setting
from bot.domain.refs import StaffId
from tests.journeys.text_messages.texts import Texts, settings_of


@pytest.fixture
def more_settings(gateway):
    return settings_of(gateway)


@pytest.fixture
def texts(night, gateway):
    return Texts(night, gateway)


async def test_an_officer_without_data_answers_a_check_call(night, texts):
    await night.officer("E1001").books_on("RIV")
    await night.passes(minutes=55)
    assert await texts.sends("all ok") == 200
    assert await texts.is_told("Check call recorded 22:55.") == (
        "Check call recorded 22:55. Next one: 00:00."
    )
    await night.passes(minutes=25)
    await night.duty_manager("D001").hears_nothing("MISSED")


async def test_a_tap_on_our_text_says_what_the_sign_says_and_not_what_we_said(
    night, texts
):
    await night.officer("E1001").books_on("RIV")
    await night.passes(minutes=55)
    await texts.sends("Disliked “Check call due 23:00 at RIV: text OK to 07700 900999”")
    await texts.is_told("Do you need help now? Text SOS")
    await texts.sends("👍 to “Do you need help now? Text SOS, and people are told”")
    await texts.is_told("Check call recorded 22:55.")
    await night.duty_manager("D001").hears_nothing()


async def test_a_text_that_waited_while_our_line_was_down_says_so_as_others_do(
    night, texts
):
    await night.officer("E1001").books_on("RIV")
    await night.passes(minutes=50)
    night.standin.outage(True)
    await night.passes(minutes=5)
    night.standin.outage(False)
    await texts.sends("ok", at="2026-01-10T22:52:00Z")
    await texts.is_told("Check call recorded 22:52, received late by us, at 22:55.")


async def test_an_sos_by_text_rings_as_any_and_who_has_it_is_said_there(night, texts):
    await texts.sends("Help!!")
    await texts.is_told("SOS INC-1 is going out now. In danger: ring 999.")
    await night.duty_manager("D001").is_told("SOS")
    await texts.sends("two men at gate 2")
    await texts.is_told("Passed on with INC-1.")
    await night.duty_manager("D001").is_told("two men at gate 2")
    await night.duty_manager("D001").presses("I have this")
    await texts.is_told("D001 has INC-1.")


async def test_words_that_may_call_for_help_are_asked_about_by_text(night, texts):
    await night.officer("E1001").books_on("RIV")
    await texts.sends("I may need help with the lift")
    await texts.is_told("Do you need help now? Text SOS")
    await texts.is_told("OB-1")
    await night.passes(minutes=1)
    await texts.is_told("You have not answered, so your duty manager is being told")
    await night.duty_manager("D001").is_told("E1001")
    await texts.sends("no")
    await texts.is_told("Those who were told hear that you are all right.")


async def _gives_a_phone(night, staff_id, phone):
    def give(desk):
        record = desk.unit.people.record_of(StaffId(staff_id))
        desk.unit.people.keep(
            replace(record, phone=phone), desk.person(staff_id).initials
        )

    await night.asks(give)


async def test_who_has_no_telegram_accepts_the_rules_and_books_on_and_off(
    night, gateway
):
    await _gives_a_phone(night, "N001", "0044 7700 900 109")
    texts = Texts(night, gateway, "+447700900109")
    await texts.sends("ON RIV")
    await texts.is_told("First the rules (2026.1)")
    await texts.sends("i accept")
    await texts.is_told("Thank you.")
    await texts.sends("on")
    await texts.is_told("such as ON MKT")
    await texts.sends("on gym")
    await texts.is_told("No site has that code")
    await texts.sends("On at riv please")
    await texts.is_told(
        "Booked on at RIV Riverside Court, 22:00. Next check call: 23:00."
    )
    await night.duty_manager("D001").says("/board")
    await night.duty_manager("D001").is_told("N001")
    await texts.sends("Off")
    await texts.is_told("Booked off from RIV, 22:00.")
    await texts.sends("ok")
    await texts.is_told("Nothing was recorded: you are not booked on.")


async def test_a_number_of_nobody_learns_nothing_and_costs_nothing(
    night, gateway, texts
):
    stranger = Texts(night, gateway, "+447700900555")
    assert await stranger.sends("SOS") == 200
    assert stranger.strangers.has("+447700900555", night.now)
    transactions = night._happenings.transactions
    assert await stranger.sends("ON RIV") == 200
    assert night._happenings.transactions == transactions
    assert stranger.strangers.texts == 2
    await night.duty_manager("D001").hears_nothing()
    assert await texts.sends("SOS", secret="another") == 403
    await night.duty_manager("D001").hears_nothing()
    assert gateway.heard == []


async def test_a_number_that_two_people_have_is_nobodys(night, texts):
    await _gives_a_phone(night, "E1002", "07700900101")
    await texts.sends("SOS")
    await texts.hears_nothing()
    assert texts.strangers.texts == 1


async def test_a_name_in_a_text_message_is_not_kept(night, texts):
    await night.officer("E1001").books_on("RIV")
    await texts.sends("Spoke to John Smith at the gate, he left")
    told = await texts.is_told("OB-1")
    assert "Smith" not in told
    [entry] = await night.asks(
        lambda desk: desk.unit.occurrences.written_by(StaffId("E1001"), night.now)
    )
    assert "Smith" not in entry
    assert "J.S." in entry


async def test_what_the_gateway_brings_twice_counts_once(night, texts):
    await night.officer("E1001").books_on("RIV")
    for _ in range(2):
        assert await texts.sends("Gate 2 was open", id="SM1") == 200
    await texts.is_told("OB-1")
    await texts.hears_nothing()


async def test_words_wait_sealed_for_a_busy_redactor_and_are_answered_by_text(
    night, texts
):
    await night.officer("E1001").books_on("RIV")
    night.redaction.is_busy()
    await texts.sends("Gate 2 was open")
    await texts.is_told("Received")
    night.redaction.is_free()
    await texts.is_told("OB-1")


async def test_from_a_lost_phone_only_a_call_for_help_is_heard(night, texts):
    await night.officer("E1001").books_on("RIV")
    await night.asks(lambda desk: desk.unit.people.lose_phone(StaffId("E1001")))
    await texts.sends("off")
    await texts.hears_nothing()
    await texts.sends("sos")
    await night.duty_manager("D001").is_told("SOS")


async def test_a_word_of_ones_own_calls_for_help_by_text_and_nobody_sees_it(
    night, texts
):
    await night.officer("E1001").books_on("RIV")
    await night.asks(
        lambda desk: setting.take_word(desk, desk.person("E1001"), "marmalade")
    )
    await texts.sends("ok marmalade")
    await texts.is_told("Check call recorded")
    await texts.is_told("OB-1")  # as of whoever has no word of their own
    await texts.hears_nothing()
    await night.duty_manager("D001").is_told("E1001")


async def test_what_shows_or_decides_more_is_asked_for_in_telegram(night, texts):
    await texts.sends("/me")
    await texts.is_told("That works in Telegram only.")
    await texts.sends("/help")
    await texts.is_told("Text ON and a site's code to start")


async def test_a_phone_that_answers_by_itself_is_not_talked_to_for_ever(night, texts):
    for _ in range(70):
        await texts.sends("/help")
    assert len(texts.sent) == 60


async def test_a_manager_who_texts_to_an_alarm_reads_how_it_is_taken_up(night, gateway):
    await _gives_a_phone(night, "D001", "07700 900201")
    texts = Texts(night, gateway, "+447700900201")
    await night.officer("E1001").books_on("RIV")
    await night.passes(minutes=75)
    await night.duty_manager("D001").is_told("MISSED CHECK CALL")
    await texts.sends("on it")
    told = await texts.is_told("MISSED CHECK CALL at RIV.")
    assert "Open Telegram and press" in told
    await night.duty_manager("D001").is_told("Words do not answer an alarm")
    await night.passes(minutes=2)
    await night.duty_manager("D002").is_told("MISSED CHECK CALL")
