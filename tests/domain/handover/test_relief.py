"""Who relieves whom: the colleague beside one is nobody's relief."""

from dataclasses import replace

import pytest

from bot.domain.handover.relief import expected, is_relief, stays
from bot.domain.refs import SiteCode
from bot.domain.shifts.rhythm import BookOnRules, CheckCallRules
from bot.domain.shifts.shift import Shift, Status
from tests.domain.builders import FIRST, NIGHT, OFFICER, SITE, after

LEAVING = Shift(
    id=1,
    officer=OFFICER,
    site=SITE,
    check_calls=CheckCallRules(),
    book_on=BookOnRules(),
    start_at=NIGHT,
    end_at=after(480),
    status=Status.ON,
    booked_on_at=NIGHT,
)
OTHER = replace(LEAVING, id=2, officer=FIRST)
END = after(480)


@pytest.mark.parametrize(
    ("came", "relieves"),
    [(-5, False), (0, False), (240, False), (419, False), (420, True), (500, True)],
)
def test_the_relief_comes_when_somebody_may_go_and_a_colleague_earlier(came, relieves):
    other = replace(OTHER, booked_on_at=after(came))
    assert is_relief(other, LEAVING, END) is relieves
    assert stays(other, LEAVING)


def test_a_colleague_whose_own_time_is_over_does_not_stay_beyond_it():
    assert not stays(OTHER, LEAVING, beyond=END)
    longer = replace(OTHER, end_at=after(481))
    assert stays(longer, LEAVING, beyond=END)


@pytest.mark.parametrize(
    "other",
    [
        replace(OTHER, site=SiteCode("MKT")),
        replace(OTHER, officer=OFFICER),
        replace(OTHER, status=Status.OFF),
    ],
)
def test_who_is_elsewhere_or_gone_covers_nothing(other):
    assert not is_relief(other, LEAVING, END)
    assert not stays(other, LEAVING)


def planned(number, start, end, **more):
    plan = replace(
        OTHER, id=number, start_at=after(start), end_at=after(end), booked_on_at=None
    )
    return replace(plan, **{"status": Status.ROSTERED} | more)


def test_whoever_is_planned_first_about_then_is_expected():
    first, second = planned(3, 480, 900), planned(4, 500, 900)
    others = [
        second,
        first,
        planned(5, 300, 900),
        planned(6, 480, 900, site=SiteCode("MKT")),
        planned(7, 480, 900, officer=OFFICER),
        planned(8, 480, 900, status=Status.CANCELLED),
    ]
    assert expected(others, LEAVING, END, END) == first
    assert expected([planned(9, 480, 500)], LEAVING, END, after(501)) is None
