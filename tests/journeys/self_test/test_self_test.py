"""Once a day the whole chain is tried, and whoever must know hears that it failed."""

import math

import pytest

from bot.company_file.company_file import read_file
from bot.desk.company.loading import load
from bot.domain.self_test import Step
from bot.process.health import metrics
from bot.process.self_test import SelfTester, tries_of
from tests.journeys.conftest import HERE

FAILED = "THE DAILY SELF-TEST FAILED."


@pytest.fixture
async def administrator(night, tmp_path):
    """Of a company that is tried at eleven in the evening."""
    toml = (HERE / "company.toml").read_text()
    toml = toml.replace('["director"]', '["director", "administrator"]')
    toml = toml.replace("[check_calls]", 'self_test = "23:00"\n[check_calls]', 1)
    (tmp_path / "company.toml").write_text(toml)
    found = read_file(tmp_path / "company.toml")
    await night.asks(lambda desk: load(desk, found))
    return night.director("X001")


def trying(night, **more) -> SelfTester:
    """As the process has it, with the ways out that are set up."""
    tries = {**tries_of(night.house.settings, night.bot), **more}
    return SelfTester(night.house.doorway, night.redaction, tries)


def passed_at(night) -> float:
    registry = metrics(night.house)
    return registry.get_sample_value("checkcall_self_test_passed_at")


async def test_every_evening_it_passes_quietly_and_the_board_says_so(
    night, administrator
):
    each_minute = trying(night)
    await each_minute.look()
    assert math.isnan(passed_at(night))
    await night.passes(minutes=60)
    await each_minute.look()
    sent = await administrator.is_told("TEST. The daily self-test of 23:00")
    assert sent.silent
    await each_minute.look()
    await night.duty_manager("D001").says("/board")
    told = await night.duty_manager("D001").is_told("RIV")
    assert "Self-test passed Sat 10 Jan 23:00" in told.text
    assert passed_at(night) == night.now.timestamp()
    await each_minute.look()
    await night.passes(hours=23)
    await administrator.hears_nothing()


async def test_what_fails_is_told_to_who_mends_it_and_who_must_do_without(
    night, administrator
):
    async def hangs_up() -> bool:
        raise ConnectionError

    each_minute = trying(night, **{Step.EMAIL: hangs_up})
    await night.passes(minutes=60)
    await each_minute.look()
    await night.settles()
    night.redaction.breaks()
    await each_minute.look()
    for who in ("X001", "D001", "D002"):
        told = await night.person(who).is_told(FAILED)
        assert (
            "- names are not found\n- the mail server does not let us in" in told.text
        )
        assert "It has not passed yet." in told.text
    await night.duty_manager("D001").says("/board")
    await night.duty_manager("D001").is_told("⚠️ Self-test FAILED")
    night.redaction.is_mended()


async def test_a_deadline_that_nobody_acts_on_is_found(night, administrator):
    await night.passes(minutes=60)
    each_minute = trying(night)
    await each_minute.look()
    await night.sleeps(minutes=1)
    await each_minute.look()
    told = await administrator.is_told(FAILED)
    assert "- deadlines are not acted on" in told.text


async def test_that_it_was_not_tried_is_heard_and_then_it_is(night, administrator):
    each_minute = trying(night)
    await each_minute.look()
    await night.passes(minutes=89)
    await administrator.hears_nothing()
    await night.passes(minutes=1)
    told = await administrator.is_told("THE DAILY SELF-TEST WAS NOT DONE IN TIME.")
    assert "It has not passed yet." in told.text
    await night.duty_manager("D001").is_told("WAS NOT DONE IN TIME")
    await each_minute.look()
    await night.settles()
    await each_minute.look()
    await night.duty_manager("D001").says("/board")
    await night.duty_manager("D001").is_told("Self-test passed Sat 10 Jan 23:30")
