"""The rules that need no weighing, in the order in which they are asked."""

from nlp.message import Rule
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

FINDING: tuple[Rule, ...] = (
    titled,
    introduced,
    addressed,
    usual_given_names,
    names_in_han_or_hangul,
    full_names,
    dotted_initials,
    comma_forms,
)
"""Each says where a name certainly is."""

DOUBTING: tuple[Rule, ...] = (used_as_words,)
"""Each says what the witnesses may not call a name; a certain name stays one."""

SPARING: tuple[Rule, ...] = (places_named_after_people, call_signs)
"""Each says where no person's name is, whatever the others found."""
