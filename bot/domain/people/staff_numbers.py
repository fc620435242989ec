"""Staff numbers that are alike: a spreadsheet drops noughts in front, and people type
capitals or not."""

from collections.abc import Iterable, Mapping

from bot.domain.refs import StaffId


def plain(number: str) -> str:
    """Two that come to the same are one person's, or nobody could tell them apart."""
    return number.lstrip("0").casefold()


def by_plain(known: Iterable[StaffId]) -> Mapping[str, StaffId]:
    return {plain(each): each for each in known}


def meant(number: str, known: Iterable[StaffId]) -> StaffId | None:
    """Whose it may be, where it is nobody's as it stands."""
    return by_plain(known).get(plain(number))
