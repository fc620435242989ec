"""``checkcall trained``: what somebody rehearsed enters their training record."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.commands.failing import Failed

if TYPE_CHECKING:
    from bot.desk.desk import Desk
    from bot.desk.doorway import Doorway
    from bot.domain.credentials.run import Run
    from bot.domain.names.redacted_text import RedactedText


def trained(
    file: Annotated[
        Path,
        typer.Argument(
            metavar="FILE", help="What the rehearsal room offered: the .json file."
        ),
    ],
    by: Annotated[
        str,
        typer.Option(
            "--by", metavar="STAFF_ID", help="Who vouches for who sat at the room."
        ),
    ],
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only show what would be kept.")
    ] = False,
) -> None:
    """Take a run in the rehearsal room into the training record of whoever made it.
    With nothing missed it counts for a year, and whoever holds it is reminded."""
    from bot.commands.opening import apart, existing, tried
    from bot.company_file.runs.signed import read_run
    from bot.desk.credentials import rehearsed
    from bot.settings import read_settings

    settings = read_settings()
    if not settings.training_keys:
        raise Failed(
            "CHECKCALL_TRAINING_KEY is not set; set it to the key that the rehearsal "
            "room has."
        )
    run = read_run(file, settings.training_keys)
    with (apart if dry_run else existing)(settings) as house:
        missed = _without_names(house.doorway, run)

        def take(desk: "Desk") -> list[str]:
            try:
                return [rehearsed.take(desk, run, missed, by)]
            except rehearsed.NotTaken as why:
                raise Failed(f"{file}: {why}. Nothing was taken.") from None

        lines = tried(house, take, dry_run=dry_run)
    typer.echo("\n".join(lines))


def _without_names(doorway: "Doorway", run: "Run") -> "RedactedText | None":
    """A scenario of a company's own may name somebody in what was to be done."""
    from bot.commands.instructions.names import reader_of, without_names

    if not run.missed:
        return None
    words = "\n".join(task.what for task in run.missed)
    done = without_names(words, reader_of(doorway, []))
    if not done.is_whole:
        raise Failed("What was missed could not be read for names. Nothing was taken.")
    return done.text
