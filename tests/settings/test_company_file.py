"""A manager's company file is taken as written, or refused by line."""

from datetime import date, time, timedelta
from pathlib import Path

import pytest

import bot
from bot.company_file.company_file import read_company, read_file
from bot.company_file.durations import duration, duration_text
from bot.desk.company import loading
from bot.domain.alarms.kinds import AlarmKind
from bot.domain.company import BankHolidays
from bot.domain.names.contact_detail import Detail
from bot.domain.names.redacted_text import our_own
from bot.domain.people.person import Role
from bot.domain.regulator import OwnRegulator, Regulator
from bot.domain.retention.periods import Period, RecordClass, Schedule
from bot.domain.shifts.own_rules import OwnBookOn, OwnCheckCalls
from bot.process.reading.redaction import company_words
from nlp.redactor import Redactor

SAMPLE = Path(next(iter(bot.__path__))) / "sample_company.toml"
COMPANY = """[company]
name = "Alder Guarding"
control_room_phone = "020 7946 0000"
policy_version = "2026.1"
"""
PERSON = '[[people]]\nid = "E1001"\nname = "Amara Okafor"\nroles = ["officer"]\n'
SITE = '[[sites]]\ncode = "RIV"\nname = "Riverside Court"\n'


def test_the_sample_company_can_be_loaded():
    load = read_file(SAMPLE)
    assert load.company is not None
    assert load.company.check_calls.every == timedelta(minutes=2)
    always = {kind for kind in AlarmKind if not kind.rules.only_with_a_ladder}
    assert set(load.company.ladders) == always
    assert [site.code for site in load.sites] == ["RIV", "MKT"]
    everybody = {person.id: person for person in load.people}
    assert list(everybody) == ["E1001", "E1002", "D001", "D002", "P001", "S001", "X001"]
    assert everybody["E1002"].language == "pl"
    assert {role for p in load.people for role in p.roles} >= {Role.DPO, Role.SIRO}


def test_the_sample_company_names_nobody():
    """So the room loads it without a redactor."""
    found = read_file(SAMPLE)
    staff = [person.name for person in found.people]
    redactor = Redactor(company_words(found.company, found.sites, staff=staff))
    kept = loading.without_names(found, lambda raw: redactor.redact(raw).text)
    assert kept == loading.without_names(found, our_own)


def test_a_site_says_only_the_rules_that_it_has_of_its_own(write):
    text = COMPANY + '[check_calls]\nevery = "40m"\nmissed = "9m"\n' + SITE
    path = write(
        "a.toml", text + 'check_calls.every = "30m"\n' + SITE.replace("V", "X")
    )
    load = read_company(path)
    first, second = load.sites
    assert first.check_calls == OwnCheckCalls(every=timedelta(minutes=30))
    assert second.check_calls == OwnCheckCalls()
    assert load.company is not None
    rhythm = load.company.rhythm(first)
    assert rhythm.every == timedelta(minutes=30)
    assert rhythm.missed == timedelta(minutes=9)
    assert rhythm.nudge == timedelta(minutes=5)
    assert load.company.rhythm(second).every == timedelta(minutes=40)


def test_a_site_that_comes_alone_may_leave_rules_to_the_company(write):
    path = write("a.toml", SITE + 'check_calls.every = "30m"\n')
    [site] = read_company(path).sites
    assert site.check_calls == OwnCheckCalls(every=timedelta(minutes=30))


def test_what_a_company_leaves_out_is_not_written_down(write):
    company = read_company(write("a.toml", COMPANY)).company
    assert company is not None
    assert company.check_calls == OwnCheckCalls()
    assert company.book_on == OwnBookOn()
    silent = (company.breach_owner, company.incident_owner, company.originals)
    assert silent == (None, None, None)
    assert company.owner_gets(AlarmKind.BREACH) == timedelta(hours=2)
    assert company.owner_gets(AlarmKind.INCIDENT) == timedelta(hours=1)
    assert company.keeps_originals


def test_bank_holidays_are_those_of_the_nation_that_the_file_names(write):
    assert read_company(write("a.toml", COMPANY)).company.bank_holidays is None
    own = COMPANY + 'bank_holidays = "northern-ireland"\n'
    company = read_company(write("a.toml", own)).company
    assert company.bank_holidays is BankHolidays.NORTHERN_IRELAND


def test_the_days_of_riddor_are_ten_unless_the_file_says_so(write, refusal):
    usual = read_company(write("a.toml", COMPANY)).company
    assert usual.riddor_within == timedelta(days=10)
    changed = read_company(write("b.toml", COMPANY + "[riddor]\ndays = 15\n")).company
    assert changed.riddor_within == timedelta(days=15)
    told = refusal("c.toml", COMPANY + '[riddor]\ndays = "soon"\n')
    assert 'days is "soon"; wanted a whole number of days, 1 to 366' in told


def test_the_regulator_is_the_usual_one_but_for_what_the_file_says(write):
    usual = read_company(write("a.toml", COMPANY)).company
    assert usual.own_regulator == OwnRegulator()
    assert usual.regulator == Regulator()
    own = '[regulator]\nname = "Information Commission"\nshort = "IC"\n'
    company = read_company(write("a.toml", COMPANY + own)).company
    assert company.regulator.name == "Information Commission"
    assert company.regulator.short == "IC"
    assert company.regulator.phone == Regulator().phone


def test_everything_about_a_site_and_a_person_is_kept(write):
    text = (
        COMPANY
        + SITE.replace("RIV", "riv-2")
        + (
            'address = " 1 Quay "\nlatitude = 51.5\nlongitude = -1\nradius_m = 200\n'
            'phone = "020"\ninstructions = """\nevery = "no key"\n[[sites]]\n"""\n'
            "continuous_cover = true\n"
            'equipment = [" master  keys: 3", "radio: 2"]\n'
        )
    )
    text += PERSON + 'licence_expires = 2027-03-31\ndeputy = "E1002"\n'
    text += PERSON.replace("E1001", "E1002") + 'licence_expires = "2027-03-31"\n'
    load = read_company(write("a.toml", text))
    [site] = load.sites
    assert (site.code, site.address, site.radius_m) == ("RIV-2", "1 Quay", 200)
    assert (site.latitude, site.longitude, site.continuous_cover) == (51.5, -1, True)
    assert site.equipment == ("master keys: 3", "radio: 2")
    assert [p.licence_expires for p in load.people] == [date(2027, 3, 31)] * 2
    assert load.people[0].deputy == "E1002"


def test_a_file_of_people_alone_leaves_the_company_as_it_is(write):
    load = read_company(write("a.toml", "\ufeff" + PERSON))
    assert (load.company, load.sites, len(load.people)) == (None, (), 1)


def test_rehearsals_may_be_quick_and_early_may_be_nothing(write):
    rules = '[check_calls]\nevery = "2s"\nearly = "0s"\n'
    company = read_company(write("a.toml", COMPANY + rules)).company
    assert company is not None
    assert company.check_calls.every == timedelta(seconds=2)
    assert company.check_calls.early == timedelta()


def test_a_company_says_which_contact_details_may_stay(write):
    text = COMPANY + '[redaction]\nkeep = ["phone", "date of birth"]\n'
    company = read_company(write("a.toml", text)).company
    assert company is not None
    assert company.keep == {Detail.PHONE, Detail.BIRTH_DATE}


def test_a_company_that_says_nothing_has_all_contact_details_taken_out(write):
    company = read_company(write("a.toml", COMPANY + "[redaction]\n")).company
    assert company is not None
    assert company.keep == frozenset()


@pytest.mark.parametrize(
    ("text", "days", "shortest"),
    [
        ("90s", 90 / 86_400, "90s"),
        ("15m", 15 / 1440, "15m"),
        ("72h", 3, "3d"),
        ("28d", 28, "28d"),
        ("6y", 6 * 365, "6y"),
        ("0s", 0, "0s"),
    ],
)
def test_durations_are_read_and_written(text, days, shortest):
    assert duration(text) == timedelta(days=days)
    assert duration_text(duration(text)) == shortest
    assert duration(shortest) == duration(text)


@pytest.mark.parametrize(
    "text", ["", "15", "m", "1h30m", "-5m", "1.5h", "5 m", "5M", "٣m", "999999999y"]
)
def test_what_is_no_duration_is_refused(text):
    with pytest.raises(ValueError, match="no duration"):
        duration(text)


def test_a_company_without_periods_of_its_own_has_the_policys(write):
    company = read_company(write("a.toml", COMPANY)).company
    assert company.retention == Schedule()


def test_a_companys_own_periods_are_years_and_days_by_the_calendar(write):
    own = '[retention]\nbreach = "7y"\nword = "10d"\nat_risk = "60d"\nbackups = "1y"\n'
    rules = read_company(write("a.toml", COMPANY + own)).company.retention
    assert rules.period(RecordClass.BREACH) == Period(years=7)
    assert rules.period(RecordClass.WORD) == Period(days=10)
    assert rules.period(RecordClass.INCIDENT) == Period(years=10)
    assert (rules.at_risk, rules.backups) == (Period(days=60), Period(years=1))


def test_the_period_of_name_slips_is_known_by_its_older_name(write):
    own = '[retention]\nnear_miss = "2y"\n'
    rules = read_company(write("a.toml", COMPANY + own)).company.retention
    assert rules.period(RecordClass.NAME_SLIP) == Period(years=2)


def test_periods_without_a_company_are_refused(refusal):
    assert "retention without [company]" in refusal(
        "a.toml", '[retention]\nbreach = "7y"\n'
    )


def test_how_long_an_owner_may_be_silent_is_the_companys_to_say(write):
    text = COMPANY + '[breaches]\nowner = "90m"\n[incidents]\nowner = "3h"\n'
    company = read_company(write("a.toml", text)).company
    assert company is not None
    assert company.breach_owner == timedelta(minutes=90)
    assert company.incident_owner == timedelta(hours=3)


def test_the_company_says_who_hears_of_somebody_vulnerable(write):
    text = COMPANY + '[incidents]\nsafeguarding_lead = "D007"\n'
    company = read_company(write("a.toml", text)).company
    assert company is not None
    assert company.safeguarding_lead == "D007"


def test_the_company_says_when_officers_are_asked_before_their_shifts(write):
    own = '[before_shift]\nask = "17:30"\nagain = "1h"\n'
    company = read_file(write("a.toml", COMPANY + own)).company
    rules = company.before_shift_rules
    assert rules.ask == time(17, 30)
    assert (rules.again, rules.tell) == (timedelta(hours=1), timedelta(hours=3))


@pytest.mark.parametrize(
    ("own", "said"),
    [
        ('ask = "half past five"', 'wanted a time of day in quotes, such as "18:00"'),
        ("ask = 18:00:00", 'wanted a time of day in quotes, such as "18:00"'),
        ('ask = "25:00"', 'wanted a time of day in quotes, such as "18:00"'),
        ('tell = "1h"', 'tell is "1h"; wanted longer than again, which is 2h'),
        ('again = "4h"', 'again is "4h"; wanted shorter than tell, which is 3h'),
        ('asks = "18:00"', "asks is unknown"),
    ],
)
def test_what_is_wrong_with_asking_is_named_by_its_line(refusal, own, said):
    told = refusal("a.toml", f"{COMPANY}[before_shift]\n{own}\n")
    assert "line 6" in told
    assert said in told


def test_nobody_is_woken_for_tests_unless_the_file_says_whose_roles_are_asked(write):
    silent = read_company(write("a.toml", COMPANY))
    assert silent.company is not None
    assert silent.company.wake_tests == frozenset()
    text = COMPANY + '[wake_tests]\nroles = ["duty-manager", "director"]\n'
    said = read_company(write("b.toml", text))
    assert said.company is not None
    assert said.company.wake_tests == {Role.DUTY_MANAGER, Role.DIRECTOR}
