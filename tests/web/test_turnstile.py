"""What hundreds say at once is heard in turn, and the others have theirs between."""

import asyncio
import itertools

from handlers.web.turnstile import A_ROUND, Turnstile


async def test_who_comes_while_it_is_quiet_waits_for_nobody():
    turnstile, heard = Turnstile(asyncio.get_running_loop()), []
    turnstile.go_through(lambda: heard.append("update"))
    assert heard == ["update"]


async def test_a_crowd_is_heard_in_order_and_a_little_at_a_time():
    turnstile, heard, rounds = Turnstile(asyncio.get_running_loop()), [], []
    crowd = list(range(5 * A_ROUND + 1))
    for number in crowd:
        turnstile.go_through(lambda number=number: heard.append(number))
    while len(heard) < len(crowd):
        rounds.append(len(heard))
        await asyncio.sleep(0)
    assert heard == crowd
    steps = {later - before for before, later in itertools.pairwise(rounds)}
    assert steps <= {0, A_ROUND}


async def test_after_a_crowd_it_is_quiet_again():
    turnstile, heard = Turnstile(asyncio.get_running_loop()), []
    for number in range(3 * A_ROUND):
        turnstile.go_through(lambda number=number: heard.append(number))
    async with asyncio.timeout(30):
        while not turnstile.has_room():
            await asyncio.sleep(0.001)
    turnstile.go_through(lambda: heard.append("update"))
    assert heard[-1] == "update"
