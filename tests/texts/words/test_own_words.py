"""A word of somebody's own is found as phones write it, and judged when chosen."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.duress import Unsuitable
from bot.texts.words.spoken import own_word

OWN = ("magpie", "4711", "żurawina", "coffeepot")
BEFORE = st.sampled_from(["", "all quiet ", "gate 2, ", "👍 ", "Ok.", "“", "nic\n"])
BEHIND = st.sampled_from(
    ["", ".", " ", ". ", "!!", "…", "”", " at gate 2", "\u200b", "😀"]
)


def is_it(word: str):
    kept = own_word.spelt(word)
    return lambda spelt: spelt == kept


@given(
    st.sampled_from(OWN), st.sampled_from([str, str.upper, str.title]), BEFORE, BEHIND
)
def test_a_word_is_heard_alone_and_within_whatever_it_is_written_with(
    word, case, before, behind
):
    rest = own_word.without(f"{before}{case(word)}{behind}", is_it(word))
    assert rest is not None
    assert own_word.without(rest, is_it(word)) is None


@pytest.mark.parametrize(
    "typed",
    [
        *("Magpie's", "mag pie", "m a g p i e", "m.a.g.p.i.e", "mag-pie", "magpieee"),
        *(
            "mágpíe",
            "ma\u0301gpie",
            "mag\u200bpie",
            "MAGPIE’S.",
            "_magpie_",
            "magpie magpie",
        ),
    ],
)
def test_a_thumb_a_keyboard_and_a_corrector_do_not_hide_it(typed):
    assert own_word.without(typed, is_it("magpie")) == ""


@pytest.mark.parametrize("typed", ["47 11", "4 7 1 1", "47-11", "4711."])
def test_a_number_may_come_in_groups(typed):
    assert own_word.without(typed, is_it("4711")) == ""


@pytest.mark.parametrize(
    "typed", ["magpies", "the magpi", "14711", "4711a", "mag of pie"]
)
def test_what_only_looks_like_it_is_not_it(typed):
    assert own_word.without(typed, is_it("magpie")) is None
    assert own_word.without(typed, is_it("4711")) is None


def test_what_is_said_with_it_stays():
    heard = own_word.without("all ok, magpie, two men at gate 2", is_it("magpie"))
    assert heard == "all ok, etc, two men at gate 2"


@pytest.mark.parametrize(
    ("word", "why"),
    [
        ("ok", Unsuitable.SHORT),
        ("help", Unsuitable.HEARD),
        ("HELP!", Unsuitable.HEARD),
        ("pomocy", Unsuitable.HEARD),
        ("bookon", Unsuitable.HEARD),
        ("incident", Unsuitable.HEARD),
        ("okay", Unsuitable.HEARD),
        ("quiet", Unsuitable.HEARD),
        ("Arrived", Unsuitable.HEARD),
        ("cat", Unsuitable.SHORT),
        ("999", Unsuitable.SHORT),
        ("2215", Unsuitable.TIME),
        ("patrols", Unsuitable.COMMON),
        ("Brama", Unsuitable.COMMON),
        ("Riverside", Unsuitable.COMMON),
        ("blue heron", Unsuitable.NOT_ONE),
        ("...", Unsuitable.NOT_ONE),
        ("", Unsuitable.NOT_ONE),
        ("magpie", None),
        ("Żurawina", None),
        ("4711", None),
        ("2475", None),
    ],
)
def test_a_word_of_the_shift_is_nobodys_own(word, why):
    assert own_word.why_not(word, own_word.words_of("RIV Riverside Court")) is why


@given(st.text(max_size=60))
def test_any_text_at_all_is_read_and_judged(text):
    assert own_word.without(text, lambda _: False) is None
    assert own_word.without(text, is_it("magpie")) is None or "m" in text.lower()
    own_word.why_not(text, ())
