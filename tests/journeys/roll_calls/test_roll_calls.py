"""A whole site is told what to do, and nobody's silence is overlooked."""

from datetime import UTC, datetime

import pytest

from bot.desk import exporting
from bot.domain.exports import Kind
from bot.domain.instructions.version import Form, Version
from bot.domain.names.redacted_text import our_own

ALL_TIME = datetime(2000, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)


@pytest.fixture
async def officers(night):
    both = night.officer("E1001"), night.officer("E1002")
    for officer in both:
        await officer.says("/bookon RIV")
    await night.settles()
    for officer in both:
        await officer.catches_up()
    return both


@pytest.fixture
def manager(night):
    return night.duty_manager("D001")


async def rows(night):
    table = await night.asks(
        lambda desk: exporting.export(desk, Kind.ROLL_CALLS, *ALL_TIME)
    )
    return table.rows


async def test_a_lockdown_with_one_officer_who_cannot(night, officers, manager):
    amara, piotr = officers
    await manager.says("/lockdown")
    ask = await manager.is_told("LOCKDOWN at RIV? Booked on there: 2.")
    assert ask.buttons == [["LOCKDOWN now, it is real"], ["Exercise: LOCKDOWN"]]
    await amara.hears_nothing()
    await manager.presses("LOCKDOWN now, it is real")
    card = await amara.is_told("LOCKDOWN at RIV. RC-1, 22:00:00.")
    assert "Lock the main doors." in card.text
    assert "Zamknij" in (await piotr.is_told("RC-1")).text
    roll = await manager.is_told("LOCKDOWN at RIV. RC-1, from R.A. D001")
    assert "Answered: 0 of 2." in roll.text
    await night.duty_manager("D002").is_told("LOCKDOWN at RIV. RC-1")
    await night.passes(seconds=41)
    await amara.presses("Done")
    assert "You said “Done” at 22:00:41." in amara.sees("RC-1").text
    await night.passes(seconds=9)
    await piotr.presses("Nie mogę")
    await manager.is_told("P.Z. E1002 CANNOT: LOCKDOWN at RIV. Do not ring")
    seen = manager.sees("RC-1, from").text
    assert "22:00:41 A.O. E1001: done" in seen
    assert "22:00:50 P.Z. E1002: CANNOT" in seen
    await night.passes(minutes=5)
    await manager.hears_nothing()
    await manager.presses("All clear")
    await manager.is_told("All clear at RIV? 1 have not answered “Done”.")
    await manager.presses("All clear now")
    await amara.is_told("ALL CLEAR at RIV")
    assert "Over since" in manager.sees("RC-1, from").text
    assert "over since" in amara.sees("LOCKDOWN at RIV").text
    told = await rows(night)
    assert [(row["kind"], row["role"]) for row in told] == [
        ("event", "leads"),
        ("event", "sweeps"),
    ]
    assert told[0]["done_at"] == "2026-01-10T22:00:41Z"
    assert told[1]["cannot_at"] == "2026-01-10T22:00:50Z"


async def test_an_officer_on_site_gives_it_and_silence_is_an_alarm(
    night, officers, manager
):
    amara, piotr = officers
    await amara.taps("Report an incident")
    await amara.is_told("What happened?")
    await amara.presses("Bomb, fire, somebody ill: what to do now")
    await amara.is_told("What is happening?")
    await amara.presses("Get everybody out")
    await amara.is_told("EVACUATE at RIV?")
    await amara.presses("EVACUATE now, it is real")
    await manager.is_told("EVACUATE at RIV. RC-1, from A.O. E1001")
    await amara.presses("Done")
    await night.passes(minutes=3)
    told = await manager.is_told("WELFARE: P.Z. E1002 may need help at RIV")
    assert "No answer to RC-1, EVACUATE at RIV" in told.text
    assert "P.Z. E1002: NO ANSWER by 22:03:00" in manager.sees("RC-1, from").text
    await piotr.presses("Zrobione")
    await manager.is_told("Contact regained")
    assert "P.Z. E1002: done" in manager.sees("RC-1, from").text


async def test_nobody_rings_who_may_be_hiding(night, officers, manager):
    amara, piotr = officers
    await manager.says("/lockdown")
    await manager.is_told("LOCKDOWN at RIV?")
    await manager.presses("LOCKDOWN now, it is real")
    await manager.is_told("RC-1, from")
    await amara.presses("Done")
    await piotr.catches_up()
    await night.passes(minutes=3)
    told = await manager.is_told("WELFARE: P.Z. E1002 may need help at RIV")
    assert "LOCKDOWN there: do not ring, they may be hiding." in told.text
    assert "Ring the officer now" not in told.text
    asked = await piotr.is_told("INC-1")
    assert asked.silent
    await manager.presses("All clear")
    await manager.presses("All clear now")
    await piotr.taps("🆘 SOS")
    assert "Ring the officer now" in (await manager.is_told("SOS from P.Z.")).text


async def test_the_sites_own_words_stand_on_the_role_card(night, officers, manager):
    await night.asks(_has_instructions)
    amara, _ = officers
    await manager.says("/lockdown")
    await manager.is_told("LOCKDOWN at RIV?")
    await manager.presses("Exercise: LOCKDOWN")
    card = await amara.is_told("RC-1")
    assert "EXERCISE: Close shutter 3 first, then hide in the comms room." in card.text
    assert "Lock the main doors." not in card.text


def _has_instructions(desk):
    own = "Close shutter 3 first, then hide in the comms room."
    words = f"# Patrols\nWalk.\n# Lockdown\n{own}"
    desk.unit.instructions.add(
        Version(
            site="RIV",
            number=1,
            form=Form.TEXT,
            text=our_own(words),
            loaded_at=desk.now,
            loaded_by="D001",
        ),
        b"",
    )


async def test_an_exercise_says_so_throughout_and_alarms_nobody(
    night, officers, manager
):
    amara, piotr = officers
    await manager.says("/invacuate")
    await manager.is_told("BRING EVERYBODY IN at RIV?")
    await manager.presses("Exercise: BRING EVERYBODY IN")
    for phone in (amara, manager):
        heard = await phone.is_told("RC-1")
        lines = heard.text.split("\n")
        assert all(line.startswith("EXERCISE: ") for line in lines)
    assert (await piotr.is_told("RC-1")).text.startswith("ĆWICZENIA: ")
    await amara.presses("I cannot")
    await manager.is_told("EXERCISE: A.O. E1001 CANNOT")
    await night.passes(minutes=3)
    await manager.is_told("EXERCISE: P.Z. E1002 has not answered")
    await manager.presses("All clear")
    await manager.presses("All clear now")
    await amara.is_told("EXERCISE: ALL CLEAR at RIV")
    assert not [m for m in manager.phone.inbox if "WELFARE" in m.text]
    assert {row["kind"] for row in await rows(night)} == {"exercise"}


async def test_a_restart_and_an_sos_in_the_middle(night, officers, manager):
    amara, _ = officers
    await manager.says("/evacuate")
    await manager.is_told("EVACUATE at RIV?")
    await manager.presses("EVACUATE now, it is real")
    await amara.is_told("RC-1")
    night.starts_again()
    await night.sleeps(minutes=4)
    await amara.taps("🆘 SOS")
    await manager.is_told("SOS from A.O. E1001")
    await amara.presses("Done")
    assert "A.O. E1001: done" in manager.sees("RC-1, from").text
    assert not [m for m in manager.phone.inbox if "WELFARE: A.O." in m.text]


async def test_nobody_gives_it_from_outside_and_an_exercise_ends_nothing_real(
    night, officers, manager
):
    amara, piotr = officers
    await manager.says("/lockdown")
    await manager.is_told("LOCKDOWN at RIV?")
    await manager.presses("LOCKDOWN now, it is real")
    await amara.is_told("RC-1")
    await amara.says("/evacuate")
    await amara.is_told("EVACUATE at RIV?")
    await amara.presses("Exercise: EVACUATE")
    await amara.is_told("LOCKDOWN at RIV. RC-1, from")
    place = piotr.phone.visible[-1].message_id
    await piotr.does(lambda phone: phone.presses_data("roll:1:over", place))
    assert "All clear" in manager.sees("RC-1, from").buttons[0]
    await piotr.says("/bookoff")
    await piotr.catches_up()
    await piotr.does(lambda phone: phone.presses_data("order:RIV:lockdown-real", place))
    assert len({row["ref"] for row in await rows(night)}) == 1


async def test_with_nobody_on_duty_it_is_said(night, manager):
    await manager.says("/evacuate")
    await manager.is_told("Nobody is booked on at any site, so nobody is told.")
