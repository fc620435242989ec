"""Nights with a rota: who is on call knows it, can give it away, and is the one that
alarms ring; and a night that nobody is on call for is no night without an answer."""

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.desk.company.loading import Unfit, load
from bot.domain.alarms.kinds import AlarmKind, RungRule
from bot.domain.loads import Load, OnCallLine
from bot.domain.people.person import Role

LONDON = ZoneInfo("Europe/London")


def at(words):
    return datetime.fromisoformat(f"2026-{words}").replace(tzinfo=LONDON)


def duty(person, start, end, role=Role.DUTY_MANAGER):
    return OnCallLine(role=role, person=person, start_at=at(start), end_at=at(end))


TONIGHT = duty("D001", "01-11 18:00", "01-12 06:00")
TOMORROW = duty("D002", "01-12 06:00", "01-18 22:00")


async def loads(night, *lines):
    return await night.asks(lambda desk: load(desk, Load(on_call=lines)))


async def rings_who_is_on_call(night):
    rungs = (
        RungRule(tell="on-call:duty-manager", patience=timedelta(minutes=2)),
        RungRule(tell="director", patience=timedelta(minutes=2)),
    )

    def change(desk):
        ladders = {AlarmKind.MISSED_CHECK_CALL: rungs}
        company = replace(desk.company, ladders=ladders)
        desk.unit.companies.keep(company, desk.now)

    await night.asks(change)


async def reaches(night, words):
    await night.passes(seconds=(at(words) - night.now).total_seconds())


async def misses_a_call(night):
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    await night.passes(minutes=75)


async def test_who_is_on_call_hears_it_the_evening_before_and_when_it_begins(night):
    done = await loads(night, TONIGHT, TOMORROW)
    assert done.lines == [
        "new: D001 on call as duty-manager 2026-01-11 18:00 to 2026-01-12 06:00",
        "new: D002 on call as duty-manager 2026-01-12 06:00 to 2026-01-18 22:00",
    ]
    ruth = night.duty_manager("D001")
    told = await ruth.is_told("ON CALL: you are on call as duty manager")
    assert "from Sun 11 Jan 18:00 to Mon 12 Jan 06:00" in told.text
    await night.duty_manager("D002").hears_nothing()
    await reaches(night, "01-11 17:59")
    await ruth.hears_nothing("you are on call")
    callum = night.duty_manager("D002")
    await reaches(night, "01-11 18:00")
    await ruth.is_told("ON CALL NOW: you are on call as duty manager until Mon 12 Jan")
    await callum.is_told("ON CALL: you are on call as duty manager from Mon 12 Jan")


async def test_at_the_end_a_note_goes_to_whoever_follows_with_no_name_in_it(night):
    await loads(night, TONIGHT, TOMORROW)
    ruth, callum = night.duty_manager("D001"), night.duty_manager("D002")
    await reaches(night, "01-12 06:00")
    await ruth.is_told("C.F. D002 follows. Is something open that they must know?")
    await ruth.presses("Write them a note")
    await ruth.is_told("Type the note in one message")
    await ruth.says("Gate B is broken, ring Marcus Whitfield at the depot before 8")
    await ruth.is_told("Your note went to C.F. D002.")
    told = await callum.is_told("NOTE from R.A. D001, who was on call as duty manager")
    assert "“Gate B is broken, ring M.W. at the depot before 8”" in told.text
    assert "Whitfield" not in told.text


async def test_an_alarm_rings_who_is_on_call_and_not_the_other_duty_manager(night):
    await rings_who_is_on_call(night)
    await loads(night, duty("D002", "01-10 18:00", "01-11 22:00"))
    await misses_a_call(night)
    await night.duty_manager("D002").is_told("MISSED CHECK CALL")
    await night.duty_manager("D001").hears_nothing("MISSED")
    await night.passes(minutes=2)
    await night.director("X001").is_told("MISSED CHECK CALL")


async def test_in_a_gap_every_duty_manager_is_rung(night):
    await rings_who_is_on_call(night)
    done = await loads(night, TONIGHT)
    assert done.notes[0] == (
        "note: nobody is on call as duty-manager 2026-01-10 22:00 to 2026-01-11 00:00; "
        "a ladder that asks for them rings every duty-manager then"
    )
    await misses_a_call(night)
    await night.duty_manager("D001").is_told("MISSED CHECK CALL")
    await night.passes(minutes=2)
    await night.duty_manager("D002").is_told("MISSED CHECK CALL")


async def test_who_is_on_call_and_away_leaves_nobody_without_an_answer(night):
    await rings_who_is_on_call(night)
    await loads(night, duty("D001", "01-10 18:00", "01-11 22:00"))
    await night.duty_manager("D001").says("/away 21:00 09:00")
    await misses_a_call(night)
    await night.duty_manager("D002").is_told("MISSED CHECK CALL")
    await night.duty_manager("D001").hears_nothing("MISSED")


async def test_who_cannot_stays_on_call_until_somebody_has_taken_it(night):
    await rings_who_is_on_call(night)
    tonight = duty("D001", "01-10 18:00", "01-11 22:00")
    await loads(night, tonight)
    ruth, callum = night.duty_manager("D001"), night.duty_manager("D002")
    await ruth.is_told("ON CALL NOW")
    await ruth.presses("I cannot")
    await ruth.is_told("Asked: C.F. D002. You are on call until one of them presses")
    await callum.is_told("R.A. D001 cannot be on call as duty manager from Sat 10 Jan")
    await callum.presses("I take it")
    await callum.is_told("You have it: on call as duty manager from Sat 10 Jan 18:00")
    await ruth.is_told("C.F. D002 has taken over: you are not on call")
    await callum.presses("I take it")
    await callum.is_told("You have it")
    done = await loads(night, tonight)
    assert done.lines == []
    await misses_a_call(night)
    await callum.is_told("MISSED CHECK CALL")
    await ruth.hears_nothing("MISSED")


async def test_a_file_that_comes_after_a_swap_and_says_the_same_tells_nobody(night):
    await loads(night, TONIGHT)
    ruth, callum = night.duty_manager("D001"), night.duty_manager("D002")
    await ruth.is_told("ON CALL: you are on call")
    for _ in range(6):
        await ruth.presses("I cannot")
    await callum.presses("I take it")
    asked = [m for m in callum.phone.inbox if "cannot be on call" in m.text]
    assert len(asked) == 3
    await ruth.catches_up()
    await callum.catches_up()
    done = await loads(night, duty("D002", "01-11 18:00", "01-12 06:00"))
    assert done.lines == []
    await ruth.hears_nothing()
    await callum.hears_nothing()


async def test_who_presses_second_hears_who_has_it(night):
    await loads(night, duty("P001", "01-10 18:00", "01-11 22:00", Role.DPO))
    nadia, joel = night.dpo("P001"), night.dpo("P002")
    await nadia.is_told("ON CALL NOW: you are on call as DPO")
    await nadia.presses("I cannot")
    await joel.is_told("N.R. P001 cannot be on call as DPO")
    await joel.says("/oncall")
    await joel.is_told("▶ DPO: N.R. P001 NOW, until Sun 11 Jan 22:00")
    await joel.presses("I take over from N.R. P001 now")
    await joel.is_told("You have it")
    await nadia.says("/oncall")
    await nadia.presses("I take over from J.W. P002 now")
    await nadia.is_told("You have it")
    await joel.presses("I take it")
    await joel.is_told("You have it")


async def test_a_rota_without_a_duty_that_somebody_knew_of_tells_them(night):
    await loads(night, TONIGHT, TOMORROW)
    ruth = night.duty_manager("D001")
    await ruth.is_told("ON CALL: you are on call")
    done = await loads(night, duty("D002", "01-11 18:00", "01-12 06:00"), TOMORROW)
    assert done.lines[-1] == (
        "cancelled: D001 on call as duty-manager 2026-01-11 18:00 to 2026-01-12 06:00"
    )
    await ruth.is_told("The rota has changed: you are not on call as duty manager")
    await night.duty_manager("D002").is_told("ON CALL: you are on call")


async def test_a_gap_is_heard_of_days_ahead_once_and_again_when_it_is_near(night):
    await loads(night, duty("D001", "01-10 20:00", "01-14 08:00"))
    ruth = night.duty_manager("D001")
    await ruth.catches_up()
    await reaches(night, "01-11 09:00")
    told = await ruth.is_told("ON CALL: the rota has nobody for these times.")
    assert "⚠️ duty manager: nobody from Wed 14 Jan 08:00 to Sun 18 Jan" in told.text
    await night.director("X001").is_told("ON CALL: the rota has nobody")
    await reaches(night, "01-13 08:59")
    await ruth.hears_nothing("the rota has nobody")
    await reaches(night, "01-13 09:00")
    await ruth.is_told("ON CALL: the rota has nobody")
    await ruth.says("/cover")
    assert (
        "⚠️ duty manager: nobody from Wed 14 Jan 08:00"
        in (await ruth.is_told("Who would be told now:")).text
    )


async def test_an_officer_sees_no_rota_and_without_one_it_is_said_who_is_rung(night):
    officer = night.officer("E1001")
    await officer.says("/oncall")
    await officer.is_told("Only these roles may do that: controller, duty-manager")
    manager = night.duty_manager("D001")
    await manager.says("on call")
    await manager.hears_nothing("There is no rota")
    await manager.says("/on call")
    await manager.is_told("There is no rota of who is on call: alarms ring everybody")


@pytest.mark.parametrize(
    ("person", "problem"),
    [
        ("D009", "there is no person D009; load people first"),
        ("E1001", "E1001 is no duty-manager; wanted one who is"),
    ],
)
async def test_nobody_is_on_call_who_does_not_hold_the_role(night, person, problem):
    with pytest.raises(Unfit, match=problem):
        await loads(night, TONIGHT, duty(person, "01-12 06:00", "01-12 18:00"))
    assert await night.asks(lambda desk: desk.unit.on_call.between(desk.now)) == []
