"""What a company, or a site, says otherwise of check calls, as a document and back."""

from collections.abc import Mapping
from datetime import time, timedelta
from typing import Any

from bot.domain.shifts.own_rules import OwnCheckCalls
from bot.domain.shifts.rhythm import Hours

SPANS = (
    *("every", "early", "nudge", "missed"),
    *("every_paired", "home_safe"),
)
WORDS = ("reason", "risk_assessment", "call", "by_text_when_down")


def document_of(own: OwnCheckCalls) -> dict[str, Any]:  # Any: as JSON has it
    """Only what is said."""
    spans = {name: _seconds(getattr(own, name)) for name in SPANS}
    words = {name: getattr(own, name) for name in WORDS}
    hours = [
        {
            "from": each.start.isoformat(),
            "to": each.end.isoformat(),
            "every": _seconds(each.every),
            "reason": each.reason,
        }
        for each in own.hours
    ]
    return {
        k: v for k, v in {**spans, **words, "hours": hours}.items() if v is not None
    }


def own_of(document: Mapping[str, Any] | None) -> OwnCheckCalls:
    """None and an empty one: nothing is said."""
    found = document or {}
    spans = {name: span(found[name]) for name in SPANS if name in found}
    words = {name: found[name] for name in WORDS if name in found}
    hours = tuple(
        Hours(
            start=time.fromisoformat(each["from"]),
            end=time.fromisoformat(each["to"]),
            every=span(each["every"]),
            reason=each["reason"],
        )
        for each in found.get("hours", [])
    )
    said: dict[str, Any] = {**spans, **words}  # Any: as many types as rules
    return OwnCheckCalls(hours=hours, **said)


def _seconds(length: timedelta | None) -> float | None:
    return None if length is None else length.total_seconds()


def span(seconds: float | None) -> timedelta | None:
    return None if seconds is None else timedelta(seconds=seconds)
