"""What the modem answers, when whoever sets it up asks."""

from contextlib import closing

import pytest

from scheduler.modem.port import SerialPort
from tests.modem.pretend import pretend_modem


@pytest.fixture
def modem(tmp_path, setting):
    with pretend_modem(tmp_path) as plugged_in:
        setting(MODEM=plugged_in.path)
        yield plugged_in


def said(types):
    [line] = [each for each in types("check").stdout.splitlines() if "modem:" in each]
    return line


def test_it_says_network_signal_and_what_lies_on_the_card(types, company, modem):
    modem.brings("+447700900101", "SOS")
    line = said(types)
    assert line.startswith("ok")
    assert "network: Alder Mobile, signal 58%, no PIN" in line
    assert "messages on the SIM card: 1" in line
    assert len(modem.card) == 1
    assert modem.sent == []


@pytest.mark.parametrize(
    ("pin", "words"), [("SIM PIN", "asks for its PIN"), ("none", "no SIM card")]
)
def test_a_card_that_cannot_be_used_is_wrong(types, company, modem, pin, words):
    modem.pin = pin
    line = said(types)
    assert line.startswith("WRONG")
    assert words in line


def test_a_modem_without_a_network_is_wrong(types, company, modem):
    modem.registered = False
    assert said(types).startswith("WRONG modem: the modem has no network")


def test_a_modem_that_is_not_there_is_wrong(types, company, modem):
    modem.unplug()
    line = said(types)
    assert line.startswith("WRONG modem: the modem is not there; plug it in")


def test_a_modem_that_checkcall_has_is_left_alone(types, company, modem):
    with closing(SerialPort(str(modem.path))):
        before = list(modem.commands)
        assert said(types).startswith("note  modem: Checkcall is running and has it")
        assert modem.commands == before
