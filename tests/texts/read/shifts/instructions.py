"""Every text of Assignment Instructions, in each of its forms."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from bot.domain.instructions.difference import Change, Kind
from bot.domain.instructions.document import Screen, screens
from bot.domain.instructions.version import Form, Version
from bot.domain.names.redacted_text import RedactedText
from bot.texts.instructions import asking, changes, reviews
from bot.texts.instructions import screens as shown
from bot.texts.message import Message
from bot.texts.paper import Paper
from bot.texts.reader import Reader
from bot.texts.shifts.board import OnSite, SiteLines, board
from tests.domain.builders import NIGHT

SITE, PHONE, WHO = "RIV Riverside Court", "020 7946 0000", "A.O. E1001"
DUE = date(2026, 6, 1)
VERSION = Version(
    id=7,
    site="RIV",
    number=3,
    form=Form.TEXT,
    text=RedactedText("Ring.\n# Gate\n" + "walk round\n" * 800),
    loaded_at=NIGHT,
    loaded_by="D001",
    review_on=DUE,
)
SHORT = RedactedText("Ring.\n# Gate\nwalk round")
PARTS = (*(("Gate", kind) for kind in Kind), ("", Kind.NOW), ("", Kind.NO_LINE))
CHANGES = [Change(kind=kind, part=part, words="Gate A") for part, kind in PARTS]


def about_instructions(to: Reader) -> Iterator[Message | Paper | str]:
    yield from _read_by_officers(to)
    for each in CHANGES:
        yield from changes.lines(to, [each])
    for found in (None, [], CHANGES[:3], CHANGES):
        yield asking.ask(to, SITE, VERSION, found)
        yield asking.ask(to, SITE, VERSION, found, again=True)
        yield from asking.before_shift(to, found)
    yield asking.confirmed(to, SITE, VERSION, NIGHT)
    yield asking.confirmed_before(to, SITE, VERSION, NIGHT)
    yield asking.not_read(to, [(WHO, SITE, 3)])
    yield asking.not_read(to, [(WHO, SITE, 3)] * 30)
    on_site = OnSite(
        officer=WHO, since=NIGHT, next_due_at=None, alarm=False, not_read=3
    )
    yield board(to, [SiteLines(code="RIV", name="Riverside", people=[on_site])], [])
    for day in (DUE - timedelta(days=1), DUE, DUE + timedelta(days=1)):
        yield reviews.due(to, [(SITE, VERSION)], day)


def _read_by_officers(to: Reader) -> Iterator[Message | Paper | str]:
    long = shown.Shown(
        site=SITE, version=VERSION, screens=screens(VERSION.text), to_confirm=True
    )
    for place in range(len(long.screens)):
        yield shown.screen(to, long, place)
    yield shown.contents(to, long)
    screen = Screen(text="Ring.")
    yield shown.contents(to, replace(long, screens=[screen, screen]))
    yield shown.emergency(to, long, "Gas: 0800", PHONE)
    yield shown.emergency(to, long, "", PHONE)
    yield shown.caption(to, long)
    yield shown.choose(to, [], "RIV")
    yield shown.choose(to, [(SITE, VERSION)], "MKT")
    yield shown.none_there(to, SITE, PHONE)
    yield shown.not_for_you(to, PHONE)
    yield shown.paper(to, replace(long, version=replace(VERSION, text=SHORT)))
