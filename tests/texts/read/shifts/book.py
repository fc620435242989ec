"""Every text of a site's book: each kind of line, on paper and in the chat."""

from collections.abc import Iterator
from dataclasses import replace

from bot.domain.alarms.alarm import Alarm, Rung
from bot.domain.alarms.kinds import AlarmKind, Reason
from bot.domain.book.line import (
    Acted,
    BookedOff,
    BookedOn,
    Called,
    Ended,
    Gap,
    Happening,
    Line,
    NearMissed,
    Raised,
    Reported,
    Step,
    TakenUp,
    Walked,
    Written,
)
from bot.domain.book.standing import Standing
from bot.domain.company import Site
from bot.domain.incidents.incident import Kind
from bot.domain.names.redacted_text import RedactedText
from bot.domain.near_misses import NearMiss
from bot.domain.patrols.plan import Route
from bot.domain.patrols.round import Findings, Round, Status
from bot.domain.refs import OCCURRENCE, Ref, StaffId
from bot.domain.shifts.outcome import Outcome
from bot.texts.book import chat as texts
from bot.texts.book.lines import Book
from bot.texts.message import Message
from bot.texts.paper import Paper
from bot.texts.reader import Reader
from tests.domain.builders import (
    NIGHT,
    OFFICER,
    SITE,
    a_call,
    a_shift,
    after,
    an_incident,
)
from tests.texts.read.incidents.corrective_actions import ACTION

WORDS = RedactedText("A.O. saw the gate open")
QUAY = Site(code=SITE, name="Riverside")
COUNTED = Standing(site=SITE, visitors=2, out=("radio 1",), missing=("master key",))
RUTH = StaffId("D001")
CALLED = {str(OFFICER): "A.O. E1001", str(RUTH): "R.A. D001"}


def about_the_book(to: Reader) -> Iterator[Message | Paper | str]:
    full = Book(
        site="RIV Riverside",
        start=NIGHT,
        end=after(600),
        lines=[Line(NIGHT, what) for what in _happenings()],
        called=CALLED,
        standing=COUNTED,
    )
    empty = replace(full, lines=[], standing=Standing(site=SITE))
    for book in (full, empty):
        for half in (book.lines[:25], book.lines[25:]):  # one message takes no more
            yield texts.shown(to, replace(book, lines=half), "")
        yield texts.paper(to, book, "book.pdf")
    yield texts.caption(to, full.site)
    yield texts.pick_site(to, [QUAY])
    yield texts.not_understood(to, [QUAY])
    yield texts.not_on_this_site(to)
    for standing in (COUNTED, empty.standing):
        card = texts.counts(to, full.site, standing, ["radio 1", "master key"])
        yield card
        yield texts.noted(to, Ref(OCCURRENCE, 4), texts.came(to, 2), card)
    yield texts.went(to, 0)


def _happenings() -> Iterator[Happening]:
    shift = a_shift()
    yield BookedOn(shift)
    yield BookedOff(shift)
    call = a_call(answered_at=NIGHT)
    yield from (Called(call, outcome) for outcome in Outcome)
    yield Called(replace(call, answered_at=None), Outcome.MISSED)
    for kind in AlarmKind:
        alarm = _alarm(kind)
        yield from (Raised(alarm), TakenUp(alarm, RUTH), Ended(alarm))
    yield Ended(replace(_alarm(AlarmKind.NO_SHOW), reason=None))
    yield from (Reported(replace(an_incident(), kind=kind)) for kind in Kind)
    yield Reported(replace(an_incident(), text=None), (4, 5), (4,))
    yield NearMissed(
        NearMiss(id=3, officer=OFFICER, site=SITE, reported_at=NIGHT, text=WORDS)
    )
    yield from (Acted(ACTION, step) for step in Step)
    yield from _rounds()
    yield from _entries()
    yield from (Gap(4, 4), Gap(4, 6))


def _alarm(kind: AlarmKind) -> Alarm:
    return Alarm(
        kind=kind,
        about=a_call().ref,
        officer=OFFICER,
        site=SITE,
        raised_at=NIGHT,
        rungs=(Rung(tell="duty-manager", people=(RUTH,), patience=after(2) - NIGHT),),
        rung=0,
        reason=Reason.SAFE,
    )


def _rounds() -> Iterator[Walked]:
    route = Route(name="North", points=("gate", "roof"))
    walked = Round(site=SITE, route=route, start_at=NIGHT, end_at=after(60))
    well = Findings(left=(), unreached=(), out_of_order=(), too_quick=())
    for status, found in (
        (Status.DONE, well),
        (Status.DONE, replace(well, unreached=("roof",))),
        (Status.MISSED, replace(well, left=("roof",))),
        (Status.UNMANNED, replace(well, left=("gate", "roof"))),
    ):
        yield Walked(replace(walked, status=status), found)


def _entries() -> Iterator[Written]:
    entry = Written(
        ref=Ref(OCCURRENCE, 3),
        number=2,
        officer=OFFICER,
        text=WORDS,
        amends=None,
        tells_of=None,
        received_late_at=None,
    )
    yield entry
    yield replace(entry, number=None)
    yield replace(entry, text=None)
    yield replace(
        entry,
        amends=Ref(OCCURRENCE, 1),
        tells_of=after(-60),
        received_late_at=after(60),
    )
