"""What the company file says of incidents: kinds in use, how serious each usually is,
until when the full report is due, and RIDDOR's own times."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from bot.company_file.durations import at_least
from bot.company_file.parts import Parse, Part
from bot.company_file.records import number, text
from bot.domain.incidents.own_rules import OwnIncidents
from bot.domain.incidents.particulars import Category, Severity
from bot.domain.refs import StaffId
from bot.settings import one_of, shown

SHORTEST_REPORT = timedelta(minutes=30)
"""Half of it is the officer's own, before anybody reminds them."""


def _categories(value: object) -> frozenset[Category]:
    if not isinstance(value, list) or not value:
        raise ValueError(
            f'a list such as ["theft", "fire"] with {one_of("", Category)}'
        )
    for each in value:
        if each not in list(Category):
            raise ValueError(f"instead of {shown(each)} {one_of(str(each), Category)}")
    return frozenset(map(Category, value))


def _severity(value: object) -> Severity:
    if value not in list(Severity):
        raise ValueError(one_of(str(value), Severity))
    return Severity(str(value))


def _as_found(value: object) -> object:
    """Tables are read by themselves."""
    return value


INCIDENTS: Mapping[str, Parse] = {
    "owner": at_least(60),
    "categories": _categories,
    "severity": _as_found,
    "report": _as_found,
    "safeguarding_lead": text,
}
SEVERITIES: Mapping[str, Parse] = dict.fromkeys(Category, _severity)
REPORTS: Mapping[str, Parse] = dict.fromkeys(
    Severity, at_least(int(SHORTEST_REPORT.total_seconds()))
)
_DAYS = number((int,), 1, 366, "a whole number of days, 1 to 366")
RIDDOR: Mapping[str, Parse] = {"days": _DAYS, "over_seven_days": _DAYS}


def read(
    part: Part, riddor: Part, ids: frozenset[str]
) -> dict[str, Any]:  # Any: as many types as columns
    """Of the company, from ``[incidents]`` and ``[riddor]``; ``ids`` are the people in
    the file, if it has any."""
    found = part.read(INCIDENTS)
    to_the_hse = riddor.read(RIDDOR)
    said = OwnIncidents(
        categories=found.get("categories"),
        severity=_by_kind(part.table("severity")),
        report={
            Severity(each): within
            for each, within in part.table("report").read(REPORTS).items()
        },
        riddor_days=to_the_hse.get("days"),
        riddor_injury_days=to_the_hse.get("over_seven_days"),
    )
    for each in said.severity:
        if each in said.unused:
            raise part.table("severity").refuse(
                each,
                f"{each} is not among the categories; wanted it there, or not here",
            )
    owner = {"incident_owner": found["owner"]} if "owner" in found else {}
    return {"incidents": said, **owner, "safeguarding_lead": _lead(part, found, ids)}


def _lead(part: Part, found: Mapping[str, str], ids: frozenset[str]) -> StaffId | None:
    """Who hears of somebody vulnerable, too."""
    lead = found.get("safeguarding_lead")
    if lead is not None and ids and lead not in ids:
        wanted = "the staff number of somebody in this file"
        raise part.wrong("safeguarding_lead", wanted)
    return StaffId(lead) if lead else None


def _by_kind(part: Part) -> dict[Category, Severity]:
    return {Category(each): usual for each, usual in part.read(SEVERITIES).items()}
