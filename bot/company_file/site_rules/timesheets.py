"""What a company file says of timesheets: breaks, and what its payrolls read."""

import re
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from bot.company_file import records
from bot.company_file.durations import at_least
from bot.company_file.parts import Parse, Part, each_of, no_twins
from bot.domain.timesheets.breaks import OwnBreaks
from bot.domain.timesheets.profile import (
    Column,
    Encoding,
    HoursAs,
    Profile,
    ProfileColumn,
)
from bot.settings import one_of

BREAKS: Mapping[str, Parse] = {
    "break_after": at_least(60),
    "break": at_least(0),
    "break_when_alone": records.number((bool,), 0, 1, "true or false"),
}
DATE = r"(?:%[dmYybBj]|[^%\n])+"
TIME = r"(?:%[HMIpS]|[^%\n])+"
SEPARATORS = (",", ";", "\t", "|")
ENCODINGS = {
    "utf-8": Encoding.UTF_8,
    "utf-8-bom": Encoding.UTF_8_MARKED,
    "windows-1252": Encoding.WINDOWS,
    "windows-1250": Encoding.CENTRAL_EUROPE,
    "utf-16": Encoding.UTF_16,
}


def breaks(part: Part) -> OwnBreaks:
    """Of the company, or of a site."""
    return _breaks(part, {})


def read(part: Part) -> dict[str, Any]:
    """``[timesheets]``, by the names of the company's own fields."""
    own = _breaks(part, {"profiles": _list("tables under [[timesheets.profiles]]")})
    parts = _parts(part, "profiles")
    return {
        "breaks": own,
        "profiles": no_twins(parts, "name", _profile),
    }


def _breaks(part: Part, more: Mapping[str, Parse]) -> OwnBreaks:
    found = part.read({**BREAKS, **more}, ())
    length, after = found.get("break"), found.get("break_after")
    if length is not None and length >= (after or timedelta(hours=6)):
        raise part.wrong("break", "shorter than break_after")
    return OwnBreaks(after=after, length=length, alone=found.get("break_when_alone"))


def _parts(part: Part, key: str) -> list[Part]:
    found = part.values.get(key, [])
    return [Part(each, part.fault, (*part.at, key, n)) for n, each in enumerate(found)]


def _list(wanted: str) -> Parse:
    def parse(value: object) -> object:
        if not isinstance(value, list) or not value:
            raise ValueError(wanted)
        if not all(isinstance(each, dict) for each in value):
            raise ValueError(wanted)
        return value

    return parse


def _shown_as(shape: str, parts: tuple[str, ...], example: str) -> Parse:
    """A pattern in which each part of a day, or of a time, stands."""

    def parse(value: object) -> object:
        known = isinstance(value, str) and re.fullmatch(shape, value)
        if not known or not all(re.search(part, str(value)) for part in parts):
            raise ValueError(example)
        return value

    return parse


def _one(known: Mapping[str, object]) -> Parse:
    def parse(value: object) -> object:
        if not isinstance(value, str) or value not in known:
            raise ValueError(one_of(str(value), known))
        return known[value]

    return parse


def _separator(value: object) -> str:
    if value not in SEPARATORS:
        raise ValueError('one of ",", ";", "|" or "\\t"')
    return str(value)


def _title(value: object) -> str:
    return records.shaped("what stands above the column", r"[^\r\n]{1,100}")(value)


COLUMN: Mapping[str, Parse] = {
    "title": _title,
    "from": _one({str(each): each for each in Column}),
    "text": records.shaped("the word that stands in each row", r"[^\r\n]{0,100}"),
}
PROFILE: Mapping[str, Parse] = {
    "name": records.shaped("a name of letters, digits and -", r"[A-Za-z0-9_-]{1,30}"),
    "columns": _list('columns such as [{ title = "Employee", from = "staff_id" }]'),
    "date": _shown_as(
        DATE, ("%[dj]", "%[mbBj]", "%[Yy]"), "day, month and year, such as %d/%m/%Y"
    ),
    "time": _shown_as(TIME, ("%[HI]", "%M"), "hour and minute, such as %H:%M"),
    "hours": _one({str(each): each for each in HoursAs}),
    "decimal_point": _one({".": ".", ",": ","}),
    "separator": _separator,
    "encoding": _one(ENCODINGS),
    "header": records.number((bool,), 0, 1, "true or false"),
}


def _profile(part: Part) -> Profile:
    found = part.read(PROFILE, ("name", "columns"))
    columns = tuple(each_of(_parts(part, "columns"), _column))
    point = found.pop("decimal_point", ".")
    profile = Profile(**found | {"columns": columns, "point": point})
    if profile.point == profile.separator:
        wanted = "another sign than the separator, or hours could not be told apart"
        raise part.wrong("decimal_point", wanted)
    return profile


def _column(part: Part) -> ProfileColumn:
    found = part.read(COLUMN, ("title",))
    if ("from" in found) == ("text" in found):
        raise part.refuse("title", "a column has one of from and text; wanted which")
    source = found.get("from")
    return ProfileColumn(
        title=found["title"], source=source, text=found.get("text", "")
    )
