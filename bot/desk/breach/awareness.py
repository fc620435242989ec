"""Since when the company is aware of a breach: a moment later than the discovery, which
somebody who may decides, with a reason. Both clocks are shown from then on."""

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.desk import forms, notice
from bot.desk.breach import deciders, dpo_system, seventy_two_hours
from bot.desk.desk import Desk
from bot.domain.breach import awareness, breach, events
from bot.domain.breach.breach import Breach
from bot.domain.errors import IllegalMove, Stale
from bot.domain.forms import FormKind
from bot.domain.names.redacted_text import Kept
from bot.domain.people.person import Person
from bot.domain.times.moments import read_past
from bot.texts import times as time_texts
from bot.texts.breach import seventy_two_hours as texts
from bot.texts.message import Message


def take_time(desk: Desk, person: Person, number: int, raw: str) -> None:
    """Since when, as typed; of an hour that came twice the stricter. The reason is
    asked for, and until it is there nothing moves."""
    found = deciders.allowed(desk, person, number)
    moment = read_past(raw, desk.made_at, ZoneInfo(desk.company.time_zone))
    at = next((at for at in moment.times if can_be(found, at)), None)
    to = desk.reader(person)
    if at is not None:
        _propose(desk, person, found, at)
        forms.start_form(desk, person, FormKind.AWARE_WHY, number)
    elif moment.times:
        desk.owe(person, texts.aware_too_early(to, found))
    else:
        desk.owe(person, Message(time_texts.not_past(to, moment, desk.made_at)))


def can_be(reported: Breach, at: datetime) -> bool:
    """Not before anybody had found it."""
    return at >= awareness.earliest(reported.discovered_at)


def take_reason(desk: Desk, person: Person, number: int, kept: Kept) -> None:
    """It stands, and whoever was told of the breach hears of it, and the SIRO."""
    found = deciders.allowed(desk, person, number)
    before = desk.unit.awareness.of(number)
    try:
        after = awareness.explain(before, kept.text, person.id, desk.now)
    except IllegalMove:
        raise Stale from None
    desk.unit.awareness.save(number, after)
    _move(desk, person, found, after[-1].at)
    aware = desk.unit.breaches.get(number)
    said = texts.aware(desk.reader(person), aware, kept.text, person.called, desk.now)
    desk.owe(person, said, about=found.ref)
    for other in deciders.others(desk, found, person, siro=True):
        heard = texts.aware(
            desk.reader(other), aware, kept.text, person.called, desk.now
        )
        notice.say(desk, other, heard, found.ref)


def decide(desk: Desk, person: Person, number: int, at: datetime, kept: Kept) -> None:
    """Both at once."""
    _propose(desk, person, deciders.allowed(desk, person, number), at)
    take_reason(desk, person, number, kept)


def _propose(desk: Desk, person: Person, reported: Breach, at: datetime) -> None:
    known = desk.unit.awareness.of(reported.id)
    at = max(at, reported.discovered_at)
    proposed = awareness.propose(known, at, person.id, desk.now)
    desk.unit.awareness.save(reported.id, proposed)


def _move(desk: Desk, person: Person, reported: Breach, at: datetime) -> None:
    aware = breach.decide(reported, events.BecameAware(at), desk.now)
    desk.unit.breaches.save(aware)
    was = reported.aware_at.isoformat() if reported.aware_at else ""
    desk.note(person.id, "aware", reported.ref, was, at.isoformat())
    dpo_system.tell(desk, dpo_system.Event.UPDATED, aware)
    seventy_two_hours.ask_why(desk, reported, aware)
