"""Words that are kept sealed: who hears of them, and who opens them with a reason."""

from datetime import timedelta

from bot.desk import notice
from bot.desk.alarms import ladders
from bot.desk.desk import SYSTEM, Desk
from bot.desk.people import own_office, past_line
from bot.desk.shown import Unsealed
from bot.domain import limits
from bot.domain.errors import Stale
from bot.domain.forms import FormKind
from bot.domain.people.permissions import allow_open_words, is_allowed
from bot.domain.people.person import Person, Role
from bot.domain.refs import BREACH
from bot.domain.words.opening import OpenReason
from bot.texts.message import in_parts
from bot.texts.words import sealed as texts
from storage.messages.message import Lane
from storage.words.sealed_words import SealedWords

TELL_AFTER = timedelta(seconds=30)
"""Words that are not read by then are told of: somebody can ring their writer."""

ESCALATE_AFTER = timedelta(hours=24)
"""A program that reads nothing for so long does not mend itself."""


def ask_why(desk: Desk, person: Person, key: str) -> None:
    """Open was pressed: for which reason?"""
    waiting = desk.unit.sealed_words.find(key)
    to = desk.reader(person)
    if waiting is None:
        desk.owe(person, texts.gone(to))
        return
    _allow(desk, waiting, person)
    desk.owe(person, texts.why_open(to, key), lane=Lane.ESCALATION)


def open_words(desk: Desk, person: Person, key: str, reason: str) -> Unsealed | None:
    """Written down, and told to the DPO, in the transaction before they are shown;
    None when there is nothing to show any more, which is said."""
    if reason not in set(OpenReason):
        raise Stale
    waiting = desk.unit.sealed_words.find(key)
    to = desk.reader(person)
    if waiting is None:
        desk.owe(person, texts.gone(to))
        return None
    _allow(desk, waiting, person)
    why = OpenReason(reason)
    about = waiting.about or waiting.person
    desk.note(person.id, "sealed words opened", about, after=why)
    writer = desk.person(waiting.person).called
    for dpo in desk.in_reach(Role.DPO, but={person.id}):
        message = texts.was_opened(desk.reader(dpo), person.called, writer, about, why)
        notice.say(desk, dpo, message, about)
    words = desk.unit.sealed_words.open(key)
    return Unsealed(tuple(in_parts(texts.opened(to, writer, waiting.at, words))))


def not_shown(desk: Desk, staff_chat: int) -> None:
    """Telegram did not take them: nothing is owed, for the button is still there."""
    person = desk.unit.people.by_chat(staff_chat)
    if person is not None:
        desk.owe(person, texts.not_shown(desk.reader(person)))


def _allow(desk: Desk, waiting: SealedWords, person: Person) -> None:
    """Of what goes past the duty managers, whoever reads it; others hear that the
    button is an old one. Of a breach nobody whose own office it comes from."""
    barred = past_line.barred(desk, waiting.person)
    if person.id in barred and _goes_past(desk, waiting):
        raise Stale
    allow_open_words(person, **_standing(desk, waiting, person))
    if waiting.about is not None and _is_of_breach(waiting):
        breach = desk.unit.breaches.get(waiting.about.number)
        own_office.allow_near(desk, person, breach)


def _goes_past(desk: Desk, waiting: SealedWords) -> bool:
    known = waiting.about is not None and past_line.is_past(desk, waiting.about)
    return known or waiting.purpose == FormKind.ABUSE


def _standing(desk: Desk, waiting: SealedWords, person: Person) -> dict[str, bool]:
    """What decides who may open them."""
    alarm = desk.unit.alarms.about(waiting.about) if waiting.about else None
    told = alarm is not None and person.id in alarm.told
    return {"of_breach": _is_of_breach(waiting), "told": told}


def _is_of_breach(waiting: SealedWords) -> bool:
    return waiting.about is not None and waiting.about.prefix == BREACH


def say_not_read(desk: Desk, waiting: SealedWords, *, is_urgent: bool) -> None:
    """Whoever runs the night hears it in time, and whoever looks after the machine:
    for each report, and otherwise now and then for each writer."""
    if waiting.told_at is not None or desk.now - waiting.at < TELL_AFTER:
        return
    said = desk.unit.tallies.count(waiting.person, limits.NOT_READ_SAID, desk.now)
    if not (said or is_urgent):
        return
    desk.unit.sealed_words.told(waiting.key, desk.now)
    about = waiting.about if is_urgent else None
    desk.note(SYSTEM, "name check failed", about or waiting.person)
    who = desk.person(waiting.person).called
    managers = _who_may_open(desk, waiting)
    for manager in managers:
        to = desk.reader(manager)
        message = texts.not_read_yet(to, waiting.key, who, waiting.at, about)
        notice.say(desk, manager, message, about, lane=Lane.ESCALATION)
    for person in desk.in_reach(Role.ADMINISTRATOR):
        if person not in managers:
            mend = texts.look_at_the_machine(desk.reader(person), who, waiting.at)
            notice.say(desk, person, mend, lane=Lane.ESCALATION)


def _who_may_open(desk: Desk, waiting: SealedWords) -> list[Person]:
    """Of those whom the alarm concerns."""
    if _goes_past(desk, waiting):
        return past_line.readers(desk, waiting.person)
    alarm = desk.unit.alarms.about(waiting.about) if waiting.about else None
    told = alarm.told if alarm is not None else ()
    of_breach = _is_of_breach(waiting)

    def may(person: Person) -> bool:
        own = person.id in told
        return is_allowed(allow_open_words, person, of_breach=of_breach, told=own)

    return list(filter(may, ladders.watching(desk, alarm)))


def escalate(desk: Desk) -> None:
    """What has not been read for a day is told to the administrators, once."""
    old = [
        each
        for each in desk.unit.sealed_words.unread()
        if each.escalated_at is None and desk.now - each.at >= ESCALATE_AFTER
    ]
    if not old:
        return
    for each in old:
        desk.unit.sealed_words.escalated(each.key, desk.now)
    desk.note(SYSTEM, "words unread for a day", "redactor", after=str(len(old)))
    for person in desk.in_reach(Role.ADMINISTRATOR):
        message = texts.unread_for_a_day(desk.reader(person), len(old), old[0].at)
        notice.say(desk, person, message, "redactor")
