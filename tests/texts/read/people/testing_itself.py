"""Every text of the daily self-test, in each of its forms."""

from collections.abc import Iterator
from dataclasses import replace

from bot.domain.self_test import SelfTest, Step
from bot.texts.message import Message
from bot.texts.reader import Reader
from bot.texts.self_test import telling
from tests.domain.builders import NIGHT, after

RUNNING = SelfTest(day=NIGHT.date(), started_at=NIGHT)


def about_self_tests(to: Reader) -> Iterator[Message | str]:
    yield telling.part_of_it(to, NIGHT)
    for last in (None, NIGHT):
        yield telling.failed(to, tuple(Step), last)
        yield telling.missed(to, last)
    yield telling.on_board(to, RUNNING)
    yield telling.on_board(to, replace(RUNNING, done_at=after(1)))
    yield telling.on_board(to, replace(RUNNING, done_at=after(1), failed=(Step.SMS,)))
