"""``checkcall verify``: was a bundle changed since it was signed, and by whose key?"""

from pathlib import Path
from typing import Annotated

import typer

from bot.commands.failing import Failed


def verify(
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="A bundle: the whole ZIP.")
    ],
    key: Annotated[
        str | None,
        typer.Option(
            metavar="FINGERPRINT",
            help="As the company told it; without it, compare by eye.",
        ),
    ] = None,
) -> None:
    """Check a bundle of evidence, all of it; needs neither database nor settings."""
    from bot.papers.evidence.signing import fingerprint, is_fingerprint
    from bot.papers.evidence.verifying import NotVerified, verify

    try:
        found = verify(file.read_bytes())
    except NotVerified as problem:
        raise Failed(
            f"NOT VERIFIED: {problem}. Believe nothing in it, and ask for it again."
        ) from None
    print_ = fingerprint(found.public)
    if key is not None and not is_fingerprint(key, found.public):
        raise Failed(
            f"NOT VERIFIED: it was signed with the key {print_}, which is not the one "
            "that you named. Ask the company for its fingerprint again."
        )
    typer.echo(f"VERIFIED: {found.title}, {found.company}")
    typer.echo(
        f"Made: {found.made_at}; photos: {found.photos - found.missing} of "
        f"{found.photos}, journal entries: {found.entries}"
    )
    typer.echo(f"Signing key: {print_}")
    if key is None:
        typer.echo("Compare it with the one that the company tells you by another way.")
    if found.broken_at is not None:
        broken = f"broken at its entry {found.broken_at}"
        typer.echo(f"The company's journal was {broken} when this was made.")
