"""``checkcall rehearse``: everything on this machine, with invented people."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from bot.commands.failing import Failed


def rehearse(
    scenarios: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="FILE...", help="Scenarios of your own (.yaml), beside ours."
        ),
    ] = None,
    port: Annotated[
        int | None,
        typer.Option(
            min=0, max=65535, help="Where the page with the phones is; 0: any free one."
        ),
    ] = None,
    at: Annotated[
        datetime | None,
        typer.Option(
            formats=["%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M"],
            help="When it is in the room, on the site clock: '2026-03-28 21:00'.",
        ),
    ] = None,
) -> None:
    """Train and try out: phones in a browser, a sample company, no real Telegram."""
    from bot.clock import from_wall
    from bot.rehearse.room import rehearse as open_room
    from bot.settings import read_settings
    from rehearsal.scenarios.script import WrongScript

    keys = read_settings().training_keys
    try:
        open_room(port, None if at is None else from_wall(at), scenarios or (), keys)
    except WrongScript as wrong:
        raise Failed(str(wrong)) from None
