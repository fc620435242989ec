"""Whoever Telegram does not reach is told by e-mail, by text message, or both."""

import pytest

from bot.domain.messages.channel import Channel
from rehearsal.faults import drop_after
from tests.journeys.addresses import (
    MAIL,
    MOBILE,
    falls_silent,
    gives,
    phone_is_off,
    text_messages,
)

NAMES = ("Okafor", "Adeyemi", "Fraser", "Rahman", "Amara", "Ruth", "Nadia")


@pytest.fixture
def more_settings(post_office, gateway):
    return {"smtp_url": post_office.url, "sms_url": gateway.url}


async def test_a_dpo_who_blocked_the_bot_gets_an_email_and_the_ladder_moves(
    night, post_office
):
    await gives(night, "P001", email=MAIL)
    night.dpo("P001").phone.blocks_bot()
    await night.officer("E1001").says("/breach A laptop is gone")
    await night.dpo("P002").is_told("DATA BREACH BR-1")
    [mail] = post_office.received
    assert mail["To"] == MAIL
    assert mail["Subject"] == "DATA BREACH BR-1."
    assert "“A laptop is gone”" in mail.get_content()
    assert "press “Acknowledge”, or ring the control room: 020 7946 0000" in (
        mail.get_content()
    )
    assert not any(name in str(mail) for name in NAMES)


async def test_a_manager_whose_phone_is_off_gets_one_text_message_after_20_seconds(
    night, gateway
):
    await gives(night, "D001", phone=MOBILE)
    phone_is_off(night, 2001)
    await falls_silent(night)
    await night.passes(seconds=19)
    assert text_messages(gateway) == []
    await night.passes(seconds=1)
    [words] = text_messages(gateway)
    assert words == (
        "MISSED CHECK CALL at RIV. A.O. E1001, 23:00, CC-1. Open Telegram and press "
        '"I have this", or ring the control room: 020 7946 0000.'
    )
    await night.passes(seconds=95)
    assert len(gateway.heard) == 1
    await night.passes(seconds=10)
    await night.duty_manager("D002").is_told("MISSED CHECK CALL")


async def test_what_telegram_accepted_in_time_goes_out_nowhere_else(
    night, gateway, post_office
):
    await gives(night, "D001", email=MAIL, phone=MOBILE)
    await falls_silent(night)
    await night.duty_manager("D001").is_told("MISSED CHECK CALL")
    await night.passes(minutes=1)
    assert gateway.heard == post_office.received == []


async def test_everybody_has_their_own_order(night, gateway, post_office):
    order = (Channel.TELEGRAM, Channel.SMS, Channel.EMAIL)
    await gives(night, "D001", email=MAIL, phone=MOBILE, order=order)
    phone_is_off(night, 2001)
    await falls_silent(night)
    await night.passes(seconds=60)
    assert len(gateway.heard) == 1
    assert post_office.received == []


async def test_an_sos_that_somebody_has_is_not_passed_on(night, gateway, post_office):
    await gives(night, "D001", email=MAIL, phone=MOBILE)
    phone_is_off(night, 2001)
    await night.officer("E1001").says("/sos")
    await night.passes(seconds=10)
    await night.duty_manager("D002").is_told("SOS from")
    await night.duty_manager("D002").presses("I have this")
    await night.passes(minutes=5)
    assert gateway.heard == post_office.received == []


async def test_a_mail_server_that_is_busy_is_tried_again_and_the_ladder_goes_on(
    night, post_office
):
    await gives(night, "D001", email=MAIL)
    post_office.refusal = "451 not now"
    night.duty_manager("D001").phone.blocks_bot()
    await falls_silent(night)
    await night.duty_manager("D002").is_told("MISSED CHECK CALL")
    await night.passes(seconds=90)
    assert post_office.received == []
    post_office.refusal = ""
    await night.passes(seconds=31)
    [mail] = post_office.received
    assert mail["Subject"] == "MISSED CHECK CALL at RIV Riverside Court. CC-1."


async def test_an_alarm_taken_up_while_the_mail_server_was_busy_sends_no_email(
    night, post_office
):
    await gives(night, "D001", email=MAIL)
    post_office.refusal = "451 not now"
    night.duty_manager("D001").phone.blocks_bot()
    await falls_silent(night)
    await night.duty_manager("D002").is_told("MISSED CHECK CALL")
    await night.duty_manager("D002").presses("I have this")
    post_office.refusal = ""
    await night.passes(minutes=5)
    assert post_office.received == []


async def test_an_email_that_is_not_accepted_either_is_followed_by_a_text_message(
    night, gateway, post_office
):
    await gives(night, "D001", email=MAIL, phone=MOBILE)
    post_office.refusal = "451 not now"
    phone_is_off(night, 2001)
    await falls_silent(night)
    await night.passes(seconds=39)
    assert gateway.heard == []
    await night.passes(seconds=1)
    assert len(gateway.heard) == 1


async def test_a_gateway_that_may_have_sent_it_is_asked_again_and_says_so(
    night, gateway
):
    await gives(night, "D001", phone=MOBILE)
    gateway.answers = [503]
    night.duty_manager("D001").phone.blocks_bot()
    await falls_silent(night)
    await night.passes(seconds=10)
    first, second = text_messages(gateway)
    assert second == f"{first} (Repeat)"


async def test_an_alarm_whose_answer_was_lost_is_one_text_message(night, gateway):
    await gives(night, "D001", phone=MOBILE)
    lost = drop_after()
    night.standin.faults.next(chat_id=2001, method="sendMessage", fault=lost)
    await falls_silent(night)
    await night.passes(minutes=1)
    assert gateway.heard == []
