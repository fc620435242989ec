"""The board in a browser: each piece of it, in each of its forms."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import product

from bot.domain.alarms.alarm import Status
from bot.domain.alarms.kinds import AlarmKind
from bot.domain.board.alarm_now import AlarmNow, Reach, Told
from bot.domain.board.picture import (
    DEEDS,
    Case,
    Eyes,
    Health,
    Missing,
    OnDuty,
    Relief,
    SiteNow,
    Tone,
    Tonight,
    Walk,
)
from bot.domain.messages.channel import Channel
from bot.domain.people.person import Role
from bot.domain.refs import Ref, SiteCode
from bot.texts.board import alarm_cards, labels, pages, parts
from bot.texts.reader import Reader
from tests.domain.builders import NIGHT, OFFICER, SITE, after, somebody

CALLED = "A.O. E1001"
ALARM = AlarmNow(
    number=7,
    kind=AlarmKind.SOS,
    ref=Ref.read("INC-7"),
    status=Status.RINGING,
    site=SITE,
    where=SITE,
    officer=OFFICER,
    who=CALLED,
    raised_at=NIGHT,
    rung=1,
    rungs=2,
    next_at=after(2),
    reached=tuple(
        Reach(who=CALLED, channel=channel, told=told, at=NIGHT)
        for channel, told in product(Channel, Told)
    ),
)
ON = tuple(
    OnDuty(shift=tone, who=CALLED, since=NIGHT, due_at=after(60), tone=tone)
    for tone in Tone
)
WAITS = OnDuty(shift=9, who=CALLED, since=NIGHT, waits_since=NIGHT, tone=Tone.LATE)
BUSY = Tonight(
    now=after(1),
    sites=(
        SiteNow(
            code=SITE,
            name="Riverside Court",
            on=(*ON, WAITS),
            walks=(Walk(route="Outside", end_at=after(60), done=1, points=4),),
            alarms=(AlarmKind.SOS,),
        ),
        *(SiteNow(code=SiteCode(f"S{one.tone}"), name="", on=(one,)) for one in ON),
    ),
    quiet=(SiteCode("FEN"),),
    alarms=(
        ALARM,
        replace(ALARM, rung=2, site=None, where=""),
        replace(ALARM, rung=0, rungs=0, next_at=None, reached=()),
        replace(ALARM, status=Status.IN_HAND, owner=CALLED),
        replace(ALARM, status=Status.REGAINED),
        replace(ALARM, do_not_ring=True),
        replace(ALARM, status=Status.REGAINED, owner=CALLED),
        *(replace(ALARM, kind=kind) for kind in AlarmKind),
    ),
    missing=tuple(
        Missing(shift=said, site=SITE, who=CALLED, start_at=NIGHT, said=bool(said))
        for said in (0, 1)
    ),
    relief=tuple(
        Relief(number=number, site=SITE, who=CALLED, due_at=at)
        for number, at in ((1, NIGHT), (2, after(30)))
    ),
    incidents=(Case(ref=Ref.read("INC-7"), since=NIGHT, where=SITE),),
    breaches=(Case(ref=Ref.read("BR-7"), since=NIGHT),),
    breaches_open=1,
    on_call=((Role.DIRECTOR, CALLED),),
    health=Health(troubles=("engine: nothing moves",)),
)
SILENT = Tonight(now=NIGHT, health=Health(tested_at=NIGHT))
FAILED = Tonight(now=NIGHT, health=Health(tested_at=NIGHT, test_passed=False))
EYES = Eyes(may=DEEDS)


def the_board(to: Reader) -> Iterator[object]:
    """All that stands on it, and in place of it."""
    for tonight in (BUSY, SILENT, FAILED):
        for pieces in parts.parts(to, EYES, tonight).values():
            yield from pieces.values()
        yield from (alarm_cards.alarm(to, EYES, alarm) for alarm in tonight.alarms)
    yield from (labels.role(to, role) for role in Role)
    board = pages.board(to, somebody(Role.DIRECTOR), pages.done(to))
    yield from (replace(board, headings={}), *board.headings.values())
