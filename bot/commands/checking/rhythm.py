"""Is it written down at each site why its check calls come as often as they do?"""

from collections.abc import Iterator

from bot.commands.checking.points import Point, note, ok
from bot.desk.desk import Desk


def reasons(desk: Desk) -> Iterator[Point]:
    """BS 7499: the interval follows from a documented, reviewed risk assessment."""
    sites = desk.unit.sites.all()
    without = [
        site.code
        for site in sites
        if not (site.check_calls.reason and site.check_calls.risk_assessment)
    ]
    if not without:
        yield ok("check calls", "each site says why, and by which risk assessment")
        return
    yield note(
        "check calls",
        f"no check_calls.reason or check_calls.risk_assessment at {', '.join(without)}:"
        " say at [[sites]] why calls come as often as they do",
    )
