"""A gatehouse that is never left alone, and who comes there."""

from dataclasses import replace

from bot.desk.company.loading import load
from bot.domain.loads import Load
from tests.journeys.before_shift.rosters import at, loads, reaches, shift

__all__ = ["at", "loads", "never_alone", "reaches", "shift"]

THINGS = ("master keys: 3", "radio: 2")


async def never_alone(night, *things):
    """Riverside Court is: whoever goes hands over first."""

    def change(desk):
        site = desk.unit.sites.find("RIV")
        kept = replace(site, continuous_cover=True, equipment=things)
        load(desk, Load(sites=(kept,)))

    await night.asks(change)


async def taps_and_reads(officer, key, words):
    await officer.taps(key)
    return await officer.is_told(words)
