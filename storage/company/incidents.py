"""What the company says of incidents, in its document."""

from datetime import timedelta
from typing import Any

from bot.domain.company import Company
from bot.domain.incidents.own_rules import OwnIncidents
from bot.domain.incidents.particulars import Category, Severity


def incidents_document(company: Company) -> dict[str, Any]:  # Any: as JSON has it
    own = company.incidents
    return {
        "categories": None if own.categories is None else sorted(own.categories),
        "severity": dict(own.severity),
        "report": {each: span.total_seconds() for each, span in own.report.items()},
        "riddor_injury_days": own.riddor_injury_days,
    }


def incidents_of(stored: dict[str, Any], riddor_days: int | None) -> OwnIncidents:
    """``riddor_days`` was there before the rest, in a place of its own."""
    kinds = stored.get("categories")
    return OwnIncidents(
        categories=None if kinds is None else frozenset(map(Category, kinds)),
        severity={
            Category(each): Severity(usual)
            for each, usual in stored.get("severity", {}).items()
        },
        report={
            Severity(each): timedelta(seconds=span)
            for each, span in stored.get("report", {}).items()
        },
        riddor_days=riddor_days,
        riddor_injury_days=stored.get("riddor_injury_days"),
    )
