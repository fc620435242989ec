"""What a company says of its timesheets, as a document in JSON, and back."""

from dataclasses import asdict
from datetime import timedelta
from typing import Any

from bot.domain.company import Company
from bot.domain.timesheets.breaks import OwnBreaks
from bot.domain.timesheets.profile import (
    Column,
    Encoding,
    HoursAs,
    Profile,
    ProfileColumn,
)


def timesheets_document(company: Company) -> dict[str, object]:
    own = company.breaks
    return {
        "after": None if own.after is None else own.after.total_seconds(),
        "length": None if own.length is None else own.length.total_seconds(),
        "alone": own.alone,
        "profiles": [asdict(profile) for profile in company.profiles],
    }


def timesheets_of(
    stored: dict[str, Any],  # Any: as it was stored
) -> dict[str, Any]:
    """By the names of the company's own fields."""
    breaks = OwnBreaks(
        after=_span(stored.get("after")),
        length=_span(stored.get("length")),
        alone=stored.get("alone"),
    )
    profiles = tuple(map(_profile, stored.get("profiles", [])))
    return {"breaks": breaks, "profiles": profiles}


def _span(seconds: float | None) -> timedelta | None:
    return None if seconds is None else timedelta(seconds=seconds)


def _profile(stored: dict[str, Any]) -> Profile:  # Any: as it was stored
    columns = tuple(map(_column, stored["columns"]))
    kinds = {
        "hours": HoursAs(stored["hours"]),
        "encoding": Encoding(stored["encoding"]),
    }
    return Profile(**stored | {"columns": columns} | kinds)


def _column(stored: dict[str, Any]) -> ProfileColumn:  # Any: as it was stored
    source = Column(stored["source"]) if stored["source"] else None
    return ProfileColumn(**stored | {"source": source})
