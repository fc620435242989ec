"""What the company file has done by text or telephone, and nothing is set up for it."""

import pytest

from tests.commandline.conftest import COMPANY

SECRET = "what the gateway shows"
GATEWAY = {"SMS_URL": "http://127.0.0.1:1", "INBOUND_SECRET": SECRET}


@pytest.fixture
def says(types, company):
    """With this under ``[check_calls]``."""

    def said(rule, more=""):
        company.write_text(f"{COMPANY}\n[check_calls]\n{rule}\n{more}")
        assert types("load", company).exit_code == 0
        return types("check").stdout

    return said


def test_officers_are_to_be_asked_by_text_and_nothing_carries_it(says, types, setting):
    said = says("by_text_when_down = true")
    assert "WRONG asked by text: the company file has officers asked by text" in said
    assert "set CHECKCALL_SMS_URL or CHECKCALL_MODEM and CHECKCALL_SMS_NUMBER" in said
    setting(**GATEWAY)
    said = types("check").stdout
    assert "nobody is; set CHECKCALL_SMS_NUMBER, to which they answer" in said
    setting(**GATEWAY, SMS_NUMBER="07700 900000")
    said = types("check").stdout
    assert "WRONG asked by text" not in said
    assert "E1001 have no mobile number: a duty manager has to ring them" in said


def test_officers_are_to_be_telephoned_and_there_is_no_gateway(says, types, setting):
    ladder = (
        '\n[[ladders.sos]]\ntell = "duty-manager"\npatience = "1m"\nby = ["call"]\n'
    )
    said = says("call = true", ladder)
    assert "WRONG telephoned: the company file has it for officers at RIV" in said
    assert "rungs of sos, and nobody's telephone rings; set CHECKCALL_CALL_URL" in said
    setting(CALL_URL="http://127.0.0.1:1", INBOUND_SECRET=SECRET)
    assert "telephoned" not in types("check").stdout


def test_nothing_is_said_where_nothing_is_promised(types, company):
    assert types("load", company).exit_code == 0
    said = types("check").stdout
    assert "asked by text" not in said
    assert "telephoned" not in said
