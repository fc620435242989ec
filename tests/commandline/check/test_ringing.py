"""``check --ring``: whom it refuses to try, and what is said if nothing comes."""

import pytest

from bot.commands.checking.ways import ringing
from bot.commands.checking.ways.ringing import Patience
from bot.commands.failing import Failed
from bot.domain.refs import StaffId
from bot.settings import read_settings
from tests.commandline.conftest import COMPANY, refused

NOWHERE = "http://127.0.0.1:1"


@pytest.fixture
def has_phone(company, types):
    phone = 'name = "Amara Okafor"\nphone = "07700 900101"'
    company.write_text(COMPANY.replace('name = "Amara Okafor"', phone))
    assert types("load", company).exit_code == 0


@pytest.fixture
def gateway(setting):
    setting(CALL_URL=NOWHERE, INBOUND_SECRET="what the gateway shows")


def test_without_a_gateway_or_a_number_it_says_what_is_missing(
    types, has_phone, setting
):
    line = refused(types("check", "--ring", "E1001"))
    assert "CHECKCALL_CALL_URL or CHECKCALL_SMS_URL" in line
    setting(CALL_URL=NOWHERE, INBOUND_SECRET="what the gateway shows")
    line = refused(types("check", "--ring", "D001"))
    assert "give them a phone in the company file" in line
    assert "R.A. D001" in line


def test_whoever_mistyped_is_helped(types, has_phone, gateway):
    line = refused(types("check", "--ring", "E101"))
    assert "did you mean A.O. E1001?" in line


def test_a_phone_that_was_lost_is_not_rung(types, has_phone, gateway, desk):
    desk(lambda d: d.unit.people.link(StaffId("E1001"), 1001))
    desk(lambda d: d.unit.people.lose_phone(StaffId("E1001")))
    line = refused(types("check", "--ring", "E1001"))
    assert "reported lost; link another one with: checkcall invite E1001" in line


def test_where_the_product_does_not_run_it_says_so_and_leaves_nothing_behind(
    has_phone, gateway, desk, capsys
):
    hurried = Patience(look=0.01, taken=0.1)
    with pytest.raises(Failed) as why:
        ringing.ring(read_settings(), "E1001", hurried)
    assert "the product does not run on this database" in str(why.value)
    assert "Start it with: checkcall run" in str(why.value)
    said = capsys.readouterr().out
    assert "A.O. E1001 is rung, marked as a test. Key 1, or a reply" in said
    assert "call: waits for the running product" in said
    assert "Okafor" not in said
    assert desk(lambda d: d.unit.outbox.waiting()) == 0
