"""A night on which the clocks change: an hour between two calls is an hour.

Source: design, section 7. In 2026 London goes ahead on 29 March and back on 25 October,
both at 01:00 UTC.
"""

from datetime import UTC, datetime

import pytest

AHEAD = datetime(2026, 3, 28, 22, 0, tzinfo=UTC)
BACK = datetime(2026, 10, 24, 21, 0, tzinfo=UTC)
"""Ten in the evening on the site clock."""

SPRING = ["23:00", "00:00", "02:00", "03:00", "04:00", "05:00", "06:00"]
AUTUMN = ["23:00", "00:00", "01:00 BST", "01:00 GMT", "02:00", "03:00", "04:00"]


@pytest.fixture
def is_quick():
    """Nothing fails on the way here: what matters is times, written and read back."""
    return True


@pytest.mark.parametrize(("begins", "due"), [(AHEAD, SPRING), (BACK, AUTUMN)])
async def test_each_call_comes_an_hour_after_the_last(night, begins, due):
    night.clock.now = begins
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    await night.passes(minutes=50)
    for number, wall_clock in enumerate(due, 1):
        assert hours(night.now - begins) == pytest.approx(number - 1 / 6)
        await officer.is_told(f"Check call due {wall_clock} at RIV")
        await officer.presses("✅")
        await officer.is_told("Check call recorded")
        await night.passes(hours=1)
    await night.duty_manager("D001").hears_nothing()


@pytest.mark.parametrize(
    ("begins", "silent_at", "told"),
    [(AHEAD, 3, "was due 02:00"), (BACK, 3, "was due 01:00 BST")],
)
async def test_silence_in_that_hour_is_heard_of_after_a_quarter_of_one(
    night, begins, silent_at, told
):
    night.clock.now = begins
    officer, manager = night.officer("E1001"), night.duty_manager("D001")
    await officer.books_on("RIV")
    for _ in range(silent_at - 1):
        await night.passes(minutes=60)
        await officer.presses("✅")
    await night.passes(minutes=74)
    await manager.hears_nothing()
    await night.passes(minutes=1)
    assert told in (await manager.is_told("MISSED CHECK CALL")).text


async def test_both_ones_of_the_night_that_goes_back_are_told_apart(night):
    night.clock.now = BACK
    officer, manager = night.officer("E1001"), night.duty_manager("D001")
    await officer.books_on("RIV")
    for _ in range(3):
        await night.passes(minutes=60)
        await officer.presses("✅")
    await night.passes(minutes=75)
    assert "was due 01:00 GMT" in (await manager.is_told("MISSED CHECK CALL")).text
    await officer.says("/bookoff")
    await officer.is_told("Booked off from RIV, 01:15 GMT")


def hours(span):
    return span.total_seconds() / 3600
