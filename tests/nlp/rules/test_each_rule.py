"""Each rule catches what its docstring says, and leaves what only looks like it."""

import pytest

from nlp.rules.call_signs import call_signs
from nlp.rules.forms import (
    comma_forms,
    dotted_initials,
    names_in_han_or_hangul,
)
from nlp.rules.introductions import addressed, introduced
from nlp.rules.lists import (
    capitals_in_mid_sentence,
    everyday_words,
    given_names,
    plain_words,
    short_capitals,
    small_letters_among_capitals,
    strangers,
)
from nlp.rules.ordinary import used_as_words
from nlp.rules.places import before_place_words, places_known_by_name, saints
from nlp.rules.titles import titled

CAUGHT = [
    (titled, "told mr patel", ["patel"]),
    (titled, "PC Wright 4412", ["Wright"]),
    (titled, "mr. smith", ["smith"]),
    (titled, "mr o brien", ["o brien"]),
    (introduced, "his name is zmarai", ["zmarai"]),
    (introduced, "bloke called frank", ["frank"]),
    (introduced, "relieved by Adebayo", ["Adebayo"]),
    (introduced, "gave name as hope", ["hope"]),
    (addressed, "told will to wait", ["will"]),
    (given_names, "sarah rang tunde", ["sarah", "tunde"]),
    (strangers, "hepplewhites lot", ["hepplewhites"]),
    (everyday_words, "long way home", ["long", "way"]),
    (plain_words, "gate shutters", ["gate", "shutters"]),
    (capitals_in_mid_sentence, "told Enid no", ["Enid"]),
    (short_capitals, "spoke to JS re SIA", ["JS", "SIA"]),
    (small_letters_among_capitals, "Enid at gate", ["at", "gate"]),
    (names_in_han_or_hangul, "李明 here", ["李明"]),
    (dotted_initials, "saw j. harrow", ["j. harrow"]),
    (dotted_initials, "S. K. O'Reilly", ["S. K. O'Reilly"]),
    (comma_forms, "SMITH, John refused", ["SMITH, John"]),
    (comma_forms, "HORVATH, BARNABAS LATE", ["HORVATH, BARNABAS"]),
    (before_place_words, "on victoria road", ["victoria road"]),
    (saints, "near st pauls", ["pauls"]),
    (places_known_by_name, "outside john lewis", ["john lewis"]),
    (call_signs, "charlie 4 and oscar two", ["charlie", "oscar"]),
    (used_as_words, "mark the log", ["mark"]),
    (used_as_words, "to chase it", ["chase"]),
]
LEFT = [
    (titled, "doors missed and dr on call"),
    (titled, "i miss the bus"),
    (titled, "mr P. said"),
    (introduced, "called the police"),
    (introduced, "spoke to control"),
    (addressed, "told us to wait"),
    (given_names, "mark the log"),
    (strangers, "gate open"),
    (short_capitals, "SPOKE TO JO"),
    (capitals_in_mid_sentence, "enid rang. Told her"),
    (small_letters_among_capitals, "told enid no"),
    (names_in_han_or_hangul, "gate 4"),
    (dotted_initials, "J.S. refused and J.S. Refused"),
    (dotted_initials, "plan b. then home"),
    (comma_forms, "Hassan, Ali and Omar"),
    (before_place_words, "mr patel square"),
    (call_signs, "charlie rang"),
    (used_as_words, "told Rose the plan"),
]


@pytest.mark.parametrize(("rule", "text", "caught"), CAUGHT)
def test_a_rule_catches_what_it_is_for(found_by, rule, text, caught):
    assert found_by(rule, text) == caught


@pytest.mark.parametrize(("rule", "text"), LEFT)
def test_a_rule_leaves_what_only_looks_like_it(found_by, rule, text):
    assert found_by(rule, text) == []
