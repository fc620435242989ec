"""A company that has switched wake tests on, and people who agreed to them."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.desk.wake_tests import evening
from bot.domain.people.person import Role
from bot.domain.refs import StaffId
from bot.domain.wake_tests.wake_test import Status, WakeTest

RUTH, CALLUM, OWEN = StaffId("D001"), StaffId("D002"), StaffId("X001")
AT_FOUR = datetime(2026, 1, 11, 4, 0, tzinfo=UTC)
MORNING = "04:00 to 07:00"


async def switch_on(night, *roles):
    def keep(desk):
        tested = frozenset(roles or (Role.DUTY_MANAGER, Role.DIRECTOR))
        company = replace(desk.unit.companies.get(), wake_tests=tested)
        desk.unit.companies.keep(company, desk.now)
        evening.follow(desk)

    await night.asks(keep)


async def agrees(night, staff_id="D001", hours=MORNING):
    """They are asked for it, and press."""
    someone = night.person(staff_id)
    await someone.says("/waketest")
    await someone.is_told("WAKE TESTS: would an alarm wake you?")
    await someone.presses(hours)
    await someone.is_told("Agreed: a wake test once a month.")
    await someone.catches_up()


async def is_drawn(night, at=AT_FOUR, staff_id=RUTH):
    """The lot falls on this night."""

    def draw(desk):
        [planned] = desk.unit.wake_tests.of(staff_id)[-1:]
        assert planned.status is Status.PLANNED
        desk.unit.wake_tests.save(replace(planned, due_at=at))

    await night.asks(draw)


async def comes(night, at=AT_FOUR):
    """Time goes by until then."""
    await night.passes(seconds=(at - night.now).total_seconds())


async def of(night, staff_id=RUTH):
    return await night.asks(lambda desk: desk.unit.wake_tests.of(staff_id))


async def has_had(night, staff_id, pressed, tests, *, rings=False):
    """So many nights, of which so many went well."""

    def keep(desk):
        for each in range(tests):
            began_at = AT_FOUR - timedelta(days=30 * (each + 1))
            desk.unit.wake_tests.add(
                WakeTest(
                    person=staff_id,
                    due_at=began_at,
                    status=Status.PRESSED if each < pressed else Status.SLEPT,
                    rings=rings,
                    began_at=began_at,
                    ended_at=began_at + timedelta(minutes=2),
                )
            )

    await night.asks(keep)
