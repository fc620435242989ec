"""The first page of an assessor's pack: it runs nothing, and asks no network."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

from bot.papers.evidence.page import digest, part


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """One that lies beside the page."""

    name: str
    shows: str
    rows: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """``key`` is its place on the page, ``wanting`` what is missing, a line each."""

    key: str
    name: str
    source: str
    remark: str = ""
    files: Sequence[File]
    wanting: Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Notes:
    """A list under a heading, such as of what is kept elsewhere."""

    name: str
    lines: Sequence[str]


def index(
    title: str,
    under: Sequence[str],
    chapters: Sequence[Chapter],
    notes: Sequence[Notes],
) -> bytes:
    """In UTF-8."""
    parts = (
        f"<h1>{escape(title)}</h1>\n",
        *(f'<p class="soft">{escape(line)}</p>\n' for line in under),
        *_contents(chapters),
        *(line for chapter in chapters for line in _chapter(chapter)),
        *(line for note in notes for line in _notes(note)),
    )
    return (_head(title) + "".join(parts) + "</main>\n</body>\n</html>\n").encode()


def _head(title: str) -> str:
    """Its style is the only one that its own policy lets in, and no script at all."""
    style = part("index.css")
    policy = (
        f"default-src 'none'; style-src '{digest(style)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f"<title>{escape(title)}</title>\n<style>{style}</style>\n"
        "</head>\n<body>\n<main>\n"
    )


def _contents(chapters: Sequence[Chapter]) -> Iterator[str]:
    yield "<h2>Subjects</h2>\n<table>\n<tr><th>Subject</th>"
    yield '<th class="number">Rows</th><th class="number">Missing</th></tr>\n'
    for each in chapters:
        rows = f"{sum(file.rows for file in each.files):,}" if each.files else "–"
        yield f'<tr><td><a href="#{each.key}">{escape(each.name)}</a></td>'
        yield f'<td class="number">{rows}</td>'
        yield f'<td class="number">{len(each.wanting)}</td></tr>\n'
    yield "</table>\n"


def _chapter(chapter: Chapter) -> Iterator[str]:
    yield f'<section id="{chapter.key}">\n<h2>{escape(chapter.name)}</h2>\n'
    yield f'<p class="soft">Asked for by: {escape(chapter.source)}</p>\n'
    if chapter.remark:
        yield f"<p>{escape(chapter.remark)}</p>\n"
    if chapter.files:
        yield '<table>\n<tr><th class="file">File</th><th>What it shows</th>'
        yield '<th class="number">Rows</th></tr>\n'
        for file in chapter.files:
            name = escape(file.name)
            yield f'<tr><td class="file"><a href="{name}">{name}</a></td>'
            yield f'<td>{escape(file.shows)}</td><td class="number">{file.rows:,}</td>'
            yield "</tr>\n"
        yield "</table>\n"
    if chapter.wanting:
        yield '<div class="wanting">\n<h3>What is missing</h3>\n'
        yield f"{_list(chapter.wanting)}</div>\n"
    else:
        yield "<p>Nothing was found missing.</p>\n"
    yield "</section>\n"


def _notes(notes: Notes) -> Iterator[str]:
    yield f"<section>\n<h2>{escape(notes.name)}</h2>\n{_list(notes.lines)}</section>\n"


def _list(lines: Sequence[str]) -> str:
    items = "".join(f"<li>{escape(line)}</li>\n" for line in lines)
    return f"<ul>\n{items}</ul>\n"
