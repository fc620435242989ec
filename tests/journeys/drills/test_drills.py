"""A breach drill: as real as it can be, and never taken for something real."""

from datetime import UTC, datetime

from bot.desk import exporting
from bot.desk.breach import report
from bot.desk.drills import setting
from bot.domain.exports import Kind
from bot.domain.names.redacted_text import Kept, RedactedText
from bot.domain.refs import StaffId
from bot.domain.register.search import Wanted
from bot.texts.message import Press, Verb
from tests.journeys.drills.happening import draws, drill, is_marked, presses, sets
from tests.papers.reading import read_docx, read_pdf

THREE_AM = 5 / 56
"""Of the fifty-six night hours of a week that begins at ten: five hours ahead."""

FACTS = (
    *("DRILL: ☐ Names, contact details", "DRILL: Go on", "DRILL: None of these"),
    *("DRILL: about 10", "DRILL: Not known", "DRILL: ☐ Worry or distress"),
    *("DRILL: Go on", "DRILL: ☐ Got back unread", "DRILL: Go on"),
)
ALL_TIME = datetime(2000, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)


async def in_the_books(night):
    """What is exported, searched and listed of breaches."""

    def look(desk):
        rows = exporting.export(desk, Kind.BREACHES, *ALL_TIME).rows
        found = desk.unit.breach_register.search(Wanted())
        still_open = [str(breach.ref) for breach in desk.unit.breaches.all_open()]
        return [row["ref"] for row in rows], found, still_open

    return await night.asks(look)


async def test_a_drill_at_three_in_the_night_that_nobody_answers(night):
    draws(night, THREE_AM)
    siro, dpo, director = (night.person(who) for who in ("S001", "P001", "X001"))
    await sets(night, "S001", when="Some night this week")
    set_ = await siro.is_told("DR-1 is set: a lost phone. Some night this week.")
    assert "03:00" not in set_.text
    await night.passes(hours=4, minutes=59)
    await siro.hears_nothing()
    await night.passes(minutes=1)
    await siro.is_told("Data breach recorded as DR-1.")
    told = await dpo.is_told("DATA BREACH DR-1.")
    assert told.text.startswith(
        "DRILL: DATA BREACH DR-1.\nDRILL: Reported by I.T. S001"
    )
    assert "tell nobody outside" in told.text
    await night.passes(minutes=59)
    await director.is_told("DATA BREACH DR-1.")
    await director.catches_up()
    await night.passes(hours=22)
    await director.hears_nothing()
    await night.passes(hours=50)
    over = await dpo.is_told("DR-1 is over: by itself, after 72 hours.")
    assert "Acknowledged: never." in over.text
    for hours in (1, 24, 60):
        assert f"DRILL: Missing after {hours} h: 9 of 11: what happened" in over.text
    everything = [m for p in (siro, dpo, director) for m in p.phone.inbox]
    drilled = [m for m in everything if "DR-1" in m.text]
    assert len(drilled) > 20
    assert [m.text for m in drilled if not is_marked(m)] == []
    assert await in_the_books(night) == ([], [], [])
    await night.passes(hours=100)
    await dpo.hears_nothing()


async def test_a_drill_that_is_answered_in_six_minutes_goes_the_whole_way_to_the_pack(
    night,
):
    dpo, officer = night.dpo("P001"), night.officer("E1001")
    await sets(night, "P001")
    await presses(dpo, "DRILL: Drill over")
    await officer.books_on("RIV")
    await sets(night, "P001", player="An officer on shift then")
    story = await officer.is_told("DR-2: nothing has happened.")
    assert "never part of it" in story.text
    await presses(officer, "DRILL: Found just now", "DRILL: Phone or device lost")
    await night.passes(minutes=6)
    await dpo.presses("DRILL: Acknowledge")
    await officer.is_told("DRILL: N.R. P001 has DR-2.")
    await presses(dpo, "DRILL: Assess DR-2", *FACTS, "DRILL: Harm unlikely")
    await presses(dpo, "DRILL: No", "DRILL: No")
    await dpo.says("/drill")
    await dpo.presses("DRILL: Notification pack of DR-2")
    for form, read in (("read", read_pdf), ("change", read_docx)):
        message = await dpo.is_told(f"Notification pack of DR-2, to {form}.")
        assert message.file_name.startswith("DRILL-DR-2.")
        paper = read(dpo.phone.opens(message))
        assert "DRILL: Personal data breach notification: DR-2" in paper
        assert "DRILL: Nothing has happened: this is for nobody outside." in paper
    await dpo.presses("DRILL: Contained")
    over = await dpo.is_told("DR-2 is over: closed, as a breach is.")
    assert "Acknowledged: after 6 min, N.R. P001." in over.text
    assert "N.R. P001 answered on the first rung" in over.text
    assert "The last time (DR-1, 10 Jan 2026):\nDRILL: The first DPO" in over.text
    await officer.is_told("DRILL: DR-2 is over. Thank you.")
    assert [
        m.text for m in dpo.phone.inbox if "DR-2" in m.text and not is_marked(m)
    ] == []


async def test_a_real_breach_in_the_middle_goes_first_and_is_never_a_drill(night):
    dpo, officer = night.dpo("P001"), night.officer("E1001")
    await sets(night, "S001")
    await night.passes(minutes=5)
    await officer.says("/breach the visitor book is gone")
    await officer.is_told("Data breach recorded as BR-1.")
    real = await dpo.is_told("DATA BREACH BR-1.")
    assert "DRILL" not in real.text + "".join(map(str, real.buttons))
    await dpo.presses("Acknowledge")
    await dpo.says("/breaches")
    listed = await dpo.is_told("BR-1: ")
    assert "DR-1" not in listed.text
    await dpo.presses("DRILL: Acknowledge")
    shown = dpo.sees("DATA BREACH DR-1.")
    assert is_marked(shown)
    await dpo.presses("DRILL: Contained")
    breach = await night.asks(lambda desk: desk.unit.breaches.get(1))
    assert (str(breach.ref), breach.status) == ("BR-1", "acknowledged")
    assert (await drill(night)).ending == "closed"
    assert await in_the_books(night) == (["BR-1"], [1], ["BR-1"])
    await sets(night, "S001")
    await officer.says("/breach and the keys")
    await officer.is_told("Data breach recorded as BR-2.")


async def test_what_is_real_leaves_first_whoever_was_told_first(night):
    """Both wait for the same phone, as they do while Telegram is slow."""

    def both(desk):
        officer, siro = (desk.person(StaffId(who)) for who in ("E1001", "S001"))
        setting.press(desk, siro, Press(Verb.DRILL, "lost_phone", "now.me"))
        desk.drill = None
        report.report(desk, officer, Kept(text=RedactedText("a list is gone")))
        return [
            owed
            for owed in desk.unit.outbox.ready(desk.now, 50)
            if owed.person == "P001"
        ]

    [first] = await night.asks(both)
    assert first.about == "BR-1"


async def test_the_hour_outlives_the_process_and_comes_late_rather_than_never(night):
    draws(night, THREE_AM)
    await sets(night, "S001", when="Some night this week")
    await night.siro("S001").catches_up()
    await night.sleeps(hours=6)
    night.starts_again()
    await night.dpo("P001").is_told("DATA BREACH DR-1.")
    assert (await drill(night)).began_at == night.now


async def test_the_hour_cannot_be_read_in_the_journal_before_it_has_come(night):
    draws(night, THREE_AM)
    await sets(night, "S001", when="Some night this week")
    written = await night.asks(
        lambda desk: [
            (entry.deed, entry.before, entry.after)
            for entry in desk.unit.journal.entries()
            if entry.deed.startswith("drill")
        ]
    )
    assert written == [("drill set", "", "night"), ("drill drawn", "", "")]


async def test_an_officer_who_types_it_is_told_whose_it_is(night):
    officer = night.officer("E1001")
    await officer.says("/drill")
    await officer.is_told("Only these roles may do that: dpo, siro.")


async def test_while_somebody_needs_help_no_drill_begins(night):
    draws(night, THREE_AM)
    await sets(night, "S001", when="Some night this week")
    await night.passes(hours=4, minutes=50)
    await night.officer("E1001").says("/sos")
    await night.passes(minutes=20)
    await night.dpo("P001").hears_nothing()
    await night.duty_manager("D001").presses("I have this")
    await night.passes(minutes=20)
    await night.dpo("P001").is_told("DATA BREACH DR-1.")


async def test_a_drill_that_runs_rings_nobody_more_while_somebody_needs_help(night):
    await sets(night, "S001")
    await night.passes(minutes=15)
    await night.officer("E1001").says("/sos")
    await night.passes(minutes=20)
    await night.dpo("P002").hears_nothing()
    await night.duty_manager("D001").presses("I have this")
    await night.passes(minutes=5)
    await night.dpo("P002").is_told("DATA BREACH DR-1.")


async def test_none_is_started_while_a_real_breach_rings(night):
    await night.officer("E1001").says("/breach the visitor book is gone")
    await sets(night, "S001")
    await night.siro("S001").is_told("BR-1 is real and rings just now")
    await night.siro("S001").hears_nothing("DR-1")


async def test_it_is_called_off_by_whoever_started_it_and_nobody_else(night):
    siro, dpo = night.siro("S001"), night.dpo("P001")
    await sets(night, "S001")
    await dpo.says("/drill")
    await dpo.presses("DRILL: Drill over")
    refused = await dpo.is_told("Only whoever started DR-1 calls it off: I.T. S001.")
    assert is_marked(refused)
    await dpo.presses("DRILL: Acknowledge")
    await siro.presses("DRILL: Drill over")
    await dpo.is_told("DRILL: Closed by I.T. S001: the drill is over.")
    await dpo.is_told("DR-1 is over: called off.")
    await night.passes(hours=80)
    await dpo.hears_nothing()


async def test_one_that_has_not_begun_is_called_off_in_silence(night):
    await sets(night, "S001", when="Some hour this week")
    await night.siro("S001").presses("DRILL: Call it off")
    await night.siro("S001").is_told(
        "DR-1 was called off by I.T. S001 before it began."
    )
    await night.passes(days=8)
    await night.dpo("P001").hears_nothing()


async def test_a_polish_officer_reads_that_it_is_an_exercise(night):
    draws(night, 0.0)
    await night.officer("E1002").says("/bookon MKT")
    await sets(night, "S001", player="An officer on shift then")
    told = await night.officer("E1002").is_told("DR-1")
    assert is_marked(told, "ĆWICZENIE: ")
