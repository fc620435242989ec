"""A timed activity begins: by one tap, or by the words that say where and how long."""

from dataclasses import replace
from datetime import timedelta

from bot.desk.alarms import telling
from bot.desk.desk import Desk
from bot.desk.people import where
from bot.desk.timed_activity import ending
from bot.domain.errors import Stale
from bot.domain.names.redacted_text import Kept, RedactedText
from bot.domain.people.person import Person
from bot.domain.refs import OCCURRENCE, Ref, SiteCode
from bot.domain.timed_activity.activity import LONGEST, Kind, TimedActivity
from bot.domain.timed_activity.announced import Announced
from bot.texts.message import Press
from bot.texts.timed_activity import officer as texts
from storage.messages.message import Lane, Purpose

JUST_LEFT = timedelta(hours=1)
"""After book-off, the site that they walk away from is still where to look."""
TWICE = timedelta(minutes=1)
"""Who presses the same again within this meant it once."""


def ask_how_long(desk: Desk, person: Person) -> None:
    """The key. What runs already is shown again, with its buttons."""
    running = own_of(desk, person)
    if running is not None:
        show(desk, person, running)
        return
    phone = desk.company.control_room_phone
    desk.owe(person, texts.how_long(desk.reader(person), phone))


def press_start(desk: Desk, person: Person, press: Press) -> None:
    """So many minutes; where the question followed an entry, its words say where."""
    entry = Ref.find(press.choice)
    start(
        desk,
        person,
        ending.minutes(press.subject, LONGEST),
        text=_words(desk, person, entry),
    )


def _words(desk: Desk, person: Person, entry: Ref | None) -> RedactedText | None:
    if entry is None or entry.prefix != OCCURRENCE:
        return None
    found = desk.unit.occurrences.find(entry.number)
    return found.text if found and found.officer == person.id else None


def announce(desk: Desk, person: Person, said: Announced) -> None:
    """Their words left no doubt; what they were follows when it has been read."""
    length = said.length(desk.made_at, desk.zone)
    if length is None:
        ask_how_long(desk, person)
        return
    start(desk, person, length, said.kind)


def ask_if_meant(desk: Desk, person: Person, said: Announced, message_id: int) -> None:
    """Their words may have meant one: they are an entry by now; one tap begins it."""
    length = said.length(desk.made_at, desk.zone)
    entry = desk.unit.occurrences.by_message(person.id, message_id)
    about = str(entry.ref) if entry is not None else ""
    lengths = (length,) if length else texts.LENGTHS
    desk.owe(person, texts.perhaps(desk.reader(person), lengths, about))


def start(
    desk: Desk,
    person: Person,
    length: timedelta,
    kind: Kind | None = None,
    text: RedactedText | None = None,
) -> None:
    """From now on; whoever begins another has come back from the one before."""
    before = own_of(desk, person)
    if before is not None and _is_the_same(desk, before, length):
        show(desk, person, before)
        return
    if before is not None:
        ending.came_back(desk, before)
    begun = desk.unit.timed_activities.add(
        TimedActivity(
            officer=person.id,
            site=_site_of(desk, person),
            started_at=desk.made_at,
            ends_at=desk.made_at + length,
            kind=kind,
            text=text,
        )
    )
    desk.note(person.id, "timed activity", begun.ref, after=begun.ends_at.isoformat())
    show(desk, person, begun)


def _is_the_same(desk: Desk, before: TimedActivity, length: timedelta) -> bool:
    recent = desk.made_at - before.started_at < TWICE
    return recent and before.length == length and before.missed_at is None


def _is_on(desk: Desk, person: Person) -> bool:
    return where.site_of(desk, person) is not None


def _site_of(desk: Desk, person: Person) -> SiteCode | None:
    site = where.site_of(desk, person)
    if site is not None:
        return site
    left = desk.unit.shifts.left_last(person.id, desk.made_at - JUST_LEFT)
    return left.site if left else None


def own_of(desk: Desk, person: Person) -> TimedActivity | None:
    """The one that somebody began themselves and has not come back from."""
    running = desk.unit.timed_activities.open_of(person.id)
    return next((each for each in running if not each.is_way_home), None)


def show(desk: Desk, person: Person, activity: TimedActivity) -> None:
    """Until when, with its buttons; all its messages change when it is over."""
    if activity.missed_at is not None:
        ending.say_looked_for(desk, activity)
        return
    desk.owe(
        person,
        texts.started(desk.reader(person), activity, on_shift=_is_on(desk, person)),
        lane=Lane.REPLY,
        purpose=Purpose.PROMPT,
        about=activity.ref,
    )


def add_words(desk: Desk, person: Person, number: int, kept: Kept) -> Ref | None:
    """Where, and what for: of the activity they were typed for, or of the newest."""
    unit = desk.unit.timed_activities
    found = unit.find(number) if number else unit.last_of(person.id)
    if found is None or found.officer != person.id:
        raise Stale
    text = found.text.followed_by(kept.text) if found.text else kept.text
    told = replace(found, text=text)
    unit.save(told)
    alarm = desk.unit.alarms.about(told.ref)
    if alarm is not None:
        telling.refresh(desk, alarm)
    if number or kept.leaves_chat:
        answer = texts.words_kept(desk.reader(person), told, kept)
        desk.owe(person, answer, silent=True)
    return told.ref
