"""Two managers press "I have this" at the same moment, each at another process."""

import pytest

from tests.faults.rig.invariants import holds
from tests.faults.rig.post import Post
from tests.faults.rig.seen import look
from tests.faults.rig.story import settles

ROUNDS = 10
MANAGERS = ("D001", "D002")


@pytest.fixture(scope="module")
def raced(postgres_town):
    """Ten alarms, each taken up by both at once, and closed by whoever has it."""
    with postgres_town.house() as house:
        post = Post(house)
        owners = [race(house, post, number) for number in range(1, ROUNDS + 1)]
        settles(house)
        house.stops()
        house.owners = owners
        yield house


def race(house, post, number):
    """Who got it."""
    house.phones["E1001"].says("/sos")
    post.brings(post.waiting())
    for manager in MANAGERS:
        house.sees(manager, f"INC-{number}.")
        house.phones[manager].presses("I have this")
    post.brings_at_once(post.waiting())
    owner = house.until(lambda: has_it(house, number))
    house.phones[owner].presses("Officer is safe")
    post.brings(post.waiting())
    return owner


def has_it(house, number):
    for manager in MANAGERS:
        for text in house.texts(manager):
            if f"INC-{number}." in text and "You have this." in text:
                return manager
    return None


def test_one_of_them_has_it_and_the_other_is_told_who(raced):
    seen = look(raced.database, raced.standin, raced.shared.now())
    assert [alarm.owner for alarm in seen.alarms] == raced.owners
    for manager in MANAGERS:
        lost = ROUNDS - raced.owners.count(manager)
        refused = [t for t in raced.texts(manager) if "already has this" in t]
        assert len(refused) == lost


def test_each_alarm_is_taken_up_once(raced):
    seen = look(raced.database, raced.standin, raced.shared.now())
    taken = [entry.about for entry in seen.journal if entry.deed == "alarm TakenUp"]
    assert sorted(taken) == sorted(f"INC-{n}" for n in range(1, ROUNDS + 1))
    holds(seen)
