"""Tells people what a running ladder asks for, and keeps their phones true."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from bot.desk import notice
from bot.desk.alarms import by_telephone, facts, ladders, next_channel
from bot.desk.alarms.channels import wake_test_over
from bot.desk.desk import SYSTEM, Desk
from bot.desk.names import originals
from bot.desk.people import own_office
from bot.domain.alarms.alarm import Alarm, Status
from bot.domain.alarms.effects import (
    AskOwner,
    Effect,
    SayClosed,
    SayRegained,
    SayRelieved,
    SayTakenUp,
    TellEveryone,
    TellRung,
)
from bot.domain.alarms.kinds import AlarmKind
from bot.domain.messages.channel import Channel
from bot.domain.names.redacted_text import Kept, RedactedText
from bot.domain.people.person import Person
from bot.domain.refs import Ref, StaffId
from bot.texts.alarms import alarm as texts
from bot.texts.alarms import from_officer, to_reporter
from bot.texts.alarms.endings import reason_label
from bot.texts.alarms.facts import Facts
from bot.texts.message import Message
from bot.texts.people.roles import rung_labels
from bot.texts.reader import Reader
from storage.messages.message import Lane, Purpose

Sentence = Callable[[Reader, Facts], Message]
CALM = (AlarmKind.INCIDENT, AlarmKind.ABUSE)


def apply(
    desk: Desk,
    alarm: Alarm,
    effects: Sequence[Effect],
    words: RedactedText | None = None,
) -> None:
    """Owe every message; ``words`` are the closer's own."""
    for effect in effects:
        _apply(desk, alarm, effect, words)
    wake_test_over.give_way(desk, alarm.id)


def _apply(
    desk: Desk, alarm: Alarm, effect: Effect, words: RedactedText | None
) -> None:
    match effect:
        case TellRung():
            _tell_rung(desk, alarm, effect)
        case TellEveryone():
            _tell_everyone(desk, alarm, effect)
        case AskOwner(to=owner):
            say(desk, alarm, (owner,), texts.still_yours, Purpose.ALARM)
        case SayRelieved(to=owner):
            say(desk, alarm, (owner,), texts.relieved)
        case SayTakenUp(by=by, to=to):
            called = desk.person(by).called
            say(desk, alarm, to, lambda to, told: texts.taken_up(to, told, called))
        case SayRegained(to=to):
            late = desk.received_late_at
            regained = partial(
                from_officer.regained, at=desk.made_at, received_late_at=late
            )
            say(desk, alarm, to, regained, Purpose.ALARM)
        case SayClosed():
            _say_closed(desk, alarm, effect, words)


def say(
    desk: Desk,
    alarm: Alarm,
    to: Sequence[StaffId],
    sentence: Sentence,
    purpose: Purpose = Purpose.NOTICE,
    about: Facts | None = None,
) -> None:
    """One sentence about the alarm, to each of them in their own language."""
    about = about or facts.of(desk, alarm)
    for person in map(desk.person, to):
        _owe(desk, alarm, person, sentence(desk.reader(person), about), purpose)


def show_owner(desk: Desk, alarm: Alarm, owner: Person) -> None:
    """The owner's newest alarm message now carries the ways to end it."""
    message = texts.in_hand(desk.reader(owner), facts.of(desk, alarm))
    shown = desk.unit.outbox.shown(alarm.about, Purpose.ALARM, owner.id)
    if shown:
        desk.owe_edit(shown[-1], message)
    else:
        _owe(desk, alarm, owner, message, Purpose.ALARM)


def refresh(desk: Desk, alarm: Alarm) -> None:
    """More is known: the alarm's messages say so where they stand, without a sound."""
    if alarm.status is Status.CLOSED:
        return
    about = facts.of(desk, alarm)
    for person in map(desk.person, alarm.told):
        shown = desk.unit.outbox.shown(alarm.about, Purpose.ALARM, person.id)
        mine = texts.in_hand if person.id == alarm.owner else texts.alarm
        for each in shown[-1:]:
            desk.owe_edit(each, mine(desk.reader(person), about))


def reassure(desk: Desk, alarm: Alarm, owner: Person) -> None:
    """Who reported, or asked for help, hears who has it; silence is not told on."""
    if alarm.officer == owner.id or not alarm.kind.rules.has_reporter:
        return
    officer = desk.person(alarm.officer)
    message = to_reporter.somebody_has_it(
        desk.reader(officer), alarm.about, owner.called
    )
    urgent = alarm.kind in (AlarmKind.SOS, AlarmKind.WELFARE)
    _tell_officer(desk, officer, message, Lane.URGENT if urgent else Lane.REPLY)


def _tell_officer(
    desk: Desk, officer: Person, message: Message, lane: Lane, about: Ref | None = None
) -> None:
    """Who sent text messages lately may see nothing else."""
    desk.owe(officer, message, lane=lane, about=about)
    if notice.has_texted(desk, officer):
        notice.by_text(desk, officer, message.text, lane=lane)


def _tell_rung(desk: Desk, alarm: Alarm, effect: TellRung) -> None:
    tried = desk.person(effect.unreached_by).called if effect.unreached_by else None
    sentence = partial(
        texts.alarm,
        again=effect.again,
        skipped=partial(rung_labels, effect.skipped),
        unreached_by=tried,
    )
    about = facts.of(desk, alarm)  # once: a thousand alarms may be due
    say(desk, alarm, effect.to, sentence, Purpose.ALARM, about)
    show_place(desk, alarm, effect.to, about)
    by_telephone.ring_rung(desk, alarm, effect.to)


def show_place(
    desk: Desk, alarm: Alarm, to: Sequence[StaffId], about: Facts | None = None
) -> None:
    """Where the officer is: the message that shows it is changed as they move."""
    about = about or facts.of(desk, alarm)
    if about.place is None:
        return
    for person in map(desk.person, to):
        shown = desk.unit.outbox.shown(alarm.about, Purpose.PLACE, person.id)
        words = from_officer.place(desk.reader(person), about, about.place)
        if shown:
            desk.owe_edit(shown[-1], words)
        else:
            _owe(desk, alarm, person, words, Purpose.PLACE)


def _tell_everyone(desk: Desk, alarm: Alarm, effect: TellEveryone) -> None:
    everyone = ladders.everyone(desk, alarm.kind, own_office.barred_of(desk, alarm))
    others = tuple(p for p in everyone if p not in effect.except_for)
    if alarm.kind is AlarmKind.DURESS:
        others = tuple(p for p in others if p != alarm.officer)
    if not others and not effect.except_for:
        _nobody_heard(desk, alarm)
        return
    again = desk.now != alarm.raised_at
    skipped = partial(rung_labels, effect.skipped)
    sentence = partial(texts.alarm, again=again, skipped=skipped)
    about = facts.of(desk, alarm)
    say(desk, alarm, others, sentence, Purpose.ALARM, about)
    show_place(desk, alarm, others, about)
    if alarm.kind.rules.rings_at_once:
        by_telephone.ring_rung(desk, alarm, others)
    desk.unit.alarms.save(replace(alarm, told=alarm.told_with(others)))


def _nobody_heard(desk: Desk, alarm: Alarm) -> None:
    """The officer is told, but one whose phone somebody else may look at."""
    desk.note(SYSTEM, "nobody to tell", alarm.about)
    if alarm.kind is AlarmKind.DURESS:
        return
    officer = desk.person(alarm.officer)
    phone = desk.company.control_room_phone
    message = to_reporter.nobody_told(desk.reader(officer), phone)
    _tell_officer(desk, officer, message, Lane.URGENT, alarm.about)


def _say_closed(
    desk: Desk, alarm: Alarm, effect: SayClosed, words: RedactedText | None
) -> None:
    about = facts.of(desk, alarm)
    called = desk.person(effect.by).called

    def reason(to: Reader) -> str:
        return f"“{words}”" if words else reason_label(to, effect.reason)

    for shown in desk.unit.outbox.shown(alarm.about, Purpose.ALARM):
        if shown.person is not None:
            to = desk.reader(desk.person(StaffId(shown.person)))
            desk.owe_edit(shown, texts.over(to, about, called, reason(to)))
    for shown in desk.unit.outbox.shown(alarm.about, Purpose.PLACE):
        if shown.person is not None:
            to = desk.reader(desk.person(StaffId(shown.person)))
            desk.owe_edit(shown, from_officer.place_over(to, about))
    closed: Sentence = lambda to, told: texts.closed(to, told, called, reason(to))  # noqa: E731
    say(desk, alarm, effect.to, closed)


def _owe(
    desk: Desk, alarm: Alarm, person: Person, message: Message, purpose: Purpose
) -> None:
    rings = purpose is Purpose.ALARM and alarm.status is Status.RINGING
    desk.owe(
        person,
        message,
        lane=next_channel.lane_of(alarm),
        purpose=purpose,
        about=alarm.about,
        alarm=alarm.id,
        urgent=rings,
    )
    if not rings:
        next_channel.follow(desk, alarm, person, message.text)
    elif person.chat_id is None:
        next_channel.tell(desk, alarm, person, Channel.TELEGRAM)


def pass_on(desk: Desk, person: Person, about: Ref, kept: Kept) -> None:
    """More words, to everybody told of the alarm; their writer sees what was kept."""
    alarm = desk.unit.alarms.about(about)
    desk.note(person.id, "more words", about)
    if alarm is not None:
        cut = bool(kept.original)
        words = partial(from_officer.more_words, text=kept.text, cut=cut)
        say(desk, alarm, alarm.told, words)
    urgent = alarm is not None and alarm.kind not in CALM
    answer = to_reporter.words_passed_on(desk.reader(person), about, kept)
    answer = originals.offered(desk, person, answer, about, kept)
    desk.owe(person, answer, lane=Lane.URGENT if urgent else Lane.REPLY, about=about)
