"""Every text of a swap, in each of its forms."""

from collections.abc import Iterator

from bot.texts.before_shift import swaps
from bot.texts.message import Message
from bot.texts.reader import Reader
from tests.texts.read.shifts.before_and_after import PIOTR, SHIFT, WHO


def about_swaps(to: Reader) -> Iterator[Message]:
    for shifts in ([], [(1, SHIFT)]):
        yield swaps.which(to, shifts)
    for free in ([], [("E1002", "P.Z. E1002")]):
        yield swaps.whom(to, 1, SHIFT, free)
    yield swaps.asked(to, 1, SHIFT, [WHO])
    yield swaps.too_often(to)
    yield swaps.will_you(to, 1, SHIFT, WHO)
    yield swaps.manager_decides(to, SHIFT)
    for managers in ([], [WHO]):
        yield swaps.said_yes(to, SHIFT, WHO, managers)
    for is_last in (True, False):
        yield swaps.said_no(to, SHIFT, WHO, is_last=is_last)
    yield swaps.decide(to, 1, SHIFT, WHO, PIOTR)
    yield swaps.refused(to, SHIFT, WHO)
    yield swaps.not_yours(to, SHIFT)
    yield swaps.stays_yours(to, SHIFT)
    yield swaps.over_already(to, SHIFT)
    yield swaps.works_then(to, SHIFT, WHO)
    yield swaps.manager_refused(to, SHIFT, WHO)
