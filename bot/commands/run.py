"""``checkcall run``: the product; without a bot token, the rehearsal room."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from enum import StrEnum
from typing import Annotated

import typer

from bot.commands.failing import Failed


class Part(StrEnum):
    """Half of the product, for companies that run it on several machines."""

    WEB = "web"
    ENGINE = "engine"


def run(
    only: Annotated[
        Part | None,
        typer.Option(
            help="Start one part: web answers people, engine keeps time and delivers."
        ),
    ] = None,
) -> None:
    """Start the product. Without a bot token, the rehearsal room starts instead."""
    from bot.settings import read_settings

    settings = read_settings()
    if settings.bot_token is not None:
        with _stopped_when_told():
            from bot.process.running import run as run_product

            run_product(settings, only.value if only else None)
    elif only is not None:
        raise Failed("CHECKCALL_BOT_TOKEN is not set, and --only needs it; set it.")
    else:
        from bot.rehearse.room import rehearse

        rehearse(None, training_keys=settings.training_keys)


@contextmanager
def _stopped_when_told() -> Iterator[None]:
    """Who is told to stop before everything runs has done what was asked, too."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    with suppress(KeyboardInterrupt):
        yield
