"""The board is read beside the desk, in as many looks however many are on duty."""

from contextlib import contextmanager

import pytest
from sqlalchemy import event
from starlette.requests import Request

from bot.desk.board import reading
from bot.domain.people.person import Role
from bot.domain.web.session import Scope
from handlers.web.board.live import OVER, stream
from handlers.web.board.watch import Viewer, Watch
from handlers.web.doorkeeper import cookie_of
from tests.journeys.board.acting import becomes, goes_missing, sits_down


@contextmanager
def counted(engine):
    """How many times the database is asked."""
    asked = []

    def count(*_):
        asked.append(1)

    event.listen(engine, "before_cursor_execute", count)
    try:
        yield asked
    finally:
        event.remove(engine, "before_cursor_execute", count)


async def looks(night):
    with counted(night.house.store.engine) as asked:
        night.house.lookout.see(reading.read)
    return len(asked)


async def test_two_on_duty_cost_as_many_looks_as_one(night):
    await night.officer("E1001").books_on("RIV")
    one = await looks(night)
    await night.officer("E1002").says("/bookon MKT")
    await night.settles()
    assert await looks(night) == one > 0


async def test_it_waits_for_nobody_who_writes(night):
    """And sees what was, until that is committed."""
    await night.officer("E1001").books_on("RIV")
    with night.house.store.transaction() as unit:
        unit.people.set_active("E1001", False)
        unit.flush()
        tonight = night.house.lookout.see(reading.read)
    assert tonight.on_duty == 1


async def test_nothing_is_written_for_whoever_looks(night):
    before = night.house.lookout.see(lambda desk: desk.unit.board.mark())
    night.house.lookout.see(reading.read)
    assert night.house.lookout.see(lambda desk: desk.unit.board.mark()) == before
    await night.officer("E1001").books_on("RIV")
    assert night.house.lookout.see(lambda desk: desk.unit.board.mark()) != before


async def test_who_is_on_stands_at_their_site_and_the_others_are_quiet(night):
    await night.officer("E1001").books_on("RIV")
    tonight = night.house.lookout.see(reading.read)
    [site] = tonight.sites
    assert (site.code, [one.who for one in site.on]) == ("RIV", ["A.O. E1001"])
    assert tonight.quiet == ("MKT",)


async def signs_out(night, visitor):
    await visitor.sends("sign-out")


async def leaves(night, _):
    await night.asks(lambda desk: desk.unit.people.set_active("D002", False))


async def loses_the_role(night, _):
    await becomes(night, "D002", Role.OFFICER)


@pytest.mark.parametrize("goes", [signs_out, leaves, loses_the_role])
async def test_who_went_is_told_nothing_of_what_happens_after(night, goes):
    """Not even what comes before they are asked again who they are."""
    visitor = await sits_down(night, "D002")
    watch = Watch(night.house.lookout)
    token = visitor.http.cookies[cookie_of(Scope.BOARD)]
    viewer = Viewer(token, await watch.who(token))
    told = stream(Request({"type": "http"}), watch, viewer).body_iterator
    assert b"event: parts" in await anext(told)
    await goes(night, visitor)
    await goes_missing(night)
    later = [each async for each in told]
    assert later[-1] == OVER
    assert b"MISSED CHECK CALL" not in b"".join(later)
