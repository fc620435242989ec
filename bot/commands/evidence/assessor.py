"""``checkcall assessor``: what an assessor asks to see of some days, in one file."""

import hashlib
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.commands.evidence.bundle import look
from bot.commands.failing import Failed
from bot.commands.printing.days import day, must_have_begun
from bot.domain.reports.assessor import KEPT_ELSEWHERE, Topic
from bot.domain.reports.days import Days

if TYPE_CHECKING:
    from bot.desk.desk import Desk
    from bot.desk.evidence.assessed import Assessed, Subject
    from bot.papers.evidence.index import Chapter
    from bot.settings import Settings

INDEX = "index.html"
FIRST_YEAR = 2000
"""Nothing was kept before it; and time zones had other hours long ago."""

TRIALS = (
    "The journal holds each trial, and is not in this pack; checkcall export journal "
    "prints it, and checkcall audit verify proves that nobody changed it."
)
LEFT_OUT = (
    "calls for help in secret, and reports that may be about a manager, whether there "
    "are any or not",
    "names: people are initials and staff number; names of witnesses are in a vault",
    "photos, drills and the journal",
    "what was deleted when its time was up: deletions.csv says how much",
)


def assessor(
    since: Annotated[
        str,
        typer.Option("--from", metavar="DATE", help="First day, such as 2026-11-01."),
    ],
    until: Annotated[
        str,
        typer.Option("--to", metavar="DATE", help="Last day; that day is included."),
    ],
    out: Annotated[
        Path, typer.Option(metavar="FILE", help="The file to write; it is new.")
    ],
) -> None:
    """Write what an assessor asks to see of these days: tables, and a page that says
    which table shows what, and what is missing:
    checkcall assessor --from 2026-01-01 --to 2026-03-31 --out pack.zip"""
    from bot.papers.evidence.archive import pack
    from bot.settings import read_settings

    days = _days(since, until)
    look(out)
    settings = read_settings()
    found = _gather(settings, days)
    content = pack(_files(found))
    sha256 = hashlib.sha256(content).hexdigest()
    _note(settings, days, sha256)
    with out.open("xb") as file:
        file.write(content)
    missing = sum(len(each.wanting) for each in found.subjects)
    typer.echo(f"Wrote {out}: {days.first} to {days.last}; {len(content):,} bytes.")
    typer.echo(f"SHA-256: {sha256} (in the journal, too)")
    typer.echo(
        f"Missing: {missing}. {INDEX} in it says what; read it before others do."
    )


def _days(since: str, until: str) -> Days:
    first, last = day(since, "--from"), day(until, "--to")
    if first.year < FIRST_YEAR:
        raise typer.BadParameter("nothing was kept then", param_hint="--from")
    return Days(first=first, last=last)


def _gather(settings: "Settings", days: Days) -> "Assessed":
    """Without the write lock: to read the books of a year takes seconds."""
    from bot.commands.opening import reading
    from bot.desk.evidence.assessed import assess

    def read(desk: "Desk") -> "Assessed":
        if desk.unit.companies.find() is None:
            raise Failed("No company is loaded; run: checkcall load company.toml")
        must_have_begun(days, desk.today)
        _must_have_come(days.last, desk.today)
        return assess(desk, days)

    with reading(settings) as house:
        return house.doorway.enter(read)


def _must_have_come(last: date, today: date) -> None:
    """A pack of days to come would say that everything is missing."""
    if last > today:
        raise typer.BadParameter("that day is still to come", param_hint="--to")


def _note(settings: "Settings", days: Days, sha256: str) -> None:
    """The journal says so before the file leaves."""
    from bot.commands.opening import existing
    from bot.desk.evidence import keeping

    with existing(settings) as house:
        house.doorway.enter(lambda desk: keeping.assessed(desk, days, sha256))


def _files(found: "Assessed") -> dict[str, bytes]:
    from bot.commands.exported import as_csv

    files = {
        f"{kind}.csv": "".join(as_csv(table)).encode("utf-8", "replace")
        for each in found.subjects
        for kind, table in each.tables.items()
    }
    return files | {INDEX: _index(found)}


def _index(found: "Assessed") -> bytes:
    from bot.papers.evidence.index import Notes, index

    days = found.days
    return index(
        f"What an assessor asks to see: {found.company}",
        (
            f"{days.first} to {days.last}, {found.zone}; as the books stood on "
            f"{found.today}. Staff, sites, instructions and policies are those of "
            "that day.",
            "Subjects are those of the standards that are named. The numbers of their "
            "clauses are the assessor’s: this page claims none, and no compliance.",
        ),
        [_chapter(each) for each in found.subjects],
        (
            Notes(name="Left out on purpose", lines=LEFT_OUT),
            Notes(name="Kept elsewhere, and asked for too", lines=KEPT_ELSEWHERE),
        ),
    )


def _chapter(subject: "Subject") -> "Chapter":
    from bot.papers.evidence.index import Chapter, File

    asked = subject.asked
    return Chapter(
        key=subject.topic,
        name=asked.name,
        source=asked.source,
        remark=TRIALS if subject.topic is Topic.DAILY_TRIAL else "",
        files=[
            File(name=f"{kind}.csv", shows=asked.shows[kind], rows=len(table.lines))
            for kind, table in subject.tables.items()
        ],
        wanting=subject.wanting,
    )
