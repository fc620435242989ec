"""The rules that speak for or against a name beside the trained tagger.

Each is a small function that says where in a message it applies. What each is worth,
in log odds, was measured (`nlp/training/weigh.py`) and stands with the model.
"""

from nlp.arabic_letters.names import names_in_arabic_letters
from nlp.message import Rule
from nlp.rules.call_signs import call_signs, plates
from nlp.rules.forms import (
    comma_forms,
    dotted_initials,
    names_in_han_or_hangul,
    registered,
)
from nlp.rules.handles import handles, hashtags
from nlp.rules.initialled import written_initials
from nlp.rules.introductions import addressed, also_known, introduced
from nlp.rules.jobs import titles_and_jobs
from nlp.rules.lists import (
    capitals_in_mid_sentence,
    everyday_words,
    families,
    given_names,
    owned,
    owners,
    plain_words,
    short_capitals,
    small_letters_among_capitals,
    strangers,
)
from nlp.rules.ordinary import (
    ampersands,
    cries_for_help,
    days,
    nobodys,
    used_as_words,
)
from nlp.rules.places import (
    before_place_words,
    called_like_shops,
    called_st_john,
    places_known_by_name,
    saints,
)
from nlp.rules.rostered import rostered
from nlp.rules.subjects import subjects
from nlp.rules.titles import misses, titled

EVIDENCE: tuple[Rule, ...] = (
    given_names,
    strangers,
    everyday_words,
    plain_words,
    capitals_in_mid_sentence,
    short_capitals,
    small_letters_among_capitals,
    titled,
    introduced,
    addressed,
    used_as_words,
    before_place_words,
    places_known_by_name,
    saints,
    call_signs,
)
"""Rules that are weighed."""

JOINING: tuple[Rule, ...] = (comma_forms, dotted_initials)
"""Rules that say how far a name reaches: it takes in the signs and initials there."""

APART: tuple[Rule, ...] = (
    used_as_words,
    before_place_words,
    places_known_by_name,
    saints,
)
"""Rules whose words are not taken in for standing beside a name, or for being like one
elsewhere in the message: ``will`` in ``will will be late``, ``patel`` in ``mr patel at
patel court``."""

CERTAIN: tuple[Rule, ...] = (
    names_in_han_or_hangul,
    names_in_arabic_letters,
    misses,
    registered,
    rostered,
    subjects,
    handles,
    also_known,
    called_like_shops,
    called_st_john,
    families,
    owners,
)
"""Rules that need no weighing: the tagger cannot read what they find, or has hardly
read its like."""

SPARED: tuple[Rule, ...] = (
    written_initials,
    titles_and_jobs,
    cries_for_help,
    plates,
    days,
    nobodys,
    ampersands,
    hashtags,
    owned,
)
"""Rules whose words are no name, whatever else speaks for it."""
