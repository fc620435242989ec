"""Reading a site's book: who may, of which days, in the chat and as a file."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

from bot.desk.book import reading
from bot.desk.desk import Desk
from bot.desk.people import said, where
from bot.domain.book.line import secret_of
from bot.domain.errors import NotOnShift, Stale
from bot.domain.messages.enclosure import Enclosure
from bot.domain.people.permissions import Action, may
from bot.domain.people.person import Person
from bot.domain.refs import SiteCode, StaffId
from bot.domain.times.moments import last_day
from bot.texts.book import chat as texts
from bot.texts.book.lines import Book
from bot.texts.message import Press
from bot.texts.paper import Paper
from bot.texts.people import languages
from bot.texts.reader import Reader
from storage.messages.message import Purpose

LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)
"""Nothing here is older."""

AT = "@"
"""Between a site's code and a day, in what a file is about."""


def show(desk: Desk, person: Person) -> None:
    """Of the site where somebody is booked on; a manager picks any other."""
    site = where.site_of(desk, person)
    if site is not None:
        _show(desk, person, site, None)
    elif may(person, Action.READ_BOOK):
        sites = desk.unit.sites.all()
        desk.owe(person, texts.pick_site(desk.reader(person), sites))
    else:
        raise NotOnShift


def ask(desk: Desk, person: Person, words: str) -> None:
    """``RIV``, ``Riverside Court yesterday``, ``27/11`` of one's own site."""
    site, rest = said.site(desk, words)
    code = site.code if site else where.site_of(desk, person)
    day = last_day(rest, desk.today) if rest else None
    if code is not None and (not rest or (day is not None and day <= desk.today)):
        _show(desk, person, code, day)
        return
    readable = [
        each for each in desk.unit.sites.all() if _may_read(desk, person, each.code)
    ]
    to = desk.reader(person)
    if readable:
        desk.owe(person, texts.not_understood(to, readable))
    else:
        desk.owe(person, texts.not_on_this_site(to))


def press(desk: Desk, person: Person, pressed: Press) -> None:
    """A site; or the file of what is shown."""
    what, _, day = pressed.choice.partition(".")
    site = desk.unit.sites.find(pressed.subject)
    if site is None or what not in ("", texts.FILE):
        raise Stale
    if what != texts.FILE:
        _show(desk, person, site.code, None)
    elif not _may_read(desk, person, site.code):
        desk.owe(person, texts.not_on_this_site(desk.reader(person)))
    else:
        to = desk.reader(person)
        caption = texts.caption(to, where.named(desk, site.code))
        desk.note(person.id, "book taken out", site.code)
        desk.owe(
            person,
            languages.beside_a_file(to, caption),
            about=f"{site.code}{AT}{day}",
            enclosure=Enclosure.BOOK,
        )


def enclosed(desk: Desk, person: Person, about: str | None) -> Paper:
    """As the book is when the file leaves."""
    code, _, day = (about or "").rpartition(AT)
    site = SiteCode(code)
    span = reading.span_of(desk, site, date.fromisoformat(day) if day else None)
    whole = may(person, Action.READ_BOOK)
    book = book_of(
        desk, site, span, lambda each: each.called, whole=whole, reader=person.id
    )
    name = f"book-{site}-{desk.day_of(span[0])}.pdf"
    return texts.paper(desk.reader(person), book, name)


def printed(
    desk: Desk, site: SiteCode, start: datetime, end: datetime, name: str
) -> Paper:
    """For the command line, in English; from the first line where no day is named to
    begin with. Who looks at that screen is not known: calls for help in secret are left
    out, as of the export of incidents."""
    span = max(start, LONG_AGO), end
    book = book_of(desk, site, span, lambda each: each.called, whole=True)
    if start < LONG_AGO and book.lines:
        book = replace(book, start=book.lines[0].at)
    return texts.paper(Reader(zone=desk.zone), book, name)


def book_of(
    desk: Desk,
    site: SiteCode,
    span: reading.Span,
    named: Callable[[Person], str],
    *,
    whole: bool,
    reader: StaffId | None = None,
) -> Book:
    """What it holds of this time; ``named``: how people are written in it. Whoever
    called for help in secret reads nothing of that; nor does anybody where no
    ``reader`` is known."""
    lines = reading.lines(desk, site, span, whole=whole)
    return Book(
        site=where.named(desk, site),
        start=span[0],
        end=span[1],
        lines=[each for each in lines if not _is_kept_from(reader, secret_of(each))],
        called={str(each.id): named(each) for each in desk.unit.people.all()},
        standing=desk.unit.site_books.standing(site),
    )


def _is_kept_from(reader: StaffId | None, caller: StaffId | None) -> bool:
    return caller is not None and reader in (None, caller)


def _show(desk: Desk, person: Person, site: SiteCode, day: date | None) -> None:
    if not _may_read(desk, person, site):
        desk.owe(person, texts.not_on_this_site(desk.reader(person)))
        return
    span = reading.span_of(desk, site, day)
    whole = may(person, Action.READ_BOOK)
    book = book_of(
        desk, site, span, lambda each: each.called, whole=whole, reader=person.id
    )
    desk.note(person.id, "book read", site)
    shown = texts.shown(desk.reader(person), book, day.isoformat() if day else "")
    desk.owe(person, shown, purpose=Purpose.SCREEN)


def _may_read(desk: Desk, person: Person, site: SiteCode) -> bool:
    """Managers every site's; officers that of the site where they are."""
    return may(person, Action.READ_BOOK) or where.site_of(desk, person) == site
