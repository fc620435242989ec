"""The page of a site in a browser: each piece of it, and what is answered there."""

from collections.abc import Iterator
from dataclasses import replace

from bot.domain import errors
from bot.domain.board.picture import SiteNow
from bot.domain.board.site_night import (
    CallNow,
    Coming,
    DayCount,
    Mark,
    SiteNight,
    Stay,
)
from bot.domain.book.line import BookedOn, Line
from bot.domain.book.standing import Standing
from bot.domain.company import Site
from bot.domain.instructions.version import Form, Version
from bot.domain.names.redacted_text import RedactedText
from bot.domain.people.person import Role
from bot.domain.refs import Ref
from bot.texts.board import note, pages, refusals, site
from bot.texts.board.night_line import legend
from bot.texts.reader import Reader
from tests.domain.builders import NIGHT, OFFICER, SITE, a_shift, after, somebody
from tests.texts.read.shifts.the_board import BUSY, CALLED, EYES, SILENT

WORDS = RedactedText("# Gate\n\nAsk A.O. for the key.")
VERSION = Version(
    id=1,
    site=SITE,
    number=1,
    form=Form.TEXT,
    text=WORDS,
    loaded_at=NIGHT,
    loaded_by="D001",
)
FULL = SiteNight(
    of=BUSY,
    code=SITE,
    name="Riverside Court",
    continuous=True,
    officers=((0, OFFICER),),
    stays=(Stay(shift=0, who=CALLED, on_at=NIGHT, off_at=None),),
    calls=tuple(
        CallNow(
            ref=Ref.read(f"CC-{number}"),
            shift=0,
            who=CALLED,
            due_at=NIGHT,
            answered_at=after(number) if number % 2 else None,
            mark=mark,
        )
        for number, mark in enumerate(Mark)
    ),
    coming=(
        Coming(shift=8, officer=OFFICER, who=CALLED, start_at=NIGHT, end_at=after(60)),
    ),
    days=(DayCount(day=NIGHT.date(), on_time=3, late=2, missed=1),),
    lines=(Line(NIGHT, BookedOn(a_shift())),),
    called=((OFFICER, CALLED),),
    standing=Standing(site=SITE, visitors=1),
    instructions=VERSION,
)
EMPTY = SiteNight(of=SILENT, code=SITE, name="Riverside Court")
QUIET = replace(BUSY, sites=(SiteNow(code=SITE, name="Riverside Court"),))
REFUSED = (
    *(errors.OffAlready(NIGHT), errors.LookedFor(), errors.StandsAlone()),
    *(errors.DoNotRing(), errors.NoNumber()),
    *(errors.Misfilled("words", "no shift"), errors.Stale()),
)


def a_site(to: Reader) -> Iterator[object]:
    """All that stands on it, and on the page of a note."""
    for night in (FULL, EMPTY, replace(EMPTY, of=QUIET)):
        for pieces in site.parts(to, EYES, night.of, night).values():
            yield from pieces.values()
    yield site.ways(to, EYES)
    yield from (words for _, words in legend(to))
    place, manager = Site(code=SITE, name="Riverside Court"), somebody(Role.DIRECTOR)
    number = pages.number(to, CALLED, "+447700900101", NIGHT)
    page = site.page(to, manager, place, pages.done(to), number)
    yield from (replace(page, headings={}), *page.headings.values())
    yield note.page(to, manager, SITE, "Riverside Court")
    yield note.note(to, SITE, "typed", "why")
    for names in (True, False):
        yield note.kept(to, "OB-1", RedactedText("A.O. came"), names=names)
    yield from (refusals.sentence(to, why) for why in REFUSED)
