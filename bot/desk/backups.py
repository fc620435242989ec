"""What is written down of backups, who hears that one was not made, and who must know
that the books are older than what people remember."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from bot.desk import notice
from bot.desk.desk import SYSTEM, Desk
from bot.domain.backups import TOLD_AGAIN_AFTER, Failure
from bot.domain.people.permissions import OFFICE, SEE_TO_BACKUPS
from bot.domain.people.person import Person
from bot.texts import backups as texts
from storage.messages.message import Lane

ABOUT = "backup"
MADE, FAILED, RESTORED = "backed up", "backup failed", "restored"
BY_HAND = "command line"


def made(desk: Desk, made_at: datetime, by: str = SYSTEM) -> None:
    """Whoever has the file and the key has everything: it is written down."""
    desk.note(by, MADE, ABOUT, after=made_at.isoformat())


def newest_at(desk: Desk) -> datetime | None:
    """When the newest daily one was made, by whichever process."""
    newest = desk.unit.journal.last(SYSTEM, MADE, ABOUT)
    return datetime.fromisoformat(newest.after) if newest else None


def failed_at(desk: Desk) -> datetime | None:
    """When the daily one could not be made the last time."""
    newest = desk.unit.journal.last(SYSTEM, FAILED, ABOUT)
    return newest.at if newest else None


def failed(desk: Desk, why: Failure) -> None:
    """Written down each time, and said once a night."""
    told_at = failed_at(desk)
    desk.note(SYSTEM, FAILED, ABOUT, after=why)
    if told_at is not None and desk.now - told_at < TOLD_AGAIN_AFTER:
        return
    since = newest_at(desk)
    for person in _who_sees_to_it(desk):
        words = texts.not_made(desk.reader(person), why, since)
        notice.say(desk, person, words, ABOUT, lane=Lane.REPLY)


def _who_sees_to_it(desk: Desk) -> list[Person]:
    for roles in SEE_TO_BACKUPS:
        people = [person for person in _in_reach(desk) if person.roles & roles]
        if people:
            return people
    return []


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """What a restored database has to do as soon as it is started."""

    shifts: int
    alarms: int
    messages: int
    told: int


def restored(desk: Desk, made_at: datetime, entry: int, replaced: int) -> Left:
    """The books stand as they did: messages owed then are in doubt, nobody is signed in
    on the web, links in e-mails are worth nothing, and everybody hears what is missing.

    ``entry`` is the newest of the journal that came back, ``replaced`` of the one that
    went for it.
    """
    owed = desk.unit.outbox.doubt()
    desk.unit.sign_ins.forget(desk.now)
    desk.unit.alarm_links.forget(desk.now)
    desk.unit.vault_links.forget(datetime.max.replace(tzinfo=UTC))
    after = f"{made_at.isoformat()} entry {entry}"
    desk.note(BY_HAND, RESTORED, ABOUT, before=f"entry {replaced}", after=after)
    people = _in_reach(desk)
    _tell(desk, people, made_at)
    return Left(
        shifts=len(desk.unit.shifts.all_open()),
        alarms=len(desk.unit.alarms.all_open()),
        messages=owed,
        told=len(people),
    )


def _tell(desk: Desk, people: Iterable[Person], made_at: datetime) -> None:
    """Officers too: whoever booked on since then is on nobody's list any more."""
    for person in people:
        is_office = bool(person.roles & OFFICE)
        words = texts.restored_office if is_office else texts.restored_officer
        lane = Lane.ESCALATION if is_office else Lane.REPLY
        message = words(desk.reader(person), made_at)
        notice.say(desk, person, message, ABOUT, lane=lane)


def _in_reach(desk: Desk) -> list[Person]:
    everybody = desk.unit.people.all()
    return [
        person
        for person in everybody
        if person.active and desk.channels_after(person, None)
    ]
