"""What a file says of somebody's roles and channels."""

from collections.abc import Sequence

from bot.domain.company import StaffRecord
from bot.domain.messages.channel import PERSONAL, Channel
from bot.domain.people.person import Role
from bot.settings import one_of, shown
from scheduler.couriers.sms.numbers import mobile

NEEDS = {Channel.EMAIL: "an email", Channel.SMS: "a mobile number as phone"}


def roles(value: object) -> frozenset[Role]:
    """One role or more; the one that is none is named, with the nearest."""
    if not isinstance(value, list) or not value:
        raise ValueError(f'a list such as ["officer"] with {one_of("", Role)}')
    for each in value:
        if each not in list(Role):
            raise ValueError(f"instead of {shown(each)} {one_of(str(each), Role)}")
    return frozenset(Role(each) for each in value)


def channels(value: object) -> tuple[Channel, ...]:
    """Telegram first, for only it has buttons; then the others, each once."""
    wanted = 'a list that begins with "telegram", such as ["telegram", "sms", "email"]'
    if not isinstance(value, list) or value[:1] != [Channel.TELEGRAM]:
        raise ValueError(wanted)
    for each in value:
        if each not in PERSONAL:
            known = one_of(str(each), PERSONAL)
            raise ValueError(f"instead of {shown(each)} {known}")
    if len(set(value)) < len(value):
        raise ValueError("each channel once")
    return tuple(Channel(each) for each in value)


def order(record: StaffRecord) -> tuple[Channel, ...]:
    """Their own order; without one, all channels that they have an address for.

    ``ValueError`` for a channel that is named and has no address.
    """
    if not record.channels:
        return tuple(each for each in PERSONAL if _has(record, each))
    for each in record.channels:
        if not _has(record, each):
            named = _listed(record.channels)
            raise ValueError(f"{NEEDS[each]} for {named}, or the list without {each}")
    return record.channels


def _has(record: StaffRecord, channel: Channel) -> bool:
    match channel:
        case Channel.TELEGRAM:
            return True
        case Channel.EMAIL:
            return "@" in record.email
        case Channel.SMS:
            return mobile(record.phone) is not None
        case Channel.CALL | Channel.WEBHOOK:
            return False


def _listed(names: Sequence[Channel]) -> str:
    return ", ".join(names)
