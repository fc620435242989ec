"""The page of two runs of a night: it runs nothing, and asks no network."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

from bot.papers.evidence.page import digest
from bot.papers.replay.timeline import Timeline, drawn

STYLE = Path(__file__).with_name("page.css").read_text(encoding="utf-8")

SIGNS = (
    "A stroke upwards with a number: that rung was told. A square: somebody took it "
    "up. A long stroke: it was closed. Grey: nothing was acted on."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One thing that became of an alarm, in both runs, as it is printed."""

    alarm: str
    """Empty where it is the same as above."""
    what: str
    rung: str
    who: str
    before: str
    after: str
    differs: str
    is_the_same: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    title: str
    under: Sequence[str]
    unknown: str
    """What nobody can know."""
    sums: Sequence[tuple[int, str]]
    before: str
    after: str
    """What the two runs are called."""
    rows: Sequence[Row]
    timelines: Sequence[Timeline]
    notes: Sequence[str]


def page(found: Page) -> bytes:
    """In UTF-8."""
    parts = (*_head(found), *_body(found), "</main>\n</body>\n</html>\n")
    return "".join(parts).encode()


def _head(found: Page) -> Iterator[str]:
    """Its style is the only one that its own policy lets in, and no script at all."""
    policy = (
        f"default-src 'none'; style-src '{digest(STYLE)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    yield '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
    yield f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    yield '<meta name="referrer" content="no-referrer">\n'
    yield f"<title>{escape(found.title)}</title>\n<style>{STYLE}</style>\n"
    yield "</head>\n<body>\n<main>\n"


def _body(found: Page) -> Iterator[str]:
    yield f"<h1>{escape(found.title)}</h1>\n"
    for line in found.under:
        yield f'<p class="soft">{escape(line)}</p>\n'
    yield f'<p class="unknown">{escape(found.unknown)}</p>\n'
    yield '<ul class="sums">\n'
    for number, words in found.sums:
        yield f"<li><b>{number}</b>{escape(words)}</li>\n"
    yield "</ul>\n"
    for timeline in found.timelines:
        yield f"<h2>{escape(timeline.title)}</h2>\n"
        yield '<div class="wide" tabindex="0" role="region" aria-label="'
        yield f'{escape(timeline.title)}, drawn">\n'
        yield from drawn(timeline)
        yield "</div>\n"
    yield f'<p class="soft">{SIGNS}</p>\n'
    yield from _table(found)
    if found.notes:
        yield "<h2>How it was played</h2>\n<ul>\n"
        for note in found.notes:
            yield f"<li>{escape(note)}</li>\n"
        yield "</ul>\n"


def _table(found: Page) -> Iterator[str]:
    yield "<h2>Every alarm, and whom it reached</h2>\n"
    if not found.rows:
        yield "<p>There was no alarm, in neither of them.</p>\n"
        return
    yield '<div class="wide" tabindex="0" role="region" aria-label="Every alarm">\n'
    yield "<table>\n<caption>Times are the company’s clock.</caption>\n<thead><tr>"
    for name in ("Alarm", "What", "Rung", "Who"):
        yield f'<th scope="col">{name}</th>'
    for name in (found.before, found.after, "Difference"):
        yield f'<th scope="col" class="time">{escape(name)}</th>'
    yield "</tr></thead>\n<tbody>\n"
    for row in found.rows:
        yield from _row(row)
    yield "</tbody>\n</table>\n</div>\n"


def _row(row: Row) -> Iterator[str]:
    kind = "same" if row.is_the_same else "other"
    first = " first" if row.alarm else ""
    yield f'<tr class="{kind}{first}"><td>{escape(row.alarm)}</td>'
    yield f"<td>{escape(row.what)}</td><td>{escape(row.rung)}</td>"
    yield f'<td>{escape(row.who)}</td><td class="time">{escape(row.before)}</td>'
    yield f'<td class="time">{escape(row.after)}</td>'
    yield f'<td class="time differs">{escape(row.differs)}</td></tr>\n'
