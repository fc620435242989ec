"""``checkcall audit``: the journal's entries, each sealing the one before."""

import typer

from bot.commands.failing import Failed


def verify() -> None:
    """Read the whole journal and name the first entry that was tampered with."""
    from bot.commands.opening import reading
    from bot.settings import read_settings

    with reading(read_settings()) as house:
        broken, count = house.doorway.enter(
            lambda desk: (desk.unit.journal.first_broken(), desk.unit.journal.count())
        )
    if broken is not None:
        raise Failed(
            f"Journal entry {broken} is broken: it, or what stood before it, was "
            "changed; keep this database as it is and compare it with a backup."
        )
    typer.echo(f"The journal is whole; entries: {count}.")
