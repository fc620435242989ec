"""Rosters for stories that begin before a shift."""

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.desk.company.loading import load
from bot.domain.loads import Load, RosterLine

LONDON = ZoneInfo("Europe/London")


def at(words):
    """The site clock of January 2026: ``11 22:00``."""
    day, time = words.split()
    return datetime.fromisoformat(f"2026-01-{day} {time}").replace(tzinfo=LONDON)


def shift(officer, start, end, site="RIV"):
    return RosterLine(officer=officer, site=site, start_at=at(start), end_at=at(end))


async def reaches(night, words):
    await night.passes(seconds=(at(words) - night.now).total_seconds())


async def loads(night, *lines, anyway=False):
    what = Load(roster=lines)
    return await night.asks(lambda desk: load(desk, what, anyway=anyway))
