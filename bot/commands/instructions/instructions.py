"""``checkcall instructions SITE FILE``: what officers must know of a site."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.commands.failing import Failed
from bot.commands.instructions.names import (
    Clean,
    Named,
    Read,
    reader_of,
    without_names,
)

if TYPE_CHECKING:
    from bot.company_file.instructions.reading import Written
    from bot.desk.desk import Desk
    from bot.desk.instructions.loading import Given

MOST_NAMED = 12
"""Places that a refusal names: more of them are found when these are mended."""

MOST_SAID = 3
"""Lines of what changed: more are not read before a shift."""

BY_COMMAND = "command line"
PAGE = re.compile(r"^# (\d+)/\d+$", re.MULTILINE)


def instructions(
    site: Annotated[str, typer.Argument(metavar="SITE", help="Its code, as RIV.")],
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="Markdown (.md), text, or a PDF.")
    ],
    review_on: Annotated[
        str | None,
        typer.Option(
            "--review-by", metavar="DATE", help="When to look it over: 2027-06-01."
        ),
    ] = None,
    changed: Annotated[
        str | None,
        typer.Option(
            "--changed",
            metavar="LINES",
            help="What changed, in three lines at most; else it is worked out.",
        ),
    ] = None,
    by: Annotated[
        str | None,
        typer.Option("--by", metavar="STAFF_ID", help="Who answers for it."),
    ] = None,
    no_names: Annotated[
        list[str] | None,
        typer.Option(
            "--not-a-name",
            metavar="WORDS",
            help="Words that were taken for somebody's name, and are none.",
        ),
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only show what would be kept.")
    ] = False,
) -> None:
    """Take Assignment Instructions into force at a site. The same file twice does
    nothing; with another --review-by it has been looked over.

    Names of people become initials, and each is shown with its line. In a PDF they
    cannot be changed: one that names people is refused, page by page. Officers on site
    are asked to read what is new, now or when they book on.
    """
    from bot.commands.opening import apart, existing, tried
    from bot.company_file.instructions.reading import read_instructions
    from bot.settings import read_settings

    day, said = _day(review_on), _said(changed)
    written = read_instructions(file)
    with (apart if dry_run else existing)(read_settings()) as house:
        code = house.doorway.enter(lambda desk: _site(desk, site))
        house.doorway.enter(lambda desk: _to_come(desk, day))
        who = house.doorway.enter(lambda desk: _who(desk, by))
        read = reader_of(house.doorway, no_names or [])
        clean = without_names(written.text, read)
        _refuse(file, written, clean)
        lines = list(_notes(written, clean.found))
        given = _given(code, written, clean, read, said, day, who)

        lines += tried(house, lambda desk: _take(desk, given), dry_run=dry_run)
    typer.echo("\n".join(lines))


def _take(desk: "Desk", given: "Given") -> list[str]:
    from bot.desk.instructions import loading

    return list(loading.take(desk, given))


def _given(
    code: str,
    written: "Written",
    clean: Clean,
    read: Read,
    said: str,
    day: date | None,
    who: str,
) -> "Given":
    from bot.desk.instructions.loading import Given
    from bot.domain.refs import SiteCode

    return Given(
        site=SiteCode(code),
        form=written.form,
        text=clean.text,
        file=written.file,
        said=without_names(said, read).text if said else None,
        review_on=day,
        by=who,
    )


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text.strip()) if text else None
    except ValueError:
        wanted = f"{text!r} is no date; wanted a day such as 2027-06-01"
        raise typer.BadParameter(wanted, param_hint="--review-by") from None


def _to_come(desk: "Desk", day: date | None) -> None:
    if day is not None and day <= desk.today:
        raise Failed(f"{day} is no day to come; --review-by takes the next review's.")


def _said(text: str | None) -> str:
    lines = [line for line in (text or "").replace("\\n", "\n").splitlines() if line]
    if len(lines) > MOST_SAID:
        wanted = (
            f"{len(lines)} lines; wanted {MOST_SAID} at most: officers read no more"
        )
        raise typer.BadParameter(wanted, param_hint="--changed")
    return "\n".join(lines)


def _site(desk: "Desk", code: str) -> str:
    site = desk.unit.sites.find(code.strip().upper())
    if site is None:
        there = ", ".join(each.code for each in desk.unit.sites.all())
        known = f"the sites are {there}" if there else "no site is loaded yet"
        raise Failed(
            f"There is no site {code!r}; {known}. checkcall load adds one from the "
            "company file."
        )
    return site.code


def _who(desk: "Desk", by: str | None) -> str:
    if by is None:
        return BY_COMMAND
    person = desk.unit.people.find(by.strip())
    if person is None or not person.active:
        raise Failed(f"Nobody here has the staff number {by!r}; --by takes one.")
    return person.id


def _refuse(file: Path, written: "Written", clean: Clean) -> None:
    """What cannot be made fit: raises :class:`Failed`."""
    if not clean.is_whole:
        raise Failed(
            f"{file}: too much of it could not be read for names; wanted sentences and "
            "lists, as officers read them. Nothing was taken."
        )
    if written.file and clean.found:
        places = "; ".join(_by_page(written.text, clean.found))
        raise Failed(
            f"{file}: {places}. A page of a PDF cannot be changed here: put initials "
            "there where it was written and save it as PDF again, or load its text as "
            'Markdown. Is it nobody\'s name? Add --not-a-name "WORDS". Nothing was '
            "taken."
        )


def _by_page(text: str, found: Iterable[Named]) -> Iterator[str]:
    """``page 2 says “…”``, and each page once."""
    pages: dict[int, list[str]] = {}
    starts = [text.count("\n", 0, each.start()) + 1 for each in PAGE.finditer(text)]
    for each in [*found][:MOST_NAMED]:
        page = sum(start <= each.line for start in starts)
        pages.setdefault(page, []).append(f"“{each.words}”")
    for page, words in pages.items():
        yield f"page {page} says {', '.join(dict.fromkeys(words))}"


def _notes(written: "Written", found: Iterable[Named]) -> Iterator[str]:
    yield from (f"note: {each}" for each in written.notes)
    for each in found:
        yield f"line {each.line}: “{each.words}” becomes {each.mark}"
