"""Telegram cannot be reached: people are told to ring the sites, once, and hear when
it is back; what officers sent meanwhile counts from when they sent it."""

from datetime import timedelta

import pytest

from bot.desk import health
from bot.desk.exporting import export
from bot.domain.exports import Kind
from bot.domain.shifts.check_call import Status
from rehearsal.faults import status
from tests.journeys.addresses import (
    MAIL,
    MOBILE,
    gives,
    has_no_phone,
    text_messages,
)

LOST, BACK = "MONITORING LOST", "Monitoring is back"


@pytest.fixture
def more_settings(post_office, gateway):
    return {"smtp_url": post_office.url, "sms_url": gateway.url}


@pytest.fixture
async def duty(night):
    """Two officers are on site; one duty manager has e-mail and a mobile phone."""
    await gives(night, "D001", email=MAIL, phone=MOBILE)
    await night.officer("E1001").books_on("RIV")
    await night.passes(minutes=40)
    await night.officer("E1002").says("/bookon MKT")
    await night.passes(minutes=5)
    return night


def is_out(night):
    night.standin.outage(True)


async def is_back(night):
    night.standin.outage(False)
    await night.passes(seconds=5)


async def is_back_for_good(night):
    """What was owed meanwhile is tried again within half a minute, and a minute must
    be steady."""
    night.standin.outage(False)
    await night.passes(seconds=100)


async def is_out_for(night, **span):
    is_out(night)
    await night.passes(**span)


async def calls(night):
    def read(desk):
        shifts = desk.unit.shifts.all_open()
        first = night.now - timedelta(days=1)
        found = desk.unit.check_calls.between(first, night.now + timedelta(days=1))
        return {str(c.ref): c for c in found if c.shift in {s.id for s in shifts}}

    return await night.asks(read)


async def test_an_outage_of_a_minute_and_a_half_tells_nobody(
    duty, post_office, gateway
):
    await is_out_for(duty, seconds=90)
    await is_back(duty)
    await duty.passes(minutes=5)
    assert post_office.received == gateway.heard == []
    await duty.duty_manager("D001").hears_nothing()


async def test_two_minutes_without_telegram_tell_once_which_sites_to_ring(
    duty, post_office, gateway
):
    await is_out_for(duty, seconds=119)
    assert post_office.received == gateway.heard == []
    await duty.passes(seconds=6)
    [mail] = post_office.received
    assert mail["To"] == MAIL
    assert mail["Subject"] == (
        "MONITORING LOST: Telegram has brought us nothing since 22:45."
    )
    assert mail.get_content().splitlines()[2:6] == [
        "Ring these sites now, and again at each due time, until you hear that it is "
        "back:",
        "",
        "RIV Riverside Court, 020 7946 0111: A.O. E1001 due 23:00, every 60 min.",
        "MKT Market Hall, no phone known: P.Z. E1002 due 23:10, every 30 min.",
    ]
    assert text_messages(gateway) == [
        "MONITORING LOST since 22:45. Ring now, then at each due time, until told it "
        "is back: RIV 020 7946 0111 A.O. 23:00; MKT P.Z. 23:10"
    ]
    await duty.passes(minutes=10)
    assert len(post_office.received) == len(gateway.heard) == 1


async def test_those_who_were_told_hear_once_that_it_is_back(
    duty, post_office, gateway
):
    await is_out_for(duty, minutes=3)
    await is_back(duty)
    await duty.passes(seconds=50)
    assert len(post_office.received) == 1
    await duty.passes(seconds=50)
    back = post_office.texts()[1].splitlines()
    assert back[0] == "Monitoring is back since 22:48; it was lost since 22:45."
    assert back[3] == "Every officer whose call was due has been heard of."
    assert text_messages(gateway)[1] == (
        "Monitoring is back since 22:48; it was lost since 22:45. Every officer whose "
        "call was due has been heard of."
    )
    await duty.passes(minutes=2)
    assert len(post_office.received) == len(gateway.heard) == 2


async def test_who_is_still_silent_when_it_is_back_is_named(duty, post_office):
    await is_out_for(duty, minutes=20)
    await is_back(duty)
    await duty.officer("E1002").says("/ok")
    await duty.passes(seconds=65)
    [back] = [text for text in post_office.texts() if text.startswith(BACK)]
    assert "Still not heard of, past their due time:" in back
    assert "RIV Riverside Court, 020 7946 0111: A.O. E1001 due 23:00" in back
    assert "MKT" not in back


async def test_a_line_that_comes_and_goes_is_one_outage(duty, post_office):
    await is_out_for(duty, minutes=3)
    for _ in range(3):
        await is_back(duty)
        await duty.passes(seconds=20)
        await is_out_for(duty, minutes=3)
    assert len(post_office.received) == 1
    await is_back_for_good(duty)
    assert [text.split(" since")[0] for text in post_office.texts()] == [
        "MONITORING LOST: Telegram has brought us nothing",
        BACK,
    ]


async def test_a_process_that_dies_in_the_middle_tells_no_second_time(
    duty, post_office
):
    await is_out_for(duty, minutes=3)
    for _ in range(2):
        await duty.sleeps(minutes=3)
        duty.starts_again()
        await duty.passes(minutes=3)
    assert len(post_office.received) == 1
    await is_back_for_good(duty)
    assert len(post_office.received) == 2


async def test_after_a_long_night_off_two_minutes_count_from_the_start(
    duty, post_office
):
    await duty.sleeps(hours=3)
    duty.starts_again()
    is_out(duty)
    await duty.monitor.look()
    await duty.passes(seconds=115)
    assert not any(text.startswith(LOST) for text in post_office.texts())
    await duty.passes(seconds=10)
    assert sum(text.startswith(LOST) for text in post_office.texts()) == 1


async def test_two_processes_that_look_together_tell_once(duty, post_office):
    is_out(duty)
    for _ in range(30):
        duty.clock.now += timedelta(seconds=5)
        await duty.monitor.look()
        await duty.monitor.look()
    await duty.settles()
    assert len(post_office.received) == 1


async def test_who_has_no_second_channel_hears_it_in_telegram_when_it_takes_it(
    duty, post_office
):
    await is_out_for(duty, minutes=3)
    await duty.duty_manager("D002").hears_nothing()
    await is_back(duty)
    await duty.passes(seconds=100)
    await duty.duty_manager("D002").is_told(BACK)
    assert {mail["To"] for mail in post_office.received} == {MAIL}


async def test_while_telegram_still_takes_messages_everybody_hears_at_once(
    duty, post_office
):
    fault = status(502, "Bad Gateway")
    duty.standin.faults.next(method="getUpdates", times=100_000, fault=fault)
    for _ in range(26):
        await duty.passes(seconds=5)
    await duty.duty_manager("D002").is_told(LOST)
    assert len(post_office.received) == 1
    duty.standin.faults.clear()


async def test_while_it_takes_nothing_but_brings_what_officers_send(duty, post_office):
    fault = status(502, "Bad Gateway")
    duty.standin.faults.next(method="sendMessage", times=100_000, fault=fault)
    await duty.officer("E1001").says("gate one locked")
    await duty.passes(seconds=115)
    assert post_office.received == []
    await duty.passes(seconds=10)
    [told] = post_office.texts()
    assert told.startswith(
        "MONITORING LOST: Telegram has taken nothing from us since 22:45."
    )
    assert "Officers are not asked or reminded meanwhile." in told
    duty.standin.faults.clear()
    await duty.passes(seconds=120)
    assert post_office.texts()[1].startswith(BACK)


async def test_one_message_that_was_lost_is_no_outage(duty, post_office):
    fault = status(502, "Bad Gateway")
    duty.standin.faults.next(method="sendMessage", times=1, fault=fault)
    await duty.passes(minutes=14)
    assert not any(text.startswith(LOST) for text in post_office.texts())


async def test_with_nobody_on_duty_only_administrators_hear_it(
    night, post_office, gateway
):
    await gives(night, "D001", email=MAIL, phone=MOBILE)
    await is_out_for(night, minutes=5)
    assert post_office.received == gateway.heard == []


async def test_without_any_second_channel_the_machine_says_so(night):
    await night.officer("E1001").books_on("RIV")
    assert await night.asks(health.troubles) == []
    for who in ("D001", "D002"):
        await has_no_phone(night, who)
    await is_out_for(night, minutes=3)
    heard, told = await night.asks(health.troubles)
    assert heard == (
        "intake: Telegram has not answered since 22:00; officers are not heard: ring "
        "the sites, and look at the network of this machine and at the log"
    )
    assert told.startswith("monitoring: it is lost, and nobody could be told: give a")


async def test_directors_hear_it_where_no_duty_manager_can(night, post_office):
    await gives(night, "X001", email=MAIL)
    await night.officer("E1001").books_on("RIV")
    await is_out_for(night, minutes=3)
    [mail] = post_office.received
    assert "RIV Riverside Court" in mail.get_content()


async def test_the_ladder_climbs_all_the_same_and_says_that_it_may_be_us(
    duty, post_office, gateway
):
    await gives(duty, "D001", phone=MOBILE)
    await gives(duty, "X001", email=MAIL)
    await is_out_for(duty, minutes=35)
    [_, short] = text_messages(gateway)
    assert short == (
        "MISSED CHECK CALL at RIV. A.O. E1001, 23:00, CC-1. Telegram is lost: it may "
        "be us. Ring the site, then the control room: 020 7946 0000."
    )
    [alarm] = post_office.texts()
    assert alarm.startswith("MISSED CHECK CALL at RIV Riverside Court. CC-1.")
    assert (
        "Monitoring is lost since 22:45: the silence may be ours. Ring all the same."
        in alarm
    )


async def test_a_call_made_in_time_and_received_late_is_recorded_as_our_delay(duty):
    await is_out_for(duty, minutes=16)
    duty.officer("E1001").phone.says("/ok")
    await duty.passes(minutes=17)
    await is_back(duty)
    await duty.officer("E1001").is_told(
        "Check call recorded 23:01, received late by us, at 23:18."
    )
    await duty.passes(seconds=30)
    told = await duty.duty_manager("D001").is_told("Contact regained")
    assert told.text.startswith(
        "Contact regained: A.O. E1001 answered 23:01, received late by us, at 23:18. "
        "CC-1."
    )
    call = (await calls(duty))["CC-1"]
    assert call.status is Status.REGAINED
    assert f"{call.answered_at:%H:%M} {call.received_late_at:%H:%M}" == "23:01 23:18"


async def test_a_call_that_comes_in_before_it_is_missed_is_answered_in_time(duty):
    await is_out_for(duty, minutes=16)
    duty.officer("E1001").phone.says("/ok")
    await duty.passes(minutes=5)
    await is_back(duty)
    await duty.officer("E1001").is_told(
        "Check call recorded 23:01, received late by us, at 23:06. Next one: 00:00."
    )
    await duty.passes(minutes=8)
    await duty.duty_manager("D001").hears_nothing("MISSED")
    [line] = [r for r in await ledger(duty) if r["ref"] == "CC-1"]
    assert line["status"] == "answered"
    assert line["answered_local"] == "2026-01-10 23:01"
    assert line["received_late_local"] == "2026-01-10 23:06"


async def ledger(night):
    start, end = night.now - timedelta(days=1), night.now + timedelta(days=1)
    table = await night.asks(lambda desk: export(desk, Kind.CHECK_CALLS, start, end))
    return table.rows


async def test_a_press_that_was_held_back_is_recorded_at_an_unknown_time(duty):
    await duty.passes(minutes=6)
    await duty.officer("E1001").is_told("Check call due 23:00")
    is_out(duty)
    duty.officer("E1001").phone.presses("OK")
    await duty.passes(minutes=10)
    await is_back(duty)
    await duty.officer("E1001").is_told(
        "Check call recorded at an unknown time, received late by us, at 23:01."
    )
    call = (await calls(duty))["CC-1"]
    assert call.answered_at == call.received_late_at
    assert call.status is Status.ANSWERED


async def test_an_old_answer_says_nothing_of_a_later_silence(duty):
    """The alarm rings on: the last sign of life is an hour old."""
    await is_out_for(duty, minutes=16)
    duty.officer("E1001").phone.says("/ok")
    await duty.sleeps(minutes=80)
    duty.starts_again()
    await duty.monitor.look()
    await duty.waker.sweep()
    await is_back(duty)
    await duty.officer("E1001").is_told("Check call recorded 23:01, received late")
    await duty.duty_manager("D001").is_told("MISSED CHECK CALL at RIV")
    await duty.duty_manager("D001").hears_nothing("Contact regained: A.O.")
    found = await calls(duty)
    silent = [c for c in found.values() if c.officer == "E1001"]
    assert silent[0].status in (Status.ANSWERED, Status.REGAINED)
    assert Status.MISSED in {call.status for call in silent[1:]}


async def test_what_was_sent_while_we_were_down_is_our_delay_too(duty):
    await duty.sleeps(minutes=16)
    duty.officer("E1001").phone.says("/ok")
    await duty.sleeps(minutes=5)
    duty.starts_again()
    await duty.monitor.look()
    await duty.passes(seconds=1)
    await duty.officer("E1001").is_told(
        "Check call recorded 23:01, received late by us, at 23:06."
    )


async def test_outside_our_own_outages_nobody_is_believed_a_date(duty):
    await duty.passes(minutes=10)
    sent = duty.officer("E1001").phone.says("/ok")
    assert sent
    with duty.standin.change():
        [update] = duty.standin.pending
        update["message"]["date"] -= 3600
    await duty.officer("E1001").is_told("Check call recorded 22:55. Next one")


async def test_booking_on_in_an_outage_counts_from_when_it_was_sent(night):
    await is_out_for(night, minutes=3)
    night.officer("E1001").phone.says("/bookon RIV")
    await night.passes(minutes=7)
    await is_back(night)
    told = await night.officer("E1001").is_told("Booked on at RIV")
    assert "22:03, received late by us, at 22:10" in told.text
    assert "Next check call: 23:03." in told.text


async def test_booking_off_in_an_outage_counts_from_when_it_was_sent(duty):
    await is_out_for(duty, minutes=3)
    duty.officer("E1001").phone.says("/bookoff")
    await duty.passes(minutes=7)
    await is_back(duty)
    await duty.officer("E1001").is_told(
        "Booked off from RIV, 22:48, received late by us, at 22:55."
    )


async def test_the_journal_knows_the_outage_and_whose_delay_it_was(duty):
    await is_out_for(duty, minutes=16)
    duty.officer("E1001").phone.says("/ok")
    await duty.passes(minutes=5)
    await is_back(duty)
    await duty.passes(seconds=65)
    start = duty.now - timedelta(hours=1)
    entries = await duty.asks(
        lambda desk: [
            (row.deed, row.before, row.after, row.late_s)
            for row in desk.unit.journal.between(start, duty.now)
        ]
    )
    assert ("monitoring", "doubted", "lost", 0) in entries
    assert ("monitoring", "returning", "in_contact", 0) in entries
    [(_, _, after, late_s)] = [e for e in entries if "received late by us" in e[0]]
    assert (after, late_s) == ("answered", 300)


async def test_the_hour_of_a_breach_runs_from_when_it_was_typed(duty):
    """What the officer wrote while Telegram was away is as old as it is."""
    await is_out_for(duty, minutes=4)
    duty.officer("E1001").phone.says("/breach the visitor list is gone")
    await duty.passes(minutes=30)
    await is_back(duty)
    typed_at = duty.now - timedelta(minutes=30, seconds=5)

    def read(desk):
        return desk.unit.breaches.get(1)

    reported = await duty.asks(read)
    assert reported.discovered_at == reported.reported_at
    assert abs(reported.discovered_at - typed_at) < timedelta(seconds=2)
    assert "DATA BREACH" in (await duty.dpo("P001").is_told("DATA BREACH")).text
