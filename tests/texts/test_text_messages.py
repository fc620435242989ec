"""What people text in place of a button; and that an answer is one text message."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.messages.gsm import segments, written
from bot.texts.incidents import welfare
from bot.texts.message import Message
from bot.texts.reader import Reader
from bot.texts.text_messages import answers
from bot.texts.words.spoken.texted import Asks, texted, without_quote
from tests.texts.read.people.by_text import ASKED, PHONE


@pytest.mark.parametrize(
    ("words", "asks", "where"),
    [
        ("ON RIV", Asks.ON, "riv"),
        ("on: riv.", Asks.ON, "riv"),
        ("On at RIV please", Asks.ON, "riv"),
        ("I'm on at Riverside Court", Asks.ON, "riverside court"),
        ("book on dock-2", Asks.ON, "dock 2"),
        ("ONRIV", Asks.ON, "riv"),
        ("on", Asks.ON, ""),
        ("arrived", Asks.ON, ""),
        ("OFF", Asks.OFF, ""),
        ("off duty", Asks.OFF, ""),
        ("Im off!", Asks.OFF, ""),
        ("koniec zmiany", Asks.OFF, ""),
        ("I ACCEPT", Asks.RULES, ""),
        ("akceptuję", Asks.RULES, ""),
    ],
)
def test_what_is_texted_in_place_of_a_button(words, asks, where):
    found = texted(words)
    assert found is not None
    assert (found.asks, found.where) == (asks, where)


@pytest.mark.parametrize(
    "words", ["ok", "sos", "", "?", "Gate 2 was open", "lights off", "Am I on RIV?"]
)
def test_what_is_words(words):
    assert texted(words) is None


@pytest.mark.parametrize("words", ["on patrol by the dock", "ongoing", "off to dock 2"])
def test_what_may_be_words_is_not_sure(words):
    assert not texted(words).is_sure


@given(st.text(max_size=600), st.booleans())
def test_every_answer_is_one_text_message(words, linked):
    said = answers.in_one(Reader(), words, "020 7946 0000", linked=linked)
    assert segments(written(said)) == 1


def test_that_there_is_more_is_said():
    long = "Booked on at RIV. " + "Walk the quay every hour. " * 8
    assert answers.in_one(Reader(), long, "1", linked=True).endswith(
        "More in Telegram."
    )
    assert answers.in_one(Reader(), long, "1", linked=False).endswith("Ring 1.")


@pytest.mark.parametrize("language", ["en", "pl", "ro", "pt", "ur"])
def test_no_sentence_of_ours_has_to_be_cut(language):
    to = Reader(language)
    said = [
        answers.rules_first(to, "2026.1"),
        *(answers.accepted(to), answers.ways(to), answers.not_by_text(to)),
        *(answers.which_site(to, "RIVER"), answers.no_such_site(to, "RIVER")),
        answers.not_on_shift(to, "RIVER"),
    ]
    said.append(Message(welfare.need_help(to, ASKED, PHONE).by_text))
    assert [each.text for each in said if segments(written(each.text)) > 1] == []


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("Liked “Check call due 23:00: text OK”", "👍"),
        ('Reacted 👎 to "Check call due 23:00: text OK"', "👎"),
        ("👍 to “Text SOS for help”", "👍"),
        ("Removed a like from “Text SOS for help”", ""),
        ("I liked “the film”", "I liked “the film”"),
        ("back to “base”", "back to “base”"),
    ],
)
def test_of_a_tap_on_a_text_the_sign_alone_is_heard(typed, said):
    assert without_quote(typed) == said


def test_a_call_for_help_behind_on_site_is_no_booking_on():
    assert texted("im on site help") is None
    assert texted("on RIV").where == "riv"
