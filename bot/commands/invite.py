"""``checkcall invite``: the single-use link that makes a phone somebody's own."""

import difflib
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
) -> None:
    """Print the link that links somebody's phone. It is the last line."""
    from bot.commands.checking.asking import NO_TOKEN, who_is_the_bot
    from bot.commands.opening import existing
    from bot.desk.people import reception
    from bot.settings import read_settings

    settings = read_settings()
    if settings.bot_token is None:
        raise Failed(NO_TOKEN)
    with existing(settings) as house:
        person = house.doorway.enter(lambda desk: _find(desk, staff_id))
        username = who_is_the_bot(settings).username
        token = house.doorway.enter(lambda desk: reception.invite(desk, person.id))
    days = reception.LINK_LASTS.days
    typer.echo(
        f"For {person.called}: open this link on their phone. It works once, "
        f"for {days} days.\n{_older(person)}"
        f"https://t.me/{username}?start={token}"
    )


def _older(person: "Person") -> str:
    older = "" if person.chat_id is None else " It replaces the phone linked now."
    return f"Links printed for them before no longer work.{older}\n"


def _find(desk: "Desk", staff_id: str) -> "Person":
    person = desk.unit.people.find(staff_id)
    if person is not None and person.active:
        return person
    if person is not None:
        raise Failed(f"{person.called} no longer works here; nobody was invited.")
    known = {each.id.casefold(): each for each in desk.unit.people.all() if each.active}
    if not known:
        raise Failed("Nobody is on the books yet; run: checkcall load FILE")
    near = difflib.get_close_matches(staff_id.casefold(), known, cutoff=0.75)
    names = ", ".join(known[each].called for each in near)
    meant = f"did you mean {names}?" if near else "look it up in the company file."
    raise Failed(f"There is nobody with the staff number {staff_id!r}; {meant}")
