"""Visitors, keys and equipment: each tap is an entry of the book, and the count goes on
from shift to shift."""

from bot.desk.desk import Desk
from bot.desk.people import where
from bot.domain.book import standing as counts
from bot.domain.book.standing import Standing
from bot.domain.company import Site
from bot.domain.errors import NotOnShift, Stale
from bot.domain.names.redacted_text import our_own
from bot.domain.people.person import Person
from bot.domain.shifts.shift import Shift
from bot.texts.book import chat as texts
from bot.texts.message import Message, Press
from bot.texts.reader import Reader
from storage.incidents.occurrence_book import Occurrence


def show(desk: Desk, person: Person) -> None:
    shift = desk.unit.shifts.open_of(person.id)
    if shift is None:
        raise NotOnShift
    standing = desk.unit.site_books.standing(shift.site)
    desk.owe(person, _card(desk, person, _site(desk, shift), standing))


def press(desk: Desk, person: Person, pressed: Press) -> None:
    """Something came in, or went out: at the site where they are, or not at all."""
    shift = desk.unit.shifts.open_of(person.id)
    if shift is None or shift.site != pressed.subject:
        raise Stale
    site, before = _site(desk, shift), desk.unit.site_books.standing(shift.site)
    what, _, place = pressed.choice.partition(".")
    house, to = Reader(zone=desk.zone), desk.reader(person)
    match what:
        case texts.CAME:
            after = counts.came(before)
            entry, said = (texts.came(each, after.visitors) for each in (house, to))
        case texts.WENT:
            after = counts.went(before)
            entry, said = (texts.went(each, after.visitors) for each in (house, to))
        case texts.MOVED:
            thing = _thing(site, place)
            after = counts.moved(before, thing)
            here = after.is_here(thing)
            entry, said = (
                texts.moved(each, thing, is_here=here) for each in (house, to)
            )
        case _:
            raise Stale
    desk.unit.site_books.save(after)
    kept = _enter(desk, person, shift, entry)
    card = _card(desk, person, site, after)
    desk.owe(person, texts.noted(to, kept.ref, said, card), about=kept.ref)


def _enter(desk: Desk, person: Person, shift: Shift, words: str) -> Occurrence:
    """In the company's language: it names nobody, and needs no redactor."""
    entry = desk.unit.occurrences.add(
        Occurrence(
            shift=shift.id,
            site=shift.site,
            officer=person.id,
            written_at=desk.made_at,
            text=our_own(words),
            received_late_at=desk.received_late_at,
        )
    )
    desk.note(person.id, "occurrence", entry.ref)
    return entry


def _card(desk: Desk, person: Person, site: Site, standing: Standing) -> Message:
    named = where.named(desk, site.code)
    return texts.counts(desk.reader(person), named, standing, site.equipment)


def _site(desk: Desk, shift: Shift) -> Site:
    site = desk.unit.sites.find(shift.site)
    assert site is not None
    return site


def _thing(site: Site, place: str) -> str:
    """By its place in the site's list, which may have been changed since."""
    things = dict(enumerate(site.equipment))
    thing = things.get(int(place)) if place.isdecimal() and len(place) < 4 else None
    if thing is None:
        raise Stale
    return thing
