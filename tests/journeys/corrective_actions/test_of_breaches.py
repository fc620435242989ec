"""What keeps a breach from happening again: given, reminded of, done, looked at."""

from dataclasses import replace

import pytest

from bot.desk.access.leavers import see_off


@pytest.fixture
async def dpo(night):
    """Has a breach in the register."""
    await night.officer("E1001").says("/breach visitor book left on the bus")
    dpo = night.dpo("P001")
    await dpo.presses("Acknowledge")
    await dpo.says("/breaches")
    await dpo.presses("Regulator told of BR-1")
    await dpo.says("IC-1")
    await dpo.presses("Contained")
    await dpo.catches_up()
    return dpo


@pytest.fixture
async def officer(night):
    return night.officer("E1001")


async def adds(dpo, *, by="E1001", day="+1 month"):
    await dpo.says("/breaches BR-1")
    await dpo.presses("Add action")
    await dpo.says("fit a drawer that locks")
    await dpo.presses("Somebody else")
    await dpo.says(by)
    await dpo.presses(day)


@pytest.fixture
async def action(dpo, officer):
    """Due on 9 February in the morning."""
    await adds(dpo)
    await officer.is_told("CORRECTIVE ACTION ACT-1 is yours, by 09 Feb 2026")
    await dpo.is_told("ACT-1: A.O. E1001, by 09 Feb 2026.")
    await officer.catches_up()


async def kept(night, number=1):
    return await night.asks(lambda desk: desk.unit.actions.get(number))


async def test_its_owner_is_reminded_a_week_before_on_the_day_and_weekly_after(
    night, dpo, officer, action
):
    await night.passes(days=22, hours=10)
    await officer.hears_nothing()
    await night.passes(hours=1)
    await officer.is_told("ACT-1 is due 09 Feb 2026: “fit a drawer")
    await night.passes(days=6, hours=23)
    await officer.hears_nothing()
    await night.passes(hours=1)
    await officer.is_told("ACT-1 is due TODAY")
    await dpo.hears_nothing("ACT-1")
    await night.passes(days=1)
    await officer.is_told("OVERDUE: ACT-1 was due 09 Feb 2026")
    await dpo.is_told("ACT-1 of BR-1 is not done. A.O. E1001 has it")
    for _ in range(3):
        await night.passes(days=6)
        await officer.hears_nothing()
        await night.passes(days=1)
        await officer.is_told("OVERDUE: ACT-1")
        await dpo.is_told("ACT-1 of BR-1 is not done.")


async def test_of_the_reminders_missed_while_the_product_was_down_one_is_sent(
    night, dpo, officer, action
):
    await night.sleeps(days=70)
    await officer.is_told("OVERDUE: ACT-1")
    await officer.hears_nothing()
    await night.passes(days=7)
    await officer.is_told("OVERDUE: ACT-1")


async def test_done_by_its_owner_it_is_checked_by_somebody_else(
    night, dpo, officer, action
):
    await officer.says("/actions")
    await officer.is_told("ACT-1, A.O. E1001, 09 Feb 2026: open. “fit a drawer")
    await officer.presses("Done ACT-1")
    await officer.is_told("ACT-1 is done. Thank you.")
    await dpo.is_told("A.O. E1001: ACT-1 of BR-1 is done. Look at it.")
    await dpo.presses("Checked ACT-1")
    await dpo.is_told("ACT-1: checked.")
    one = await kept(night)
    assert (one.status, one.ended_by, one.verified_by) == ("verified", "E1001", "P001")
    await night.passes(days=60)
    await officer.hears_nothing()


async def test_nobody_checks_what_they_did_themselves(night, dpo):
    await dpo.says("/breaches BR-1")
    await dpo.presses("Add action")
    await dpo.says("write to the depot")
    await dpo.presses("I do it")
    await dpo.presses("Another day")
    await dpo.says("12/01")
    await dpo.is_told("ACT-1: N.R. P001, by 12 Jan 2026.")
    await dpo.says("/actions")
    shown = await dpo.is_told("ACT-1, N.R. P001")
    await dpo.presses("Done ACT-1")
    await dpo.does(lambda p: p.presses_data("act:1:checked", shown.message_id))
    await dpo.is_told("You did it yourself, so somebody else checks it.")


async def test_a_new_day_takes_a_reason_and_the_dpo_hears_of_it(
    night, dpo, officer, action
):
    await officer.says("/actions")
    await officer.presses("New day for ACT-1")
    await officer.is_told("Why is it not done yet?")
    await officer.says("Gareth Pemberton of the joiners is ill")
    await officer.is_told("ACT-1 is for A.O. E1001. By when?")
    await officer.presses("+3 months")
    await officer.is_told("ACT-1: A.O. E1001, by 11 Apr 2026.")
    told = await dpo.is_told("A.O. E1001 needs longer for ACT-1 of BR-1: 11 Apr 2026.")
    assert "“G.P. of the joiners is ill”" in told.text
    await officer.catches_up()
    await night.passes(days=60)
    await officer.hears_nothing()


async def test_what_was_not_done_after_all_is_open_again(night, dpo, officer, action):
    await officer.says("/actions")
    await officer.presses("Done ACT-1")
    await dpo.presses("New day for ACT-1")
    await dpo.says("it does not lock")
    await dpo.presses("+1 week")
    await officer.is_told("CORRECTIVE ACTION ACT-1 is yours, by 17 Jan 2026")
    assert (await kept(night)).status == "open"


async def test_whoever_keeps_the_register_sees_all_the_overdue_first(
    night, dpo, officer, action
):
    await adds(dpo, by="P002", day="+1 week")
    await night.passes(days=9)
    await dpo.catches_up()
    await dpo.says("/actions")
    told = await dpo.is_told("ACT-2, J.W. P002, 17 Jan 2026: OVERDUE.")
    assert told.text.index("ACT-2") < told.text.index("ACT-1")
    await officer.catches_up()
    await officer.says("/actions")
    told = await officer.is_told("ACT-1")
    assert "ACT-2" not in told.text


async def test_what_a_leaver_was_to_do_is_on_the_dpos_list(night, dpo, officer, action):
    def leave(desk):
        record = desk.unit.people.record_of("E1001")
        gone = replace(record, left=desk.now.date())
        desk.unit.people.keep(gone, "A.O.")
        see_off(desk)

    await night.asks(leave)
    told = await dpo.is_told("A.O. E1001 has left, so ACT-1 of BR-1 is yours")
    assert "fit a drawer that locks" in told.text
    assert (await kept(night)).owner == "P001"
    await dpo.presses("Give ACT-1 to somebody else")
    await dpo.says("E1002")
    await night.officer("E1002").is_told("ACT-1")
    await officer.catches_up()
    await night.passes(days=60)
    await officer.hears_nothing()


async def test_an_owner_without_a_phone_is_reminded_through_the_dpo(night, dpo):
    await adds(dpo, by="N001", day="+1 week")
    await dpo.catches_up()
    await night.passes(days=7)
    await dpo.is_told("ACT-1 of BR-1 is not done. F.B. N001 has it")


async def test_a_wrong_number_or_day_changes_nothing_and_is_said(night, dpo, action):
    await dpo.says("/actions")
    await dpo.is_told("ACT-1")
    shown = dpo.phone.inbox[-1].message_id
    await dpo.does(lambda p: p.presses_data("act:1:owner", shown))
    await dpo.says("E9999")
    await dpo.is_told("Nobody who works here has that staff number.")
    await dpo.presses("New day for ACT-1")
    await dpo.says("the joiner is ill")
    for typed in ("soon", "2025-12-01"):
        await dpo.presses("Another day")
        await dpo.says(typed)
        await dpo.is_told("That is not a day to come.")
    assert f"{(await kept(night)).due_at:%Y-%m-%d}" == "2026-02-09"


async def test_another_officer_cannot_say_that_it_is_done(night, dpo, action):
    other = night.officer("E1002")
    await other.says("/actions")
    shown = other.phone.inbox[-1].message_id
    await other.catches_up()
    await other.does(lambda p: p.presses_data("act:1:done", shown))
    told = await other.is_told("dpo, siro, director")
    assert "ACT-1" not in told.text
    assert (await kept(night)).status == "open"


async def test_its_owner_cannot_pass_it_on_or_do_without_it(
    night, dpo, officer, action
):
    shown = officer.phone.inbox[-1].message_id
    for choice in ("owner", "cancel", "checked"):
        press = f"act:1:{choice}"
        await officer.does(lambda p, d=press: p.presses_data(d, shown))
        await officer.is_told("Only these roles may do that: dpo, siro, director.")
    assert (await kept(night)).owner == "E1001"


async def test_an_action_nobody_needs_is_cancelled_with_a_reason(night, dpo, officer):
    await adds(dpo, day="+1 week")
    await night.passes(days=8)
    await dpo.presses("Do without ACT-1")
    await dpo.says("the desk is gone")
    await officer.is_told("ACT-1 is not to be done any more.")
    one = await kept(night)
    assert (one.status, one.reasons) == ("cancelled", "the desk is gone")


async def test_all_of_many_can_be_looked_at_eight_at_a_time(night, dpo):
    for _ in range(10):
        await adds(dpo)
        await night.passes(minutes=5)
    await dpo.catches_up()
    await dpo.says("/actions")
    told = await dpo.is_told("ACT-1, A.O. E1001")
    assert "ACT-8, " in told.text
    assert "And 2 more." in told.text
    await dpo.presses("Show the next ones")
    told = await dpo.is_told("ACT-9, ")
    assert "ACT-10, " in told.text
    assert "more." not in told.text
