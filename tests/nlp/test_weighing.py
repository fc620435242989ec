"""Weights learnt from marked messages speak for names."""

from nlp.corpus import from_brackets
from nlp.message import lists
from nlp.weigh import cases, weigh
from nlp.words import words


def test_a_word_that_always_stands_before_names_speaks_for_them():
    rows = [from_brackets("told [zqarn] no"), from_brackets("door shut now")] * 10
    worth = weigh(cases(rows, lists()))
    assert worth["p=told"] > 0 > worth["p=door"]


def test_no_lookalike_is_missing_from_the_list():
    assert {"will", "mark", "hope", "may", "drew"} <= words().lookalikes
