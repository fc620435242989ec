"""What the company file says of incidents: kinds, how serious they are, until when."""

from datetime import timedelta

import pytest

from bot.company_file.company_file import read_company
from bot.domain.alarms.kinds import AlarmKind, RungRule
from bot.domain.incidents.own_rules import OwnIncidents
from bot.domain.incidents.particulars import Category, Severity

COMPANY = """[company]
name = "Alder Guarding"
control_room_phone = "020 7946 0000"
policy_version = "2026.1"
"""  # 4 lines
HOUR = timedelta(hours=1)


@pytest.fixture
def company(write):
    return lambda text: read_company(write("a.toml", COMPANY + text)).company


def test_without_a_line_every_kind_is_used_and_has_a_usual_severity(company):
    rules = company("").incidents
    assert rules == OwnIncidents()
    assert not rules.unused
    assert all(rules.usual(each) for each in Category)
    assert rules.within(None, None) == rules.within(Category.THEFT, None) == 24 * HOUR
    assert rules.within(Category.BOMB_THREAT, None) == 4 * HOUR
    assert rules.within(Category.BOMB_THREAT, Severity.LOW) == 24 * HOUR
    assert rules.riddor_within == timedelta(days=10)
    assert rules.riddor_injury_within == timedelta(days=15)


def test_a_company_says_its_own(company):
    rules = company(
        '[incidents]\ncategories = ["theft", "fire"]\n'
        '[incidents.severity]\ntheft = "critical"\n'
        '[incidents.report]\ncritical = "2h"\n'
        "[riddor]\ndays = 8\nover_seven_days = 12\n"
    ).incidents
    assert Category.FLOOD in rules.unused
    assert not {Category.ABUSE_OF_OFFICER, Category.OTHER} & rules.unused
    assert rules.within(Category.THEFT, None) == 2 * HOUR
    assert rules.within(Category.FIRE, None) == 24 * HOUR
    assert rules.riddor_within == timedelta(days=8)
    assert rules.riddor_injury_within == timedelta(days=12)


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ('[incidents]\ncategories = ["fires"]\n', 6, "nearest: fire"),
        ("[incidents]\ncategories = []\n", 6, "wanted a list such as"),
        ('[incidents]\nkinds = ["fire"]\n', 6, "kinds is unknown"),
        ("[incidents]\nseverity = 3\n", 6, "wanted a table of its own"),
        ('[incidents.severity]\nfire = "hihg"\n', 6, "nearest: high"),
        ('[incidents.severity]\nfires = "high"\n', 6, "nearest: fire"),
        ('[incidents.report]\nhigh = "5m"\n', 6, "wanted a duration"),
        (
            '[incidents]\ncategories = ["fire"]\n[incidents.severity]\nflood = "low"\n',
            8,
            "flood is not among the categories",
        ),
        ('[riddor]\nover_seven_days = "x"\n', 6, "whole number of days"),
        (
            '[[ladders.abuse_of_officer]]\ntell = "duty-manager"\npatience = "9m"\n',
            6,
            "it goes past the duty managers",
        ),
    ],
)
def test_a_slip_is_told_by_its_line(refusal, text, line, words):
    told = refusal("a.toml", COMPANY + text)
    assert told.startswith(f"a.toml, line {line}: ")
    assert words in told


def test_abuse_goes_by_the_ladder_of_an_incident_past_the_duty_managers(company):
    assert company("").ladder(AlarmKind.ABUSE)[0].tell == "director"
    own = company(
        '[[ladders.incident]]\ntell = "on-call:duty-manager"\npatience = "5m"\n'
        '[[ladders.incident]]\ntell = "siro"\npatience = "7m"\n'
    )
    seven = RungRule(tell="siro", patience=timedelta(minutes=7))
    assert own.ladder(AlarmKind.ABUSE) == (seven,)
