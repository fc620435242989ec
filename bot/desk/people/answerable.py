"""By whom a decision about a record waits."""

from collections.abc import Collection

from bot.desk.desk import Desk
from bot.domain.people.permissions import ANSWERABLE
from bot.domain.people.person import Person
from bot.domain.refs import StaffId


def owner_of(
    desk: Desk, division: str = "", but: Collection[StaffId] = ()
) -> Person | None:
    """Somebody who can be told, of the record's division before others.

    ``but``: not these, who are too near to it.
    """
    for role in ANSWERABLE:
        holders = [p for p in desk.unit.people.holding(role) if p.id not in but]
        if holders:
            return min(
                holders,
                key=lambda person: (
                    not desk.can_be_told(person),
                    bool(division) and person.division != division,
                ),
            )
    return None
