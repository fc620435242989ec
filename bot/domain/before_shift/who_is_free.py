"""Who could take a shift: free then, the rested first. A person decides."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from bot.domain.before_shift.rest import Rest, Work, rest
from bot.domain.people.person import Person, Role
from bot.domain.refs import StaffId

SICK_FOR = timedelta(hours=24)
"""Who cannot work is asked for nothing that begins within this of it. Our own choice:
a duty manager who knows better rings them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Free:
    """An officer who has nothing else to do then."""

    person: Person
    rest: Rest
    knows_site: bool


class Attendance(NamedTuple):
    """A shift as hours of somebody's life, without all else that is known of it: of
    five hundred officers thousands are looked at."""

    officer: StaffId
    start_at: datetime
    """As it was worked, and where it was not yet, as it is planned."""
    end_at: datetime | None
    """None where nothing is planned, and they are still there."""
    goes_on: bool
    """They are on site."""


def works(attended: Iterable[Attendance], now: datetime) -> dict[StaffId, list[Work]]:
    """All of it, officer by officer; who is on site works until now at least."""
    found: dict[StaffId, list[Work]] = {}
    for each in attended:
        end = each.end_at or now
        if each.goes_on:
            end = max(end, now)
        if end > each.start_at:
            found.setdefault(each.officer, []).append(Work(each.start_at, end))
    return found


def may_be_asked(
    people: Iterable[Person],
    work: Mapping[StaffId, Sequence[Work]],
    cannot: Mapping[StaffId, Sequence[Work]],
    shift: Work,
) -> Iterator[Person]:
    """Officers who are here and do not work then, apart from those who just said that
    they cannot."""
    around = Work(shift.start_at - SICK_FOR, shift.end_at + SICK_FOR)
    for person in people:
        away = person.is_away(shift.start_at) or person.is_away(shift.end_at)
        if Role.OFFICER not in person.roles or not person.active or away:
            continue
        if any(one.meets(shift) for one in work.get(person.id, ())):
            continue
        if any(one.meets(around) for one in cannot.get(person.id, ())):
            continue
        yield person


def in_order(found: Iterable[Free]) -> list[Free]:
    """The rested first, then who knows the site, then who works least that week."""
    return sorted(
        found,
        key=lambda free: (
            not free.rest.is_enough,
            not free.knows_site,
            free.rest.week,
            free.person.id,
        ),
    )


def free(
    people: Iterable[Person],
    work: Mapping[StaffId, Sequence[Work]],
    knows: frozenset[StaffId],
    shift: Work,
    zone: ZoneInfo,
) -> list[Free]:
    """Each with what the shift would leave them."""
    return in_order(
        Free(
            person=person,
            rest=rest(work.get(person.id, ()), shift, zone),
            knows_site=person.id in knows,
        )
        for person in people
    )
