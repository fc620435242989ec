"""A list in little memory holds what a set would."""

from nlp.lists.sorted_words import Ranks, SortedWords


def test_a_list_has_its_words_and_no_others():
    words = SortedWords(["zoe", "ann", "李", "anna", "ann"])
    assert sorted(words) == ["ann", "anna", "zoe", "李"]
    assert len(words) == 4
    assert all(word in words for word in ("ann", "anna", "zoe", "李"))
    assert not any(word in words for word in ("", "an", "annb", "zz", "\ud800", 7))


def test_a_rank_is_that_of_the_word():
    ranks = Ranks({"the": 0, "gate": 7, "and": 1})
    assert [ranks.get(word) for word in ("the", "gate", "and", "of")] == [0, 7, 1, None]
    assert ranks.get("of", 99) == 99
    assert "gate" in ranks
    assert "gates" not in ranks
