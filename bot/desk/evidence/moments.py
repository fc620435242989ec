"""What happened, line by line, in the words of the book and of a breach's history."""

from collections.abc import Iterator
from datetime import datetime

from bot.desk.book import reading
from bot.desk.desk import Desk
from bot.desk.evidence.custody import STEPS
from bot.desk.evidence.gathered import Moment
from bot.desk.people import where
from bot.domain.book.line import secret_of
from bot.domain.refs import Ref, SiteCode
from bot.texts.book.lines import Book, happening, number
from bot.texts.reader import Reader
from bot.texts.web.journal_words import SAID_ELSEWHERE, Event, sentence


def of_book(
    desk: Desk, site: SiteCode, start: datetime, end: datetime
) -> Iterator[Moment]:
    lines = reading.lines(desk, site, (start, min(end, desk.now)), whole=True)
    book = Book(
        site=where.named(desk, site),
        start=start,
        end=end,
        lines=lines,
        called={str(each.id): each.called for each in desk.unit.people.all()},
        standing=desk.unit.site_books.standing(site),
    )
    to = Reader(zone=desk.zone)
    for line in lines:
        # As in the exports: a bundle may be read beside whoever watches the sender.
        if secret_of(line) is None:
            ref = number(line.what).rpartition(" · ")[2]
            yield Moment(at=line.at, ref=ref, words=happening(to, book, line))


def of_journal(desk: Desk, about: Ref) -> Iterator[Moment]:
    """What was done about one record, and by whom. What there is no sentence for, and
    what a photo's custody tells, stands in the journal alone."""
    called = {str(each.id): each.called for each in desk.unit.people.all()}
    to = Reader(zone=desk.zone, regulator=desk.company.regulator)
    for entry in desk.unit.chronicle.entries(about):
        if entry.deed in SAID_ELSEWHERE or entry.deed in STEPS:
            continue
        event = Event(
            at=entry.at,
            who=called.get(entry.actor, ""),
            deed=entry.deed,
            before=entry.before,
            after=entry.after,
            late=entry.late_s > 0,
        )
        words = sentence(to, event)
        if not words.startswith(entry.deed):
            said = f"{words}: {event.who}" if event.who else words
            yield Moment(at=entry.at, ref=str(about), words=said)
