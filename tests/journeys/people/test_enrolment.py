"""Enrolment: a single-use link, the rules, and who learns nothing."""

import pytest

from bot.desk.people import reception


async def invited(night, staff_id):
    return await night.asks(lambda desk: reception.invite(desk, staff_id))


async def test_a_newcomer_opens_the_link_accepts_the_rules_and_gets_keys(night):
    newcomer = night.officer("N001")
    token = await invited(night, "N001")
    await newcomer.does(lambda phone: phone.starts(token))
    rules = await newcomer.is_told("Welcome, F.B. N001.")
    assert rules.buttons == [["I accept"]]
    await newcomer.presses("I accept")
    await newcomer.is_told("You are set up.")
    assert newcomer.keys == [
        *("Book on", "Report a near miss", "Report a data breach"),
        *("Timed activity", "🆘 SOS"),
    ]


@pytest.mark.parametrize(
    "typed", ["https://t.me/{bot}?start={token}", "/Start {token}"]
)
async def test_a_newcomer_may_paste_the_link_or_type_what_is_in_it(night, typed):
    newcomer = night.officer("N001")
    token = await invited(night, "N001")
    await newcomer.does(lambda phone: phone.starts())
    await newcomer.says(typed.format(bot="checkcall_bot", token=token))
    await newcomer.is_told("Welcome, F.B. N001.")


async def test_nothing_works_before_the_rules_are_accepted(night):
    newcomer = night.officer("N001")
    token = await invited(night, "N001")
    await newcomer.does(lambda phone: phone.starts(token))
    await newcomer.says("/bookon RIV")
    told = await newcomer.is_told(
        "Please accept the rules first. Nothing was recorded."
    )
    assert told.buttons == [["I accept"]]


async def test_sos_and_a_breach_report_work_before_the_rules_are_accepted(night):
    newcomer = night.officer("N001")
    token = await invited(night, "N001")
    await newcomer.does(lambda phone: phone.starts(token))
    await newcomer.says("/sos")
    await night.duty_manager("D001").is_told("SOS from F.B. N001")
    await newcomer.says("/breach left the visitor book on the bus")
    await night.dpo("P001").is_told("DATA BREACH BR-1")


async def test_a_link_works_once(night):
    token = await invited(night, "N001")
    await night.officer("N001").does(lambda phone: phone.starts(token))
    thief = night.hands_phone("thief", night.standin.phone(user_id=666))
    await thief.does(lambda phone: phone.starts(token))
    await thief.is_told("This link does not work any more.")


async def test_a_link_dies_after_a_week(night):
    token = await invited(night, "N001")
    await night.passes(days=7, minutes=1)
    await night.officer("N001").does(lambda phone: phone.starts(token))
    await night.officer("N001").is_told("This link does not work any more.")


async def test_a_new_phone_replaces_the_old_one_which_is_told(night):
    old = night.officer("E1001")
    token = await invited(night, "E1001")
    new = night.hands_phone("new", night.standin.phone(user_id=1111))
    await new.does(lambda phone: phone.starts(token))
    await old.is_told("this one is unlinked")
    await old.says("/bookon RIV")
    await old.is_told("This line is private.")
    await new.is_told("You are set up.")
    await new.says("/bookon RIV")
    await new.is_told("Booked on at RIV")


async def test_a_stranger_learns_nothing(night):
    stranger = night.hands_phone("stranger", night.standin.phone(user_id=777))
    for words in ("/start", "/bookon RIV", "/sos", "/breach x", "hello", "/board"):
        await stranger.says(words)
        told = await stranger.is_told("This line is private.")
        assert "Alder" not in told.text
        await night.passes(minutes=1)
    for member in ("D001", "P001"):
        await night.person(member).hears_nothing()


async def test_a_phone_that_is_somebody_elses_cannot_take_a_second_link(night):
    token = await invited(night, "N001")
    await night.officer("E1001").does(lambda phone: phone.starts(token))
    await night.officer("E1001").hears_nothing("Welcome")
    await night.officer("E1001").says("/bookon RIV")
    await night.officer("E1001").is_told("Booked on")


async def test_a_new_version_of_the_rules_is_accepted_anew(night):
    from dataclasses import replace

    await night.asks(
        lambda desk: desk.unit.companies.keep(
            replace(desk.company, policy_version="2027.1"), desk.now
        )
    )
    officer = night.officer("E1001")
    await officer.says("/bookon RIV")
    await officer.is_told("version 2027.1")
    await officer.presses("I accept")
    await officer.says("/bookon RIV")
    await officer.is_told("Booked on")
