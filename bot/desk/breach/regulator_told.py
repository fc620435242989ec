"""The regulator is told: in phases, in time or with the reason; or need not be."""

from datetime import datetime

from bot.desk import forms, notice
from bot.desk.breach import deciders, dpo_system
from bot.desk.breach.dpo_system import Event
from bot.desk.desk import Desk
from bot.domain.breach import (
    breach,
    events,
    not_sent,
    notification,
    seventy_two_hours,
)
from bot.domain.breach.breach import Breach
from bot.domain.breach.notification import Notification, Way
from bot.domain.errors import Stale
from bot.domain.forms import FormKind
from bot.domain.names.redacted_text import Kept
from bot.domain.people.person import Person
from bot.domain.times.moments import read_past
from bot.texts import times as time_texts
from bot.texts.breach import regulator_told as texts
from bot.texts.breach.seventy_two_hours import AWARE, NO_REFERENCE
from bot.texts.breach.seventy_two_hours import taken_back as taken_back_words
from bot.texts.message import Message

FORMS = {
    "": FormKind.REGULATOR,
    texts.WHEN: FormKind.SENT_AT,
    texts.DELAY: FormKind.DELAY,
    texts.SPARE: FormKind.SPARED,
    AWARE: FormKind.AWARE,
}

Known = notification.Went | notification.SentAt | notification.Delayed


def press(desk: Desk, person: Person, number: int, choice: str) -> None:
    """A button about the regulator; most of them ask for words."""
    found = deciders.allowed(desk, person, number)
    phase, _, said = choice.rpartition(".")
    if phase:
        _must_be_newest(desk, found, phase)
    if said == NO_REFERENCE:
        _close_form(desk, person, number)
        sent(desk, person, number, None)
    elif said in set(Way):
        went(desk, person, number, Way(said))
    elif said == texts.NOT_SENT and phase:
        taken_back(desk, person, number)
    elif said in FORMS:
        forms.start_form(desk, person, FORMS[said], number)
    else:
        raise Stale


def take_reference(desk: Desk, person: Person, number: int, kept: Kept) -> None:
    """The regulator's has a figure in it. What has none stops no clock."""
    deciders.allowed(desk, person, number)
    if any(letter.isdigit() for letter in kept.text):
        sent(desk, person, number, kept)
        return
    desk.owe(person, texts.no_figure(desk.reader(person)))
    forms.start_form(desk, person, FormKind.REGULATOR, number)


def sent(
    desk: Desk,
    person: Person,
    number: int,
    kept: Kept | None,
    *more: Known,
) -> None:
    """Told just now, with the regulator's reference or without one yet; ``more`` is
    what is known of it already.

    The first time stops the clock; the SIRO, and who was told of it, hear each.
    """
    found = deciders.allowed(desk, person, number)
    event = notification.Sent(kept.text if kept else None)
    told = _keep(desk, person, found, "regulator told", event, *more)
    found = _stop_clock(desk, found, told)
    dpo_system.tell(desk, Event.REGULATOR_TOLD, found)
    _show(desk, person, found, told)
    for other in deciders.others(desk, found, person, siro=True):
        heard = texts.told(desk.reader(other), found, told, person.called)
        notice.say(desk, other, heard, found.ref)
    _ask_why_late(desk, person, found, told)


def went(desk: Desk, person: Person, number: int, way: Way) -> None:
    """How the newest was sent."""
    found = deciders.allowed(desk, person, number)
    event = notification.Went(way)
    _show(desk, person, found, _keep(desk, person, found, f"told by {way}", event))


def take_time(desk: Desk, person: Person, number: int, raw: str) -> None:
    """When the newest was sent, as typed; of an hour that came twice the later."""
    found = deciders.allowed(desk, person, number)
    moment = read_past(raw, desk.made_at, desk.zone)
    times = moment.times
    if times and times[-1] >= found.discovered_at:
        sent_at(desk, person, number, times[-1])
    else:
        to = desk.reader(person)
        why = (
            texts.no_such_time(to, found)
            if times
            else Message(time_texts.not_past(to, moment, desk.made_at))
        )
        desk.owe(person, why)


def sent_at(desk: Desk, person: Person, number: int, at: datetime) -> None:
    """When the newest was sent, which may move the moment that stopped the clock."""
    found = deciders.allowed(desk, person, number)
    event = notification.SentAt(at)
    told = _keep(desk, person, found, "regulator told at", event)
    found = _stop_clock(desk, found, told)
    dpo_system.tell(desk, Event.UPDATED, found)
    _show(desk, person, found, told)
    _ask_why_late(desk, person, found, told)


def taken_back(desk: Desk, person: Person, number: int) -> None:
    """The newest was never sent: whoever heard that it was hears that it was not."""
    found = deciders.allowed(desk, person, number)
    known = desk.unit.notifications.of(number)
    untold, after = not_sent.take_back(found, known)
    desk.unit.notifications.save(after)
    desk.unit.breaches.save(untold, learnt_at=desk.now)
    sent_at = known.submissions[-1].sent_at.isoformat()
    desk.note(person.id, "regulator not told", found.ref, before=sent_at)
    dpo_system.tell(desk, Event.UPDATED, untold)
    words = taken_back_words(desk.reader(person), untold, person.called, desk.now)
    desk.owe(person, words, about=found.ref)
    for other in deciders.others(desk, untold, person, siro=True):
        to = desk.reader(other)
        heard = taken_back_words(to, untold, person.called, desk.now)
        notice.say(desk, other, heard, found.ref)


def delayed(desk: Desk, person: Person, number: int, kept: Kept) -> None:
    """Why it went, or goes, past the 72 hours. Source: UK GDPR, Article 33(1)."""
    found = deciders.allowed(desk, person, number)
    _keep(desk, person, found, "delay explained", notification.Delayed(kept.text))
    dpo_system.tell(desk, Event.UPDATED, found)
    desk.owe(person, texts.delay_noted(desk.reader(person), found))


def spared(desk: Desk, person: Person, number: int, kept: Kept) -> None:
    """The regulator need not be told, and why: Article 33(5) wants it on record."""
    found = deciders.allowed(desk, person, number)
    if desk.unit.notifications.of(number).submissions:
        raise Stale
    _keep(desk, person, found, "regulator spared", notification.Spared(kept.text))
    found = breach.decide(found, events.Judged(True), desk.now)
    desk.unit.breaches.save(found)
    dpo_system.tell(desk, Event.UPDATED, found)
    message = texts.spared(desk.reader(person), found, person.called, kept.text)
    desk.owe(person, message, about=found.ref)
    for other in deciders.others(desk, found, person, siro=True):
        heard = texts.spared(desk.reader(other), found, person.called, kept.text)
        notice.say(desk, other, heard, found.ref)


def _keep(
    desk: Desk, person: Person, reported: Breach, deed: str, *events: notification.Event
) -> Notification:
    after = desk.unit.notifications.of(reported.id)
    for event in events:
        after = notification.decide(after, event, person.id, desk.now)
    desk.unit.notifications.save(after)
    desk.note(person.id, deed, reported.ref)
    return after


def _stop_clock(desk: Desk, reported: Breach, notified: Notification) -> Breach:
    """The first submission stops it, whenever that is said to have been."""
    first = notified.submissions[0].sent_at
    event = events.RegulatorTold(notified.reference, first)
    stopped = breach.decide(reported, event, desk.now)
    desk.unit.breaches.save(stopped)
    return stopped


def _show(desk: Desk, person: Person, reported: Breach, notified: Notification) -> None:
    recorded = texts.recorded(desk.reader(person), reported, notified)
    desk.owe(person, recorded, about=reported.ref)


def _ask_why_late(
    desk: Desk, person: Person, reported: Breach, notified: Notification
) -> None:
    if seventy_two_hours.is_late(reported, desk.now) and notified.delay is None:
        forms.start_form(desk, person, FormKind.DELAY, reported.id)


def _must_be_newest(desk: Desk, reported: Breach, phase: str) -> None:
    """A button under an older submission changes nothing."""
    known = desk.unit.notifications.of(reported.id).submissions
    if not known or phase != str(known[-1].phase):
        raise Stale


def _close_form(desk: Desk, person: Person, number: int) -> None:
    """Pressed twice, it is recorded once."""
    form = desk.unit.forms.of(person.id)
    if form is None or (form.kind, form.number) != (FormKind.REGULATOR, number):
        raise Stale
    desk.unit.forms.close(person.id)
