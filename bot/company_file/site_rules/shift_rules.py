"""What a company file says of shifts: how often, how late, and what is asked before."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bot.company_file import records
from bot.company_file.durations import at_least, duration_text
from bot.company_file.parts import Parse, Part
from bot.domain.company import Site
from bot.domain.shifts.own_rules import OwnBeforeShift, OwnBookOn, OwnCheckCalls
from bot.domain.shifts.rhythm import BeforeShiftRules, Hours


def _as_found(value: object) -> object:
    """A table is read later."""
    return value


YES_OR_NO = records.number((bool,), 0, 1, "true or false")
CHECK_CALLS: Mapping[str, Parse] = dict(
    every=at_least(1),
    early=at_least(0),
    nudge=at_least(1),
    missed=at_least(1),
    every_paired=at_least(1),
    home_safe=at_least(0),
    call=YES_OR_NO,
    by_text_when_down=YES_OR_NO,
)
OF_A_SITE: Mapping[str, Parse] = {
    **CHECK_CALLS,
    "reason": records.shaped("why it is so, in words"),
    "risk_assessment": records.shaped("what the risk assessment is called"),
    "hours": _as_found,
}
HOURS: Mapping[str, Parse] = {
    "from": records.clock,
    "to": records.clock,
    "every": at_least(60),
    "quiet": YES_OR_NO,
    "reason": records.shaped("why there are no calls"),
}
BOOK_ON: Mapping[str, Parse] = {"late": at_least(1), "off_late": at_least(1)}
BEFORE_SHIFT: Mapping[str, Parse] = {
    "ask": records.evening,
    "again": at_least(60),
    "tell": at_least(120),
}


def check_calls(part: Part) -> OwnCheckCalls:
    """``[check_calls]`` of the company."""
    return OwnCheckCalls(**part.read(CHECK_CALLS))


def check_calls_of_a_site(part: Part) -> OwnCheckCalls:
    """``[sites.check_calls]``: what is special there has a reason there."""
    found = part.read(OF_A_SITE)
    return OwnCheckCalls(**found | {"hours": _hours(part)})


def site_of(
    found: dict[str, Any],  # Any: as many types as columns
    own: OwnCheckCalls | None = None,
) -> Site:
    """A site as it was read; its ``home_safe`` is one of its rules."""
    rules = own or OwnCheckCalls()
    home_safe = found.pop("home_safe", rules.home_safe)
    return Site(**found | {"check_calls": replace(rules, home_safe=home_safe)})


def _hours(part: Part) -> tuple[Hours, ...]:
    """``[[check_calls.hours]]``: no two for one time of day."""
    tables = part.values.get("hours", [])
    if not isinstance(tables, list) or not all(isinstance(t, dict) for t in tables):
        name = ".".join(str(step) for step in (*part.at, "hours") if step != 0)
        raise part.wrong("hours", f"tables, each of them under [[{name}]]")
    taken: dict[int, Hours] = {}
    found = []
    for number, table in enumerate(tables):
        row = Part(table, part.fault, (*part.at, "hours", number))
        hours = _one(row)
        for minute in hours.minutes:
            other = taken.setdefault(minute, hours)
            if other is not hours:
                already = f"{other.start:%H:%M} to {other.end:%H:%M}"
                raise row.wrong("from", f"hours that do not overlap those {already}")
        found.append(hours)
    return tuple(found)


def _one(row: Part) -> Hours:
    found = row.read(HOURS, ("from", "to"))
    quiet = found.get("quiet", False)
    if found["from"] == found["to"]:
        raise row.wrong("to", "another time than from")
    if quiet and "every" in found:
        raise row.wrong("every", "nothing where quiet = true: there are no calls then")
    if quiet and "reason" not in found:
        raise row.wrong("reason", "why there are no calls, as the risk assessment says")
    if not quiet and "every" not in found:
        raise row.wrong("every", "how often, or quiet = true with a reason")
    return Hours(
        start=found["from"],
        end=found["to"],
        every=found.get("every"),
        reason=found.get("reason", ""),
    )


def book_on(part: Part) -> OwnBookOn:
    return OwnBookOn(**part.read(BOOK_ON))


def before_shift(part: Part) -> OwnBeforeShift:
    own = OwnBeforeShift(**part.read(BEFORE_SHIFT))
    rules = own.over(BeforeShiftRules())
    if rules.tell <= rules.again and own.tell:
        again = duration_text(rules.again)
        raise part.wrong("tell", f"longer than again, which is {again}")
    if rules.tell <= rules.again:
        tell = duration_text(rules.tell)
        raise part.wrong("again", f"shorter than tell, which is {tell}")
    return own
