"""A message is read by the network as seldom as may be."""

import subprocess
import sys

import pytest


class Counted:
    """The network, and how often it read."""

    def __init__(self, network):
        self._network, self.times = network, 0

    def run(self, *given):
        self.times += 1
        return self._network.run(*given)


@pytest.fixture
def counted(redactor, monkeypatch):
    counted = Counted(redactor._tagger._network)
    monkeypatch.setattr(redactor._tagger, "_network", counted)
    return counted


@pytest.mark.parametrize(
    "typed",
    [
        "all doors checked and locked, nothing to report at all tonight",
        "spoke to tunde adeyemi at gate two, he is waiting for the van until six",
        "tunde adeyemi sent https://t.co/x of the gate, it is open again",
        "van of tunde adeyemi's is by gate two again, he will move it at six",
    ],
)
def test_an_ordinary_message_is_read_once_with_a_name_or_without(
    redactor, counted, typed
):
    redactor.redact(typed)
    assert counted.times == 1


def test_where_a_word_is_in_doubt_the_message_is_read_again(redactor, counted):
    redactor.redact("Reboot Hector not Helen")
    assert counted.times > 1


@pytest.mark.parametrize(
    "typed",
    [
        "LOST PHONE PINK CASE BELONGS TO NOOR. SAFE. COLLECT WITH ID",
        "here is his card, Folasade. Porridge is ok",
        "told john smith.will you go to gate two",
    ],
)
def test_where_initials_took_the_stop_of_a_sentence_its_next_word_is_read_again(
    redactor, counted, typed
):
    once = redactor.redact(typed).text
    assert counted.times > 1
    assert redactor.redact(once).text == once


@pytest.mark.parametrize("typed", ["gate " * 800, "Gate gate gate gate gate"])
def test_a_word_said_over_and_over_is_one_word_to_judge(redactor, typed):
    assert redactor.redact(typed).text == typed


def test_a_name_said_over_and_over_goes_every_time(redacted):
    assert "john" not in redacted("help " + "john " * 40)


def test_spacy_is_imported_without_its_commands_and_gives_them_later():
    asked = (
        "import sys; from nlp.redactor import Redactor; Redactor(); "
        "assert 'spacy.cli' not in sys.modules; "
        "from spacy.cli.info import info; assert callable(info)"
    )
    assert subprocess.run([sys.executable, "-c", asked]).returncode == 0
