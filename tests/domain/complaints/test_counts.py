"""How many complaints came in a period, as a regulator may ask."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.complaints.complaint import Acknowledged, Concluded, Withdrawn, decide
from bot.domain.complaints.counts import by_month, counted
from bot.domain.complaints.facts import Outcome, Way
from bot.domain.names.redacted_text import RedactedText
from bot.domain.refs import StaffId
from tests.domain.builders import NIGHT, a_complaint

DPO = StaffId("P001")
DAY = timedelta(days=1)
DAYS = st.dates(date(2020, 1, 1), date(2030, 12, 31))
FOUND = RedactedText("the photo was taken down")


def test_each_complaint_of_a_month_counts_by_what_came_of_it():
    came, today = date(2026, 1, 10), date(2026, 3, 1)
    still, late = a_complaint(date(2026, 2, 20)), a_complaint(came)
    in_time = decide(late, Acknowledged(DPO, came, Way.CALL), NIGHT)
    upheld = Concluded(DPO, came, Way.EMAIL, Outcome.UPHELD, FOUND)
    found = [
        *(still, late, in_time),
        decide(in_time, upheld, NIGHT),
        decide(late, Withdrawn(DPO), NIGHT),
    ]
    counts = counted(found, today)
    assert (counts.received, counts.late, counts.open) == (5, 1, 3)
    assert (counts.withdrawn, counts.outcomes) == (1, {Outcome.UPHELD: 1})
    months = by_month(found, date(2026, 1, 1), date(2026, 3, 31), today)
    assert {month: each.received for month, each in months.items()} == {
        (2026, 1): 4,
        (2026, 2): 1,
        (2026, 3): 0,
    }


@given(days=st.lists(DAYS, max_size=30), first=DAYS, span=st.integers(0, 900))
def test_every_complaint_of_the_span_is_counted_once(days, first, span):
    last = first + span * DAY
    months = by_month([a_complaint(day) for day in days], first, last, last)
    inside = [day for day in days if first <= day <= last]
    assert sum(each.received for each in months.values()) == len(inside)
    assert list(months) == sorted(months)
    assert min(months) == (first.year, first.month)
    assert max(months) == (last.year, last.month)
