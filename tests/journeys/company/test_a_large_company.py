"""Everybody's window opens at once: they are asked one after another, and in time."""

from datetime import timedelta

from bot.desk.shifts import check_calls
from bot.domain.refs import SiteCode, StaffId
from bot.domain.shifts.check_call import Status
from bot.domain.shifts.shift import Status as ShiftStatus
from tests.domain.builders import a_shift

SIXTY = range(60)


async def test_sixty_officers_are_asked_within_three_seconds_of_the_window(night):
    def all_on_duty(desk):
        on_duty = a_shift(
            officer=StaffId("E1001"),
            site=SiteCode("RIV"),
            status=ShiftStatus.ON,
            booked_on_at=night.now,
            start_at=None,
            end_at=None,
        )
        shifts = [desk.unit.shifts.add(on_duty) for _ in SIXTY]
        return [check_calls.plan_first(desk, shift) for shift in shifts]

    async def asked():
        def count(desk):
            calls = [desk.unit.check_calls.get(number) for number in numbers]
            return sum(call.status is Status.PROMPTED for call in calls)

        return await night.asks(count)

    planned = await night.asks(all_on_duty)
    numbers = [call.id for call in planned]
    opens_at = planned[0].opens_at
    assert {call.opens_at for call in planned} == {opens_at}
    night.clock.now = opens_at - timedelta(seconds=1)
    assert await asked() == 0
    await night.passes(seconds=1)
    assert await asked() == 20
    await night.passes(seconds=1)
    assert await asked() == 40
    await night.passes(seconds=1)
    assert await asked() == 60


async def test_in_a_small_company_everybody_is_asked_when_the_window_opens(night):
    officers = [night.officer("E1001"), night.officer("E1002")]
    for officer in officers:
        await officer.says("/bookon RIV")
        await officer.catches_up()
    await night.passes(minutes=50)
    for officer in officers:
        await officer.is_told("23:00")
