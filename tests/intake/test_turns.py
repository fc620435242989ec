"""The redactor serves person by person, the urgent first."""

import asyncio

from hypothesis import given
from hypothesis import strategies as st

from bot.process.turns import AFTER_ALL, Turns


async def served(asked):
    """In which order those who asked, all at once, had their turn."""
    turns, order = Turns(), []
    await turns.take("somebody")

    async def wants(who, urgent):
        await turns.take(who, urgent=urgent)
        order.append((who, urgent))
        turns.give_back()

    tasks = [asyncio.create_task(wants(who, urgent)) for who, urgent in asked]
    await asyncio.sleep(0)
    turns.give_back()
    await asyncio.gather(*tasks)
    return order


async def test_a_backlog_of_one_takes_that_ones_turns():
    asked = [("flood", False)] * 20 + [("officer", False)]
    assert (await served(asked)).index(("officer", False)) == 1


async def test_the_urgent_goes_first():
    asked = [("flood", False)] * 20 + [("flood", True)]
    assert (await served(asked))[0] == ("flood", True)


async def test_who_reads_for_nobody_waits_for_everybody():
    asked = [(AFTER_ALL, False), ("flood", False), ("officer", False), ("flood", False)]
    assert (await served(asked))[-1] == (AFTER_ALL, False)


ASKED = st.lists(st.tuples(st.sampled_from("abcd"), st.booleans()), max_size=30)


@given(ASKED)
def test_everybody_has_their_turns_and_nobody_two_before_anothers_first(asked):
    order = asyncio.run(served(asked))
    assert sorted(order) == sorted(asked)
    calm = [who for who, urgent in order if not urgent]
    people = {who for who, urgent in asked if not urgent}
    assert set(calm[: len(people)]) == people


async def test_who_gives_up_waiting_has_no_turn_and_stops_nobody():
    turns = Turns()
    await turns.take("first")
    gone = asyncio.create_task(turns.take("gone"))
    stays = asyncio.create_task(turns.take("stays"))
    await asyncio.sleep(0)
    gone.cancel()
    turns.give_back()
    await stays
    turns.give_back()
    await turns.take("anybody")


async def test_who_gives_up_as_the_turn_comes_passes_it_on():
    turns = Turns()
    await turns.take("first")
    gone = asyncio.create_task(turns.take("gone"))
    stays = asyncio.create_task(turns.take("stays"))
    await asyncio.sleep(0)
    turns.give_back()
    gone.cancel()
    await stays
