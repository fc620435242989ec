"""`/help` shows what this person can do now, and nothing that would be refused."""

import pytest

from bot.desk import subjects

OFFICER = {
    *(
        "/incident",
        "/cards",
        "/nearmiss",
        "/timed",
        "/breach",
        "/sos",
        "/me",
        "/language",
    ),
    *("/complain", "/lost", "/certificate"),
    *("/briefings", "/policies", "/quiz"),
    *("/request", "/requests", "/duress"),
}
NOT_NOW = (
    "Only these roles may do that",
    "You are not booked on.",
    "are shown to officers who are booked on",
    "No location is asked for now.",
    "Nobody with your roles is woken for tests here.",
)


async def commands(staff):
    await staff.says("/help")
    told = await staff.is_told("What you can do now:")
    lines = told.text.split("\n")[1:]
    return {line.split()[0] for line in lines if line.startswith("/")}, told.text


async def test_an_officer_at_home_may_book_on(night):
    shown, text = await commands(night.officer("E1001"))
    assert shown == OFFICER | {"/bookon", "/shifts", "/swap"}
    assert "occurrence book" not in text


async def test_an_officer_on_shift_answers_and_goes_home(night):
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    shown, text = await commands(officer)
    assert shown == OFFICER | {
        *("/ok", "/bookoff", "/shifts", "/swap", "/handover"),
        *("/instructions", "/patrol", "/book", "/count"),
        *("/evacuate", "/invacuate", "/lockdown"),
    }
    assert "anything else you type goes into the occurrence book" in text


async def test_a_duty_manager_is_shown_no_breaches(night):
    shown, _ = await commands(night.duty_manager("D001"))
    assert shown == OFFICER | {
        *("/bookon", "/shifts", "/board", "/away", "/cover", "/oncall"),
        *("/swap", "/handover", "/instructions", "/timesheet", "/brief"),
        *("/reports", "/figures", "/book", "/people"),
        *("/evacuate", "/invacuate", "/lockdown"),
    }


async def test_a_dpo_is_shown_no_board(night):
    register = {
        *("/breaches", "/register", "/actions", "/retention", "/rights"),
        *("/complaints", "/drill", "/people"),
    }
    shown, _ = await commands(night.dpo("P001"))
    assert shown == OFFICER | register | {"/away", "/cover", "/oncall"}


async def test_a_deputy_of_the_dpo_may_go_to_the_register(night):
    await night.asks(lambda desk: desk.unit.people._change("P001", deputy="D002"))
    shown, _ = await commands(night.duty_manager("D002"))
    assert "/register" in shown
    assert "/breaches" not in shown


async def test_whoever_has_something_to_do_is_shown_where_it_stands(night):
    dpo, officer = night.dpo("P001"), night.officer("E1001")
    await officer.says("/breach papers left in the van")
    await dpo.says("/breaches BR-1")
    await dpo.presses("Add action")
    await dpo.says("lock the van")
    await dpo.presses("Somebody else")
    await dpo.says("E1001")
    shown, _ = await commands(officer)
    assert "/actions" in shown


async def test_whoever_reported_an_incident_can_say_who_was_there(night):
    officer = night.officer("E1001")
    await officer.says("/incident a man climbed the fence")
    shown, _ = await commands(officer)
    assert "/people" in shown


@pytest.mark.parametrize("staff_id", ["E1001", "D001", "X001", "P001", "S001"])
async def test_what_is_shown_is_not_refused_and_what_is_not_shown_is(night, staff_id):
    """Off shift, each command typed alone."""
    staff = night.person(staff_id)
    shown, _ = await commands(staff)
    for name in sorted(subjects.COMMANDS):
        if name in ("language", "me", "register", "actions", "reports", "people"):
            continue
        await night.passes(seconds=20)  # nobody types them all in one minute
        await staff.catches_up()
        await staff.says(f"/{name}")
        heard = " ".join(m.text for m in staff.phone.inbox[staff._read :])
        refused = any(words in heard for words in NOT_NOW)
        assert refused == (f"/{name}" not in shown and name != "help"), (name, heard)


async def test_on_shift_a_data_breach_is_one_tap_from_the_incident_key(night):
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    await officer.taps("Report an incident")
    await officer.presses("It is about personal data")
    await officer.says("visitor book gone from the desk")
    await officer.is_told("Data breach recorded as BR-1.")
    await night.dpo("P001").is_told("DATA BREACH BR-1.")
