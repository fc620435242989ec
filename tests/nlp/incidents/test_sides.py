"""Who did it to the officer: a manager, somebody from outside, or nobody says."""

import pytest

from bot.domain.incidents.particulars import Category, Particulars, Side
from nlp.incidents.reports import for_training
from nlp.incidents.sides import told_apart

OURS = (
    "my supervisor shouted at me",
    "manager touched me",
    "MY MANAGER KEEPS SHOUTING AT ME",
    "Duty manager keeps making sexual comments to me",
    "i was threatened by the duty manager",
    "my team leader grabbed my arm in the office",
    "my boss called me a lazy cow",
    "im scared of my manager",
    "line manager  bullying me for weeks",
    "kierownik krzyczał na mnie",
    "șeful m-a lovit",
)
NOT_OURS = (
    "told my manager that customer hit me",
    "Shoplifter hit the store manager",
    "informed duty manager, male threatened me",
    "reported to supervisor he hit me",
    "male swore at me and the manager asked him to leave",
    "Fire alarm, manager called me at home",
    "a drunk spat at me. The duty manager is on his way",
)


def by(words):
    return told_apart(Particulars(), words).by


@pytest.mark.parametrize("words", OURS)
def test_what_a_manager_did_is_abuse_by_one_of_ours(words):
    said = told_apart(Particulars(category=Category.VIOLENCE), words)
    assert (said.by, said.category) == (Side.OURS, Category.ABUSE_OF_OFFICER)
    assert said.likely[0] is Category.ABUSE_OF_OFFICER


@pytest.mark.parametrize("words", NOT_OURS)
def test_whoever_only_told_a_manager_does_not_accuse_one(words):
    assert by(words) is not Side.OURS


def test_who_is_from_outside_is_known_by_what_they_are_called():
    assert by("customer called me all sorts and spat at me") is Side.OUTSIDE
    assert by("D.X. swore at me") is None


def test_of_the_reports_that_were_written_for_training_one_accuses_a_manager():
    """That of a shop, who shouted at the officer: nobody outside the house, perhaps."""
    accused = [report for report in for_training() if by(report.text) is Side.OURS]
    assert [report.category for report in accused] == [Category.ABUSE_OF_OFFICER]
