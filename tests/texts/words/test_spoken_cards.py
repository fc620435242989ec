"""Which words begin an action card, which offer one, and which do neither."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.incidents.particulars import Category
from bot.texts.words.spoken.cards import CERTAIN, NAMED, card_in

BEGIN = {
    Category.BOMB_THREAT: [
        "bomb threat",
        "BOMB THREAT!!",
        "Bomb",
        "someone called about a bomb",
        "somebody rang saying theres a bomb in the toilets",
        "got a call about a bomb",
        "there is a bomb in the lobby",
        "bomba",
        "ktoś dzwonił że jest bomba",
        "telefon o bombie w budynku",
        "a sunat cineva că e o bombă",
        "amenințare cu bombă",
    ],
    Category.SUSPICIOUS_ITEM: [
        "suspicious package by the lifts",
        "suspect bag",
        "podejrzana paczka przy windzie",
        "colet suspect la recepție",
    ],
    Category.FIRE: [
        "fire",
        "FIRE FIRE",
        "there is a fire in the kitchen",
        "fire in the bin store",
        "bin is on fire",
        "pożar",
        "pali się śmietnik",
        "incendiu la bucătărie",
        "foc",
    ],
    Category.FLOOD: ["flood", "flooding in the basement", "zalanie", "inundație"],
    Category.MEDICAL: [
        "medical emergency",
        "lady collapsed in reception",
        "customer is not breathing",
        "ktoś zasłabł przy wejściu",
        "urgență medicală",
    ],
    Category.MISSING_PERSON: [
        "missing child",
        "lost child at gate 2",
        "resident is missing",
        "zaginęło dziecko",
        "copil dispărut",
    ],
    Category.SAFEGUARDING: [
        "safeguarding concern",
        "child alone by the fountain",
        "dziecko samo przy fontannie",
    ],
}
OFFER = [
    "police here about the bomb threat from monday, gave them the recording",
    "was there a bomb?",
    "bomb threat drill at 14:00 with the tenant",
    "no bomb found, area searched with police",
    "visitor says his mate collapsed at home last night and he must go",
]
NOTHING = [
    "fire alarm test 14:00",
    "fire door on level 2 wedged open",
    "fire exit checked",
    "fire drill done, everybody back in",
    "checked the fire panel",
    "false fire alarm, toast",
    "fire extinguisher missing on 3",
    "missing keys returned",
    "found a bag, handed to reception",
    "all ok",
    "bath bombs delivered to the shop",
    "flood lights on in the yard",
    "child seat left in the car park",
    "",
    "🔥",
]
ALL = [(kind, words) for kind, each in BEGIN.items() for words in each]


@pytest.mark.parametrize(("kind", "words"), ALL)
def test_what_says_that_it_happens_begins_its_card(kind, words):
    named = card_in(words)
    assert named is not None
    assert (named.category, named.is_certain) == (kind, True)


@pytest.mark.parametrize("words", OFFER)
def test_what_only_names_it_is_offered(words):
    named = card_in(words)
    assert named is not None
    assert not named.is_certain


@pytest.mark.parametrize("words", NOTHING)
def test_what_is_of_something_else_is_left_alone(words):
    named = card_in(words)
    assert named is None or not named.is_certain


@given(st.text(max_size=300))
def test_no_words_are_too_strange(words):
    named = card_in(words)
    assert named is None or named.category in {*CERTAIN, *NAMED}
