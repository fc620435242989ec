"""A timed activity ends, is made longer, or is not heard of: then people look."""

from dataclasses import replace
from datetime import timedelta

from bot.desk import forms
from bot.desk.alarms import raising, telling
from bot.desk.alarms.channels import in_words
from bot.desk.desk import SYSTEM, Desk
from bot.desk.people import where
from bot.domain.alarms.kinds import AlarmKind
from bot.domain.errors import NotOnShift, Stale
from bot.domain.forms import FormKind
from bot.domain.people.person import Person
from bot.domain.timed_activity import activity as activities
from bot.domain.timed_activity.activity import (
    OPEN,
    Back,
    Closed,
    Effect,
    Event,
    Extended,
    Kind,
    TimedActivity,
    Woken,
)
from bot.texts.message import Message
from bot.texts.timed_activity import officer as texts
from bot.texts.timed_activity import way_home
from storage.messages.message import Lane, Purpose

MINUTE = timedelta(minutes=1)


def press(desk: Desk, person: Person, number: int, choice: str) -> None:
    """A button under one of one's own: back, where, or so many minutes in all."""
    found = desk.unit.timed_activities.find(number)
    if found is None or found.officer != person.id or found.status not in OPEN:
        raise Stale
    match choice:
        case texts.BACK:
            _press_back(desk, person, found)
        case texts.WHERE:
            forms.start_form(desk, person, FormKind.TIMED_ACTIVITY, number)
        case _ if choice in set(Kind):
            _say_where(desk, found, Kind(choice))
        case _:
            _extend(desk, person, found, minutes(choice, found.longest))


def minutes(choice: str, most: timedelta) -> timedelta:
    """Of a button, which may be made up."""
    if not (choice.isdecimal() and choice.isascii() and len(choice) < 5):
        raise Stale
    span = int(choice) * MINUTE
    if not MINUTE <= span <= most:
        raise Stale
    return span


def _press_back(desk: Desk, person: Person, found: TimedActivity) -> None:
    after = came_back(desk, found)
    late = found.missed_at is not None
    say = way_home.home if after.is_way_home else texts.back
    answer = say(desk.reader(person), after, late=late)
    desk.owe(person, answer, about=after.ref, silent=not late)
    _heard_by(desk, person, AlarmKind.MISSED_CHECK_CALL)


def came_back(desk: Desk, found: TimedActivity) -> TimedActivity:
    """By the press, or by what only somebody who is back would do."""
    late_by_us = desk.held is not None
    return _move(desk, found, Back(desk.made_at, late_by_us), found.officer)


def typed_back(desk: Desk, person: Person) -> None:
    """In words: from their own activity; where there is none, they are home."""
    running = desk.unit.timed_activities.open_of(person.id)
    own = [each for each in running if not each.is_way_home]
    _end(desk, person, own or running)


def typed_home(desk: Desk, person: Person) -> None:
    """Who is home is back from wherever they were."""
    _end(desk, person, desk.unit.timed_activities.open_of(person.id))


def _end(desk: Desk, person: Person, running: list[TimedActivity]) -> None:
    """Who is nowhere, and was woken by an alarm, means that with their "ok"."""
    if not running and not in_words.answer(desk, person):
        raise NotOnShift
    for each in running:
        _press_back(desk, person, each)


def _say_where(desk: Desk, found: TimedActivity, kind: Kind) -> None:
    told = replace(found, kind=kind)
    desk.unit.timed_activities.save(told)
    officer = desk.person(told.officer)
    on_shift = where.site_of(desk, officer) is not None
    words = texts.started(desk.reader(officer), told, on_shift=on_shift)
    for shown in desk.unit.outbox.shown(told.ref, Purpose.PROMPT)[:1]:
        desk.owe_edit(shown, words)
    alarm = desk.unit.alarms.about(told.ref)
    if alarm is not None:
        telling.refresh(desk, alarm)


def _extend(
    desk: Desk, person: Person, found: TimedActivity, length: timedelta
) -> None:
    """Counted from its beginning, so that two presses agree. Once people look for them
    it is a sign of life, and they say anew how long they need."""
    if found.missed_at is not None:
        _press_back(desk, person, found)
        if found.is_way_home:
            return
        phone = desk.company.control_room_phone
        desk.owe(person, texts.how_long(desk.reader(person), phone))
        return
    after = _move(desk, found, Extended(found.started_at + length), person.id)
    desk.note(person.id, "longer", after.ref, after=after.ends_at.isoformat())
    _ask(desk, after, _longer(desk, found, after), Lane.REPLY)


def _longer(desk: Desk, before: TimedActivity, after: TimedActivity) -> Message:
    to = desk.reader(desk.person(after.officer))
    if after.is_way_home:
        return way_home.later(to, after)
    return (texts.longer if after != before else texts.no_longer)(to, after)


def wake(desk: Desk, number: int) -> None:
    """Its end is near, has come, or has passed in silence."""
    _move(desk, desk.unit.timed_activities.get(number), Woken(), SYSTEM)


def close(desk: Desk, number: int, by: str) -> None:
    """The alarm was closed."""
    before = desk.unit.timed_activities.get(number)
    _move(desk, before, Closed(), by)


def _move(desk: Desk, before: TimedActivity, event: Event, actor: str) -> TimedActivity:
    after, effects = activities.decide(before, event, desk.now)
    if after == before:
        return after
    desk.unit.timed_activities.save(after)
    if after.status is not before.status:
        desk.note(actor, "timed activity", after.ref, before.status, after.status)
    for effect in effects:
        _apply(desk, after, effect)
    return after


def _apply(desk: Desk, out: TimedActivity, effect: Effect) -> None:
    to = desk.reader(desk.person(out.officer))
    match effect:
        case Effect.ASK:
            ask = way_home.are_you_home if out.is_way_home else texts.are_you_back
            _ask(desk, out, ask(to, out))
        case Effect.REMIND:
            remind = way_home.you_are_due if out.is_way_home else texts.you_are_due
            _ask(desk, out, remind(to, out))
        case Effect.SETTLE:
            for shown in desk.unit.outbox.shown(out.ref, Purpose.PROMPT):
                desk.owe_edit(shown, texts.settled(to, out))
        case Effect.RAISE_ALARM:
            raising.raise_alarm(
                desk, out.alarm, out.ref, officer=out.officer, site=out.site
            )
            say_looked_for(desk, out)
        case Effect.REGAIN:
            alarm = desk.unit.alarms.about(out.ref)
            if alarm is not None:
                raising.regain(desk, alarm)


def say_looked_for(desk: Desk, out: TimedActivity) -> None:
    """Whoever sits there and has only forgotten it ends the search with one press."""
    to, phone = desk.reader(desk.person(out.officer)), desk.company.control_room_phone
    say = way_home.being_looked_for if out.is_way_home else texts.being_looked_for
    _ask(desk, out, say(to, out, phone), Lane.URGENT)


def _ask(
    desk: Desk, out: TimedActivity, words: Message, lane: Lane = Lane.PROMPT
) -> None:
    officer = desk.person(out.officer)
    desk.owe(officer, words, lane=lane, purpose=Purpose.PROMPT, about=out.ref)


def heard(desk: Desk, person: Person) -> None:
    """A check call was answered: whoever looks for them hears that they live. It does
    not say that they are back."""
    _heard_by(desk, person, AlarmKind.TIMED_ACTIVITY)
    _heard_by(desk, person, AlarmKind.HOME_SAFE)


def _heard_by(desk: Desk, person: Person, kind: AlarmKind) -> None:
    """A sign of life that we got late tells only of its own time: one that is older
    than an alarm, or that has none, ends no search. Source: record 29."""
    for alarm in desk.unit.alarms.open_of(person.id, kind):
        sent_at = desk.held.sent_at if desk.held else desk.now
        if sent_at is not None and sent_at >= alarm.raised_at:
            raising.regain(desk, alarm)
