"""A phone that will soon be silent, as people type it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.timed_activity.out_of_reach import Why
from bot.domain.words.spoken import Spoken
from bot.texts.words.spoken import meaning_of, out_of_reach

BATTERY = [
    *(
        "battery 5%",
        "5% battery",
        "Low battery!!",
        "phone dying",
        "phones about to die",
    ),
    *("my phone will die soon", "running low on charge", "no charge left", "batery 2%"),
    *("bateria 3%", "telefon mi pada", "rozładuje mi się telefon", "baterie 5%"),
    "mi se descarcă telefonul",
]
NO_SIGNAL = [
    *("no signal", "No signal here in the car park", "bad reception", "going dark"),
    *("signal is rubbish", "losing signal", "no bars", "out of signal in the basement"),
    *("brak zasięgu", "słaby zasięg", "nie mam zasięgu", "fără semnal", "nu am semnal"),
]
ENTRIES = [
    *("CCTV camera 4 no signal", "radio battery changed", "torch battery flat"),
    *("signal back", "battery full now", "is there no signal?", "gate locked"),
    *("smoke detector low battery", "phone rang at reception", "kamera 3 brak zasiegu"),
]


@pytest.mark.parametrize("words", BATTERY)
def test_a_battery_that_is_nearly_empty(words):
    assert out_of_reach(words) is Why.BATTERY
    assert meaning_of(words) is Spoken.OUT_OF_REACH


@pytest.mark.parametrize("words", NO_SIGNAL)
def test_a_place_without_signal(words):
    assert out_of_reach(words) is Why.NO_SIGNAL
    assert meaning_of(words) in {Spoken.OUT_OF_REACH, Spoken.PERHAPS_TIMED}


@pytest.mark.parametrize("words", ENTRIES)
def test_something_else_is_an_entry(words):
    assert out_of_reach(words) is None


@given(st.text(max_size=200))
def test_any_words_are_read_without_a_failure(words):
    out_of_reach(words)
