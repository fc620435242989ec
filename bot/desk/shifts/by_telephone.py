"""An officer who does not answer a check call is rung, where the company says so."""

from datetime import timedelta

from bot.desk.alarms import by_telephone
from bot.desk.desk import Desk
from bot.domain.shifts.check_call import CheckCall

BEFORE_THE_LADDER = timedelta(minutes=2)
"""It rings for half a minute, and says a sentence: the ladder waits for none of it."""


def plan(desk: Desk, call: CheckCall) -> None:
    """After the reminder, and in time before the silence is told."""
    site = desk.unit.sites.find(call.site)
    if site is None or not desk.company.telephones_officers(site):
        return
    ring_at = max(call.miss_at - BEFORE_THE_LADDER, desk.now)
    by_telephone.plan(desk, desk.person(call.officer), call.ref, ring_at, most=1)
