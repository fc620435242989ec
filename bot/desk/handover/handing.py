"""Handing over: both are asked, each part is told in one tap, and what is missing is an
entry that a manager hears of."""

from collections.abc import Callable

from bot.desk import notice
from bot.desk.desk import Desk
from bot.desk.handover import standing
from bot.desk.on_call import rota
from bot.desk.people import past_line, where
from bot.domain.book.standing import lost
from bot.domain.errors import Stale
from bot.domain.handover.handover import Handover
from bot.domain.handover.handover_events import Arrived, Missing, Part, Told
from bot.domain.names.redacted_text import our_own
from bot.domain.people.person import Person
from bot.domain.refs import StaffId
from bot.domain.shifts.shift import Shift
from bot.texts.handover import handing as texts
from bot.texts.message import Message
from bot.texts.reader import Reader
from storage.incidents.occurrence_book import Occurrence
from storage.messages.message import Lane, Purpose

Words = Callable[[Reader, texts.Night], Message]

SHOWN = 3
"""Entries of the shift; the others are counted."""


def begin(desk: Desk, before: Handover, relief: Shift) -> Handover:
    """The relief has booked on: whoever goes is asked to tell them, and both see it."""
    coming = desk.person(relief.officer)
    after = standing.step(desk, before, Arrived(relief.id), coming)
    going = desk.person(after.officer)
    ask(desk, going, after, texts.hand_over)
    ask(desk, coming, after, texts.take_over)
    return after


def ask(desk: Desk, person: Person, handover: Handover, words: Words) -> None:
    message = words(desk.reader(person), night_of(desk, handover))
    about = handover.ref
    purpose, lane = Purpose.PROMPT, Lane.PROMPT
    notice.say(desk, person, message, about, lane=lane, purpose=purpose)


def night_of(desk: Desk, handover: Handover) -> texts.Night:
    """What there is to hand over, in initials."""
    entries = [
        entry
        for entry in desk.unit.occurrences.of_shift(handover.shift)
        if not past_line.hides(desk, entry.added_to)
    ]
    site = desk.unit.sites.find(handover.site)
    coming = incoming(desk, handover)
    return texts.Night(
        number=handover.id,
        site=where.named(desk, handover.site),
        outgoing=desk.person(handover.officer).called,
        incoming=coming.called if coming else "",
        entries=len(entries),
        last=[(each.ref, each.written_at, each.text) for each in entries[-SHOWN:]],
        incidents=[
            (each.ref, each.reported_at)
            for each in desk.unit.incidents.open_at(handover.site)
        ],
        equipment=site.equipment if site else (),
        handed=handover.handed,
        missing=handover.missing,
    )


def incoming(desk: Desk, handover: Handover) -> Person | None:
    shift = desk.unit.shifts.find(handover.relief) if handover.relief else None
    return desk.person(shift.officer) if shift else None


def tell(desk: Desk, person: Person, handover: Handover, part: str) -> None:
    """One part of it has been told."""
    if handover.officer != person.id or part not in set(Part):
        raise Stale
    parts = night_of(desk, handover).parts
    after = standing.step(desk, handover, Told(Part(part), parts), person, desk.made_at)
    refresh(desk, after)
    coming = incoming(desk, after)
    if after.handed_over_at and not handover.handed_over_at and coming:
        site = where.named(desk, after.site)
        words = texts.waits(desk.reader(coming), person.called, site)
        notice.say(desk, coming, words, after.ref, lane=Lane.REPLY)


def count(desk: Desk, person: Person, handover: Handover) -> None:
    """Something is missing: which thing?"""
    _must_be_there(desk, person, handover)
    site = desk.unit.sites.find(handover.site)
    things = [
        (place, thing)
        for place, thing in enumerate(site.equipment if site else ())
        if thing not in handover.missing
    ]
    words = texts.what_is_missing(desk.reader(person), handover.id, things)
    desk.owe(person, words, about=handover.ref)


def lacks(desk: Desk, person: Person, handover: Handover, place: str) -> None:
    """By its place in the site's list. Pressed twice, it is one entry."""
    _must_be_there(desk, person, handover)
    site = desk.unit.sites.find(handover.site)
    things = dict(enumerate(site.equipment if site else ()))
    thing = things.get(int(place)) if place.isdecimal() and len(place) < 4 else None
    if thing is None:
        raise Stale
    if thing in handover.missing:
        refresh(desk, handover)
        return
    after = standing.step(desk, handover, Missing(thing), person, desk.made_at)
    standing_there = desk.unit.site_books.standing(after.site)
    desk.unit.site_books.save(lost(standing_there, thing))
    words = texts.missing_entry(Reader(zone=desk.zone), thing)
    entry = enter(desk, after, person.id, words)
    desk.owe(
        person,
        texts.missing_noted(desk.reader(person), thing, entry.ref),
        about=entry.ref,
    )
    site_named = where.named(desk, after.site)
    for manager in rota.running_the_night(desk):
        told = texts.missing_told(
            *(desk.reader(manager), after.ref, site_named, thing, person.called),
            entry.ref,
        )
        notice.say(desk, manager, told, after.ref)
    refresh(desk, after)


def _must_be_there(desk: Desk, person: Person, handover: Handover) -> None:
    if where.site_of(desk, person) != handover.site or not handover.is_running:
        raise Stale


def enter(desk: Desk, handover: Handover, by: StaffId, words: str) -> Occurrence:
    """In the site's book, in the company's language: names nobody, and needs no
    redactor."""
    entry = desk.unit.occurrences.add(
        Occurrence(
            shift=handover.shift,
            site=handover.site,
            officer=by,
            written_at=desk.made_at,
            text=our_own(words),
        )
    )
    desk.note(by, "occurrence", entry.ref)
    return entry


def refresh(desk: Desk, handover: Handover) -> None:
    """What both see is true where it stands, without a sound."""
    night = night_of(desk, handover)
    for person, words in (
        (desk.person(handover.officer), texts.hand_over),
        (incoming(desk, handover), texts.take_over),
    ):
        if person is not None:
            _edit(desk, handover, person, words(desk.reader(person), night))


def close(desk: Desk, handover: Handover) -> None:
    """Its buttons go."""
    site, at = where.named(desk, handover.site), handover.ended_at or desk.now
    for shown in desk.unit.outbox.shown(handover.ref, Purpose.PROMPT):
        if shown.person is not None:
            to = desk.reader(desk.person(StaffId(shown.person)))
            desk.owe_edit(shown, texts.over(to, site, at))


def _edit(desk: Desk, handover: Handover, person: Person, words: Message) -> None:
    shown = desk.unit.outbox.shown(handover.ref, Purpose.PROMPT, person.id)
    for each in shown[-1:]:
        desk.owe_edit(each, words)
