"""The regulator is told in phases, late with the reason, or not at all with reasons."""

import pytest

NAMES = ("Okafor", "Rahman", "Winterbourne", "Tregear", "Nadia", "Amara")


@pytest.fixture
async def dpo(night):
    """Has acknowledged a breach, and asked for its pack."""
    await night.officer("E1001").says("/breach visitor book gone from the desk")
    await night.dpo("P001").presses("Acknowledge")
    await night.dpo("P001").catches_up()
    await night.siro("S001").catches_up()
    return night.dpo("P001")


async def asks_for_pack(dpo):
    await dpo.says("/breaches")
    await dpo.is_told("BR-1: ")
    await dpo.presses("Notification pack of BR-1")


async def kept(night):
    return await night.asks(lambda desk: desk.unit.notifications.of(1))


async def test_first_without_a_reference_by_phone_and_the_rest_as_a_follow_up(
    night, dpo
):
    await asks_for_pack(dpo)
    await dpo.presses("Regulator told of BR-1")
    await dpo.presses("No reference yet")
    await dpo.is_told("BR-1: Regulator told Sat 10 Jan 22:00, no reference yet.")
    old = dpo.sees("How was it sent?")
    await dpo.presses("By phone")
    await dpo.is_told("no reference yet, By phone.")
    told = await night.siro("S001").is_told("BR-1: Regulator told Sat 10 Jan 22:00")
    assert "Recorded by N.R. P001." in told.text
    await night.passes(hours=5)
    await dpo.presses("Regulator told of BR-1")
    await dpo.says("IC-123456-X1Y2")
    await dpo.is_told("BR-1: Follow-up 1 sent Sun 11 Jan 03:00, reference “IC-123456")
    await night.siro("S001").is_told("BR-1: Follow-up 1 sent")
    await dpo.says("/breaches")
    await dpo.is_told("Regulator told Sat 10 Jan 22:00, reference “IC-123456-X1Y2”")
    await dpo.does(lambda p: p.presses_data("ico:1:0.post", old.message_id))
    await dpo.is_told("This button is out of date.")
    first, second = (await kept(night)).submissions
    assert (first.way, first.reference) == ("phone", None)
    assert (second.way, second.reference) == (None, "IC-123456-X1Y2")
    await dpo.presses("Contained")
    await night.passes(hours=80)
    await dpo.hears_nothing("72 HOURS")


async def test_no_reference_pressed_twice_is_one_submission(night, dpo):
    await asks_for_pack(dpo)
    await dpo.presses("Regulator told of BR-1")
    asked = await dpo.is_told("Type the reference")
    await dpo.presses("No reference yet")
    await dpo.does(lambda p: p.presses_data("ico:1:none", asked.message_id))
    await dpo.is_told("This button is out of date.")
    assert len((await kept(night)).submissions) == 1


async def test_what_is_no_reference_stops_no_clock(night, dpo):
    await asks_for_pack(dpo)
    await dpo.presses("Regulator told of BR-1")
    await dpo.says("they asked me to ring back in the morning")
    await dpo.is_told("That is no reference: it has no number. Nothing was recorded.")
    await dpo.is_told("Type the reference that the regulator gave.")
    await dpo.says("wrong button, sorry")
    await dpo.is_told("Nothing was")
    await night.siro("S001").hears_nothing("BR-1")
    assert (await kept(night)).submissions == ()


async def test_what_was_recorded_by_mistake_is_taken_back_and_the_clock_runs(
    night, dpo
):
    siro = night.siro("S001")
    await asks_for_pack(dpo)
    await dpo.presses("Regulator told of BR-1")
    await dpo.presses("No reference yet")
    await siro.is_told("BR-1: Regulator told Sat 10 Jan 22:00, no reference yet.")
    await dpo.presses("It was not sent")
    for person in (dpo, siro):
        told = await person.is_told("BR-1: it was recorded by mistake that the")
        assert "72 whole hours left" in told.text
    assert (await kept(night)).submissions == ()
    await dpo.presses("Contained")
    await night.passes(hours=24)
    await dpo.is_told("72 HOURS: BR-1 is not settled.")
    await dpo.presses("Regulator told of BR-1")
    await dpo.says("IC-1")
    await dpo.presses("Regulator told of BR-1")
    await dpo.says("IC-2")
    await dpo.is_told("BR-1: Follow-up 1 sent")
    await dpo.presses("It was not sent")
    await dpo.is_told("Regulator told Sun 11 Jan 22:00, reference “IC-1”")
    [first] = (await kept(night)).submissions
    assert first.reference == "IC-1"


@pytest.mark.parametrize("words", ["cancel", "Oops wrong button", "nie, pomyłka", "nu"])
async def test_a_decision_that_is_taken_back_is_none(night, dpo, words):
    await asks_for_pack(dpo)
    await dpo.presses("Regulator need not be told")
    await dpo.is_told("Type why the regulator need not be told")
    await dpo.says(words)
    one = await night.asks(lambda desk: desk.unit.breaches.get(1))
    assert not one.not_reportable
    assert (await kept(night)).spared is None


async def test_past_the_72_hours_the_reason_is_asked_and_kept(night, dpo):
    await dpo.presses("Contained")
    await night.passes(hours=74)
    await asks_for_pack(dpo)
    told = await dpo.is_told("THE TIME IS OVER")
    assert "why it is past the 72 hours" in told.text
    assert ["Why past the 72 hours"] in told.buttons
    await dpo.presses("Regulator told of BR-1")
    await dpo.says("IC-9")
    await dpo.is_told("That is past the 72 hours, and the law asks why.")
    await dpo.says("Gareth Pemberton had the only key")
    await dpo.is_told("The reason for the delay of BR-1 is recorded.")
    assert (await kept(night)).delay == "G.P. had the only key"


async def test_sent_in_time_and_recorded_late_needs_no_reason(night, dpo):
    await night.sleeps(hours=74)
    await asks_for_pack(dpo)
    await dpo.presses("Regulator told of BR-1")
    await dpo.says("IC-9")
    await dpo.presses("Cancel")
    await dpo.presses("Sent at another time")
    await dpo.says("10/01 21:00")
    await dpo.is_told("That is no time between the discovery of BR-1 and now.")
    await dpo.presses("Sent at another time")
    await dpo.says("13/01 09:30")
    await dpo.is_told("BR-1: Regulator told Tue 13 Jan 09:30, reference “IC-9”.")
    await dpo.hears_nothing("the law asks why")
    await asks_for_pack(dpo)
    told = await dpo.is_told("Still missing")
    assert "72 hours" not in told.text


async def test_not_reportable_is_decided_with_reasons_and_the_siro_reads_them(
    night, dpo
):
    await asks_for_pack(dpo)
    await dpo.presses("Regulator need not be told")
    await dpo.is_told("Type why the regulator need not be told")
    await dpo.says("/breaches")
    await dpo.is_told("72 whole hours left")
    await dpo.says("the book was found unread in the locked room")
    words = "BR-1: the regulator need not be told, decided by N.R. P001: “the book was"
    await dpo.is_told(words)
    await night.siro("S001").is_told(words)
    await dpo.presses("Contained")
    await night.passes(hours=80)
    await dpo.hears_nothing("72 HOURS")
    assert (await kept(night)).spared == "the book was found unread in the locked room"


async def test_an_assessment_begun_leaves_reasons_given_before_it(night, dpo):
    await asks_for_pack(dpo)
    await dpo.presses("Regulator need not be told")
    await dpo.says("the book was found unread in the locked room")
    await dpo.presses("Assess BR-1")
    await dpo.presses("Names, contact details")
    one = await night.asks(lambda desk: desk.unit.breaches.get(1))
    assert one.not_reportable


@pytest.mark.parametrize("press", ["pack:1", "ico:1:none", "told:1", "who:1"])
async def test_who_may_not_decide_is_told_who_may(night, dpo, press):
    manager = night.duty_manager("D001")
    await manager.says("/help")
    shown = await manager.is_told("/sos")
    await manager.does(lambda p: p.presses_data(press, shown.message_id))
    await manager.is_told("Only these roles may do that: dpo, siro, director.")


async def test_a_dpo_does_not_notify_what_they_reported_themselves(night):
    own = night.dpo("P001")
    await own.says("/breach sent a file to the wrong address")
    await own.says("/breaches")
    shown = await own.is_told("BR-1: NOT ACKNOWLEDGED")
    await own.does(lambda p: p.presses_data("pack:1", shown.message_id))
    told = await own.is_told("It comes from your own office")
    assert "J.W. P002" in told.text
    await own.hears_nothing("Notification pack")
