"""Every text of roll calls: real and as an exercise, in each standing."""

from collections.abc import Iterator
from dataclasses import replace

from bot.domain.refs import SiteCode
from bot.domain.roll_calls.roll_call import Entry, Order, Role, RollCall
from bot.texts.message import Message
from bot.texts.reader import Reader
from bot.texts.roll_calls import orders, roll
from tests.domain.builders import NIGHT, OFFICER, SITE, after

PHONE = "020 7946 0000"
CALLED = "A.O. E1001"
TOLD = Entry(officer=OFFICER, role=Role.LEADS, told_at=NIGHT)
STANDINGS = (
    TOLD,
    replace(TOLD, done_at=after(1)),
    replace(TOLD, cannot_at=after(1)),
    replace(TOLD, silent_at=after(3)),
)


def about_roll_calls(to: Reader) -> Iterator[Message | str]:
    yield orders.nobody_on(to, PHONE)
    for order in Order:
        yield orders.order_label(to, order)
        yield orders.where(to, order, [(SiteCode(SITE), "Riverside")])
        asks = orders.where(to, order, [(SiteCode(SITE), "Riverside")] * 101)
        yield orders.nobody_there(to, SiteCode("MKT"), PHONE, asks)
        yield orders.confirm(to, order, SiteCode(SITE), 2)
        for exercise in (True, False):
            yield from _of_one(to, order, exercise=exercise)


def _of_one(to: Reader, order: Order, *, exercise: bool) -> Iterator[Message | str]:
    call = RollCall(
        id=4,
        site=SiteCode(SITE),
        order=order,
        exercise=exercise,
        by=OFFICER,
        started_at=NIGHT,
        entries=STANDINGS,
    )
    ended = replace(call, ended_at=after(20), ended_by=OFFICER)
    for role in Role:
        for entry in STANDINGS:
            yield orders.role_card(to, call, replace(entry, role=role), "")
    yield orders.over(to, ended)
    yield orders.all_clear(to, ended, CALLED)
    for each in (call, ended):
        yield roll.roll(to, each, {OFFICER: CALLED})
    yield roll.sure(to, call)
    yield roll.cannot(to, call, CALLED)
    yield roll.silent(to, call, CALLED)
    yield roll.as_a_fact(to, call)
