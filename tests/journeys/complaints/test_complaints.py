"""Somebody complains about how their data is used: it is acknowledged, looked into, and
answered; and when nobody does, it is heard."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from bot.company_file.company_file import read_file
from bot.desk.company.loading import load
from bot.domain.complaints.facts import Status, Way
from bot.domain.refs import StaffId
from tests.journeys.people.test_leavers import leaves

COMPANY = Path(__file__).parents[1] / "company.toml"
COMPLAINT = "my sick note hung in the lodge, Sarah Whitfield pinned it up"


async def kept(night, number=1):
    return await night.asks(lambda desk: desk.unit.complaints.get(number))


async def complains(night, who="E1001", words=COMPLAINT):
    officer = night.officer(who)
    await officer.says("/me")
    await officer.presses("Complain about how my data is used")
    await officer.is_told("What is wrong with how your data is used?")
    await officer.says(words)
    return officer


async def logs_one(night, *answers):
    """By letter, telephone or in person, through the DPO of the guarding division."""
    dpo = night.dpo("P001")
    await dpo.says("/complaints new")
    for answer in answers or ("by letter", "somebody at a site", "they themselves"):
        await dpo.presses(answer)
    return dpo


async def test_an_officer_complains_and_hears_what_came_of_it(night):
    officer = await complains(night)
    told = await officer.is_told("CP-1 recorded: your complaint about your data.")
    assert "tells you by 08 Feb 2026 that they have it" in told.text
    assert "“my sick note hung in the lodge, S.W. pinned it up”" in told.text
    dpo = night.dpo("P001")
    seen = await dpo.is_told("NEW COMPLAINT about personal data.")
    assert "CP-1: complaint of A.O. E1001 about their data" in seen.text
    assert "Acknowledge by 08 Feb 2026" in seen.text
    assert "The ICO counts until 09 Feb 2026." in seen.text
    await night.dpo("P002").hears_nothing()
    await dpo.presses("Acknowledge")
    await dpo.is_told("Acknowledged 10 Jan 2026, in the chat (N.R. P001).")
    await officer.is_told("has your complaint CP-1 and looks into it")
    await dpo.presses("Note what was found out")
    await dpo.is_told("What was asked, or found?")
    await dpo.says("the board in the lodge has no owner, says Gareth Pemberton")
    seen = await dpo.is_told(
        "N.R. P001 found out: “the board in the lodge has no owner"
    )
    assert "says G.P.”" in seen.text
    await officer.hears_nothing("lodge has no owner")
    await dpo.presses("Tell them how it goes")
    await dpo.says("The note is down; we ask who put it there")
    await officer.is_told("About your complaint CP-1: “The note is down;")
    await dpo.is_told("N.R. P001 told them in the chat: “The note is down")
    await dpo.presses("Tell the outcome")
    await dpo.presses("upheld")
    await dpo.is_told("What did you find, and what was done?")
    await dpo.says("It should not have hung there. The board is locked now.")
    await dpo.is_told("Outcome: upheld, in the chat.")
    heard = await officer.is_told(
        "Your complaint CP-1: upheld. “It should not have hung"
    )
    assert "Information Commissioner's Office (ICO), https://ico.org.uk" in heard.text
    assert "or go to court" in heard.text
    assert (await kept(night)).status is Status.CONCLUDED
    await night.passes(days=200)
    await dpo.hears_nothing("COMPLAINT")


async def test_a_letter_comes_through_the_dpo_with_its_own_days(night):
    dpo = await logs_one(night)
    seen = await dpo.is_told("CP-1: complaint of somebody at a site about their data")
    assert "by letter, 10 Jan 2026" in seen.text
    await dpo.is_told("CP-1 is logged as received today, to be acknowledged by 08 Feb")
    await dpo.is_told("What is it about?")
    await dpo.says("Delia Harcourt was filmed in the changing room")
    await dpo.is_told("“D.H. was filmed in the changing room”")
    await dpo.is_told("type the mark of your own paper file")
    await dpo.says("DPC 2026/3, Harcourt")
    await dpo.is_told("Paper file: DPC 2026/3")
    await dpo.presses("The complaint came on another day")
    await dpo.says("02/01/2026")
    await dpo.is_told("by letter, 02 Jan 2026")
    assert (await kept(night)).acknowledge_by == date(2026, 1, 31)
    await dpo.presses("Words to send")
    letter = await dpo.is_told("Alder Guarding received your complaint")
    assert "on 02 Jan 2026. Its reference is CP-1" in letter.text
    await dpo.presses("Acknowledge")
    assert dpo.buttons == [
        *("by letter", "by e-mail", "by telephone", "in person"),
        "not told: there is no way to reach them",
    ]
    await dpo.presses("by letter")
    await dpo.is_told("Acknowledged 10 Jan 2026, by letter (N.R. P001).")
    await dpo.presses("Tell the outcome")
    await dpo.presses("not upheld")
    await dpo.says("The camera looks at the door and at nobody")
    await dpo.is_told("Outcome: not upheld, by letter.")
    await dpo.is_told("The person hears it from you alone: send it today.")
    await dpo.hears_nothing("NEW COMPLAINT")


async def test_nobody_acknowledges_and_it_is_heard_by_one_after_another(night):
    officer = await complains(night)
    dpo, other, siro = night.dpo("P001"), night.dpo("P002"), night.siro("S001")
    await dpo.is_told("NEW COMPLAINT")
    await night.passes(days=18)
    await dpo.hears_nothing()
    await night.passes(days=1)
    for hearing in (dpo, other):
        told = await hearing.is_told("COMPLAINT not acknowledged. Day 20 of 30;")
        assert "days left: 10." in told.text
        assert "Acknowledge" in hearing.buttons
    await siro.hears_nothing()
    await night.passes(days=8)
    for hearing in (dpo, other, siro):
        await hearing.is_told("Day 28 of 30; days left: 2.")
    await night.passes(days=2)
    for hearing in (dpo, other, siro):
        await hearing.is_told("COMPLAINT TO BE ACKNOWLEDGED TODAY")
    for days in (1, 2, 3):
        await night.passes(days=1)
        for hearing in (dpo, other, siro):
            await hearing.is_told(
                f"COMPLAINT OVERDUE: not acknowledged. Days over: {days}"
            )
    await siro.presses("Acknowledge")
    await siro.is_told(
        "Acknowledged 11 Feb 2026, in the chat (I.T. S001). LATE: it was"
    )
    await officer.is_told("has your complaint CP-1")
    await night.passes(days=27)
    await dpo.hears_nothing()


async def test_who_hears_nothing_for_weeks_is_thought_of_every_week(night):
    await complains(night)
    dpo, siro = night.dpo("P001"), night.siro("S001")
    await dpo.presses("Acknowledge")
    await dpo.catches_up()
    await night.passes(days=28)
    await dpo.is_told("COMPLAINT: they have heard nothing for days: 28.")
    await siro.hears_nothing()
    await night.passes(days=7)
    for hearing in (dpo, siro):
        await hearing.is_told("they have heard nothing for days: 35.")
    await dpo.presses("Tell them how it goes")
    await dpo.says("we wait for the landlord")
    await dpo.catches_up()
    await night.passes(days=27)
    await dpo.hears_nothing()
    await night.passes(days=1)
    await dpo.is_told("they have heard nothing for days: 28.")


async def names_a_deputy(night, dpo, deputy):
    """In the company file, loaded again."""
    what = read_file(COMPANY)
    people = tuple(
        replace(each, deputy=StaffId(deputy)) if each.id == dpo else each
        for each in what.people
    )
    await night.asks(lambda desk: load(desk, replace(what, people=people)))


async def test_a_deputy_hears_of_it_on_day_20_and_acknowledges_it(night):
    await names_a_deputy(night, "P001", "D002")
    officer = await complains(night)
    deputy, manager = night.duty_manager("D002"), night.duty_manager("D001")
    await deputy.hears_nothing()
    await night.passes(days=19)
    await deputy.is_told("COMPLAINT not acknowledged. Day 20 of 30")
    await deputy.presses("Acknowledge")
    await deputy.is_told("Acknowledged 29 Jan 2026, in the chat (C.F. D002).")
    await officer.is_told("has your complaint CP-1")
    await manager.says("/complaints")
    await manager.is_told("Only these roles may do that: dpo, siro.")


async def test_after_an_outage_one_reminder_is_told_of_those_that_were_missed(night):
    await complains(night)
    dpo = night.dpo("P001")
    await dpo.catches_up()
    await night.sleeps(days=29)
    await dpo.is_told("COMPLAINT TO BE ACKNOWLEDGED TODAY")
    await dpo.hears_nothing()


async def test_a_reminder_comes_by_day_when_the_clocks_have_changed(night):
    night.clock.now = datetime(2026, 3, 20, 12, 0, tzinfo=UTC)
    await complains(night)
    due = await night.asks(lambda desk: desk.unit.deadlines.next_at())
    assert due == datetime(2026, 4, 8, 8, 0, tzinfo=UTC)


async def test_a_day_is_londons_day(night):
    """23:30 in the summer is past midnight in London."""
    night.clock.now = datetime(2026, 6, 30, 23, 30, tzinfo=UTC)
    await complains(night)
    assert (await kept(night)).received_on == date(2026, 7, 1)


async def test_a_solicitor_hears_that_it_came_and_no_more_before_they_may_speak(night):
    dpo = await logs_one(night, "by e-mail", "a client", "a solicitor or adviser")
    await dpo.presses("Nothing to add")
    seen = await dpo.is_told(
        "For them speaks a solicitor or adviser: authority NOT CHECKED"
    )
    assert "Tell the outcome" not in str(seen.buttons)
    await dpo.says("/complaints CP-1")
    await dpo.presses("Words to send")
    await dpo.is_told("please show us that you may speak for the person")
    await dpo.presses("Acknowledge")
    await dpo.presses("by e-mail")
    await dpo.presses("Tell the outcome")
    assert dpo.buttons == ["closed: no authority to speak for the person was shown"]
    await dpo.says("/complaints 1")
    await dpo.presses("Authority checked")
    await dpo.presses("signed letter of authority")
    await dpo.is_told("who may: signed letter of authority (N.R. P001, 10 Jan 2026).")
    await dpo.presses("Tell the outcome")
    await dpo.presses("upheld in part")
    await dpo.says("half of it was so")
    await dpo.is_told("Outcome: upheld in part, by e-mail.")
    one = await kept(night)
    assert (one.authority_by, one.ended_how) == ("P001", Way.EMAIL)


async def test_typed_behind_the_command_it_is_a_complaint_with_its_photo(night):
    officer, dpo = night.officer("E1001"), night.dpo("P001")
    await officer.does(
        lambda phone: phone.sends_photo("/complain my rota hangs by the gate")
    )
    await officer.is_told("CP-1 recorded")
    await dpo.is_told("“my rota hangs by the gate”")
    await dpo.is_told("CP-1")
    await night.duty_manager("D001").hears_nothing()


async def test_what_is_not_typed_is_no_complaint_and_costs_nothing(night):
    officer = night.officer("E1001")
    await officer.says("/complain")
    await officer.presses("Cancel")
    await officer.is_told("No complaint was recorded.")
    assert await night.asks(lambda desk: desk.unit.complaints.newest()) == 0
    await night.dpo("P001").hears_nothing()


async def test_more_is_added_and_a_mistake_is_withdrawn(night):
    officer, dpo = await complains(night), night.dpo("P001")
    await officer.presses("Add to CP-1")
    await officer.is_told("What do you want to add to CP-1?")
    await officer.says("Owen Pritchard saw it, too")
    await officer.is_told("Added to CP-1.")
    seen = await dpo.is_told("COMPLAINT: more is known.")
    assert "added by them: “O.P. saw it, too”" in seen.text
    await officer.presses("Withdraw CP-1")
    await officer.is_told("CP-1 is withdrawn.")
    await dpo.is_told("COMPLAINT withdrawn by whoever complained.")
    assert (await kept(night)).status is Status.WITHDRAWN


async def test_the_sixth_of_a_day_is_added_to_the_last(night):
    for number in range(1, 7):
        officer = await complains(night, words=f"complaint number {number}")
    await officer.is_told("Added to CP-5.")
    notes = await night.asks(lambda desk: desk.unit.complaints.notes(5))
    assert [note.words for note in notes] == ["complaint number 6"]


async def test_words_that_are_read_late_are_a_complaint_when_they_are_read(night):
    officer = night.officer("E1001")
    await officer.says("/complain")
    night.redaction.is_busy()
    await officer.says("my address was read out at the briefing")
    assert await night.asks(lambda desk: desk.unit.complaints.newest()) == 0
    night.redaction.is_free()
    await officer.is_told("CP-1 recorded")
    assert (await kept(night)).words == "my address was read out at the briefing"


async def test_a_leaver_complains(night):
    officer = night.officer("E1001")
    await leaves(night, "E1001", on=date(2026, 1, 10))
    await officer.says("/complain")
    await officer.is_told("What is wrong with how your data is used?")
    await officer.says("you still send my hours to my old address")
    await officer.is_told("CP-1 recorded")
    assert (await kept(night)).who == "former_staff"
    await night.dpo("P001").presses("Acknowledge")
    await officer.is_told("has your complaint CP-1")


async def test_two_dpos_press_at_once_and_the_second_hears_how_it_stands(night):
    await complains(night)
    dpo, siro = night.dpo("P001"), night.siro("S001")
    await night.passes(days=27)
    await siro.is_told("Day 28")
    await dpo.presses("Acknowledge")
    await siro.presses("Acknowledge")
    await siro.is_told("This button is out of date.")
    assert (await kept(night)).acknowledged_by == "P001"


async def test_a_double_press_logs_one(night):
    dpo = await logs_one(night)
    shown = dpo.sees("Who complains for them?")
    data = "complaint:new:0.letter.visitor.self"
    await dpo.does(lambda p: p.presses_data(data, shown.message_id))
    await dpo.is_told("This button is out of date.")
    assert await night.asks(lambda desk: desk.unit.complaints.newest()) == 1


async def test_an_officer_may_not_see_the_register_and_is_told_who_may(night):
    officer = await complains(night)
    await officer.says("/complaints")
    await officer.is_told("Only these roles may do that: dpo, siro.")
    shown = officer.phone.last
    for data in ("complaint:1:gone", "complaint:new:1.letter.client.self"):
        await officer.does(lambda p, data=data: p.presses_data(data, shown.message_id))
        await officer.is_told("Only these roles may do that: dpo, siro.")
    assert (await kept(night)).is_open


async def test_nobody_adds_to_or_withdraws_somebody_elses(night):
    await complains(night)
    other = night.officer("E1002")
    await other.says("/me")
    shown = other.phone.last
    for data in ("complain:1:withdraw", "complain:1:add", "complain:9:x"):
        await other.does(lambda p, data=data: p.presses_data(data, shown.message_id))
    assert (await kept(night)).is_open


async def test_nobody_answers_a_complaint_of_their_own(night):
    dpo, other = night.dpo("P001"), night.dpo("P002")
    await complains(night, "P001", "my appraisal lay on the printer")
    await other.is_told("NEW COMPLAINT")
    await dpo.catches_up()
    await dpo.says("/complaints CP-1")
    await dpo.presses("Acknowledge")
    await dpo.is_told("somebody else decides about it: J.W. P002, I.T. S001.")
    assert (await kept(night)).status is Status.RECEIVED


async def test_a_dpo_who_is_away_is_passed_over_and_it_is_heard(night):
    for dpo in ("P001", "P002"):
        await night.dpo(dpo).says("/away 2026-01-09 2026-01-20")
    await complains(night)
    await night.siro("S001").is_told("NEW COMPLAINT")


async def test_a_polish_officer_complains_in_polish(night):
    officer = night.officer("E1002")
    await officer.says("/complain")
    await officer.is_told("Napisz to w jednej wiadomości")
    await officer.says("moje dane wiszą na ścianie")
    await officer.is_told("Zapisano CP-1")


NEVER_OURS = (
    *("complaint:9:end", "complaint:x:end", "complaint:1:nonsense"),
    *("complaint:1:end.no", "complaint:1:ack.web", "complaint:1:auth.signed"),
    *("complaint:new:0.web.client.self", "complaint:new:1.letter.me.self"),
)


async def test_a_button_that_was_never_ours_is_out_of_date(night):
    await complains(night)
    dpo = night.dpo("P001")
    await dpo.says("/complaints")
    await dpo.catches_up()
    shown = dpo.phone.last
    for data in NEVER_OURS:
        await dpo.does(lambda p, data=data: p.presses_data(data, shown.message_id))
        await dpo.is_told("This button is out of date.")
        await dpo.hears_nothing()
        assert (await kept(night)).status is Status.RECEIVED, data


@pytest.mark.parametrize("words", ["CP-9", "soon", "-1", "9999999999"])
async def test_a_complaint_that_is_not_there_is_said_with_what_to_do(night, words):
    dpo = night.dpo("P001")
    await dpo.says(f"/complaints {words}")
    await dpo.is_told("There is no such complaint. Send /complaints for the list.")


async def test_the_list_names_the_most_urgent_first(night):
    await complains(night, words="first")
    await night.passes(days=3)
    await complains(night, words="second")
    dpo = night.dpo("P001")
    await dpo.says("/complaints CP-1")
    await dpo.presses("Acknowledge")
    await dpo.catches_up()
    await dpo.says("/complaints")
    listed = await dpo.is_told("Open complaints about data, the most urgent first:")
    second, first = listed.text.split("\n")[1:]
    assert second == "CP-2, acknowledge by 11 Feb 2026: A.O. E1001"
    assert first == "CP-1, acknowledged, last told 13 Jan 2026: A.O. E1001"
    await dpo.presses("Open CP-2")
    await dpo.is_told("“second”")
