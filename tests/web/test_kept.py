"""However many watch, what they are told is found out once a second."""

import asyncio

import pytest

from handlers.web.kept import Kept


class Asked:
    """Answers when it may, with how often it was asked."""

    def __init__(self, fails=None):
        self.times = 0
        self.may = asyncio.Event()
        self.may.set()
        self.fails = fails

    async def __call__(self):
        self.times += 1
        await self.may.wait()
        if self.fails is not None:
            raise self.fails
        return self.times


async def test_eight_hundred_who_ask_at_once_get_one_answer():
    asked = Asked()
    asked.may.clear()
    kept = Kept(asked)
    waiting = [asyncio.create_task(kept.get()) for _ in range(800)]
    await asyncio.sleep(0)
    asked.may.set()
    assert await asyncio.gather(*waiting) == [1] * 800


async def test_who_asks_soon_after_gets_the_same_and_later_a_new_one():
    kept = Kept(Asked(), fresh_s=60)
    assert [await kept.get(), await kept.get()] == [1, 1]
    kept = Kept(Asked(), fresh_s=0)
    assert [await kept.get(), await kept.get()] == [1, 2]


async def test_who_gives_up_takes_the_answer_from_nobody_else():
    asked = Asked()
    asked.may.clear()
    kept = Kept(asked)
    impatient, patient = (asyncio.create_task(kept.get()) for _ in range(2))
    await asyncio.sleep(0)
    impatient.cancel()
    await asyncio.wait([impatient])
    asked.may.set()
    assert await patient == 1


async def test_a_failure_is_told_to_all_who_asked_and_then_found_out_anew():
    asked = Asked(fails=OSError("full"))
    kept = Kept(asked, fresh_s=0)
    answers = await asyncio.gather(kept.get(), kept.get(), return_exceptions=True)
    assert [type(answer) for answer in answers] == [OSError, OSError]
    asked.fails = None
    assert await kept.get() == 2


async def test_a_failure_is_kept_as_long_as_an_answer():
    asked = Asked(fails=OSError("full"))
    kept = Kept(asked, fresh_s=60)
    for _ in range(3):
        with pytest.raises(OSError, match="full"):
            await kept.get()
    assert asked.times == 1
