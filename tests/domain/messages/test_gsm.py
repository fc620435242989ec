"""A text message is counted as the network counts it, and written to be short."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.messages.gsm import (
    EXTENDED,
    LETTERS,
    is_plain,
    parts,
    segments,
    written,
)
from bot.domain.words.direction import AGAIN, APART

plain = st.text(st.sampled_from(sorted(LETTERS | EXTENDED)), max_size=500)
latin = st.text(
    st.characters(max_codepoint=0x17F, exclude_categories=("Cs",)), max_size=400
)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("", 1),
        ("a" * 160, 1),
        ("a" * 161, 2),
        ("a" * 306, 2),
        ("a" * 307, 3),
        ("€" * 80, 1),
        ("€" * 81, 2),
        ("a" * 152 + "€" + "a" * 151, 2),
        ("a" * 152 + "€" + "a" * 152, 3),  # no escape is cut in two
        ("ą" * 70, 1),
        ("ą" * 71, 2),
        ("ą" * 134, 2),
        ("ą" * 135, 3),
        ("😀" * 35, 1),
        ("😀" * 36, 2),
        ("😀" * 66, 2),
        ("😀" * 67, 3),  # 33 in a part: half a sign says nothing
    ],
)
def test_parts_as_the_network_counts_them(text, parts):
    assert segments(text) == parts


@given(st.text(max_size=400))
def test_the_parts_together_are_the_text_and_each_would_be_one_message(text):
    cut = parts(text)
    assert "".join(cut) == text
    if is_plain(text):
        assert all(segments(each) == 1 for each in cut)
    else:
        assert all(
            len(each.encode("utf-16-be", "surrogatepass")) <= 140 for each in cut
        )


@given(plain, plain)
def test_more_letters_are_never_fewer_parts(text, more):
    assert segments(text) <= segments(text + more) <= segments(text) + segments(more)


@given(st.text(max_size=400))
def test_writing_it_is_never_dearer_and_once_is_enough(text):
    sent = written(text)
    assert written(sent) == sent
    assert segments(sent) <= max(segments(text), -(-3 * len(text) // 153), 1)


@given(latin)
def test_nobody_who_writes_as_europe_does_pays_for_an_accent(text):
    sent = written(text)
    lost = [letter for letter in text if letter.isalpha() and written(letter) == letter]
    assert is_plain(sent) or any(not is_plain(letter) for letter in lost)


@pytest.mark.parametrize(
    ("typed", "sent"),
    [
        ("“Zażółć” – ș…", '"Zazolc" - s...'),
        ("Gate [2] ~ 3€", "Gate [2] ~ 3€"),
        ("🏢 Tower", "? Tower"),
        ("Київ", "Київ"),
        ("漢", "漢"),
    ],
)
def test_accents_go_and_words_stay(typed, sent):
    assert written(typed) == sent


def test_marks_of_direction_are_sent_where_they_cost_nothing():
    short = f"چیک کال {APART}22:15{AGAIN} پر۔"
    assert written(short) == short
    full = f"{APART}RIV{AGAIN} {'ا' * 66}"
    assert written(full) == f"RIV {'ا' * 66}"
    assert segments(written(full)) == 1
