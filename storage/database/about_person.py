"""How a subject says what is held about one person: queries, read elsewhere."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Select,
    String,
    cast,
    func,
    literal,
    select,
    type_coerce,
)

from bot.domain.rights.about_me import Part

Rows = Select[Any]  # Any: as many types as columns


def _nothing(_: str) -> list[Rows]:
    return []


@dataclass(frozen=True, slots=True, kw_only=True)
class AboutPerson:
    """What one subject holds, each asked with the person's number."""

    parts: Callable[[str], Mapping[Part, Rows]] = lambda _: {}
    """With the columns of :data:`~bot.domain.rights.about_me.COLUMNS`, newest first."""
    decided: Callable[[str], list[Rows]] = _nothing
    """Of :func:`deed`: about what, which, and when."""
    waiting: Callable[[str], list[Rows]] = _nothing
    """What is kept for a few days: its kind, and since when."""


def deed(
    me: str,
    who: ColumnElement[Any],
    about: ColumnElement[Any],
    at: ColumnElement[Any],
) -> Rows:
    """What ``me`` did, by the column that says who did it."""
    return select(
        type_coerce(about, String).label("about"),
        literal(who.name).label("deed"),
        at.label("at"),
    ).where(who == me)


def ref_of(prefix: str, number: ColumnElement[int]) -> ColumnElement[str]:
    """Null where there is no number."""
    return literal(f"{prefix}-") + cast(number, String)


def listed(cells: list[Any]) -> ColumnElement[str]:
    """Those that are there, with a space between."""
    joined: ColumnElement[str] = literal("")
    for cell in cells:
        joined = joined + func.coalesce(cell + literal(" "), literal(""))
    return func.trim(joined)


def names(listed: ColumnElement[Any], who: str) -> ColumnElement[bool]:
    """A column of JSON names this person."""
    return cast(listed, String).contains(f'"{who}"', autoescape=True)
