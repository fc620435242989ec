"""What the company file says of people, and nobody could use at night."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from bot.commands.checking.points import Point, listed, note
from bot.texts.reader import ENGLISH, languages
from scheduler.couriers.sms.numbers import dialled

if TYPE_CHECKING:
    from bot.desk.desk import Desk

ABOUT = "people"


def people(desk: "Desk") -> Iterator[Point]:
    """Nothing is said where all of it can be used."""
    phones = desk.unit.people.phones()
    silent = [who for who, works, number in phones if works and not dialled(number)]
    if silent:
        says = "what stands as phone cannot be dialled; write one number, such as"
        yield note(ABOUT, f"{listed(silent)}: {says} +44 7700 900101")
    known = sorted({*languages(), ENGLISH})
    strange = [
        f"{person.id} ({person.language})"
        for person in desk.unit.people.all()
        if person.active and person.language not in known
    ]
    if strange:
        says = "read English, for there is no such language; wanted one of"
        yield note(ABOUT, f"{listed(strange)} {says} {', '.join(known)}")
