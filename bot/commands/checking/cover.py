"""The company's cover: would every alarm find somebody, as things stand now?"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from bot.commands.checking.points import Point, listed, note, ok, wrong
from bot.desk.alarms import ladders
from bot.desk.alarms.ladders import STAFF
from bot.desk.on_call import rota
from bot.domain.alarms.kinds import ON_CALL
from bot.domain.people.person import Person, Role
from bot.texts.on_call import lines

if TYPE_CHECKING:
    from bot.desk.desk import Desk

COVER = "cover"


def cover(desk: "Desk") -> list[Point]:
    """A role nobody holds and a ladder that ends in nobody are wrong."""
    points = [*_unheld(desk), *_ladders(desk), *_gaps(desk)]
    points = points or [ok(COVER, "every ladder leads to somebody who can be told")]
    return [*points, *_without_phone(desk)]


def _unheld(desk: "Desk") -> Iterator[Point]:
    for tell, kinds in _told(desk).items():
        if not _holders(desk, tell):
            who = tell.removeprefix(STAFF)
            held = "works here as" if who != tell else "holds the role"
            yield wrong(
                COVER,
                f"nobody {held} {who}, which is on the ladder for {', '.join(kinds)}; "
                "name somebody in the company file, or take it off the ladder",
            )


def _told(desk: "Desk") -> dict[str, list[str]]:
    """Each role or person that a ladder names, and which ladders do."""
    told: dict[str, list[str]] = {}
    for kind, rungs in ladders.cover(desk):
        for rule, _ in rungs:
            kinds = told.setdefault(rule.tell, [])
            kinds += [kind] if kind not in kinds else []
    return told


def _holders(desk: "Desk", tell: str) -> list[Person]:
    """Who is meant, whether or not they can be told now."""
    if tell.startswith(STAFF):
        person = desk.unit.people.find(tell.removeprefix(STAFF))
        return [person] if person is not None and person.active else []
    return desk.unit.people.holding(Role(tell.removeprefix(ON_CALL)))


def _gaps(desk: "Desk") -> Iterator[Point]:
    """Times at which a rota has nobody: its ladder rings the whole role then."""
    for role, gap in rota.gaps(desk):
        yield note("on call", lines.gap(role, gap, desk.zone).removeprefix("note: "))


def _ladders(desk: "Desk") -> Iterator[Point]:
    for kind, rungs in ladders.cover(desk):
        empty = [rule.tell for rule, people in rungs if not people]
        silent = [tell for tell in empty if _holders(desk, tell)]
        if len(empty) == len(rungs):
            yield wrong(
                COVER,
                f"the ladder for {kind} ends in nobody who can be told now; link a "
                "phone for somebody on it with: checkcall invite STAFF_ID",
            )
        elif silent:
            yield note(
                COVER,
                f"the ladder for {kind} skips {listed(silent)}: nobody there has "
                "a phone linked and is not away",
            )


def _without_phone(desk: "Desk") -> Iterator[Point]:
    people = [person for person in desk.unit.people.all() if person.active]
    missing = [person.id for person in people if person.chat_id is None]
    if missing:
        yield note(
            "phones",
            f"{len(missing)} of {len(people)} people have none linked: "
            f"{listed(missing)}; run: checkcall invite STAFF_ID",
        )
