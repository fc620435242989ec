"""A year of rosters is taken in pieces: nobody waits for it, and a half is heard."""

from datetime import timedelta

import pytest

from bot.desk.company import piecemeal
from bot.domain.loads import RosterLine

CREW = ("E1001", "E1002")
DAYS = 210


class GoneAway(Exception):
    """The program ends between two pieces."""


def line(night, officer, day, hours=10):
    start = night.now + timedelta(days=1 + day)
    return RosterLine(
        officer=officer,
        site="RIV",
        start_at=start,
        end_at=start + timedelta(hours=hours),
        row=2,
    )


@pytest.fixture
def months(night):
    """Seven months of two officers: each is a piece."""
    return [line(night, officer, day) for day in range(DAYS) for officer in CREW]


@pytest.fixture
def loads(night):
    """``between`` is done after each piece."""
    enter = night.house.doorway.enter

    def taken(lines, between=lambda: None, keeps=True):
        def write(use_case):
            found = enter(use_case)
            between()
            return found

        return piecemeal.load(write, enter, lines, anyway=True, keeps=keeps)

    return taken


@pytest.fixture
def planned(night):
    """Who has how many shifts before them."""
    unit = night.house.doorway.enter

    def counted(desk):
        return {who: len(desk.unit.shifts.awaited(who)) for who in CREW}

    return lambda: unit(counted)


async def test_a_load_that_stops_in_the_middle_is_heard_and_the_file_does_the_rest(
    night, months, loads, planned
):
    def ends():
        raise GoneAway

    with pytest.raises(GoneAway):
        loads(months, ends)
    assert planned() == {"E1001": DAYS, "E1002": 0}, "whole officers"
    manager = night.duty_manager("D001")
    await night.passes(minutes=1)
    await manager.hears_nothing()
    await night.passes(minutes=1)
    told = await manager.is_told("ROSTER HALF LOADED.")
    assert "Load the same file again now" in told.text
    done = loads(months)
    assert len(done.lines) == DAYS
    assert planned() == dict.fromkeys(CREW, DAYS)
    await night.passes(minutes=10)
    await manager.hears_nothing()


async def test_a_load_that_comes_to_its_end_says_nothing(night, months, loads, planned):
    done = loads(months)
    assert [each.split()[2] for each in done.lines[:2]] == list(CREW), "as in the file"
    assert planned() == dict.fromkeys(CREW, DAYS)
    assert loads(months).lines == []
    await night.passes(minutes=10)
    await night.duty_manager("D001").hears_nothing()


async def test_what_is_only_looked_at_is_not_kept(months, loads, planned):
    assert len(loads(months, keeps=False).lines) == len(months)
    assert planned() == dict.fromkeys(CREW, 0)


async def test_what_somebody_plans_between_two_pieces_is_compared_anew(
    night, months, loads, planned
):
    """Another load of the same file plans nothing twice."""
    others = [lambda: loads(months)]

    def meanwhile():
        while others:
            others.pop()()

    loads(months, meanwhile)
    assert planned() == dict.fromkeys(CREW, DAYS)


async def test_an_officer_hears_in_one_message_what_a_long_load_changed_for_them(
    night, months, loads
):
    officer = night.officer("E1001")
    loads(months)
    loads(
        [
            line(night, each.officer, day, 9)
            for day in range(DAYS)
            for each in months[:3]
        ]
    )
    told = await officer.is_told("YOUR ROSTER HAS CHANGED.")
    assert "Changed" in told.text


async def test_the_same_file_again_leaves_no_trace_in_the_journal(night, months, loads):
    loads(months)

    def written(desk):
        return desk.unit.journal.last("command line", "loaded", "-")

    first = await night.asks(written)
    await night.passes(minutes=1)
    loads(months)
    assert await night.asks(written) == first
