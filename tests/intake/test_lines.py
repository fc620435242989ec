"""Updates that wait: each chat in order, none at another's cost, help before all."""

import asyncio

import pytest

from bot.desk.doorway import OVERTAKES, Unavailable
from handlers.telegram.intake import lines
from handlers.telegram.intake.lines import Lines


class Day:
    """What was done, in order; work can be made to hang."""

    def __init__(self):
        self.done = []
        self.gate = asyncio.Event()

    def does(self, name, *, hangs=False, fails=None):
        async def work():
            await (self.gate.wait() if hangs else asyncio.sleep(0))
            if fails is not None:
                raise fails
            self.done.append((name, OVERTAKES.get()))

        return work

    @property
    def names(self):
        return [name for name, _ in self.done]


async def test_a_chat_is_served_in_its_order_and_others_do_not_wait_for_it():
    day, line = Day(), Lines(at_once=2)
    flood = [line.put(1, day.does(f"a{n}", hangs=n == 0)) for n in range(20)]
    await line.put(2, day.does("b"))
    assert day.names == ["b"]
    day.gate.set()
    await asyncio.gather(*flood)
    assert day.names == ["b", *(f"a{n}" for n in range(20))]


async def test_with_one_slot_the_lines_are_served_in_turn():
    day, line = Day(), Lines(at_once=1)
    flood = [line.put(1, day.does(f"a{n}")) for n in range(20)]
    other = line.put(2, day.does("b"))
    await asyncio.gather(*flood, other)
    assert day.names.index("b") <= 2


async def test_help_waits_for_nothing_of_the_same_chat():
    day, line = Day(), Lines(at_once=1)
    slow = line.put(1, day.does("slow", hangs=True))
    await line.rush(day.does("SOS"))
    assert day.done == [("SOS", True)]
    day.gate.set()
    await slow
    assert day.done[-1] == ("slow", False)


async def test_signs_of_life_overtake_in_their_order():
    day, line = Day(), Lines(at_once=1)
    line.put(1, day.does("slow", hangs=True))
    await asyncio.gather(*(line.overtake(1, day.does(f"ok{n}")) for n in range(3)))
    assert day.names == ["ok0", "ok1", "ok2"]
    day.gate.set()


async def test_the_newest_stands_for_those_that_wait(monkeypatch):
    monkeypatch.setattr(lines, "STAND_IN_EVERY_S", 0.0)
    day, line = Day(), Lines(at_once=1)
    first = line.overtake(1, day.does("first", hangs=True))
    await asyncio.sleep(0)
    many = [line.stand_in(1, day.does(f"again{n}")) for n in range(10)]
    assert [each.done() for each in many] == [True] * 9 + [False]
    day.gate.set()
    await asyncio.gather(first, *many)
    assert day.names == ["first", "again9"]


async def test_when_the_database_is_away_what_comes_after_is_not_done_either():
    day, line = Day(), Lines(at_once=1)
    first = line.put(1, day.does("a", fails=Unavailable()))
    second = line.put(1, day.does("b"))
    other = line.put(2, day.does("c"))
    await other
    for each in (first, second):
        with pytest.raises(Unavailable):
            await each
    assert day.names == ["c"]


async def test_a_booking_on_is_known_while_it_waits():
    day, line = Day(), Lines(at_once=1)
    slow = line.put(1, day.does("slow", hangs=True))
    on = line.put(1, day.does("on"), books_on=True)
    await asyncio.sleep(0)
    assert line.books_on(1)
    day.gate.set()
    await asyncio.gather(slow, on)
    assert not line.books_on(1)
