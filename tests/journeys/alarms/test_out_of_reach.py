"""Nobody linked, everybody blocked, nothing set up: the ladder goes on all the same."""

import pytest
from sqlalchemy import text

from bot.domain.messages.channel import Channel
from rehearsal.faults import status
from tests.couriers.servers import mail_server
from tests.journeys.addresses import MAIL, MOBILE, falls_silent, gives, has_no_phone


@pytest.fixture
def more_settings(post_office, gateway):
    return {"smtp_url": post_office.url, "sms_url": gateway.url}


async def test_managers_hear_once_who_blocked_the_bot(night):
    night.dpo("P001").phone.blocks_bot()
    for _ in range(3):
        await night.officer("E1001").says("/breach A laptop is gone")
    told = await night.duty_manager("D001").is_told("no longer delivers to")
    assert "N.R. P001" in told.text
    assert "checkcall invite P001" in told.text
    await night.duty_manager("D001").hears_nothing("no longer delivers")


async def test_who_never_pressed_start_is_told_by_email_and_hears_how_it_ends(
    night, post_office
):
    await gives(night, "D001", email=MAIL)
    await has_no_phone(night, "D001")
    await falls_silent(night)
    [alarm] = post_office.texts()
    assert alarm.startswith("MISSED CHECK CALL at RIV Riverside Court. CC-1.")
    assert "Ring the control room to take it up: 020 7946 0000." in alarm
    await night.duty_manager("D002").hears_nothing("MISSED")
    await night.passes(minutes=2)
    await night.duty_manager("D002").is_told("MISSED CHECK CALL")
    await night.duty_manager("D002").presses("I have this")
    assert post_office.texts()[1].startswith("C.F. D002 has this: MISSED CHECK CALL")
    await night.duty_manager("D002").presses("Safe")
    assert post_office.texts()[2].startswith("Closed by C.F. D002:")


async def test_the_last_way_to_reach_somebody_fails_and_the_ladder_moves_at_once(
    night, gateway, post_office
):
    await gives(night, "D001", email=MAIL, phone=MOBILE)
    await has_no_phone(night, "D001")
    post_office.refusal, gateway.answers = "550 no such box", [400]
    await falls_silent(night)
    assert len(gateway.heard) == 1
    words = "A message to R.A. D001 was refused, and we know no other way to reach them"
    await night.duty_manager("D002").is_told(words)
    night.duty_manager("D002").sees("MISSED CHECK CALL")


async def test_who_was_sent_a_text_message_meanwhile_is_not_called_out_of_reach(
    night, gateway, post_office
):
    await gives(night, "D001", email=MAIL, phone=MOBILE)
    await has_no_phone(night, "D001")
    post_office.refusal = "451 busy"
    await falls_silent(night)
    await night.passes(seconds=25)
    assert len(gateway.heard) == 1
    post_office.refusal = "550 no such box"
    await night.passes(minutes=1)
    await night.duty_manager("D002").hears_nothing("we know no other way")


async def test_a_reminder_refused_for_good_on_the_only_way_is_heard_of(
    night, post_office
):
    """It has no ladder that would move on."""
    await gives(night, "S001", email=MAIL)
    await has_no_phone(night, "S001")
    post_office.refusal = "550 no such box"
    await night.officer("E1001").says("/breach visitor book gone from the desk")
    await night.dpo("P001").presses("Acknowledge")
    await night.dpo("P001").presses("Contained")
    await night.passes(hours=60)
    manager = night.duty_manager("D001")
    told = await manager.is_told("was refused, and we know no other way")
    assert "S001" in told.text
    await manager.hears_nothing("was refused")


class TestWithoutAnySecondChannel:
    @pytest.fixture
    def more_settings(self):
        return {}

    async def test_an_address_without_a_way_to_use_it_holds_up_nobody(self, night):
        await gives(night, "D001", email=MAIL, phone=MOBILE)
        await has_no_phone(night, "D001")
        await falls_silent(night)
        await night.duty_manager("D002").is_told("MISSED CHECK CALL")


class TestWithoutAMailServerThatAnswers:
    @pytest.fixture
    def more_settings(self, gateway):
        with mail_server() as closed:
            pass
        return {"smtp_url": closed.url, "sms_url": gateway.url}

    async def test_a_mail_server_that_is_down_stops_no_ladder(self, night, gateway):
        await gives(night, "D001", email=MAIL, phone=MOBILE)
        night.duty_manager("D001").phone.blocks_bot()
        await falls_silent(night)
        await night.duty_manager("D002").is_told("MISSED CHECK CALL")
        await night.passes(seconds=20)
        assert len(gateway.heard) == 1


async def test_the_journal_says_who_was_told_otherwise(night):
    await gives(night, "D001", phone=MOBILE)
    await has_no_phone(night, "D001")
    await falls_silent(night)

    def noted(desk):
        found = desk.unit.session.execute(text("SELECT deed, after FROM journal"))
        return [tuple(row) for row in found]

    assert ("next channel sms", "D001") in await night.asks(noted)


async def test_an_order_that_changed_meanwhile_sends_nothing_astray(night, post_office):
    await gives(night, "D001", email=MAIL, phone=MOBILE)
    night.duty_manager("D001").phone.blocks_bot()
    post_office.refusal = "451 not now"
    await falls_silent(night)
    await gives(night, "D001", phone=MOBILE, order=(Channel.TELEGRAM, Channel.SMS))
    await night.passes(minutes=1)
    await night.duty_manager("D002").is_told("MISSED CHECK CALL")


async def test_a_message_that_telegram_does_not_like_is_nobodys_blocked_bot(night):
    fault = status(400, "Bad Request: message text is empty")
    plan = night.standin.faults.next  # twice: the second time without its looks
    plan(chat_id=4001, method="sendMessage", fault=fault, times=2)
    await night.officer("E1001").says("/breach A laptop is gone")
    await night.dpo("P002").is_told("DATA BREACH BR-1")
    await night.duty_manager("D001").hears_nothing("no longer delivers")
