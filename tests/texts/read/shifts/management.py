"""The management information, with every number once."""

from collections.abc import Iterator
from datetime import date

from bot.domain.company import Site
from bot.domain.refs import SiteCode
from bot.domain.reports.days import Days
from bot.domain.reports.figure import FEW, MINUTE, Figure, Row, Section, Topic, What
from bot.domain.shifts.call_status import Why
from bot.texts.message import Message
from bot.texts.paper import Paper
from bot.texts.reader import Reader
from bot.texts.reports import figures
from bot.texts.reports import management as texts

SITE = SiteCode("RIV")
DAYS = Days(first=date(2026, 1, 5), last=date(2026, 1, 11))


def _figure(what: What, rows: tuple[Row, ...]) -> Figure:
    of = Why.NO_SIGNAL if what is What.WHY else ""
    return Figure(what=what, of=of, rows=rows)


def about_management(to: Reader) -> Iterator[str | Paper | Message]:
    few = (Row(quoted="CC-1", span=MINUTE), Row(quoted="CC-2", span=2 * MINUTE))
    many = tuple(Row(quoted=f"CC-{n}", span=n * MINUTE) for n in range(2 * FEW + 1))
    everything = Section(
        topic=Topic.ALARMS,
        figures=tuple(_figure(what, few) for what in What),
    )
    one = Figure(what=What.TAKEN_UP, rows=few[:1])
    enough = Section(
        topic=Topic.FALSE_ALARMS,
        figures=(Figure(what=What.TAKEN_UP, rows=many), one),
    )
    others = tuple(Section(topic=topic, figures=()) for topic in Topic)
    for section in (everything, enough, *others):
        yield texts.text(to, "Alder Guarding", DAYS, [section])
        yield texts.paper(to, "Alder Guarding", DAYS, [section])
    yield texts.paper(to, "Alder Guarding, RIV", DAYS, [enough], SITE)
    yield from _in_the_chat(to, [everything, *others])


def _in_the_chat(to: Reader, sections: list[Section]) -> Iterator[Message]:
    yield figures.pick_site(to, [Site(code=SITE, name="Riverside")])
    yield figures.still_to_come(to, DAYS)
    yield figures.gone(to)
    for site in (None, SITE):
        yield figures.pick_days(to, site)
        yield figures.not_understood(to, site)
        yield figures.counting(to, DAYS, site)
        yield figures.still_counting(to, DAYS, site)
        yield figures.not_counted(to, DAYS, site)
        yield figures.caption(to, DAYS, site)
        yield figures.shown(to, 1, DAYS, site, sections, with_breaches=False)
    day = Days(first=DAYS.first, last=DAYS.first)
    yield figures.caption(to, day, None)
