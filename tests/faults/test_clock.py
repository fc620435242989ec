"""The machine's clock jumps by an hour in the middle of a night."""

import random

import pytest

from tests.faults.rig.crowd import Crowd, is_on_shift_once
from tests.faults.rig.invariants import holds
from tests.faults.rig.seen import look, owed_now

ACTS = 40


@pytest.mark.parametrize("hours", [1, -1])
def test_a_clock_that_jumps_loses_nothing_and_doubles_nothing(sqlite_town, hours):
    with sqlite_town.house() as house:
        process = house.starts()
        crowd = Crowd(house, random.Random(17))
        crowd.books_on()
        for _ in range(2):
            for _ in range(ACTS):
                crowd.acts()
            house.until(lambda: not house.standin.pending)
            house.until(lambda: not owed_now(house.database))
            house.shared.steps(hours=hours)
        crowd.goes_home()
        house.stops()
        assert house.processes == [process]
        seen = look(house.database, house.standin, house.shared.now())
        holds(seen)
        is_on_shift_once(seen)
        crowd.is_in_the_book()


def test_after_a_jump_ahead_what_came_due_is_acted_on_at_once(sqlite_town):
    with sqlite_town.house() as house:
        house.starts()
        house.phones["E1001"].says("/bookon LOCK")
        house.sees("E1001", "Booked on")
        house.shared.steps(minutes=75)
        house.sees("D001", "MISSED CHECK CALL")


def test_after_a_jump_back_what_is_said_now_is_answered_now(sqlite_town):
    with sqlite_town.house() as house:
        house.starts()
        house.phones["E1001"].says("/bookon LOCK")
        house.sees("E1001", "Booked on")
        house.shared.steps(hours=-1)
        house.phones["E1001"].says("/sos")
        house.sees("D001", "SOS from")
        house.shared.steps(minutes=7)
        house.sees("X001", "SOS from")
