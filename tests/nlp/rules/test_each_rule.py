"""Each rule catches what its docstring says, and leaves what only looks like it."""

import pytest

from nlp.rules.call_signs import call_signs
from nlp.rules.forms import (
    comma_forms,
    dotted_initials,
    full_names,
    names_in_han_or_hangul,
    usual_given_names,
)
from nlp.rules.introductions import addressed, introduced
from nlp.rules.ordinary import used_as_words
from nlp.rules.places import places_named_after_people
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
    (full_names, "john smith left", ["john smith"]),
    (full_names, "Will Turner here", ["Will Turner"]),
    (usual_given_names, "sarah rang", ["sarah"]),
    (names_in_han_or_hangul, "李明 here", ["李明"]),
    (dotted_initials, "saw j. harrow", ["j. harrow"]),
    (dotted_initials, "S. K. O'Reilly", ["S. K. O'Reilly"]),
    (comma_forms, "SMITH, John refused", ["SMITH, John"]),
    (comma_forms, "HORVATH, BARNABAS LATE", ["HORVATH, BARNABAS"]),
    (places_named_after_people, "on victoria road", ["victoria road"]),
    (places_named_after_people, "near st pauls", ["pauls"]),
    (places_named_after_people, "outside john lewis", ["john lewis"]),
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
    (full_names, "john will ring"),
    (usual_given_names, "mark the log, charlotte house"),
    (names_in_han_or_hangul, "gate 4"),
    (dotted_initials, "J.S. refused and J.S. Refused"),
    (dotted_initials, "plan b. then home"),
    (comma_forms, "Hassan, Ali and Omar"),
    (places_named_after_people, "mr patel square"),
    (call_signs, "charlie rang"),
    (used_as_words, "told Rose the plan"),
]


@pytest.mark.parametrize(("rule", "text", "caught"), CAUGHT)
def test_a_rule_catches_what_it_is_for(found_by, rule, text, caught):
    assert found_by(rule, text) == caught


@pytest.mark.parametrize(("rule", "text"), LEFT)
def test_a_rule_leaves_what_only_looks_like_it(found_by, rule, text):
    assert found_by(rule, text) == []
