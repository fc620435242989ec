"""Under the rules of then, everything comes when it came."""

import shutil
from datetime import timedelta

import pytest

from bot.desk.company.loading import load
from bot.domain.loads import Load, RosterLine
from tests.journeys.replay.again import again, gathered, happened

MINUTE = timedelta(minutes=1)


@pytest.fixture
def database_url(enrolled_file, tmp_path):
    """One is enough: what is read is the same in both."""
    return f"sqlite:///{shutil.copy(enrolled_file, tmp_path / 'checkcall.db')}"


async def has_a_bad_night(night):
    """One is silent and found; one comes late to a shift; one calls for help."""
    began = night.now
    lines = [
        RosterLine(
            officer="E1002",
            site="MKT",
            start_at=began + 60 * MINUTE,
            end_at=began + 150 * MINUTE,
        )
    ]
    await night.asks(lambda desk: load(desk, Load(roster=tuple(lines))))
    await night.officer("E1001").books_on("RIV")
    await night.passes(minutes=55)
    await night.officer("E1001").says("/ok")
    await night.passes(minutes=15)
    await night.duty_manager("D001").is_told("NO SHOW")
    await night.passes(seconds=40)
    await night.duty_manager("D001").presses("I have this")
    await night.passes(minutes=3)
    await night.officer("E1002").says("/bookon MKT")
    await night.passes(minutes=25)
    await night.officer("E1002").says("/ok")
    await night.passes(minutes=28)
    await night.officer("E1002").says("/ok")
    await night.passes(minutes=9)
    await night.duty_manager("D001").is_told("MISSED CHECK CALL")
    await night.passes(minutes=3)
    await night.duty_manager("D002").is_told("MISSED CHECK CALL")
    await night.passes(seconds=17)
    await night.duty_manager("D002").presses("I have this")
    await night.passes(minutes=4)
    await night.officer("E1001").says("/ok")
    await night.duty_manager("D002").is_told("Contact regained")
    await night.duty_manager("D002").presses("Officer is safe")
    await night.officer("E1002").says("/sos")
    await night.duty_manager("D001").is_told("SOS")
    await night.passes(minutes=5)
    await night.duty_manager("D001").presses("I have this")
    await night.passes(minutes=90)
    return began


async def test_a_night_comes_again_as_it_was(night):
    began = await has_a_bad_night(night)
    then = await gathered(night, began)
    now = again(then)
    assert happened(now.courses) == happened(then.courses)
    kinds = [course.kind for course in then.courses]
    assert kinds[:3] == ["no_show", "missed_check_call", "sos"]
    assert "missed_book_off" in kinds
    assert (now.refused, now.waited, now.assumed) == ({}, {}, 0)
