"""What is written about a site, on its page: its book, and its instructions."""

import re
from datetime import datetime

from bot.domain.board.site_night import SiteNight
from bot.domain.instructions.document import sections
from bot.domain.instructions.version import Version
from bot.texts.board.pieces import BookRow, Instructed, Line, Piece
from bot.texts.book.lines import Book, counted, happening
from bot.texts.book.lines import number as number_of
from bot.texts.reader import Reader

NOT_A_NAME = re.compile(r"\W+")


def book(to: Reader, night: SiteNight) -> dict[str, Piece]:
    """The newest line first: what is read on a wall is what has just happened."""
    assert night.standing is not None
    shown = Book(
        site=f"{night.code} {night.name}",
        start=night.of.now,
        end=night.of.now,
        lines=list(night.lines),
        called=dict(night.called),
        standing=night.standing,
    )
    found: dict[str, Piece] = {}
    for line in night.lines:
        number = number_of(line.what)
        name = f"{type(line.what).__name__}-{line.at:%d%H%M%S}-{number}"
        found["line-" + NOT_A_NAME.sub("-", name)] = BookRow(
            at=_at(to, line.at, night.now),
            number=number,
            words=happening(to, shown, line),
        )
    said = {
        f"counted-{place}": Line(words=words, tone="none")
        for place, words in enumerate(counted(to, night.standing))
    }
    return {**said, **dict(reversed(found.items()))}


def _at(to: Reader, at: datetime, now: datetime) -> str:
    """With its day, where that is not today."""
    day, today = (each.astimezone(to.zone).date() for each in (at, now))
    return to.time(at) if day == today else f"{day:%d/%m} {to.time(at)}"


def instructions(to: Reader, version: Version) -> dict[str, Piece]:
    head = to.say(
        "Version {number}, {day}. Confidential.",
        number=version.number,
        day=to.day(version.loaded_at),
    )
    read = tuple(
        (each.heading, "\n".join(each.lines).strip()) for each in sections(version.text)
    )
    return {"instructions-now": Instructed(head=head, sections=read)}
