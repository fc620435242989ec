"""Every text of a handover, in each of its forms."""

from collections.abc import Iterator
from dataclasses import replace

from bot.domain.alarms.kinds import AlarmKind
from bot.domain.handover.handover_events import Part, Why
from bot.domain.names.redacted_text import RedactedText
from bot.domain.refs import Ref
from bot.texts.alarms import alarm as alarms
from bot.texts.alarms import from_officer
from bot.texts.alarms.facts import Facts
from bot.texts.handover import gap, handing, managers, staying
from bot.texts.message import Message
from bot.texts.reader import Reader
from tests.domain.builders import NIGHT, after
from tests.texts.read.shifts.before_and_after import (
    PHONE,
    RESTED,
    SHIFT,
    TIRED,
    WHO,
)

SITE = "RIV Riverside Court"
ENTRY, HANDOVER = Ref("OB", 3), Ref("HO", 1)
WORDS = RedactedText("O.H. has the keys")
EMPTY = handing.Night(
    number=1,
    site=SITE,
    outgoing=WHO,
    incoming="P.Z. E1002",
    entries=0,
    last=(),
    incidents=(),
    equipment=(),
    handed=(),
    missing=(),
)
FULL = replace(
    EMPTY,
    entries=4,
    last=((ENTRY, NIGHT, RedactedText("Gate 2 light is broken " * 20)),),
    incidents=((Ref("INC", 2), NIGHT),),
    equipment=("master keys: 3", "radio: 2"),
    missing=("radio: 2",),
)
COMING = gap.Coming(
    shift=2, officer=WHO, start_at=NIGHT, phone=gap.Phone.LINKED, cannot=False
)
GAP = gap.Gap(number=1, waiting=((WHO, NIGHT),), coming=None, there=None, free=())
FREE = (gap.FreeNow(called=WHO, rest=RESTED), gap.FreeNow(called=WHO, rest=TIRED))


def about_handing_over(to: Reader) -> Iterator[Message | str]:
    yield from _both(to)
    yield from _who_stays(to)
    yield from _the_office(to)
    yield from _the_gap(to)


def _both(to: Reader) -> Iterator[Message | str]:
    for night in (EMPTY, FULL, replace(FULL, handed=tuple(Part))):
        yield handing.hand_over(to, night)
        yield handing.take_over(to, night)
    yield handing.what_is_missing(to, 1, [(0, "radio: 2")])
    yield handing.missing_noted(to, "radio: 2", ENTRY)
    yield handing.missing_told(to, HANDOVER, SITE, "radio: 2", WHO, ENTRY)
    yield handing.missing_entry(to, "radio: 2")
    yield handing.taken_over(to, SITE, WHO, NIGHT)
    yield handing.over(to, SITE, NIGHT)
    yield handing.waits(to, WHO, SITE)
    yield handing.take_it_from_here(to)
    yield handing.handed_entry(to, WHO, "P.Z. E1002", NIGHT, after(3), after(5))
    yield handing.left_entry(to, WHO, NIGHT)


def _who_stays(to: Reader) -> Iterator[Message]:
    coming = staying.Next(officer=WHO, planned=SHIFT)
    yield staying.stays(to, 1, coming, PHONE, NIGHT, after(60))
    yield staying.stays(to, 1, None, PHONE, None, None)
    for told in ([], [WHO]):
        yield staying.cannot_noted(to, 1, told, PHONE)
    yield staying.left(to, SITE, NIGHT, ())
    yield staying.relieved(to, SITE, NIGHT, WHO, ())
    yield staying.may_go(to, SITE)


def _the_office(to: Reader) -> Iterator[Message | str]:
    yield managers.type_why(to)
    yield managers.let_go(to, SITE, WHO)
    for why in Why:
        yield managers.you_may_go(to, SITE, NIGHT, WHO, why, WORDS, ())
        yield managers.entry(to, WHO, WHO, why, NIGHT)
    yield from managers.waiting(to, [])
    yield from managers.waiting(to, [(1, SITE, WHO, NIGHT)])
    yield managers.left_told(to, SITE, WHO, NIGHT)
    yield gap.too_late(to)


def _the_gap(to: Reader) -> Iterator[Message]:
    late = [
        *(replace(COMING, phone=phone) for phone in gap.Phone),
        replace(COMING, cannot=True),
        replace(COMING, is_late=False),
    ]
    gaps = [
        GAP,
        *(replace(GAP, coming=each, free=FREE) for each in late),
        replace(GAP, there=(WHO, NIGHT)),
        replace(GAP, cannot_at=NIGHT),
        replace(GAP, left_at=NIGHT, waiting=()),
    ]
    for each in gaps:
        facts = Facts(
            alarm=1,
            kind=AlarmKind.NOT_RELIEVED,
            ref=HANDOVER,
            officer=WHO,
            site=SITE,
            at=NIGHT,
            gap=each,
        )
        yield alarms.alarm(to, facts)
        yield alarms.in_hand(to, facts)
        yield from_officer.regained(to, facts, after(5))
    no_show = replace(facts, kind=AlarmKind.NO_SHOW, waiting=((WHO, NIGHT),), gap=None)
    yield alarms.alarm(to, no_show)
