"""Whose telephone number it is, however the company file and the gateway write it."""

from collections.abc import Callable, Iterator

from bot.desk.desk import Desk
from bot.domain.refs import StaffId

Dialled = Callable[[str], str | None]
"""A number as gateways want it, such as ``+447700900123``; None for what is none."""

LAST_DIGITS = 6
"""Alike in every way that a number is written: only what ends like it is read."""


def whose(desk: Desk, number: str, dialled: Dialled) -> StaffId | None:
    """One person's, who works here; or else one leaver's. A number that two people
    have is nobody's: it must not be guessed who of them is well."""
    wanted = dialled(_international(number))
    if wanted is None:
        return None
    ending = _ending(wanted)
    here: dict[bool, list[StaffId]] = {True: [], False: []}
    for who, works_here, phone in desk.unit.people.phones():
        if _ending(phone) == ending and dialled(phone) == wanted:
            here[works_here].append(who)
    found = here[True] or here[False]
    return found[0] if len(found) == 1 else None


def shared(desk: Desk, dialled: Dialled) -> Iterator[tuple[StaffId, ...]]:
    """People who work here and have one number between them."""
    holders: dict[str, list[StaffId]] = {}
    for who, works_here, phone in desk.unit.people.phones():
        number = dialled(phone) if works_here else None
        if number is not None:
            holders.setdefault(number, []).append(who)
    return (tuple(each) for each in holders.values() if len(each) > 1)


def _international(number: str) -> str:
    """A gateway may leave out the plus, and a form makes a space of it."""
    bare = number.strip()
    return f"+{bare}" if bare.isdecimal() and not bare.startswith("0") else bare


def _ending(phone: str) -> str:
    return "".join(filter(str.isdecimal, phone))[-LAST_DIGITS:]
