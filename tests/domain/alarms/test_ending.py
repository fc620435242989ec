"""Why an alarm may be closed: by a reason of its kind, or in the closer's own words."""

import pytest

from bot.domain.alarms.kinds import RULES, AlarmKind, Reason, may_end


def test_every_kind_has_its_rules():
    assert set(RULES) == set(AlarmKind)


@pytest.mark.parametrize("kind", AlarmKind)
def test_a_reason_of_another_kind_ends_no_alarm(kind):
    ending = {each for each in Reason if may_end(kind, each, in_words=False)}
    assert ending == set(kind.rules.may_end_as)


@pytest.mark.parametrize("kind", AlarmKind)
def test_the_closers_own_words_are_a_reason_and_stand_beside_no_other(kind):
    in_words = {each for each in Reason if may_end(kind, each, in_words=True)}
    assert in_words == {Reason.OTHER}


def test_an_sos_does_not_end_because_relief_is_on_the_way():
    assert not may_end(AlarmKind.SOS, Reason.COVERED, in_words=False)
    assert may_end(AlarmKind.NO_SHOW, Reason.COVERED, in_words=False)


@pytest.mark.parametrize("kind", AlarmKind)
def test_nobody_who_was_told_may_say_that_its_writer_took_it_back(kind):
    assert Reason.TAKEN_BACK not in kind.rules.may_end_as
