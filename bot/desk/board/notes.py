"""A line in a site's book, by whoever runs the night from the board."""

from bot.desk.desk import Desk
from bot.domain.company import Site
from bot.domain.errors import Misfilled, Stale
from bot.domain.names.redacted_text import Kept
from bot.domain.people.permissions import Action, allow, may
from bot.domain.people.person import Person
from bot.domain.refs import SiteCode
from storage.incidents.occurrence_book import Occurrence

WORDS = "words"
"""The field that they are typed into."""


def write(
    desk: Desk, person: Person, code: SiteCode, kept: Kept, form: str
) -> Occurrence:
    """It stands under the shift that is on there, so that it is handed over with what
    that shift wrote; or under the last. A ``form`` that comes twice is one line."""
    site = allowed(desk, person, code)
    if not kept.text.strip():
        raise Misfilled(WORDS, "type")
    shift = desk.unit.board.at.newest(site.code)
    if shift is None:
        raise Misfilled(WORDS, "no shift")
    if form and not desk.unit.sign_ins.use(form, desk.now):
        return _just_written(desk, person, site)
    entry = desk.unit.occurrences.add(
        Occurrence(
            shift=shift,
            site=site.code,
            officer=person.id,
            written_at=desk.made_at,
            text=kept.text,
        )
    )
    desk.note(person.id, "occurrence", entry.ref)
    return entry


def _just_written(desk: Desk, person: Person, site: Site) -> Occurrence:
    entry = desk.unit.occurrences.newest(person.id, site.code)
    if entry is None:
        raise Stale
    return entry


def allowed(desk: Desk, person: Person, code: SiteCode) -> Site:
    """Before they type, and again when they have."""
    allow(person, Action.WRITE_BOOK)
    site = desk.unit.sites.find(code)
    if site is None:
        raise Stale
    return site


def kept(desk: Desk, person: Person, code: SiteCode, number: int) -> Occurrence | None:
    """What they have just written, as it stands in the book."""
    entry = desk.unit.occurrences.find(number) if number else None
    mine = entry is not None and entry.officer == person.id and entry.site == code
    return entry if mine and may(person, Action.WRITE_BOOK) else None
