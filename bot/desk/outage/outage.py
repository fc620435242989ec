"""Monitoring lost: who is told to ring which sites, once; and that it is back."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from bot.desk.desk import SYSTEM, Desk
from bot.desk.outage import asking
from bot.domain import outage as outages
from bot.domain.messages.channel import Channel
from bot.domain.outage import Held, Loss, Outage, Signs, Status, TellLost, Watch
from bot.domain.people.permissions import MEND, RING_THE_SITES, Tiers
from bot.domain.people.person import Person, Role
from bot.domain.refs import StaffId
from bot.domain.shifts import check_call
from bot.domain.shifts.check_call import CheckCall
from bot.domain.shifts.shift import Shift
from bot.texts import outage as texts
from bot.texts.message import Message
from bot.texts.outage import OnDuty, SiteOnDuty
from bot.texts.reader import Reader
from storage.messages.message import Lane, NewMessage, Purpose

ABOUT = "monitoring"


def look(desk: Desk, heard_at: datetime | None = None) -> Outage | None:
    """One look at the line; the outage that begins or ends for people with it."""
    known = desk.unit.monitoring.find()
    before = known or Watch(watched_from=desk.now, watched_at=desk.now)
    untaken_since = desk.unit.monitoring.untaken_since()
    signs = Signs(heard_at=heard_at, untaken_since=untaken_since)
    after, effects = outages.decide(before, signs, desk.now)
    kept = desk.unit.monitoring.keep(after)
    if kept.outage is None or not effects:
        return None
    desk.note(SYSTEM, "monitoring", ABOUT, before.status, after.status)
    if isinstance(effects[0], TellLost):
        asking.lost(desk)
        told = _tell_lost(desk, kept.outage)
    else:
        asking.back(desk, kept.outage)
        told = _tell_back(desk, kept.outage)
    outage = replace(kept.outage, told=told)
    return desk.unit.monitoring.keep_outage(outage)


def held(desk: Desk, sent_at: datetime | None) -> Held | None:
    """Whether what somebody does now was held back by an outage of ours."""
    if sent_at is None:
        watch = desk.unit.monitoring.find()
        return outages.held_back(watch, None, None, desk.now)
    if desk.now - sent_at <= outages.LATE_BY_US:
        return None
    outage = desk.unit.monitoring.unheard(sent_at)
    return outages.held_back(None, outage, sent_at, desk.now)


def last_update_at(desk: Desk) -> datetime | None:
    """When something from Telegram was taken in last."""
    return desk.unit.monitoring.last_update_at()


def lost_since(desk: Desk) -> datetime | None:
    """Since when an officer's silence may be ours, while monitoring is lost."""
    watch = desk.unit.monitoring.find()
    if watch is None or watch.outage is None or watch.status is not Status.LOST:
        return None
    return watch.outage.since


def asked_by_text(desk: Desk) -> tuple[int, int]:
    """How many officers on duty are asked by text while Telegram is away, of how
    many."""
    officers = [officer for site in on_duty(desk) for officer in site.officers]
    return sum(officer.by_text for officer in officers), len(officers)


def reachable(desk: Desk, tiers: Tiers = RING_THE_SITES) -> list[Person]:
    """Who could be told without Telegram: the first of the tiers that has anybody."""
    for roles in tiers:
        people = [person for person in _holders(desk, roles) if _second(desk, person)]
        if people:
            return people
    return []


def _holders(desk: Desk, roles: frozenset[Role]) -> list[Person]:
    return [
        person
        for person in desk.unit.people.all()
        if person.roles & roles and person.active and not person.is_away(desk.now)
    ]


def _second(desk: Desk, person: Person) -> tuple[Channel, ...]:
    """All at once: an e-mail holds every site, a text message wakes somebody."""
    return desk.channels_after(person, Channel.TELEGRAM)


def _tell_lost(desk: Desk, outage: Outage) -> tuple[StaffId, ...]:
    """Those told by a second channel. Who rings and has none is owed it in Telegram: it
    may take messages all the same while only hearing is known to be lost."""
    sites = on_duty(desk)
    people = reachable(desk, RING_THE_SITES if sites else MEND)
    others = _holders(desk, RING_THE_SITES[0]) if sites else []
    if outage.loss is not Loss.HEARING:
        others = []
    for person in people + [one for one in others if not _second(desk, one)]:
        _send(desk, person, LOST, outage, sites)
    return tuple(person.id for person in people)


def _tell_back(desk: Desk, outage: Outage) -> tuple[StaffId, ...]:
    """Those who were told, and whoever rings and could not be."""
    people = {who: desk.person(who) for who in outage.told}
    if on_duty(desk):
        people |= {one.id: one for one in _holders(desk, RING_THE_SITES[0])}
    silent = on_duty(desk, only_silent=True)
    for person in people.values():
        _send(desk, person, BACK, outage, silent)
    return outage.told


Written = Callable[[Reader, Outage, Sequence[SiteOnDuty]], str]
InTexts = Callable[[Reader, Outage, Sequence[SiteOnDuty]], list[str]]
Notice = tuple[Written, InTexts, Written]
"""In an e-mail, in text messages, and in the chat."""
LOST: Notice = (texts.lost_mail, texts.lost_texts, texts.lost_chat)
BACK: Notice = (texts.back_mail, texts.back_texts, texts.back_chat)


def _send(
    desk: Desk,
    person: Person,
    notice: Notice,
    outage: Outage,
    sites: Sequence[SiteOnDuty],
) -> None:
    to, (mail, short, chat) = desk.reader(person), notice
    channels = _second(desk, person)
    if Channel.EMAIL in channels:
        _put(desk, person, Channel.EMAIL, mail(to, outage, sites))
    if Channel.SMS in channels:
        for text in short(to, outage, sites):
            _put(desk, person, Channel.SMS, text)
    if not channels:
        message, purpose = Message(chat(to, outage, sites)), Purpose.NOTICE
        desk.owe(person, message, lane=Lane.URGENT, purpose=purpose, about=ABOUT)


def _put(desk: Desk, person: Person, channel: Channel, text: str) -> None:
    desk.put(
        NewMessage(
            lane=Lane.URGENT,
            channel=channel,
            person=person.id,
            purpose=Purpose.NOTICE,
            about=ABOUT,
            text=text,
            created_at=desk.now,
        )
    )


def on_duty(desk: Desk, *, only_silent: bool = False) -> list[SiteOnDuty]:
    """The sites with officers, the one that is due first at the head; or only those
    where somebody is past their due time."""
    shifts = desk.unit.shifts.all_open()
    sites = [
        SiteOnDuty(
            code=site.code,
            name=site.name,
            phone=site.phone,
            every=desk.company.rhythm(site).every,
            officers=list(_officers(desk, site.code, shifts, only_silent)),
        )
        for site in desk.unit.sites.all()
    ]
    return sorted((site for site in sites if site.officers), key=_first_due)


def _officers(
    desk: Desk, code: str, shifts: Sequence[Shift], only_silent: bool
) -> Iterator[OnDuty]:
    for shift in (one for one in shifts if one.site == code):
        calls = desk.unit.check_calls.unsettled(shift.id)
        awaited = [call for call in calls if _is_awaited(call)]
        if only_silent:
            awaited = [call for call in awaited if call.due_at <= desk.now]
        if awaited or not only_silent:
            officer = desk.person(shift.officer)
            due_at = awaited[0].due_at if awaited else None
            yield OnDuty(
                initials=officer.initials,
                called=officer.called,
                due_at=due_at,
                by_text=asking.is_possible(desk, officer, shift.site),
            )


def _is_awaited(call: CheckCall) -> bool:
    return call.status in check_call.WAITING | check_call.UNHEARD


def _first_due(site: SiteOnDuty) -> tuple[datetime, ...]:
    return tuple(sorted(duty.due_at for duty in site.officers if duty.due_at))[:1]
