"""Telegram refuses, fails, hangs up and answers too late, on every way to it.

Each kind of fault happens to one call after another of the same evening, so that each
is met; afterwards everything has been said, and what was said twice says so.
"""

import random

import pytest

from rehearsal.faults import drop_after, drop_before, flood, hang, status
from tests.faults.rig.crowd import Crowd
from tests.faults.rig.invariants import REPEAT, holds
from tests.faults.rig.proxy import between
from tests.faults.rig.seen import look, owed_now
from tests.faults.rig.story import evening

LATE_S = 3.0
"""The launcher lets an answer take half of that."""

FAULTS = {
    "429": flood(1),
    "500": status(500, "Internal Server Error"),
    "502": status(502, "Bad Gateway"),
    "hangs up before": drop_before(),
    "hangs up after": drop_after(),
    "too late, before": hang(LATE_S, accepted=False),
    "too late, after": hang(LATE_S, accepted=True),
}
WAYS = ("getUpdates", "sendMessage", "editMessageText", "answerCallbackQuery")


def in_the_end_all_is_well(house):
    house.stops()
    assert house.surprises == []
    holds(look(house.database, house.standin, house.shared.now()))


@pytest.mark.parametrize("way", WAYS)
def test_every_fault_on_this_way_is_survived(sqlite_town, way):
    with sqlite_town.house() as house:
        house.hurries_s = 4.0
        for fault in FAULTS.values():
            house.standin.faults.next(method=way, fault=fault)
        house.starts()
        evening(house)
        in_the_end_all_is_well(house)


def test_what_telegram_took_before_it_fell_silent_is_marked_when_it_comes_again(
    sqlite_town,
):
    with sqlite_town.house() as house:
        house.standin.faults.next(method="sendMessage", fault=drop_after())
        house.starts()
        house.phones["E1001"].says("/bookon LOCK")
        house.sees("E1001", REPEAT)
        first, again = house.texts("E1001")
        assert again == first + REPEAT


def test_a_telegram_that_cannot_be_reached_is_waited_for(sqlite_town):
    with sqlite_town.house() as house:
        host, port = house.telegram.removeprefix("http://").split(":")
        with between((host, int(port))) as wire:
            house.settings["TELEGRAM_URL"] = f"http://127.0.0.1:{wire.port}"
            house.starts()
            house.phones["E1001"].says("/bookon LOCK")
            house.sees("E1001", "Booked on")
            wire.refuses()
            house.phones["E1001"].says("/sos")
            house.shared.steps(minutes=52)
            house.until(lambda: owed_now(house.database) > 0)
            wire.listens()
            house.sees("D001", "SOS from")
            house.sees("E1001", "Check call due")
            crowd = Crowd(house, random.Random(3))
            crowd.goes_home(("E1001",))
            in_the_end_all_is_well(house)
