"""Somebody asks about their own data, and is answered in time."""

from datetime import UTC, date, datetime, timedelta

import pytest

from bot.domain.exports import Kind
from bot.domain.rights.facts import Status
from tests.journeys.people.test_leavers import leaves
from tests.journeys.retention.test_retention import (
    a_night,
    exported,
    goes_to,
    years_later,
)

JAN_31 = datetime(2026, 1, 31, 23, 30, tzinfo=UTC)


async def kept(night, number=1):
    return await night.asks(lambda desk: desk.unit.rights.get(number))


async def asks_for_a_copy(night, who="E1001"):
    officer = night.officer(who)
    await officer.says("/me")
    await officer.presses("Ask for a full copy")
    return officer


async def logs_one(night, right="a full copy", asker="a client"):
    """From outside, by the DPO of the guarding division."""
    dpo = night.dpo("P001")
    await dpo.says("/rights new")
    await dpo.presses(right)
    await dpo.presses(asker)
    return dpo


async def test_an_officer_asks_for_a_full_copy_and_the_dpo_sees_it_with_its_day(night):
    officer = await asks_for_a_copy(night)
    told = await officer.is_told("RR-1 recorded: a full copy.")
    assert "answers by 07 Feb 2026" in told.text
    dpo = night.dpo("P001")
    seen = await dpo.is_told("NEW RIGHTS REQUEST")
    assert "RR-1: a full copy, asked by A.O. E1001." in seen.text
    assert "Received 10 Jan 2026, answer by 07 Feb 2026; by law until 10" in seen.text
    assert "Identity: linked account (checkcall, 10 Jan 2026)." in seen.text
    await night.dpo("P002").hears_nothing()
    await dpo.says("/rights")
    listed = await dpo.is_told("Open rights requests, the most urgent first:")
    assert "RR-1, due 07 Feb 2026: a full copy, A.O. E1001" in listed.text
    await dpo.presses("Answered")
    await dpo.presses("handed over in person")
    await dpo.is_told("Answered: handed over in person.")
    heard = await officer.is_told("RR-1 is answered: handed over in person.")
    assert "Complain to us, with /complain" in heard.text
    assert "ico.org.uk/make-a-complaint/, 0303 123 1113" in heard.text
    await night.passes(days=60)
    await dpo.hears_nothing("RIGHTS REQUEST")


async def test_asked_twice_it_is_one_request(night):
    officer = await asks_for_a_copy(night)
    await asks_for_a_copy(night)
    await officer.is_told("You have asked for that: RR-1")
    assert await night.asks(lambda desk: desk.unit.rights.newest()) == 1


async def test_what_is_wrong_is_typed_and_a_name_in_it_becomes_initials(night):
    officer, dpo = night.officer("E1001"), night.dpo("P001")
    await officer.says("/me")
    await officer.presses("Correct something")
    await officer.is_told("RR-1 recorded: a correction.")
    await officer.is_told("What is it about?")
    await officer.says("my licence is wrong, Sarah Whitfield has the new one")
    await officer.is_told("Added to RR-1.")
    seen = await dpo.is_told("RIGHTS REQUEST: more is known.")
    assert "“my licence is wrong, S.W. has the new one”" in seen.text
    assert not any("Whitfield" in m.text for m in officer.phone.visible)


async def test_what_else_is_wrong_is_added_to_the_request_that_is_open(night):
    officer, dpo = night.officer("E1001"), night.dpo("P001")
    for words in ("my start date is wrong", "and so is my licence number"):
        await officer.says("/me")
        await officer.presses("Correct something")
        await officer.is_told("What is it about?")
        await officer.says(words)
        await officer.is_told("Added to RR-1.")
    seen = await dpo.is_told("and so is my licence number")
    assert "my start date is wrong" in seen.text
    assert await night.asks(lambda desk: desk.unit.rights.newest()) == 1


async def test_what_is_not_explained_is_recorded_all_the_same(night):
    officer = night.officer("E1001")
    await officer.says("/me")
    await officer.presses("Object to something")
    await officer.presses("Nothing to add")
    await officer.is_told("The request stands as it was recorded.")
    assert (await kept(night)).is_open


async def test_an_officer_withdraws_what_they_asked_by_mistake(night):
    officer = await asks_for_a_copy(night)
    await officer.presses("Withdraw RR-1")
    await officer.is_told("RR-1 is withdrawn.")
    await night.dpo("P001").is_told("RIGHTS REQUEST withdrawn by whoever asked.")
    assert (await kept(night)).status is Status.WITHDRAWN


async def test_nobody_withdraws_somebody_elses(night):
    await asks_for_a_copy(night)
    other = night.officer("E1002")
    await other.says("/me")
    shown = other.phone.last
    await other.does(lambda p: p.presses_data("ask:withdraw:1", shown.message_id))
    assert (await kept(night)).is_open


async def test_one_from_outside_is_logged_checked_extended_and_answered(night):
    dpo = await logs_one(night)
    await dpo.is_told("RR-1: a full copy, asked by a client.")
    await dpo.is_told("RR-1 is logged as received today, due 07 Feb 2026.")
    await dpo.is_told("The person's name is not kept here, only initials.")
    await dpo.says("SAR 2026/14 for Delia Harcourt")
    await dpo.is_told("Added to RR-1.")
    await dpo.presses("Identity checked")
    assert dpo.buttons == ["document seen", "known to us"]
    await dpo.presses("document seen")
    seen = await dpo.is_told("Identity: document seen (N.R. P001, 10 Jan 2026).")
    assert "Paper file: SAR 2026/14 for D.H." in seen.text
    await night.passes(days=10)
    await dpo.presses("Extend")
    await dpo.is_told("Why does it take longer?")
    await dpo.says("three years of entries, and Owen Pritchard is on leave")
    copy = await dpo.is_told("Added to RR-1.")
    assert "O.P. in their place. Your message was deleted." in copy.text
    seen = await dpo.is_told("answer by 10 Apr 2026; by law until 10 Apr 2026.")
    assert "told why: three years of entries, and O.P. is on leave" in seen.text
    assert "Extend" not in dpo.buttons
    await dpo.is_told("RR-1: tell the person yourself, in writing and today")
    await dpo.presses("Answered")
    await dpo.presses("posted")
    await dpo.is_told("Answered: posted.")
    one = await kept(night)
    assert (one.ended_by, one.file) == ("P001", "SAR 2026/14 for D.H.")


async def test_a_reason_that_cannot_be_read_extends_nothing(night):
    await asks_for_a_copy(night)
    dpo = night.dpo("P001")
    await dpo.presses("Extend")
    night.redaction.breaks()
    await dpo.says("Gareth Pemberton is away")
    await dpo.is_told("Received. It is being read; this takes longer than usual.")
    assert not (await kept(night)).is_extended


async def test_words_that_are_read_late_are_added_when_they_are_read(night):
    officer = night.officer("E1001")
    await officer.says("/me")
    await officer.presses("Erase something")
    night.redaction.is_busy()
    await officer.says("the photo of my car")
    assert (await kept(night)).words is None
    night.redaction.is_free()
    await officer.is_told("Added to RR-1.")
    assert (await kept(night)).words == "the photo of my car"


async def test_an_extension_is_told_to_an_officer_with_its_reason(night):
    officer = await asks_for_a_copy(night)
    dpo = night.dpo("P001")
    await dpo.presses("Extend")
    await dpo.says("it takes long to read three years of entries")
    told = await officer.is_told("RR-1 takes longer: it is answered by 10 Apr 2026.")
    assert "it takes long to read three years of entries" in told.text
    assert "You may complain to the regulator, Information Commissioner" in told.text


async def test_what_came_on_31_january_is_due_on_28_february(night):
    night.clock.now = JAN_31
    officer = await asks_for_a_copy(night)
    await officer.is_told("answers by 28 Feb 2026")


async def test_a_day_is_londons_day(night):
    """23:30 in the summer is past midnight in London."""
    night.clock.now = datetime(2026, 6, 30, 23, 30, tzinfo=UTC)
    await asks_for_a_copy(night)
    assert (await kept(night)).received_on == date(2026, 7, 1)


async def test_the_days_count_from_when_it_came_not_from_when_it_was_logged(night):
    dpo = await logs_one(night)
    await dpo.presses("Nothing to add")
    for _ in range(2):
        await dpo.presses("It came yesterday")
        await dpo.is_told("Received 09 Jan 2026, answer by 06 Feb 2026")
    await dpo.presses("It came on another day")
    await dpo.says("20/12")
    await dpo.is_told("Received 20 Dec 2025, answer by 17 Jan 2026")


@pytest.mark.parametrize(
    "words", ["last week", "31/02/2026", "20/11/2024", "11/01/2026"]
)
async def test_what_is_no_day_of_the_past_year_changes_nothing(night, words):
    dpo = await logs_one(night)
    await dpo.presses("It came on another day")
    await dpo.says(words)
    await dpo.is_told("That is not a day of the past year")
    assert (await kept(night)).received_on == date(2026, 1, 10)


async def test_nothing_is_given_out_before_it_is_known_who_asks(night):
    dpo = await logs_one(night)
    await dpo.presses("Nothing to add")
    await dpo.says("/rights rr-1")
    await dpo.is_told("Give nothing out before it is.")
    await dpo.presses("Proof of identity asked for")
    await dpo.is_told("proof asked for 10 Jan 2026. The policy's days run on.")
    await dpo.presses("Answered")
    await dpo.presses("posted")
    await dpo.is_told("Nothing may be given out before it is known who asks.")
    assert (await kept(night)).is_open
    await dpo.says("/rights RR-1")
    await dpo.presses("Refuse")
    await dpo.presses("identity not proven")
    await dpo.is_told("Refused: identity not proven.")
    await dpo.is_told("RR-1: tell the person yourself, in writing and today")


async def test_it_is_heard_as_its_day_comes_and_daily_when_it_is_over(night):
    await asks_for_a_copy(night)
    dpo, siro = night.dpo("P001"), night.siro("S001")
    await dpo.catches_up()
    await night.passes(days=14)
    told = await dpo.is_told("RIGHTS REQUEST to be answered. Days left: 14.")
    assert "RR-1: a full copy" in told.text
    assert "Answered" in dpo.buttons
    await night.passes(days=7)
    await dpo.is_told("Days left: 7.")
    await siro.hears_nothing()
    await night.passes(days=5)
    await dpo.is_told("Days left: 2.")
    await siro.is_told("Days left: 2.")
    await night.passes(days=2)
    for hearing in (dpo, siro):
        await hearing.is_told("RIGHTS REQUEST DUE TODAY.")
        await hearing.hears_nothing()
    for days in (1, 2, 3, 4):
        await night.passes(days=1)
        for hearing in (dpo, siro):
            await hearing.is_told(f"RIGHTS REQUEST OVERDUE. Days over: {days}.")
    assert "Extend" not in dpo.buttons


async def test_a_reminder_comes_by_day_on_londons_clock(night):
    night.clock.now = datetime(2026, 3, 20, 12, 0, tzinfo=UTC)
    await asks_for_a_copy(night)
    due = await night.asks(lambda desk: desk.unit.deadlines.next_at())
    assert due == datetime(2026, 4, 3, 8, 0, tzinfo=UTC)


async def test_after_an_outage_one_reminder_is_told_of_those_that_were_missed(night):
    await asks_for_a_copy(night)
    dpo = night.dpo("P001")
    await dpo.catches_up()
    await night.sleeps(days=27)
    await dpo.is_told("Days left: 1.")
    await dpo.hears_nothing()


async def test_it_cannot_be_extended_when_the_laws_month_is_over(night):
    await asks_for_a_copy(night)
    dpo = night.dpo("P001")
    await dpo.presses("Extend")
    await night.passes(days=32)
    await dpo.says("too much to do")
    await dpo.is_told("It can be extended no more: the person had to hear of it by 10")


async def test_a_double_press_logs_one(night):
    dpo = await logs_one(night)
    shown = dpo.sees("Who asks?")
    await dpo.does(
        lambda p: p.presses_data("rights:new:0.access.client", shown.message_id)
    )
    await dpo.is_told("This button is out of date.")
    assert await night.asks(lambda desk: desk.unit.rights.newest()) == 1


async def test_an_officer_may_not_see_the_register_and_is_told_who_may(night):
    await asks_for_a_copy(night)
    officer = night.officer("E1001")
    await officer.says("/rights")
    await officer.is_told("Only these roles may do that: dpo, siro.")
    shown = officer.phone.last
    for data in ("rights:1:end.posted", "rights:new:1.access.client"):
        await officer.does(lambda p, data=data: p.presses_data(data, shown.message_id))
        await officer.is_told("Only these roles may do that: dpo, siro.")
    assert (await kept(night)).is_open


async def test_nobody_answers_a_request_of_their_own(night):
    dpo, other = night.dpo("P001"), night.dpo("P002")
    await asks_for_a_copy(night, "P001")
    await other.is_told("NEW RIGHTS REQUEST")
    await dpo.catches_up()
    await dpo.says("/rights RR-1")
    await dpo.presses("Answered")
    await dpo.presses("done as asked")
    await dpo.is_told("somebody else decides about it: J.W. P002, I.T. S001.")
    assert (await kept(night)).is_open


async def test_a_dpo_who_is_away_is_passed_over_and_it_is_heard(night):
    for dpo in ("P001", "P002"):
        await night.dpo(dpo).says("/away 2026-01-09 2026-01-20")
    await asks_for_a_copy(night)
    await night.siro("S001").is_told("NEW RIGHTS REQUEST")


async def test_a_leaver_asks_for_a_full_copy_and_for_nothing_else(night):
    officer, dpo = night.officer("E1001"), night.dpo("P001")
    await leaves(night, "E1001", on=date(2026, 1, 10))
    await officer.says("/me")
    await officer.is_told("Held about you:")
    await officer.presses("Correct something")
    await officer.is_told("What is it about?")
    await officer.says("I left in December")
    await officer.is_told("Added to RR-1.")
    seen = await dpo.is_told("“I left in December”")
    assert "asked by A.O. E1001" in seen.text
    assert (await kept(night)).asker == "former_staff"
    await officer.says("/board")
    await officer.is_told("This line is private.")


async def test_a_polish_officer_reads_it_in_polish(night):
    officer = night.officer("E1002")
    await officer.says("/me")
    await officer.presses("Poproś o pełną kopię")
    await officer.is_told("Zapisano RR-1")


async def test_a_button_of_no_request_is_out_of_date(night):
    await asks_for_a_copy(night)
    dpo = night.dpo("P001")
    await dpo.says("/rights")
    await dpo.catches_up()
    shown = dpo.phone.last
    for data in (":9:end", ":x:end", ":1:nonsense", ":1:end.no"):
        press = f"rights{data}"
        await dpo.does(lambda p, press=press: p.presses_data(press, shown.message_id))
        await dpo.is_told("This button is out of date.")
        await dpo.hears_nothing()


async def test_two_years_later_it_leaves_the_books_with_a_certificate(night):
    await asks_for_a_copy(night)
    dpo = night.dpo("P001")
    await dpo.presses("Answered")
    await dpo.presses("posted")
    over = years_later(night, 2)
    await goes_to(night, over - timedelta(seconds=1))
    assert await exported(night, Kind.RIGHTS_REQUESTS) == ["RR-1"]
    done = await goes_to(night, over)
    assert done.report.quarantined == ["RR-1"]
    assert await exported(night, Kind.RIGHTS_REQUESTS) == []
    await dpo.catches_up()
    await dpo.says("/rights RR-1")
    await dpo.is_told("There is no such request. Send /rights for the list.")
    done = await a_night(night, days=30)
    found = await night.asks(lambda desk: desk.unit.certificates.all())
    [mine] = [one for one in found if one.kind == "rights_request"]
    assert (mine.refs, mine.count) == (("RR-1",), 1)
    await asks_for_a_copy(night)
    await night.officer("E1001").is_told("RR-2 recorded")


async def test_the_dpo_decides_about_a_request_that_is_about_to_expire(night):
    await asks_for_a_copy(night)
    dpo = night.dpo("P001")
    await dpo.presses("Answered")
    await dpo.presses("posted")
    await goes_to(night, years_later(night, 2) - timedelta(days=20))
    await dpo.says("/retention RR-1")
    await dpo.is_told("RR-1, rights request: ends 10 Jan 2028.")
