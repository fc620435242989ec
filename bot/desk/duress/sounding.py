"""Help was called for in secret: people are told, and that phone shows nothing of it.

Nothing here owes the caller a word. What they see is what follows from the rest of
their message, which goes the way of any other.
"""

from bot.desk.alarms import raising, telling
from bot.desk.desk import Desk
from bot.desk.incidents import places
from bot.desk.people.where import site_of
from bot.domain.alarms.alarm import Alarm
from bot.domain.alarms.kinds import AlarmKind
from bot.domain.duress import AGAIN_AFTER
from bot.domain.incidents.incident import Incident, Kind
from bot.domain.names.redacted_text import Kept
from bot.domain.people.person import Person
from bot.domain.presence.distance import Fix
from bot.domain.refs import StaffId
from bot.texts.alarms import from_officer


def sound(desk: Desk, person: Person) -> None:
    """From whatever phone, shift or none: everybody on the ladder is told at once."""
    running = running_of(desk, person.id)
    if running is not None:
        _again(desk, person, running)
        return
    sent = desk.unit.incidents.add(
        Incident(
            kind=Kind.DURESS,
            officer=person.id,
            site=site_of(desk, person),
            reported_at=desk.made_at,
            on_lost_phone=person.on_lost_phone,
        )
    )
    desk.note(person.id, "duress", sent.ref, after=sent.status)
    raising.raise_alarm(
        desk,
        AlarmKind.DURESS,
        sent.ref,
        officer=person.id,
        site=sent.site,
        at_top=True,
    )
    _change_what_is_shown(desk, person)


def _again(desk: Desk, person: Person, running: Alarm) -> None:
    desk.note(person.id, "duress again", running.about)
    told_at = running.rung_told_at or running.raised_at
    if desk.now - told_at >= AGAIN_AFTER:
        raising.relapse(desk, running)


def _change_what_is_shown(desk: Desk, person: Person) -> None:
    """Other alarms about them ask that they be rung: where those stand, they say now
    that nobody may."""
    for alarm in desk.unit.alarms.all_open():
        about_them = alarm.officer == person.id and alarm.kind.is_about_safety
        if about_them and alarm.kind is not AlarmKind.DURESS:
            telling.refresh(desk, alarm)


def running_of(desk: Desk, person: StaffId) -> Alarm | None:
    """The one that nobody has closed."""
    alarms = desk.unit.alarms.open_of(person, AlarmKind.DURESS)
    return alarms[0] if alarms else None


def pass_on(desk: Desk, person: Person, kept: Kept) -> None:
    """Whatever they write, for those who come; in the book it stands as well."""
    alarm = running_of(desk, person.id)
    if alarm is None or kept.text == ALONE:
        return
    telling.say(
        desk,
        alarm,
        alarm.told,
        lambda to, told: from_officer.more_words(to, told, kept.text),
    )


ALONE = "…"
"""What the word is heard as, where nothing else was said."""


def placed(desk: Desk, person: Person, fix: Fix) -> None:
    """Wherever that phone says it is, for whatever reason it does."""
    alarm = running_of(desk, person.id)
    if alarm is not None:
        places.follow(desk, alarm, fix)
