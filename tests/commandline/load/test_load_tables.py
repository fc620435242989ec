"""A list of sites or people changes what it has a column for, and nothing else."""

from datetime import timedelta

import pytest

from bot.domain.messages.channel import Channel
from bot.domain.refs import StaffId
from tests.commandline.conftest import COMPANY

CAREFUL = COMPANY.replace(
    'name = "Riverside Court"',
    'name = "Riverside Court"\nphone = "020 7946 0111"\ncontinuous_cover = true\n'
    'needs = ["first-aid"]\ninstructions = "Keys in the safe."\n'
    'check_calls.every = "20m"\ncheck_calls.reason = "alone by the water"',
).replace(
    'name = "Amara Okafor"',
    'name = "Amara Okafor"\nphone = "07700 900101"\nemail = "amara@alder.example"\n'
    'language = "pl"\ncheck_calls_every = "15m"\nhome_safe = "45m"\n'
    'channels = ["telegram", "sms"]',
)


@pytest.fixture
def careful(types, folder, company):
    """What was assessed for a site and for somebody stands in the company file."""
    company.write_text(CAREFUL)
    assert types("load", company).exit_code == 0

    def loads(text):
        (folder / "list.csv").write_text(text)
        done = types("load", "list.csv")
        assert done.exit_code == 0, done.output
        return done.stdout

    return loads


@pytest.fixture
def site(desk):
    return lambda: desk(lambda desk: desk.unit.sites.find("RIV"))


@pytest.fixture
def amara(desk):
    return lambda: desk(lambda desk: desk.unit.people.record_of(StaffId("E1001")))


def test_a_list_of_addresses_changes_no_rule_of_a_site(careful, site):
    before = site()
    said = careful("code,name,address\nRIV,Riverside Court,1 Quay Street\n")
    assert said == "changed: site RIV\n"
    after = site()
    assert after.address == "1 Quay Street"
    assert after.check_calls == before.check_calls
    assert after.check_calls.every == timedelta(minutes=20)
    assert (after.needs, after.phone) == (before.needs, before.phone)
    assert after.continuous_cover
    assert after.instructions == "Keys in the safe."


def test_what_the_list_has_a_column_for_is_as_it_says(careful, site):
    careful("code,name,phone,home_safe\nRIV,Riverside Court,,30m\n")
    after = site()
    assert after.phone == ""
    assert after.check_calls.home_safe == timedelta(minutes=30)
    assert after.check_calls.every == timedelta(minutes=20)


def test_a_list_of_names_leaves_how_somebody_is_watched_and_reached(careful, amara):
    before = amara()
    said = careful("id,name,roles\nE1001,Amara Okafor,officer\n")
    assert said == "Nothing to change.\n"
    assert amara() == before
    assert amara().check_calls_every == timedelta(minutes=15)


def test_a_new_address_is_a_new_way_and_the_order_stays(careful, amara):
    careful("id,name,roles,phone\nE1001,Amara Okafor,officer,07700 900199\n")
    assert amara().channels == (Channel.TELEGRAM, Channel.SMS)
    careful("id,name,roles,phone\nE1001,Amara Okafor,officer,\n")
    assert amara().channels == (Channel.TELEGRAM,)
    careful("id,name,roles,email\nE1001,Amara Okafor,officer,a.o@alder.example\n")
    assert amara().channels == (Channel.TELEGRAM, Channel.EMAIL)
    assert amara().check_calls_every == timedelta(minutes=15)


def test_whoever_has_left_does_not_come_back_by_an_older_list(
    careful, types, company, desk
):
    company.write_text(CAREFUL.replace('language = "pl"', "left = 2026-01-05"))
    assert types("load", company).exit_code == 0
    people = "id,name,roles{}\nE1001,Amara Okafor,officer{}\n"
    said = careful(people.format("", ""))
    assert "note: E1001 left on 2026-01-05, and stays so" in said
    assert not desk(lambda desk: desk.unit.people.get(StaffId("E1001"))).active
    careful(people.format(",left", ","))
    assert desk(lambda desk: desk.unit.people.get(StaffId("E1001"))).active


def test_whose_lines_were_taken_out_keeps_their_access_and_that_is_said(
    types, company, setting
):
    somebody = COMPANY.split("[[people]]")[1]
    without = COMPANY.replace(f"[[people]]{somebody}", "")
    company.write_text(without)
    done = types("load", company)
    assert done.stdout.splitlines() == [
        "note: not in the company file, and here still by the books: E1001. Whoever "
        "has left keeps their access until it says so: left = 2026-11-30",
        "Nothing to change.",
    ]
    setting(COMPANY=company)
    assert "note  people: not in the company file, and here" in types("check").stdout


def test_a_file_of_managers_says_nothing_of_the_officers_in_another(
    types, company, folder
):
    rows = "".join(f"E2{n:03},Amara Okafor,officer\n" for n in range(9))
    (folder / "people.csv").write_text("id,name,roles\n" + rows)
    assert types("load", "people.csv").exit_code == 0
    assert types("load", company).stdout == "Nothing to change.\n"
