"""Spans in a company file that are so long that another unit was meant: an ``h`` for an
``m`` is silence that nobody hears of until the morning."""

from collections.abc import Iterator
from datetime import timedelta

from bot.desk.desk import Desk
from bot.domain.alarms.kinds import AlarmKind

HOUR = timedelta(hours=1)
EVERY, MISSED, LATE, PATIENCE = 12 * HOUR, 2 * HOUR, 4 * HOUR, HOUR
"""Longer ones are nobody's plan for people who work alone. Our own choice."""
Named = tuple[str, timedelta]


def long(desk: Desk) -> list[Named]:
    """Each by what it is of."""
    found = [*_of_sites(desk), *_of_ladders(desk)]
    if (late := desk.company.book_on_rules.late) > LATE:
        found.append(("book_on.late", late))
    return found


def _of_sites(desk: Desk) -> Iterator[Named]:
    for site in desk.unit.sites.all():
        rules = desk.company.rhythm(site)
        paired = desk.company.check_calls.every_paired
        hours = (each.every for each in site.check_calls.hours)
        spans = (rules.every, site.check_calls.every_paired, paired, *hours)
        longest = max(span for span in spans if span is not None)
        if longest > EVERY:
            yield f"every at {site.code}", longest
        if rules.missed > MISSED:
            yield f"missed at {site.code}", rules.missed


def _of_ladders(desk: Desk) -> Iterator[Named]:
    """Of kinds in which somebody may be hurt."""
    for kind in AlarmKind:
        rungs = desk.company.ladder(kind)
        longest = max((rung.patience for rung in rungs), default=timedelta())
        if kind.is_about_safety and longest > PATIENCE:
            yield f"patience of {kind}", longest
