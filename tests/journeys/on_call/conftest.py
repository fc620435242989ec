"""Two duty managers, and ladders that ring whoever is on call."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.alarms.kinds import AlarmKind, RungRule


@pytest.fixture
def rings(night):
    async def by(*tells, minutes=30):
        rungs = tuple(
            RungRule(tell=t, patience=timedelta(minutes=minutes)) for t in tells
        )

        def change(desk):
            ladders = {AlarmKind.MISSED_CHECK_CALL: rungs}
            desk.unit.companies.keep(replace(desk.company, ladders=ladders), desk.now)

        await night.asks(change)

    return by


@pytest.fixture
def ruth(night):
    return night.duty_manager("D001")


@pytest.fixture
def callum(night):
    return night.duty_manager("D002")
