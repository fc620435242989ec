"""``checkcall rehearse``: everything on this machine, with invented people."""

from typing import Annotated

import typer


def rehearse(
    port: Annotated[
        int | None,
        typer.Option(
            min=0, max=65535, help="Where the page with the phones is; 0: any free one."
        ),
    ] = None,
) -> None:
    """Train and try out: phones in a browser, a sample company, no real Telegram."""
    from bot.rehearse import rehearse as open_room

    open_room(port)
