"""How long records are kept, as the company says it, in its document."""

from typing import Any

from bot.domain.retention.periods import Period, RecordClass, Schedule

SPANS = ("at_risk", "quarantine", "backups")


def schedule_document(schedule: Schedule) -> dict[str, Any]:  # Any: as JSON has it
    return {
        "periods": {
            kind: _calendar(period) for kind, period in schedule.periods.items()
        },
        **{
            name: _calendar(period)
            for name in SPANS
            if (period := getattr(schedule, name)) is not None
        },
    }


def schedule_of(stored: dict[str, Any]) -> Schedule:
    spans = {name: _period(stored[name]) for name in SPANS if name in stored}
    periods = {
        RecordClass(kind): _period(period)
        for kind, period in stored.get("periods", {}).items()
    }
    return Schedule(periods=periods, **spans)


def _calendar(period: Period) -> list[int]:
    return [period.years, period.days]


def _period(stored: list[int]) -> Period:
    years, days = stored
    return Period(years=years, days=days)
