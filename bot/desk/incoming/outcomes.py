"""What became of a message matters to the ladder that owed it."""

from collections.abc import Callable
from datetime import timedelta

from bot.desk import notice
from bot.desk.alarms import next_channel
from bot.desk.alarms.gap import OUT_OF_REACH
from bot.desk.breach import dpo_system
from bot.desk.clients import morning_post, telling
from bot.desk.desk import SYSTEM, Desk
from bot.desk.drills import running
from bot.desk.incidents import incidents
from bot.desk.incoming import alarm_presses, telephone
from bot.desk.names import originals
from bot.desk.telephone import ring_tests
from bot.domain.messages.channel import Channel
from bot.domain.people.permissions import LINK_PHONES
from bot.domain.people.person import Person
from bot.domain.refs import INCIDENT, Ref, StaffId
from bot.domain.roster import history
from bot.texts import messages
from bot.texts.message import Message
from bot.texts.reader import Reader
from storage.messages.message import Lane, Owed, Purpose

SAID_AGAIN_AFTER = timedelta(days=1)
"""How often managers hear that the same person cannot be reached."""

SAID = OUT_OF_REACH
"""So that it is known wherever they heard it."""

GONE = ("forbidden", "blocked", "deactivated", "chat not found")
"""Telegram's words for somebody who is out of its reach. Other refusals, of the message
itself, are our mistake and in the log."""


def accepted(desk: Desk, owed: Owed) -> None:
    """Somebody on the way has it: an incident's first notice makes it briefed."""
    if owed.channel is Channel.CALL:
        telephone.accepted(desk, owed)
        return
    if owed.purpose is Purpose.ORIGINAL:
        originals.delivered(desk, owed)
    if owed.purpose is Purpose.CLIENT:
        telling.accepted(desk, owed)
    if owed.purpose is Purpose.MORNING:
        morning_post.accepted(desk, owed)
    owed_at = history.notice_owed_at(owed.about)
    if owed_at is not None and owed.person is not None:
        desk.unit.roster.told(StaffId(owed.person), owed_at, owed.channel, desk.now)
    about = Ref.find(owed.about)
    if owed.purpose is not Purpose.ALARM or about is None:
        return
    if about.prefix == INCIDENT:
        incidents.briefed(desk, about)
    if about.is_drill and owed.person is not None:
        running.told(desk, about.number, StaffId(owed.person))


def not_sent(desk: Desk, owed: Owed) -> None:
    """It certainly did not arrive, and is tried again."""
    if owed.channel is Channel.CALL:
        telephone.not_placed(desk, owed)


def failed_for_good(desk: Desk, owed: Owed, why: str) -> None:
    """It will never arrive: next channel, and the ladder moves, at once."""
    desk.note(SYSTEM, "undeliverable", owed.about or "-", after=owed.person or "-")
    if owed.channel is Channel.WEBHOOK:
        dpo_system.refused(desk, owed, why)
    elif owed.channel is Channel.CALL:
        telephone.refused(desk, owed)
    elif owed.purpose is Purpose.CLIENT:
        telling.failed(desk, owed, why)
    elif owed.purpose is Purpose.MORNING:
        morning_post.failed(desk, owed, why)
    if owed.channel is Channel.CALL or ring_tests.is_part(owed.about):
        return
    if owed.person is not None:
        _not_reached(desk, owed, owed.person, why)


def _not_reached(desk: Desk, owed: Owed, who: str, why: str) -> None:
    """A second channel that fails moves the ladder only where it was the last one."""
    goes_on = next_channel.go_on(desk, owed)
    person = desk.person(StaffId(who))
    if owed.channel is Channel.TELEGRAM:
        if any(w in why.lower() for w in GONE):
            _managers_hear(desk, person, messages.not_delivered)
    elif owed.channel is Channel.SMS and owed.purpose is Purpose.PROMPT:
        _managers_hear(desk, person, messages.not_reached, Lane.URGENT)
    elif goes_on or person.chat_id is not None:
        return
    elif not desk.channels_after(person, owed.channel):  # the next may have it already
        _managers_hear(desk, person, messages.not_reached)
    if owed.alarm is not None:
        alarm_presses.unreachable(desk, owed.alarm, person.id)


def _managers_hear(
    desk: Desk,
    person: Person,
    words: Callable[[Reader, Person], Message],
    lane: Lane = Lane.ESCALATION,
) -> None:
    """Once a day: somebody has to ring them, and send a new link; where Telegram is
    away, urgently, so that it goes on to where they can be reached."""
    row = desk.unit.journal.last(SYSTEM, SAID, person.id)
    if row is not None and row.at > desk.now - SAID_AGAIN_AFTER:
        return
    desk.note(SYSTEM, SAID, person.id)
    for manager in desk.in_reach(*LINK_PHONES, but={person.id}):
        message = words(desk.reader(manager), person)
        notice.say(desk, manager, message, person.id, lane=lane)
