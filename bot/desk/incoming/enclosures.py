"""Files that go with messages: read from the books when they are sent, never kept."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.desk.breach import account, deciders
from bot.desk.desk import Desk
from bot.desk.rights import about_me
from bot.domain.breach.breach import Breach
from bot.domain.people.person import Person
from bot.domain.refs import split
from bot.texts.breach import pack
from bot.texts.breach.pack_contents import Contents
from bot.texts.paper import Paper
from bot.texts.reader import Reader
from bot.texts.rights import about_me as held


class Enclosure(StrEnum):
    """Which file; after the dot how it is written."""

    HELD = "held.pdf"
    """What is held about the person who gets it."""
    PACK = "pack.pdf"
    """What the regulator is told of a breach."""
    PACK_TO_CHANGE = "pack.docx"
    HELD_ROWS = "held.csv"
    """The same, every row of it."""

    @property
    def form(self) -> str:
        """How it is written: ``pdf``, ``docx`` or ``csv``."""
        return self.partition(".")[2]


def paper(desk: Desk, enclosure: Enclosure, to: Person, about: str | None) -> Paper:
    """As the books are now."""
    return PAPERS[enclosure](desk, to, about)


def _held(desk: Desk, to: Person, _: str | None) -> Paper:
    holding = about_me.holding(desk, to, held.SHOWN)
    return held.paper(desk.reader(to), holding, desk.now)


def _held_rows(desk: Desk, to: Person, _: str | None) -> Paper:
    return held.table(about_me.holding(desk, to), desk.now)


def _pack(desk: Desk, _: Person, about: str | None) -> Paper:
    assert about is not None
    return notification_pack(desk, desk.unit.breaches.get(split(about)[1]))


def pack_of(desk: Desk, number: int) -> Paper | None:
    """The same, for whoever asks by number."""
    found = desk.unit.breaches.find(number)
    return notification_pack(desk, found) if found else None


def notification_pack(desk: Desk, one: Breach) -> Paper:
    """In English, whoever asks for it: the regulator reads it."""
    alarm = desk.unit.alarms.about(one.ref)
    site = desk.unit.sites.find(one.site) if one.site else None
    told = alarm.told if alarm else ()
    return pack.paper(
        Reader(zone=ZoneInfo(desk.company.time_zone)),
        Contents(
            case=account.case_of(desk, one),
            company=desk.company,
            contact=deciders.contact(desk, one),
            site=f"{site.code} {site.name}" if site else "",
            told=tuple(account.called(desk, who) for who in told),
            told_at=alarm.raised_at if alarm else None,
            called=lambda who: account.called(desk, who),
            now=desk.now,
        ),
    )


PAPERS: Mapping[Enclosure, Callable[[Desk, Person, str | None], Paper]] = {
    Enclosure.HELD: _held,
    Enclosure.PACK: _pack,
    Enclosure.PACK_TO_CHANGE: _pack,
    Enclosure.HELD_ROWS: _held_rows,
}
