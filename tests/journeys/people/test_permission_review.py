"""Twice a year somebody says that everybody's role is still right."""

from dataclasses import replace
from datetime import date

from bot.desk.company.loading import load
from bot.domain.loads import Load
from bot.domain.people.person import Role
from tests.journeys.people.test_leavers import leaves


async def six_months_on(night):
    """An officer has left meanwhile; the machine was off on the day itself."""
    await leaves(night, "E1001", on=date(2026, 1, 10))

    def promote(desk):
        record = desk.unit.people.record_of("D002")
        roles = frozenset({Role.ADMINISTRATOR})
        return load(desk, Load(people=(replace(record, roles=roles),)))

    await night.asks(promote)
    await night.sleeps(days=183)
    await night.settles()


async def test_the_administrator_says_that_it_is_still_right(night):
    await six_months_on(night)
    administrator = night.person("D002")
    told = await administrator.is_told("PERMISSION REVIEW: who may do what here.")
    assert "• duty manager: R.A. D001\n" in told.text
    assert "• administrator: C.F. D002\n" in told.text
    assert "• controller: nobody" in told.text
    assert "• officers: 2" in told.text
    assert "can only call for help" in told.text
    assert "A.O. E1001" in told.text
    await night.duty_manager("D001").hears_nothing("PERMISSION")
    await administrator.presses("Still right")
    told = await administrator.is_told("Permission review recorded, by C.F. D002.")
    assert "due 12 Jan 2027" in told.text
    await administrator.presses("Still right")
    await administrator.is_told("has been recorded already")
    await night.sleeps(days=30)
    await administrator.hears_nothing("PERMISSION REVIEW")


async def test_silence_about_it_is_heard_by_the_dpo(night):
    await six_months_on(night)
    await night.person("D002").is_told("PERMISSION REVIEW")
    await night.dpo("P001").hears_nothing("PERMISSION REVIEW")
    await night.sleeps(days=7)
    await night.person("D002").is_told("PERMISSION REVIEW")
    await night.dpo("P001").is_told("PERMISSION REVIEW")
