"""A table of sites or people says what it has a column for; all else stays as known."""

from dataclasses import replace
from typing import Any

from bot.domain.company import Site, StaffRecord
from bot.domain.messages.channel import Channel

HOME_SAFE = "home_safe"
"""At a site it is one of the rules of its check calls, which have no other column."""
ADDRESSES = {Channel.EMAIL: "email", Channel.SMS: "phone"}


def site(said: Site, known: Site, columns: frozenset[str]) -> Site:
    """How often somebody alone is heard from does not change because a list of
    addresses was loaded."""
    rules = known.check_calls
    if HOME_SAFE in columns:
        rules = replace(rules, home_safe=said.check_calls.home_safe)
    return replace(known, check_calls=rules, **_said(said, columns - {HOME_SAFE}))


def person(
    said: StaffRecord, known: StaffRecord, columns: frozenset[str]
) -> StaffRecord:
    """Also whether they have left, and how often they are to be heard from."""
    merged = replace(known, **_said(said, columns))
    if "channels" in columns:
        return merged
    return replace(merged, channels=_channels(said, known, columns))


def _said(
    record: Site | StaffRecord, columns: frozenset[str]
) -> dict[str, Any]:  # Any: as many types as columns
    return {key: getattr(record, key) for key in columns}


def _channels(
    said: StaffRecord, known: StaffRecord, columns: frozenset[str]
) -> tuple[Channel, ...]:
    """Their order as it was; an address that went takes its channel along, and one that
    is new brings it."""
    moved = {
        channel
        for channel, key in ADDRESSES.items()
        if key in columns and getattr(said, key) != getattr(known, key)
    }
    kept = [each for each in known.channels if each not in moved - {*said.channels}]
    return (*kept, *(e for e in said.channels if e in moved and e not in kept))
