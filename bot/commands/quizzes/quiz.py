"""``checkcall quiz``: the questions that everybody is asked once a year."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.commands.failing import Failed

if TYPE_CHECKING:
    from datetime import datetime

    from bot.company_file.quizzes.reading import WithoutNames
    from bot.desk.desk import Desk
    from bot.desk.doorway import Doorway
    from bot.domain.names.redacted_text import RedactedText
    from bot.domain.quizzes.quiz import Quiz
    from bot.domain.refs import StaffId


def quiz(
    file: Annotated[
        Path | None,
        typer.Argument(
            metavar="FILE", help="TOML; without one, the questions that are shipped."
        ),
    ] = None,
    by: Annotated[
        str | None,
        typer.Option("--by", metavar="STAFF_ID", help="Who answers for it."),
    ] = None,
    show: Annotated[
        bool, typer.Option("--show", help="Print the shipped file, to be changed.")
    ] = False,
    stop: Annotated[
        str | None,
        typer.Option("--stop", metavar="CODE", help="Nobody is asked it any more."),
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
    """Ask everybody these questions once a year, in their working time. A changed file
    takes the place of the one before; who passed within the year is not asked again.

    Names of people become initials, and each is shown.
    """
    from bot.commands.opening import apart, existing, tried
    from bot.company_file.quizzes.reading import SHIPPED
    from bot.domain.names.redacted_text import our_own
    from bot.settings import read_settings

    if show:
        typer.echo(SHIPPED.read_text(encoding="utf-8"), nl=False)
        return
    if file is not None and stop is not None:
        wanted = f"{file} would be loaded; wanted a FILE or --stop, one of them"
        raise typer.BadParameter(wanted, param_hint="--stop")
    if by is None:
        wanted = "who answers for it is missing; wanted a staff number"
        raise typer.BadParameter(wanted, param_hint="--by")
    with (apart if dry_run else existing)(read_settings()) as house:
        owner, now = house.doorway.enter(lambda desk: (_owner(desk, by), desk.now))
        lines: list[str] = []
        new = None
        if stop is None and file is None:
            new = _read(SHIPPED, our_own, now, owner)
        elif stop is None and file is not None:
            without_names = _without_names(house.doorway, no_names or [], lines)
            new = _read(file, without_names, now, owner)

        lines += tried(
            house, lambda desk: [_act(desk, new, stop or "", owner)], dry_run=dry_run
        )
    typer.echo("\n".join(lines))


def _read(
    file: Path, without_names: "WithoutNames", now: "datetime", owner: "StaffId"
) -> "Quiz":
    from bot.company_file.quizzes.reading import read_quiz

    return read_quiz(file, without_names, now, owner)


def _without_names(
    doorway: "Doorway", no_names: list[str], lines: list[str]
) -> "WithoutNames":
    """Says in ``lines`` what it takes out."""
    from bot.commands.instructions.names import reader_of, without_names

    read = reader_of(doorway, no_names)

    def clean(words: str) -> "RedactedText":
        done = without_names(words, read)
        if not done.is_whole:
            raise Failed(f"{words!r} could not be read for names. Nothing was taken.")
        lines.extend(f"“{each.words}” becomes {each.mark}" for each in done.found)
        return done.text

    return clean


def _act(desk: "Desk", new: "Quiz | None", code: str, owner: "StaffId") -> str:
    from bot.desk.quizzes import loading

    if new is not None:
        return loading.take(desk, new)
    try:
        return loading.stop(desk, code.strip().lower(), owner)
    except loading.NoSuchQuiz:
        there = ", ".join(each.code for each in desk.unit.quizzes.in_force())
        known = f"asked are {there}" if there else "none is asked"
        raise Failed(f"No quiz {code!r} is asked; {known}.") from None


def _owner(desk: "Desk", by: str) -> "StaffId":
    person = desk.unit.people.find(by.strip())
    if person is None or not person.active:
        raise Failed(f"Nobody here has the staff number {by!r}; --by takes one.")
    return person.id
