"""The next channel: where Telegram has not accepted an alarm, or never will.

    owed ── not accepted in 20 s ──▶ owed on the next channel as well, once
    owed ── never will be ─────────▶ owed on the next channel now, once
    owed elsewhere, and the alarm is taken up before it left ─▶ dropped
    a notice, and no phone is linked ─▶ owed elsewhere at once

Each message is an outbox row of its own, owed in the transaction that found the need.
Whoever was told of an alarm by such a message hears there what becomes of it, too.
"""

from datetime import datetime

from bot.desk.alarms import facts
from bot.desk.alarms.channels import mail_link
from bot.desk.desk import SYSTEM, Desk
from bot.desk.notice import in_words_of, pass_on
from bot.domain.alarms.alarm import Alarm, Status
from bot.domain.alarms.kinds import AlarmKind
from bot.domain.messages.channel import Channel
from bot.domain.people.person import Person
from bot.domain.refs import StaffId
from bot.texts.alarms import by_email, by_sms
from storage.messages.message import Lane, NewMessage, Owed, Purpose

URGENT = (AlarmKind.SOS, AlarmKind.DURESS, AlarmKind.BREACH)


def lane_of(alarm: Alarm) -> Lane:
    return Lane.URGENT if alarm.kind in URGENT else Lane.ESCALATION


def sweep(desk: Desk) -> None:
    """What has not been accepted by now goes out on the next channel too."""
    for owed in desk.unit.outbox.not_accepted(desk.now):
        go_on(desk, owed)


def go_on(desk: Desk, owed: Owed) -> bool:
    """The next channel after this message's, once; False when there is none."""
    if not desk.unit.outbox.claim_second(owed.id):
        return False
    if owed.person is None:
        return False
    person = desk.person(StaffId(owed.person))
    if owed.alarm is None:
        return pass_on(desk, person, owed.text, owed.about, owed.channel)
    alarm = still_rings(desk, owed)
    return alarm is not None and tell(desk, alarm, person, owed.channel)


def tell(desk: Desk, alarm: Alarm, person: Person, after: Channel) -> bool:
    """The alarm on the first channel after this one; False when there is none."""
    channel, *more = (*desk.channels_after(person, after), None)
    if channel is None or not person.active:
        return False
    words = _alarm(desk, alarm, person, channel)
    desk.note(SYSTEM, f"next channel {channel}", alarm.about, after=person.id)
    later = desk.soon if more[0] is not None else None
    desk.put(_message(desk, alarm, person, channel, words, Purpose.ALARM, later))
    return True


def follow(desk: Desk, alarm: Alarm, person: Person, words: str) -> None:
    """Whoever was told elsewhere hears there what becomes of the alarm."""
    for channel in desk.unit.outbox.told_elsewhere(alarm.about, person.id):
        said = in_words_of(channel, words)
        if channel is Channel.EMAIL and alarm.asked and alarm.owner == person.id:
            said = _with_link(desk, alarm, person, said)
        desk.put(_message(desk, alarm, person, channel, said, Purpose.NOTICE))


def _with_link(desk: Desk, alarm: Alarm, person: Person, words: str) -> str:
    """Its owner is asked: their answer is a press, too."""
    link = mail_link.offer(desk, alarm, person)
    to = desk.reader(person)
    return by_email.asked(to, words, alarm.kind, link) if link else words


def still_rings(desk: Desk, owed: Owed) -> Alarm | None:
    """The alarm of a message, if nobody has taken it up, it is not over, and has not
    gone past whom the message was to."""
    alarm = desk.unit.alarms.find(owed.alarm) if owed.alarm is not None else None
    if alarm is None or alarm.is_kept_from(owed.person):
        return None
    return alarm if alarm.status is Status.RINGING else None


def _alarm(desk: Desk, alarm: Alarm, person: Person, channel: Channel) -> str:
    """In the words of the channel, with the facts as they stand now."""
    to, phone = desk.reader(person), desk.company.control_room_phone
    about, linked = facts.of(desk, alarm), person.chat_id is not None
    if channel is not Channel.EMAIL:
        return by_sms.alarm(to, about, phone, linked=linked)
    link = mail_link.offer(desk, alarm, person)
    return by_email.alarm(to, about, phone, linked=linked, link=link)


def _message(
    desk: Desk,
    alarm: Alarm,
    person: Person,
    channel: Channel,
    words: str,
    purpose: Purpose,
    second_at: datetime | None = None,
) -> NewMessage:
    return NewMessage(
        lane=lane_of(alarm),
        channel=channel,
        person=person.id,
        purpose=purpose,
        about=alarm.about,
        alarm=alarm.id,
        text=words,
        created_at=desk.now,
        second_at=second_at,
    )
