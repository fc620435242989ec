"""Do check calls come as often as they are meant to, and is it written down why?"""

from collections.abc import Iterable, Iterator

from bot.commands.checking.points import Point, listed, note, ok
from bot.company_file.durations import duration_text
from bot.desk.company import spans
from bot.desk.desk import Desk
from bot.domain.company import Site
from bot.texts.company import lines

ABOUT = "check calls"


def reasons(desk: Desk) -> Iterator[Point]:
    """BS 7499: the interval follows from a documented, reviewed risk assessment."""
    sites = desk.unit.sites.all()
    yield from _twice(desk, sites)
    yield from _unreminded(desk, sites)
    if found := spans.long(desk):
        yield note(ABOUT, lines.long(found).removeprefix("note: "))
    without = [
        site.code
        for site in sites
        if not (site.check_calls.reason and site.check_calls.risk_assessment)
    ]
    if not without:
        yield ok(ABOUT, "each site says why, and by which risk assessment")
        return
    yield note(
        ABOUT,
        f"no check_calls.reason or check_calls.risk_assessment at {', '.join(without)}:"
        " say at [[sites]] why calls come as often as they do",
    )


def _twice(desk: Desk, sites: Iterable[Site]) -> Iterator[Point]:
    """Whoever answers as soon as it counts has answered the next one, too."""
    found = []
    for site in sites:
        rules = desk.company.rhythm(site)
        own = (each.every for each in site.check_calls.hours if each.every)
        if (every := min([rules.every, *own])) <= rules.early:
            spans = duration_text(every), duration_text(rules.early)
            found.append("{} (every {}, early {})".format(site.code, *spans))
    if found:
        says = "an answer counts for so long before a call is due that it counts for"
        todo = "two; make early shorter than every"
        yield note(ABOUT, f"{says} {todo}: {listed(found)}")


def _unreminded(desk: Desk, sites: Iterable[Site]) -> Iterator[Point]:
    rules = {site.code: desk.company.rhythm(site) for site in sites}
    found = [code for code, each in rules.items() if each.nudge >= each.missed]
    if found:
        says = "officers are not reminded before people are told of their silence"
        yield note(ABOUT, f"{says}; make nudge shorter than missed: {listed(found)}")
