"""Tokens in addresses: known as ours without a look at any row."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from storage.database.sealing import Sealer

OURS, OLD, OTHERS = Sealer(("new key", "old key")), Sealer(("old key",)), Sealer(("x",))


def test_a_token_is_another_each_time_and_needs_no_escaping_in_an_address():
    tokens = {OURS.new_token() for _ in range(100)}
    assert len(tokens) == 100
    assert {len(token) for token in tokens} == {64}
    letters = set("".join(tokens)) - {"-", "_"}
    assert all(letter.isascii() and letter.isalnum() for letter in letters)


def test_one_that_was_sent_before_the_keys_rotated_is_still_ours():
    assert OURS.is_token(OLD.new_token())
    assert not OLD.is_token(OURS.new_token())
    assert not OTHERS.is_token(OURS.new_token())


@pytest.mark.parametrize("made_up", ["", "x", "=", "A" * 64, "A" * 22, "ż", "+/" * 32])
def test_what_somebody_made_up_is_not(made_up):
    assert not OURS.is_token(made_up)


@given(place=some.integers(0, 63), letter=some.sampled_from("Ab0-_=é"))
def test_one_letter_that_is_changed_makes_it_nobodys(place, letter):
    token = OURS.new_token()
    changed = token[:place] + letter + token[place + 1 :]
    assert OURS.is_token(changed) == (changed == token)
