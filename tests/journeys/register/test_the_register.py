"""The breach register: written up by the DPO, closed by the SIRO, found again."""

import pytest

from bot.desk.night import Round
from bot.desk.register import entries
from bot.domain.refs import BREACH, Ref
from bot.domain.register.entry import Part
from bot.domain.register.search import Wanted
from scheduler.calendar_jobs import Housekeeping

WRITE_UP = {
    "Facts": "the visitor book was left on the bus",
    "Effects": "forty visitors may be worried",
    "Remedy": "the depot has it, and it was collected unread",
    "Root cause": "the desk has no drawer that locks",
    "Lessons": "Gareth Pemberton orders one for every desk",
}


async def presses(person, *labels):
    for label in labels:
        await person.presses(label)


@pytest.fixture
async def dpo(night):
    """Has taken a breach up, settled the regulator's question, and closed the alarm."""
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
async def siro(night):
    await night.siro("S001").catches_up()
    return night.siro("S001")


async def shows(person, number=1):
    await person.catches_up()
    await person.says(f"/breaches BR-{number}")
    return await person.is_told(f"BR-{number}, ")


async def writes_up(dpo):
    await shows(dpo)
    await presses(dpo, "Write up", "☐ Facts")
    for label, words in WRITE_UP.items():
        await dpo.is_told(f"{label}. ")
        await dpo.says(words)
        await dpo.is_told(f"BR-1, {label}: kept.")


async def adds_an_action(dpo, words="fit a drawer that locks"):
    """By A.O., in a week."""
    await shows(dpo)
    await dpo.presses("Add action")
    await dpo.says(words)
    await presses(dpo, "Somebody else")
    await dpo.says("e1001")
    await dpo.presses("+1 week")
    await dpo.is_told("by 17 Jan 2026.")


async def entry(night):
    return await night.asks(lambda desk: desk.unit.breach_register.of(1))


async def finds(night, dpo, **wanted):
    def search(desk):
        return entries.search(desk, desk.person("P001"), Wanted(**wanted))

    return await night.asks(search)


async def test_the_dpo_writes_a_breach_up_and_the_siro_closes_it(night, dpo, siro):
    await writes_up(dpo)
    await dpo.is_told("Ready to be closed in the register.")
    await siro.is_told("BR-1 is written up and can be closed in the register.")
    await presses(siro, "BR-1", "Close in the register")
    await siro.is_told("Closed in the register by I.T. S001, 10 Jan 2026.")
    await dpo.is_told("BR-1 was closed in the register by I.T. S001.")
    assert (await entry(night)).closed.by == "S001"


async def test_a_name_typed_into_lessons_is_kept_as_initials(night, dpo):
    await writes_up(dpo)
    told = await shows(dpo)
    assert "Lessons: “G.P. orders one for every desk” (N.R. P001" in told.text
    kept = (await entry(night)).written[Part.LESSONS]
    assert (kept.text, kept.by, kept.at) == (
        "G.P. orders one for every desk",
        "P001",
        night.now,
    )
    assert dpo.phone.find("Pemberton") is None


async def test_words_written_anew_leave_the_older_ones_in_the_record(night, dpo):
    await writes_up(dpo)
    await presses(dpo, "Write up", "✅ Yes: Root cause")
    await night.passes(minutes=5)
    await dpo.says("nobody had asked for one")
    told = await shows(dpo)
    assert "Root cause: “nobody had asked for one”" in told.text
    versions = await night.asks(lambda desk: desk.unit.breach_register.versions(1))
    causes = [words.text for part, words in versions if part is Part.CAUSE]
    assert causes == ["the desk has no drawer that locks", "nobody had asked for one"]


async def test_the_wrong_rank_cannot_close_it_and_is_told_who_may(night, dpo):
    await writes_up(dpo)
    shown = await shows(dpo)
    assert "Close in the register" not in dpo.buttons
    for person in (dpo, night.director("X001")):
        if person is not dpo:
            shown = await shows(person)
        message = shown.message_id
        await person.does(lambda p, m=message: p.presses_data("reg:1:close", m))
        await person.is_told("Only these roles may do that: siro.")
    assert (await entry(night)).closed is None


async def test_an_officer_sees_nothing_of_the_register(night, dpo):
    officer = night.officer("E1001")
    for typed in ("/breaches", "/breaches BR-1", "/breaches bus"):
        await officer.says(typed)
        await officer.is_told("Only these roles may do that: dpo, siro, director.")


async def test_the_siro_hears_all_that_is_missing(night, siro):
    await night.officer("E1001").says("/breach visitor book left on the bus")
    await shows(siro)
    await siro.presses("Close in the register")
    told = await siro.is_told("It cannot be closed in the register yet:")
    for words in (
        *("the alarm is not closed", "Facts: not written", "Lessons: not written"),
        "the regulator's question is open",
    ):
        assert words in told.text


async def test_while_an_action_is_open_it_is_closed_only_with_a_reason(
    night, dpo, siro
):
    await writes_up(dpo)
    await adds_an_action(dpo)
    await shows(siro)
    await siro.presses("Close in the register")
    await siro.is_told("Corrective actions are open. Type why")
    assert (await entry(night)).closed is None
    await siro.presses("Cancel")
    await siro.presses("Close in the register")
    await siro.says("the drawers are paid for, and fitted in March")
    told = await siro.is_told("Closed in the register by I.T. S001")
    assert "“the drawers are paid for" in told.text
    [action] = await night.asks(lambda desk: desk.unit.actions.of(Ref(BREACH, 1)))
    assert action.status == "open"


async def test_closed_it_is_opened_again_for_a_reason_and_not_written_before(
    night, dpo, siro
):
    await writes_up(dpo)
    shown = await shows(dpo)
    await shows(siro)
    await siro.presses("Close in the register")
    await dpo.does(lambda p: p.presses_data("reg:1:lessons", shown.message_id))
    await dpo.says("one more thing")
    await dpo.is_told("BR-1 is closed in the register. Reopen it there first.")
    await shows(dpo)
    await dpo.presses("Reopen in the register")
    await dpo.says("a second copy was found")
    await siro.is_told("BR-1 was reopened in the register by N.R. P001: “a second copy")
    assert (await entry(night)).closed is None


async def test_the_board_report_stands_with_its_day_and_minute(night, dpo):
    await shows(dpo)
    await dpo.presses("Report to the board")
    await dpo.says("08/01 minute 7.3")
    await dpo.is_told(
        "The board was told on 08 Jan 2026 by N.R. P001: “08/01 minute 7.3”"
    )
    await dpo.presses("Report to the board")
    await dpo.says("2026-02-01 minute 8")
    await dpo.is_told("That is not a day that has passed.")
    assert (await entry(night)).board.minute == "08/01 minute 7.3"


async def test_what_was_no_breach_at_all_is_closed_without_a_write_up(night, siro):
    await night.officer("E1001").says("/breach visitor book gone")
    await presses(night.dpo("P001"), "Acknowledge", "Not a breach")
    await shows(siro)
    await siro.presses("Close in the register")
    await siro.is_told("Closed in the register by I.T. S001")


async def test_nobody_decides_in_the_register_about_a_breach_of_their_own(night):
    dpo = night.dpo("P001")
    await dpo.says("/breach I sent the rota to the wrong address")
    shown = dpo.sees("Data breach recorded")
    await dpo.does(lambda p: p.presses_data("reg:1:action", shown.message_id))
    await dpo.is_told("It comes from your own office")


async def test_what_is_found_out_about_their_own_office_is_not_read_there(night):
    """Not by asking for it, nor in a list, nor by trying words."""
    officer, dpo = night.officer("E1001"), night.dpo("P001")
    await officer.says("/breach papers lay open in the office")
    siro = night.siro("S001")
    await siro.says("/help")
    shown = await siro.is_told("/sos")
    await siro.does(lambda p: p.presses_data("take:1", shown.message_id))
    for answer in (
        *("Found just now", "Paper lost or left behind", "Not known", "Not known"),
        "The Data Protection Officers' own office",
    ):
        await officer.presses(answer)
    await dpo.is_told("BR-1 comes from your own office")
    await officer.says("the drawer there has no lock")
    await siro.is_told("the drawer there has no lock")
    await dpo.hears_nothing("drawer")
    await dpo.says("/breaches BR-1")
    await dpo.is_told("It comes from your own office")
    await dpo.says("/breaches drawer")
    await dpo.is_told("Nothing in the register fits that.")
    await dpo.says("/breaches")
    told = await dpo.is_told("BR-1: acknowledged by I.T. S001")
    assert "From your own office: somebody else decides about it." in told.text
    assert not [label for row in told.buttons for label in row if "BR-1" in label]
    await dpo.presses("This year")
    told = await dpo.is_told("BR-1, 10 Jan 2026")
    assert "drawer" not in told.text
    assert told.buttons == []


async def test_a_breach_is_found_by_its_words_its_reference_and_by_buttons(night, dpo):
    await writes_up(dpo)
    await night.officer("E1002").says("/breach a phone with the rota was lost")
    await presses(night.dpo("P002"), "Acknowledge", "Contained")
    await adds_an_action(dpo)
    await dpo.catches_up()
    for typed, found in {
        "PHONE lost": "BR-2",
        "drawer locks": "BR-1",
        "br-2": "BR-2",
        "2": "BR-2",
    }.items():
        await dpo.says(f"/breaches {typed}")
        await dpo.is_told(f"{found}, 10 Jan 2026")
    await dpo.says("/breaches 100%")
    await dpo.is_told("Nothing in the register fits that.")
    await dpo.says("/breaches BR-99")
    await dpo.is_told("There is no such breach in the register.")
    await dpo.says("/breaches")
    await dpo.is_told("Register: not closed by the SIRO: 2; actions overdue: 0.")
    await dpo.presses("This year")
    told = await dpo.is_told("BR-2, 10 Jan 2026")
    assert "BR-1, 10 Jan 2026, –: alarm closed, register open." in told.text
    await dpo.presses("With overdue actions")
    await dpo.is_told("Nothing in the register fits that.")
    await night.passes(days=9)
    await dpo.catches_up()
    await dpo.presses("With overdue actions")
    await dpo.is_told("BR-1, 10 Jan 2026, –: alarm closed, register open, actions")


async def test_a_site_is_looked_for_by_its_code_like_any_other_word(night, dpo):
    officer = night.officer("E1002")
    await officer.says("/bookon MKT")
    await officer.says("/breach the key log is gone")
    await dpo.says("/breaches mkt")
    await dpo.is_told("BR-2, 10 Jan 2026")
    await dpo.says("/breaches mkt laptop")
    await dpo.is_told("Nothing in the register fits that.")


async def test_a_search_says_back_no_word_of_it(night, dpo):
    await dpo.says("/breaches Gareth Pemberton")
    await dpo.is_told("Nothing in the register fits that.")
    assert not [m.text for m in dpo.phone.inbox if "Pemberton" in m.text]


async def test_words_that_cannot_be_checked_for_names_are_written_up_later(night, dpo):
    await shows(dpo)
    await presses(dpo, "Write up", "☐ Facts")
    night.redaction.breaks()
    await dpo.says("Gareth Pemberton left it")
    await dpo.is_told("Received. It is being read")
    assert (await entry(night)).written == {}
    night.redaction.is_mended()
    await night.passes(seconds=10)
    assert list((await entry(night)).written.values()) != []


async def test_words_the_redactor_reads_late_still_reach_the_register(night, dpo):
    await shows(dpo)
    await presses(dpo, "Write up", "☐ Facts")
    night.redaction.is_busy()
    await dpo.says("Gareth Pemberton left it")
    night.redaction.is_free()
    await dpo.is_told("BR-1, Facts: kept.")
    assert (await entry(night)).written[Part.FACTS].text == "G.P. left it"


async def rounds(night, **span) -> Round:
    await night.passes(**span)
    done = await Housekeeping(night.house.doorway).dispose()
    await night.settles()
    return done


async def test_an_expired_breach_leaves_no_action_behind_and_is_never_found(night, dpo):
    await writes_up(dpo)
    await adds_an_action(dpo)
    officer = night.officer("E1001")
    assert await finds(night, dpo, words="drawer") == [1]
    await night.sleeps(days=6 * 366)
    assert (await rounds(night)).report.quarantined == ["BR-1"]
    assert await finds(night, dpo, words="drawer") == []
    assert await finds(night, dpo) == []
    await officer.catches_up()
    await night.passes(days=20)
    await officer.hears_nothing()
    await officer.says("/actions")
    await officer.is_told("No corrective action waits for you.")
    await dpo.says("/retention BR-1")
    await presses(dpo, "Keep BR-1", "Legal claim")
    assert await finds(night, dpo, words="drawer") == [1]
    await officer.is_told("OVERDUE: ACT-1 was due 17 Jan 2026")


async def test_the_six_years_run_from_the_later_closing_and_nobody_is_alarmed(
    night, dpo, siro
):
    await writes_up(dpo)
    assert not (await rounds(night, days=40)).report.differences
    await shows(siro)
    await siro.presses("Close in the register")
    done = await rounds(night, days=1)
    assert done.report.differences == []
    kept = await night.asks(lambda desk: desk.unit.due_dates.find("BR-1"))
    assert f"{kept.expires_at:%Y-%m-%d}" == "2032-02-19"
