"""What a company file says of shifts: how often, how late, and what is asked before."""

from collections.abc import Mapping

from bot.company_file import records
from bot.company_file.durations import at_least, duration_text
from bot.company_file.records import Parse, Part
from bot.domain.shifts.own_rules import OwnBeforeShift, OwnBookOn, OwnCheckCalls
from bot.domain.shifts.rhythm import BeforeShiftRules

CHECK_CALLS: Mapping[str, Parse] = dict(
    every=at_least(1), early=at_least(0), nudge=at_least(1), missed=at_least(1)
)
BOOK_ON: Mapping[str, Parse] = {"late": at_least(1), "off_late": at_least(1)}
BEFORE_SHIFT: Mapping[str, Parse] = {
    "ask": records.evening,
    "again": at_least(60),
    "tell": at_least(120),
}


def check_calls(part: Part) -> OwnCheckCalls:
    """``[check_calls]``, of the company or of a site."""
    return OwnCheckCalls(**part.read(CHECK_CALLS))


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
