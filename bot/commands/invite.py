"""``checkcall invite``: the single-use link that makes a phone somebody's own."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.commands.failing import Failed

if TYPE_CHECKING:
    from bot.desk.desk import Desk
    from bot.domain.people.person import Person


def invite(
    staff_id: Annotated[
        str, typer.Argument(metavar="STAFF_ID", help="Staff number, such as E1001.")
    ],
    card: Annotated[
        Path | None,
        typer.Option(
            "--card",
            metavar="FILE",
            help="A PDF to print: the link as a code to scan, and the numbers to keep.",
        ),
    ] = None,
) -> None:
    """Print the link that links somebody's phone. It is the last line.

    checkcall invite E1001 --card card.pdf
    """
    from bot.commands.checking.asking import NO_TOKEN, who_is_the_bot
    from bot.commands.checking.staff import find
    from bot.commands.opening import existing
    from bot.desk.people import reception
    from bot.settings import read_settings

    settings = read_settings()
    if settings.bot_token is None:
        raise Failed(NO_TOKEN)
    with existing(settings) as house:
        person = house.doorway.enter(lambda desk: find(desk, staff_id, "invited"))
        username = who_is_the_bot(settings).username
        token = house.doorway.enter(lambda desk: reception.invite(desk, person.id))
        link, days = f"https://t.me/{username}?start={token}", reception.LINK_LASTS.days
        if card is not None:
            paper = house.doorway.enter(lambda desk: _card(desk, person, link, days))
            _write(paper, card)
    typer.echo(
        f"For {person.called}: open this link on their phone. It works once, "
        f"for {days} days.\n{_older(person)}{link}"
    )


def _card(desk: "Desk", person: "Person", link: str, days: int) -> bytes:
    from bot.papers import signs
    from bot.texts.people.card import card

    phone, number = desk.company.control_room_phone, desk.text_number
    to = desk.reader(person).off_screen
    return signs.to_pdf(
        [card(to, person.called, phone, number, days, link)], large=False
    )


def _write(paper: bytes, file: Path) -> None:
    try:
        file.write_bytes(paper)
    except OSError as error:
        problem = error.strerror or "it cannot be written"
        raise Failed(f"{file}: {problem}; say another file after --card.") from None
    typer.echo(f"{file}: the card. Whoever scans it first has the link: hand it over.")


def _older(person: "Person") -> str:
    older = "" if person.chat_id is None else " It replaces the phone linked now."
    return f"Links printed for them before no longer work.{older}\n"
