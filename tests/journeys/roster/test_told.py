"""Each version of a planned shift is kept, with when its officer was told of it."""

from datetime import timedelta

import pytest

from bot.domain.messages.channel import Channel
from bot.domain.refs import SHIFT, record_key
from bot.domain.roster.history import Change
from tests.journeys.addresses import MAIL, gives
from tests.journeys.rights.test_held import files
from tests.journeys.roster.test_rosters import line, loads


@pytest.fixture
def more_settings(post_office):
    return {"smtp_url": post_office.url}


async def versions(night):
    """By the shift, and what became of it."""
    hour = timedelta(hours=1)
    found = await night.asks(
        lambda desk: list(
            desk.unit.roster.between(night.now - 99 * hour, night.now + hour)
        )
    )
    return {(each.shift, each.change): each for each in found}


async def test_a_change_is_kept_with_when_its_officer_was_told(night):
    officer = night.officer("E1001")
    await loads(
        night,
        line(night, "E1001", "RIV", 5, 9),
        line(night, "E1002", "MKT", 5, 9, row=3),
        line(night, "N001", "MKT", 5, 9, row=4),
    )
    planned_at = night.now
    await night.passes(hours=1)
    night.standin.outage(on=True)
    changed_at = night.now
    await loads(
        night, line(night, "E1001", "RIV", 4, 9), line(night, "N001", "MKT", 4, 9)
    )
    await night.passes(minutes=3)
    kept = await versions(night)
    assert kept[1, Change.CHANGED].owed_at == changed_at
    assert kept[1, Change.CHANGED].told_at is None
    night.standin.outage(on=False)
    await night.passes(minutes=2)
    await officer.is_told("YOUR ROSTER HAS CHANGED.")
    kept = await versions(night)
    first, now = kept[1, Change.PLANNED], kept[1, Change.CHANGED]
    assert (first.at, first.owed_at, first.by) == (planned_at, None, "command line")
    assert now.start_at - first.start_at == timedelta()
    assert now.channel is Channel.TELEGRAM
    assert changed_at + timedelta(minutes=3) < now.told_at <= night.now
    assert kept[2, Change.CANCELLED].told_at is not None
    assert kept[3, Change.CHANGED].owed_at is None
    words, rows = await files(officer)
    assert "What the roster said of you, and when you were told" in words
    columns = "shift,deed,at,site,start,end,told,channel"
    assert f"roster\n{columns}\nSH-1,changed," in rows
    assert "SH-2" not in rows


async def test_an_officer_without_telegram_hears_of_a_change_by_email(
    night, post_office
):
    await gives(night, "N001", email=MAIL)
    await loads(night, line(night, "N001", "RIV", 1, 9))
    done = await loads(night, line(night, "N001", "RIV", 2, 9))
    assert done.notes == []
    await night.passes(minutes=1)
    about = [mail for mail in post_office.texts() if "YOUR ROSTER" in mail]
    assert len(about) == 1
    told = (await versions(night))[1, Change.CHANGED]
    assert told.channel is Channel.EMAIL
    assert told.told_at >= told.owed_at


async def test_versions_go_where_their_shift_goes_and_come_back_with_it(night):
    await loads(night, line(night, "E1001", "RIV", 1, 9))
    await loads(night, line(night, "E1001", "RIV", 1, 10))
    before = await versions(night)
    shift = record_key(SHIFT, 1)
    await night.asks(lambda desk: desk.unit.quarantine.put_away(shift))
    assert await versions(night) == {}
    await night.asks(lambda desk: desk.unit.quarantine.bring_back(shift))
    assert await versions(night) == before


async def test_who_takes_a_shift_over_and_who_is_released_are_versions_of_the_plan(
    night,
):
    officer = night.officer("E1001")
    await loads(night, line(night, "E1001", "RIV", 8, 9))
    await officer.is_told("Will you be there?")
    await officer.says("sick")
    await night.duty_manager("D001").presses("Ask P.Z. E1002")
    await night.officer("E1002").presses("Biorę")
    await officer.is_told("You are released: RIV")
    kept = await versions(night)
    released, taken = kept[1, Change.CANCELLED], kept[2, Change.PLANNED]
    assert (released.officer, released.by) == ("E1001", "E1002")
    assert released.told_at == night.now
    assert (taken.officer, taken.by, taken.owed_at) == ("E1002", "E1002", None)
