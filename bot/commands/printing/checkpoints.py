"""``checkcall checkpoints``: the signs of a site's checkpoints, to be put up there."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.commands.failing import Failed

if TYPE_CHECKING:
    from bot.desk.desk import Desk
    from bot.desk.patrols.signs import Printed
    from bot.domain.company import Site
    from bot.texts.reader import Reader


def checkpoints(
    site: Annotated[str, typer.Argument(metavar="SITE", help="Its code, such as RIV.")],
    out: Annotated[
        Path | None, typer.Option("--out", metavar="FILE", help="Where the PDF goes.")
    ] = None,
    renew: Annotated[
        list[str] | None,
        typer.Option(
            "--renew",
            metavar="CODE",
            help="A checkpoint whose sign is to count no more, with every picture of "
            "it; may be given several times.",
        ),
    ] = None,
    large: Annotated[
        bool, typer.Option("--large", help="One sign a page instead of four.")
    ] = False,
    language: Annotated[
        str, typer.Option("--language", help="Of the signs, such as pl.")
    ] = "en",
) -> None:
    """Print the signs of a site: checkcall checkpoints RIV --out signs.pdf

    Each opens the chat when it is scanned. Printed again they are the same signs. The
    same link can be written to an NFC tag.
    """
    from bot.commands.checking.asking import NO_TOKEN, who_is_the_bot
    from bot.commands.opening import existing
    from bot.settings import read_settings
    from bot.texts.reader import Reader, languages, of_paper_and_voice

    settings = read_settings()
    if settings.bot_token is None:
        raise Failed(NO_TOKEN)
    if out is None and sys.stdout.isatty():
        raise Failed(f"A PDF is not to be read here; write it: --out {site}.pdf")
    printed = {of_paper_and_voice(each) for each in ("en", *languages())}
    if language not in printed:
        wanted = f"{language!r} is not one of {', '.join(sorted(printed))}."
        raise typer.BadParameter(wanted, param_hint="--language")
    with existing(settings) as house:
        name = who_is_the_bot(settings).username
        found, signs = house.doorway.enter(
            lambda desk: _signs(desk, site.strip().upper(), renew or [])
        )
    _write(_pdf(Reader(language), found, signs, f"https://t.me/{name}", large), out)


def _signs(
    desk: "Desk", code: str, renewed: list[str]
) -> tuple["Site", list["Printed"]]:
    from bot.desk.patrols import signs

    site = desk.unit.sites.find(code)
    if site is None:
        known = ", ".join(each.code for each in desk.unit.sites.all())
        there = f"there are {known}." if known else "run: checkcall load FILE"
        raise Failed(f"There is no site {code}; {there}")
    if not site.patrols.checkpoints:
        raise Failed(
            f"Site {code} has no checkpoints; write them into the company file, each "
            "under [[sites.checkpoints]], and load it."
        )
    for each in renewed:
        point = site.patrols.point(each.strip().upper())
        if point is None:
            known = ", ".join(each.code for each in site.patrols.checkpoints)
            raise Failed(f"Site {code} has no checkpoint {each}; it has {known}.")
        signs.renew(desk, site, point)
    return site, signs.printed(desk, site)


def _pdf(
    to: "Reader",
    site: "Site",
    printed: list["Printed"],
    chat: str,
    large: bool,
) -> bytes:
    from bot.papers import signs
    from bot.texts.patrols.officer import named
    from bot.texts.patrols.sign import sign

    where = f"{site.code} {site.name}"
    return signs.to_pdf(
        [
            sign(to, named(each.point), where, f"{chat}?start={each.token}")
            for each in printed
        ],
        large=large,
    )


def _write(paper: bytes, out: Path | None) -> None:
    if out is None:
        sys.stdout.buffer.write(paper)
        return
    try:
        out.write_bytes(paper)
    except OSError as error:
        problem = error.strerror or "it cannot be written"
        raise Failed(f"{out}: {problem}; say another file after --out.") from None
    typer.echo(f"{out}: the signs are in it. Who has a picture of one can scan it.")
