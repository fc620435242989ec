"""The redactor is tried every night; who answers for names hears how it went."""

import pytest
from prometheus_client import generate_latest

from bot.desk.web.breach import pages
from bot.domain.names.canaries import FLOOR
from bot.domain.names.redacted_text import Kept, RedactedText
from bot.process.health import metrics
from bot.process.reading.canaries import Canaries
from bot.process.turns import AFTER_ALL

BELOW = "NAMES SLIP THROUGH. Too few were found last night."
MISSED = "THE NAME CHECK WAS NOT TRIED LAST NIGHT."


class Blind:
    """A redactor that finds nothing."""

    async def redact(self, raw, *, language="en", who="", urgent=False):
        return Kept(text=RedactedText(raw))


@pytest.fixture
def canaries(night):
    """Those of a process that has just been started."""
    return Canaries(night.house.doorway, night.redaction, FLOOR, pause_s=0)


def _dpo(desk):
    return desk.person("P001"), None, None


async def test_every_night_is_read_once_and_the_dpo_sees_how_it_went(night, canaries):
    dpo = night.dpo("P001")
    await dpo.says("/breaches")
    await dpo.is_told("Name check: not tried yet. It is tried every night.")
    await canaries.look()
    assert night.redaction.asked == [AFTER_ALL] * 200
    await night.passes(hours=4, minutes=59)
    await canaries.look()
    assert len(night.redaction.asked) == 200
    await night.passes(minutes=1)
    await canaries.look()
    await canaries.look()
    assert len(night.redaction.asked) == 400
    await dpo.says("/breaches")
    told = await dpo.is_told("Name check, 11 Jan 2026:")
    assert "of 200 made-up names found" in told.text
    assert "95 times in 100" in told.text
    listed = await night.asks(lambda desk: pages.show_list(desk, *_dpo(desk)))
    assert listed.said[-1] in told.text
    figures = generate_latest(metrics(night.house)).decode()
    assert _figure(figures, "checkcall_name_check_recall") > 0.9
    assert _figure(figures, "checkcall_name_check_recall_low") > 0.9
    await night.passes(hours=10)
    await dpo.hears_nothing(MISSED)


def _figure(figures, name):
    [line] = [one for one in figures.splitlines() if one.startswith(f"{name} ")]
    return float(line.split()[-1])


async def test_below_the_floor_it_is_said_every_day_until_it_is_over(night, canaries):
    dpo = night.dpo("P001")
    blind = Canaries(night.house.doorway, Blind(), FLOOR, pause_s=0)
    await blind.look()
    told = await dpo.is_told(BELOW)
    assert "0 of 200 made-up names found, 0 %" in told.text
    assert "At least 93 % are wanted." in told.text
    await blind.look()
    await dpo.hears_nothing(BELOW)
    await night.passes(days=1)
    await blind.look()
    await dpo.is_told(BELOW)
    await night.passes(days=1)
    await canaries.look()
    await dpo.is_told("Names are found again as they should be.")
    await night.duty_manager("D001").hears_nothing("made-up names")


async def test_a_night_without_a_run_is_heard_of_every_day(night, canaries):
    dpo = night.dpo("P001")
    night.redaction.breaks()
    with pytest.raises(RuntimeError):
        await canaries.look()
    await night.passes(hours=5, minutes=1)
    await dpo.hears_nothing(MISSED)
    await night.passes(hours=3)
    told = await dpo.is_told(MISSED)
    assert "Nobody knows whether names are found now." in told.text
    await night.passes(days=1)
    await dpo.is_told(MISSED)
    night.redaction.is_mended()
    await canaries.look()
    await night.passes(hours=20)
    await dpo.hears_nothing(MISSED)
