"""By whom a decision about a record waits."""

from collections.abc import Collection

from bot.desk.desk import Desk
from bot.domain.people.person import Person, Role
from bot.domain.refs import StaffId

OWNERS = (Role.DPO, Role.SIRO, Role.DIRECTOR)
"""The first of these that somebody holds."""


def owner_of(
    desk: Desk, division: str = "", but: Collection[StaffId] = ()
) -> Person | None:
    """Somebody who can be told, of the record's division before others.

    ``but``: not these, who are too near to it.
    """
    for role in OWNERS:
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
