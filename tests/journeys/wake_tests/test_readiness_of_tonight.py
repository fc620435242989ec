"""At six in the evening whoever runs the night hears how ready its ladder is."""

from datetime import UTC, datetime, timedelta

from bot.domain.on_call.duty import Duty
from bot.domain.people.person import Role
from tests.domain.builders import a_shift
from tests.journeys.addresses import has_no_phone
from tests.journeys.wake_tests.sleeping import (
    CALLUM,
    OWEN,
    RUTH,
    agrees,
    comes,
    has_had,
    is_drawn,
    switch_on,
)

AT_SIX = datetime(2026, 1, 11, 18, 0, tzinfo=UTC)
A_LATER_NIGHT = datetime(2026, 1, 21, 4, 0, tzinfo=UTC)


async def agrees_to_sleep_on(night, staff_id="D001"):
    """The lot falls on no night before the evening."""
    await agrees(night, staff_id)
    await is_drawn(night, A_LATER_NIGHT, staff_id)


async def evening(night, staff_id="D001"):
    await comes(night, AT_SIX)
    return (await night.person(staff_id).is_told("READINESS OF TONIGHT")).text


async def test_few_tests_say_so_and_what_would_help_is_named(night):
    """Nobody has a telephone: there is no gateway."""
    await switch_on(night)
    told = await evening(night)
    assert "Every site: too few wake tests to say how likely it is (0 so far)." in told
    assert "The weakest: rung 1, duty manager." in told
    assert "a telephone gateway (none is set up, so nothing rings)" in told
    assert "nobody of it has been tested by night" in told
    await night.officer("E1001").hears_nothing("READINESS")
    await night.director("X001").hears_nothing("READINESS")


async def test_it_says_how_likely_and_which_rung_is_the_weakest_and_no_person(night):
    await switch_on(night)
    for each in ("D001", "X001"):
        await agrees_to_sleep_on(night, each)
    await has_no_phone(night, "D002")
    await has_had(night, RUTH, 9, 10)
    await has_had(night, OWEN, 2, 4)
    told = await evening(night)
    assert (
        "Every site: somebody takes it up within five minutes about 9 times in 10, "
        "between 7 and 10 (from 14 tests)." in told
    )
    assert "The weakest: rung 2, director." in told
    assert not any(who in told for who in ("D001", "D002", "X001", "R.A.", "C.F."))
    assert "never used about a person" in told


async def test_whoever_works_at_a_site_stands_on_no_ladder_of_it(night):
    """Sites whose ladders differ are told apart."""

    def roster(desk):
        start_at = AT_SIX + timedelta(hours=2)
        end_at = AT_SIX + timedelta(hours=14)
        desk.unit.shifts.add(a_shift(officer=RUTH, start_at=start_at, end_at=end_at))

    await switch_on(night)
    for each in ("D001", "D002"):
        await agrees_to_sleep_on(night, each)
    await has_had(night, RUTH, 10, 10)
    await has_had(night, CALLUM, 1, 5)
    await night.asks(roster)
    told = await evening(night)
    assert "MKT: somebody takes it up within five minutes about 9 times" in told
    assert "RIV: somebody takes it up within five minutes about 3 times" in told


async def test_it_goes_to_the_duty_manager_who_is_on_call(night):
    """Callum is on call at six, and Ruth from nine."""

    def roster(desk):
        for who, start, end in ((CALLUM, -1, 3), (RUTH, 3, 12)):
            duty = Duty(
                role=Role.DUTY_MANAGER,
                person=who,
                planned_for=who,
                start_at=AT_SIX + timedelta(hours=start),
                end_at=AT_SIX + timedelta(hours=end),
            )
            desk.unit.on_call.add(duty, None)

    await switch_on(night)
    await night.asks(roster)
    await evening(night, "D002")
    await night.duty_manager("D001").hears_nothing("READINESS")


async def test_tests_by_another_way_than_an_alarm_would_come_are_not_counted(night):
    """They were rung then; there is no gateway any more."""
    await switch_on(night)
    await agrees_to_sleep_on(night)
    await has_had(night, RUTH, 9, 9, rings=True)
    assert "too few wake tests to say how likely it is (0 so far)" in await evening(
        night
    )


async def test_who_runs_the_night_may_ask_at_any_time(night):
    await switch_on(night, Role.DIRECTOR)
    ruth = night.duty_manager("D001")
    await ruth.says("/waketest")
    await ruth.is_told("READINESS OF TONIGHT")
    await has_had(night, OWEN, 5, 5)
    await ruth.hears_nothing("WAKE TESTS")
