"""A night's messages: whether the name is gone is seen from what was kept alone."""

import random

import pytest

from bot.domain.names.canaries import FLOOR, MESSAGES, shares
from nlp.canaries.messages import LANGUAGES, Canary, canaries

SITES = ["Riverside Court", "Harcourt Retail Park"]


@pytest.mark.parametrize(
    ("kept", "found"),
    [
        ("D.H. fell at Harcourt Court", True),
        ("[name] fell at Harcourt Court", True),
        ("Delia H. fell at Harcourt Court", False),
        ("delia harcourt fell at Harcourt Court", False),
    ],
)
def test_a_name_is_found_when_nothing_of_it_is_left(kept, found):
    text = "Delia Harcourt fell at Harcourt Court"
    canary = Canary(text=text, name="Delia Harcourt", language="en")
    assert canary.is_found(kept) is found


def test_the_redactor_of_today_is_not_below_the_floor(redactor):
    made = canaries(shares(LANGUAGES), SITES, random.Random(1))
    assert len(made) == MESSAGES
    read = [(one, redactor.redact(one.text, one.language).text) for one in made]
    assert sum(one.is_found(text) for one, text in read) / MESSAGES >= FLOOR


def test_every_night_has_other_messages_about_the_companys_sites():
    one, other = (canaries({"en": 50}, SITES, random.Random(seed)) for seed in (1, 2))
    assert one != other
    assert any("Riverside Court" in each.text for each in one)
    assert all("{" not in each.text for each in one)
