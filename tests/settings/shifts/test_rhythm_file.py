"""How often people are heard from, as a company file says it and why."""

from datetime import time, timedelta

import pytest

from bot.company_file.company_file import read_company, read_file
from bot.domain.people.person import Person, Role
from bot.domain.shifts.rhythm import Hours
from tests.settings.test_company_file import COMPANY, PERSON, SITE

MINUTE = timedelta(minutes=1)
NIGHT = """[[sites.check_calls.hours]]
from = "00:00"
to = "05:00"
every = "30m"
"""
QUIET = """[[sites.check_calls.hours]]
from = "23:00"
to = "24:00"
quiet = true
reason = "sleeping-in warden, RA 12"
"""


def test_a_site_says_how_often_why_and_after_which_risk_assessment(write):
    rules = (
        'home_safe = "45m"\n[sites.check_calls]\nevery = "60m"\nevery_paired = "120m"\n'
        'reason = "alone on the ground floor"\nrisk_assessment = "RA 7 of May 2026"\n'
    )
    [site] = read_company(write("a.toml", SITE + rules + NIGHT + QUIET)).sites
    own = site.check_calls
    assert (own.every_paired, own.home_safe) == (120 * MINUTE, 45 * MINUTE)
    assert own.reason == "alone on the ground floor"
    assert own.risk_assessment == "RA 7 of May 2026"
    assert own.hours == (
        Hours(start=time(0), end=time(5), every=30 * MINUTE),
        Hours(
            start=time(23), end=time(0), every=None, reason="sleeping-in warden, RA 12"
        ),
    )


@pytest.mark.parametrize(
    ("more", "line", "said"),
    [
        (NIGHT.replace("05:00", "00:00"), 10, "wanted another time than from"),
        (NIGHT.replace('every = "30m"', ""), 8, "every is missing; wanted how often"),
        (QUIET.replace("reason", "# reason"), 8, "wanted why there are no calls"),
        (QUIET + 'every = "30m"\n', 13, "wanted nothing where quiet = true"),
        (NIGHT + NIGHT.replace("00:00", "22:30"), 13, "do not overlap those 00:00"),
        (QUIET + NIGHT.replace("00:00", "22:30"), 14, "do not overlap those 23:00"),
        (NIGHT.replace("00:00", "midnight"), 9, "wanted a time of day in quotes"),
        (NIGHT.replace("every", "evry"), 11, "evry is unknown"),
    ],
)
def test_hours_that_cannot_be_kept_are_refused_by_their_line(refusal, more, line, said):
    told = refusal("a.toml", COMPANY + SITE + more)
    assert f"line {line}" in told, told
    assert said in told


def test_what_is_said_of_a_person_goes_before_the_site_and_the_company(write):
    text = COMPANY + '[check_calls]\nhome_safe = "60m"\n' + SITE + PERSON
    load = read_company(
        write("a.toml", text + 'home_safe = "90m"\ncheck_calls_every = "30m"\n')
    )
    assert load.people[0].home_safe == 90 * MINUTE
    assert load.people[0].check_calls_every == 30 * MINUTE
    [site] = load.sites
    officer = Person(id="E1001", initials="A.O.", roles=frozenset({Role.OFFICER}))
    asked = {
        span: load.company.home_safe_of(
            site, Person(id="E1", initials="A.O.", roles=officer.roles, home_safe=span)
        )
        for span in (None, timedelta(), 90 * MINUTE)
    }
    assert asked == {None: 60 * MINUTE, timedelta(): None, 90 * MINUTE: 90 * MINUTE}


def test_a_reason_is_of_a_site_for_there_it_is_assessed(refusal):
    told = refusal("a.toml", f'{COMPANY}[check_calls]\nreason = "always"\n')
    assert "line 6" in told
    assert "reason is unknown" in told


def test_a_table_of_sites_may_say_home_safe(write):
    path = write("sites.csv", "code,name,home_safe\nRIV,Riverside Court,45m\n")
    [site] = read_file(path).sites
    assert site.check_calls.home_safe == 45 * MINUTE
