"""The notification pack of a breach."""

from bot.desk.breach import account, deciders
from bot.desk.desk import Desk
from bot.domain.breach.breach import Breach
from bot.domain.people.person import Person
from bot.domain.refs import Ref
from bot.texts.breach import pack
from bot.texts.breach.pack_contents import Contents
from bot.texts.drills import marks
from bot.texts.paper import Paper
from bot.texts.reader import Reader


def _pack(desk: Desk, _: Person, about: Ref | None) -> Paper:
    assert about is not None
    return notification_pack(desk, desk.unit.breaches.get(about.number))


def pack_of(desk: Desk, number: int) -> Paper | None:
    """The same, for whoever asks by number."""
    breach = desk.unit.breaches.find(number)
    return notification_pack(desk, breach) if breach else None


def notification_pack(desk: Desk, breach: Breach) -> Paper:
    """In English, whoever asks for it: the regulator reads it."""
    alarm = desk.unit.alarms.about(breach.ref)
    site = desk.unit.sites.find(breach.site) if breach.site else None
    told = alarm.told if alarm else ()
    to = Reader(zone=desk.zone)
    paper = pack.paper(
        to,
        Contents(
            case=account.case_of(desk, breach),
            company=desk.company,
            contact=deciders.contact(desk, breach),
            site=f"{site.code} {site.name}" if site else "",
            told=tuple(account.called(desk, who) for who in told),
            told_at=alarm.raised_at if alarm else None,
            called=lambda who: account.called(desk, who),
            now=desk.now,
        ),
    )
    return marks.paper(to, paper) if breach.is_drill else paper
