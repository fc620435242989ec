"""Every text of timed activities, in each of its forms."""

from collections.abc import Iterator
from dataclasses import replace

from bot.domain.alarms.kinds import AlarmKind
from bot.domain.names.redacted_text import Kept, RedactedText
from bot.domain.timed_activity.activity import Kind, TimedActivity
from bot.domain.timed_activity.out_of_reach import OutOfReach, Why
from bot.texts.message import Message
from bot.texts.reader import Reader
from bot.texts.timed_activity import alarm, labels, officer, out_of_reach, way_home
from tests.domain.builders import NIGHT, OFFICER, SITE, after

OUT = TimedActivity(
    id=4, officer=OFFICER, site=SITE, started_at=NIGHT, ends_at=after(20)
)
BACK = replace(OUT, back_at=after(18))
TYPED = replace(OUT, text=RedactedText("roof of block B"))
LONGEST = replace(OUT, ends_at=after(240))
PHONE = "020 7946 0000"


def about_timed_activities(to: Reader) -> Iterator[Message | str]:
    yield from (labels.kind_label(to, kind) for kind in Kind)
    yield officer.how_long(to, PHONE)
    yield officer.perhaps(to, officer.LENGTHS, "OB-3")
    for out in (OUT, TYPED, LONGEST, replace(OUT, kind=Kind.ROOF)):
        yield officer.started(to, out, on_shift=True)
    yield officer.are_you_back(to, OUT)
    yield officer.you_are_due(to, OUT)
    yield officer.being_looked_for(to, OUT, PHONE)
    yield from (officer.settled(to, out) for out in (OUT, BACK))
    yield from (officer.back(to, BACK, late=late) for late in (False, True))
    yield officer.longer(to, OUT)
    yield officer.no_longer(to, LONGEST)
    yield officer.type_where(to)
    yield officer.words_kept(to, TYPED, Kept(text=RedactedText("roof")))
    yield officer.nothing_said(to)
    for kind in (AlarmKind.TIMED_ACTIVITY, AlarmKind.HOME_SAFE):
        for site in ("", "RIV Riverside Court"):
            yield alarm.headline(to, kind, "A.O. E1001", site)
    for place in (None, Kind.ROOF, Kind.HOME):
        yield "\n".join(alarm.body_of(to, "A.O. E1001", replace(OUT, kind=place)))
    for why in Why:
        for due_at in (None, NIGHT):
            yield out_of_reach.noted(to, why, due_at, PHONE)
        known = OutOfReach(officer=OFFICER, about=OUT.ref, why=why, said_at=NIGHT)
        yield out_of_reach.said(to, known)
    yield from (out_of_reach.out(to, out) for out in (OUT, LONGEST))
    yield out_of_reach.out(to, replace(OUT, kind=Kind.ROOF))
    way = replace(OUT, kind=Kind.HOME)
    for say in (way_home.begun, way_home.are_you_home, way_home.you_are_due):
        yield say(to, way)
    yield way_home.later(to, way)
    yield way_home.being_looked_for(to, way, PHONE)
    yield from (way_home.home(to, replace(BACK), late=late) for late in (False, True))
