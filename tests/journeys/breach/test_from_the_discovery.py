"""The 72 hours from the discovery: found on Friday, reported on Monday; and moved."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.desk.breach import seventy_two_hours
from scheduler.waker import Waker
from tests.journeys.web.test_web_register import RECORD, at_a_browser

MONDAY = datetime(2026, 1, 12, 9, 0, tzinfo=UTC)
FRIDAY_EVENING = datetime(2026, 1, 9, 18, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


@pytest.fixture
async def monday(night):
    """A bag is missed on Friday at six, and somebody tells us on Monday at nine."""
    night.clock.now = MONDAY
    await night.officer("E1001").says("/breach bag with visitor book gone from the van")
    for staff_id in ("P001", "S001", "X001"):
        await night.person(staff_id).catches_up()
    return night


async def found_on_friday(night):
    officer = night.officer("E1001")
    await officer.presses("Another time")
    await officer.says("Friday 18:00")
    await officer.is_told("BR-1: found at 18:00 on Fri 09 Jan. Thank you.")


async def breach(night):
    return await night.asks(lambda desk: desk.unit.breaches.get(1))


async def test_found_on_friday_reported_on_monday_nine_hours_are_left(monday):
    officer, dpo = monday.officer("E1001"), monday.dpo("P001")
    await dpo.presses("Acknowledge")
    await found_on_friday(monday)
    told = await dpo.is_told("BR-1 was found at 18:00 on Fri 09 Jan: the hour ends 19:")
    assert "9 whole hours left (from the discovery, Fri 09 Jan 18:00)" in told.text
    told = await dpo.is_told("72 HOURS: BR-1 is not settled.")
    assert "9 whole hours left" in told.text
    await monday.siro("S001").is_told("72 HOURS: BR-1 is not settled.")
    await monday.passes(hours=7)
    await dpo.is_told("2 whole hours left (from the discovery, Fri 09 Jan 18:00)")
    await officer.hears_nothing("72 HOURS")


async def test_the_card_of_whoever_has_not_got_it_yet_says_both(monday):
    await found_on_friday(monday)
    told = await monday.dpo("P002").is_told("DATA BREACH BR-1.")
    assert "Found 18:00 on Fri 09 Jan." in told.text
    assert "The hour from finding it ended 19:00 on Fri 09 Jan: act now." in told.text
    assert "9 whole hours left (from the discovery" in told.text


async def test_said_after_the_72_hours_it_is_late_at_once_and_the_reason_asked(monday):
    dpo = monday.dpo("P001")
    await dpo.presses("Acknowledge")
    await dpo.presses("Contained")
    await dpo.catches_up()
    await monday.passes(hours=20)
    await monday.officer("E1001").presses("Another time")
    await monday.officer("E1001").says("Friday 18:00")
    told = await dpo.is_told("72 HOURS: BR-1 is not settled.")
    assert "THE TIME IS OVER, tell them with the reason" in told.text
    assert ["Why past the 72 hours"] in told.buttons
    await dpo.presses("Why past the 72 hours")
    await dpo.says("nobody had counted the bags over the weekend")
    await dpo.is_told("The reason for the delay of BR-1 is recorded.")
    await monday.passes(hours=24)
    told = await dpo.is_told("72 HOURS: BR-1 is not settled.")
    assert ["Why past the 72 hours"] not in told.buttons


async def test_told_in_time_and_found_earlier_after_all_the_reason_is_asked(monday):
    dpo = monday.dpo("P001")
    await dpo.presses("Acknowledge")
    await dpo.presses("Contained")
    await monday.passes(hours=15)
    await dpo.catches_up()
    await dpo.says("/breaches")
    await dpo.presses("Regulator told of BR-1")
    await dpo.says("IC-9")
    await found_on_friday(monday)
    told = await dpo.is_told("BR-1 was found Fri 09 Jan 18:00: the regulator was told ")
    assert "past the 72 hours. The law asks why." in told.text
    assert ["Why past the 72 hours"] in told.buttons


async def test_an_hour_ago_or_more_is_asked_how_much_more(monday):
    officer, dpo = monday.officer("E1001"), monday.dpo("P001")
    await officer.presses("Found an hour ago or more")
    await officer.is_told("BR-1: found at 08:00 or before. Thank you.\nHow long before")
    await officer.is_told("What happened to the data?")
    told = await dpo.is_told("DATA BREACH BR-1.")
    assert "(from the discovery, Mon 12 Jan 08:00 at the latest)" in told.text
    await officer.presses("Two days")
    await officer.is_told("BR-1: found at 09:00 on Sat 10 Jan.")
    assert (await breach(monday)).ico_by == MONDAY + 24 * HOUR


async def test_nobody_knows_when_it_was_found_and_the_clock_says_so(monday):
    officer, dpo = monday.officer("E1001"), monday.dpo("P001")
    await dpo.presses("Acknowledge")
    await dpo.catches_up()
    await dpo.says("/breaches")
    basis = "(from the report: when it was found is not known)"
    assert basis in (await dpo.is_told("whole hours left")).text
    await monday.passes(minutes=30)
    await officer.is_told("When was it found?")
    await officer.presses("Not known")
    await officer.is_told("What happened to the data?")
    await dpo.says("/breaches")
    assert basis in (await dpo.is_told("71 whole hours left")).text


async def test_told_on_saturday_and_typed_on_monday_it_was_in_time(monday):
    dpo = monday.dpo("P001")
    await dpo.presses("Acknowledge")
    await found_on_friday(monday)
    await dpo.says("/breaches")
    await dpo.presses("Regulator told of BR-1")
    await dpo.says("IC-9")
    await dpo.presses("Sent at another time")
    await dpo.says("10/01 10:00")
    await dpo.is_told("BR-1: Regulator told Sat 10 Jan 10:00, reference “IC-9”.")


@pytest.fixture
async def dpo(monday):
    """Has it, and knows that it was found on Friday."""
    dpo = monday.dpo("P001")
    await dpo.presses("Acknowledge")
    await found_on_friday(monday)
    await dpo.catches_up()
    await monday.siro("S001").catches_up()
    return dpo


async def asks_since_when(dpo):
    await dpo.says("/breaches")
    await dpo.presses("Notification pack of BR-1")
    await dpo.presses("Aware only later than found")
    await dpo.is_told("Since when is the company aware of BR-1")


async def test_the_dpo_moves_the_awareness_and_both_clocks_are_shown(monday, dpo):
    await asks_since_when(dpo)
    await dpo.says("today 8:30")
    await dpo.is_told("Type why the company was not aware of it when it was found")
    assert (await breach(monday)).aware_at is None
    await dpo.says("the bag was thought empty until Amara Okafor asked the client")
    words = "BR-1: the company is aware of it since Mon 12 Jan 08:30, decided by N.R."
    told = await dpo.is_told(words)
    assert "“the bag was thought empty until A.O. asked the client”" in told.text
    for end in (
        "ICO by Mon 12 Jan 18:00, 9 whole hours left (from the discovery, Fri 09 Jan",
        "ICO by Thu 15 Jan 08:30, 71 whole hours left (from becoming aware, as decided",
        "Reminders keep to the earlier end, then to the later.",
    ):
        assert end in told.text
    assert "Okafor" not in (await monday.siro("S001").is_told(words)).text
    await dpo.says("/breaches BR-1")
    assert (
        "(from becoming aware, as decided, Mon 12 Jan 08:30)"
        in (await dpo.is_told("(from the discovery, Fri 09 Jan 18:00)")).text
    )


async def test_when_the_stricter_is_over_reminders_go_on_to_the_end_of_the_other(
    monday, dpo
):
    await dpo.presses("Contained")  # its alarm rings no more; the clocks run on
    await asks_since_when(dpo)
    await dpo.says("today 8:30")
    await dpo.says("the bag was thought empty")
    await dpo.catches_up()
    await monday.passes(hours=7)
    await dpo.is_told("ICO by Mon 12 Jan 18:00, 2 whole hours left")
    heard = []
    for _ in range(9):
        await monday.passes(hours=8)
        unread = dpo.phone.inbox[dpo._read :]
        heard += [m.text for m in unread if "72 HOURS" in m.text]
        await dpo.catches_up()
    last = heard.pop()
    assert "ICO by Thu 15 Jan 08:30: THE TIME IS OVER" in last
    assert [text.partition(" whole")[0].rpartition(" ")[2] for text in heard] == [
        *("48", "24", "12", "2"),
    ]
    assert all("over since Mon 12 Jan 18:00" in text for text in heard)
    await dpo.says("/breaches")
    told = await dpo.is_told("ICO by Thu 15 Jan 08:30: THE TIME IS OVER")
    assert "over since Mon 12 Jan 18:00 (from the discovery" in told.text


async def test_inside_the_decided_clock_no_reason_for_a_delay_is_asked(monday, dpo):
    await dpo.presses("Contained")  # its alarm rings no more; the clocks run on
    await asks_since_when(dpo)
    await dpo.says("today 8:30")
    await dpo.says("the bag was thought empty")
    await monday.passes(hours=30)
    await dpo.says("/breaches")
    await dpo.presses("Regulator told of BR-1")
    await dpo.says("IC-9")
    await dpo.is_told("BR-1: Regulator told Tue 13 Jan 15:00")
    await dpo.hears_nothing("the law asks why")
    await asks_since_when_settled(dpo)


async def asks_since_when_settled(dpo):
    """The pack says both, and what is missing no longer includes a reason."""
    await dpo.says("/breaches BR-1")
    await dpo.presses("Notification pack of BR-1")
    told = await dpo.is_told("Still missing")
    assert "72 hours" not in told.text.partition("Still missing")[2]


async def test_nobody_is_aware_before_it_was_found(monday, dpo):
    await asks_since_when(dpo)
    await dpo.says("Friday 12:00")
    await dpo.is_told("That is before BR-1 was found, Fri 09 Jan 18:00.")
    await asks_since_when(dpo)
    await dpo.says("teatime")
    await dpo.is_told("That is not a time that has passed.")
    await asks_since_when(dpo)
    await dpo.says("tomorrow 9:00")
    await dpo.is_told("is still to come")
    assert await monday.asks(lambda desk: desk.unit.awareness.of(1)) == ()


async def test_the_time_of_discovery_takes_the_decision_back(monday, dpo):
    for time in ("today 8:30", "Friday 18:00"):
        await asks_since_when(dpo)
        await dpo.says(time)
        await dpo.says("looked at again")
    one = await breach(monday)
    assert (one.ico_by_awareness, one.lawful_by) == (None, one.ico_by)
    assert len(await monday.asks(lambda desk: desk.unit.awareness.of(1))) == 2


async def test_two_who_decide_at_once_do_not_give_each_others_reasons(monday, dpo):
    siro = monday.siro("S001")
    await asks_since_when(dpo)
    await dpo.says("today 8:30")
    await siro.says("/breaches")
    await siro.presses("Notification pack of BR-1")
    await siro.presses("Aware only later than found")
    await siro.says("yesterday 10:00")
    await dpo.says("the bag was thought empty")
    await dpo.is_told("out of date")
    await siro.says("the client said so on Sunday")
    await siro.is_told("BR-1: the company is aware of it since Sun 11 Jan 10:00")


async def test_an_officer_or_a_duty_manager_moves_no_clock(monday, dpo):
    manager = monday.duty_manager("D001")
    await manager.says("/help")
    shown = await manager.is_told("/sos")
    await manager.does(lambda p: p.presses_data("ico:1:aware", shown.message_id))
    await manager.is_told("Only these roles may do that: dpo, siro, director.")


async def test_on_the_page_it_takes_a_time_and_a_reason(monday, dpo):
    visitor = await at_a_browser(monday)
    await visitor.opens(RECORD)
    page = await visitor.sends("aware", aware_at="8:30", aware_why=" ")
    assert "#aware-aware_why" in page.links
    page = await visitor.sends("aware", aware_at="9/1 12:00", aware_why="thought empty")
    assert "Nobody is aware of a breach before it is found." in page.text
    page = await visitor.sends("aware", aware_at="8:30", aware_why="thought empty")
    assert "72 hours as decided" in page.text
    assert "Aware since 12 Jan 2026, 08:30, as N.R. P001 decided" in page.text
    assert "thought empty" in page.text
    await visitor.opens("/register")
    assert "72 hours as decided" in visitor.page.text
    await monday.siro("S001").is_told("BR-1: the company is aware of it since Mon 12")


async def test_a_closed_breach_is_still_dated_on_its_page(monday, dpo):
    await dpo.presses("Contained")
    visitor = await at_a_browser(monday)
    await visitor.opens(RECORD)
    page = await visitor.sends("found", found="9/1 20:00")
    assert "Discovered 09 Jan 2026, 20:00" in page.text
    assert "(late)" not in page.text


async def an_update_has_moved_it(night, number=1):
    """As the migration leaves a breach of an older version."""

    def moves(desk):
        one = desk.unit.breaches.get(number)
        desk.unit.breaches.save(replace(one, clock_moved=True))

    await night.asks(moves)


async def test_after_the_update_the_dpos_and_the_owner_hear_once(monday):
    owner, siro = monday.dpo("P002"), monday.siro("S001")
    await owner.says("/board")
    await monday.passes(minutes=20)
    await owner.presses("Acknowledge")
    await monday.officer("E1001").presses("Found 30 minutes ago")
    for staff_id in ("P001", "P002", "S001"):
        await monday.person(staff_id).catches_up()
    await an_update_has_moved_it(monday)
    for dpo in (owner, monday.dpo("P001")):
        told = await dpo.is_told("72 HOURS: the clock of BR-1 has moved.")
        assert "from the discovery, Mon 12 Jan 08:30, and no longer" in told.text
        assert ["Regulator told of BR-1"] in told.buttons
    await siro.hears_nothing("has moved")
    await monday.passes(hours=10)
    for dpo in (owner, monday.dpo("P001")):
        await dpo.hears_nothing("has moved")


async def test_a_crash_between_telling_and_committing_tells_it_afterwards_once(monday):
    """The mark, the notices and the journal are of one transaction."""
    dpo = monday.dpo("P001")
    await found_on_friday(monday)
    await dpo.catches_up()

    def moves_and_dies(desk):
        seventy_two_hours.warn(desk, 1)
        raise RuntimeError("the process dies")

    await monday.sleeps(hours=1)
    await an_update_has_moved_it(monday)
    with pytest.raises(RuntimeError):
        await monday.asks(moves_and_dies)
    await dpo.is_told("72 HOURS: the clock of BR-1 has moved.")
    await dpo.hears_nothing("has moved")


async def test_two_engines_on_one_database_tell_it_once(monday):
    dpo = monday.dpo("P001")
    await found_on_friday(monday)
    await dpo.catches_up()
    await monday.sleeps(minutes=1)
    await an_update_has_moved_it(monday)
    other = Waker(monday.house.doorway)
    await asyncio.gather(other.sweep(), monday.waker.sweep())
    await dpo.is_told("72 HOURS: the clock of BR-1 has moved.")
    await dpo.hears_nothing("has moved")
