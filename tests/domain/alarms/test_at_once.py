"""Everybody on a ladder is told at once, and then its top again and again."""

from hypothesis import given

from bot.domain.alarms.alarm import Status
from bot.domain.alarms.at_once import raise_at_once
from bot.domain.alarms.effects import TellEveryone, TellRung
from bot.domain.alarms.ladder import Woken, decide, wake_at
from tests.domain.alarms.test_ladder_climbing import ladders
from tests.domain.builders import NIGHT


@given(ladders())
def test_nobody_on_it_waits_for_anybody_else(new):
    alarm, [told] = raise_at_once(new, NIGHT)
    everybody = {who for rung in new.rungs for who in rung.people}
    assert alarm.status is Status.RINGING
    assert set(alarm.told) == everybody
    if not everybody:
        assert isinstance(told, TellEveryone)
        return
    assert isinstance(told, TellRung)
    assert set(told.to) == everybody
    assert len(told.to) == len(everybody)


@given(ladders())
def test_silence_tells_the_top_again_and_everyone_else(new):
    alarm, _ = raise_at_once(new, NIGHT)
    due_at = wake_at(alarm)
    again, effects = decide(alarm, Woken(), due_at)
    assert again.rung == alarm.rung
    assert any(isinstance(each, TellEveryone) for each in effects)
    assert wake_at(again) > due_at
