"""The machine's clock steps; the time by which silence is measured does not go back."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st
from structlog.testing import capture_logs

from bot.process.steady_clock import SteadyClock
from tests.domain.builders import NIGHT

HOUR = timedelta(hours=1)


class Machine:
    """Its wall clock, and the seconds since it was switched on."""

    def __init__(self) -> None:
        self.wall, self.up_s = NIGHT, 1000.0
        self.clock = SteadyClock(lambda: self.wall, lambda: self.up_s)

    def passes(self, span: timedelta) -> None:
        self.wall += span
        self.up_s += span.total_seconds()

    def steps(self, span: timedelta) -> None:
        self.wall += span


def test_while_the_machine_s_clock_goes_on_its_time_is_ours():
    machine = Machine()
    for _ in range(3):
        machine.passes(HOUR)
        assert machine.clock() == machine.wall


def test_an_hour_back_we_count_on_by_the_time_that_passes():
    machine = Machine()
    machine.clock()
    machine.steps(-HOUR)
    assert machine.clock() == NIGHT
    machine.passes(timedelta(minutes=5))
    assert machine.clock() == NIGHT + timedelta(minutes=5)


def test_an_hour_forward_we_follow_at_once():
    machine = Machine()
    machine.steps(HOUR)
    assert machine.clock() == NIGHT + HOUR


def test_an_hour_back_and_forward_again_is_as_if_nothing_was():
    machine = Machine()
    machine.steps(-HOUR)
    machine.clock()
    machine.passes(timedelta(minutes=5))
    machine.steps(HOUR)
    assert machine.clock() == machine.wall == NIGHT + timedelta(minutes=5)


def test_a_machine_that_slept_is_believed():
    """The seconds since it was switched on leave sleep out; its wall clock does not."""
    machine = Machine()
    machine.steps(8 * HOUR)
    assert machine.clock() == NIGHT + 8 * HOUR


def test_each_step_back_is_said_once_and_small_ones_are_not():
    machine = Machine()
    with capture_logs() as said:
        for back in (HOUR, timedelta(milliseconds=200), HOUR):
            machine.steps(-back)
            for _ in range(3):
                machine.clock()
                machine.passes(timedelta(seconds=1))
    assert [(line["log_level"], line["seconds"]) for line in said] == [
        ("error", 3600),
        ("error", 7200),
    ]


SPANS = st.timedeltas(timedelta(), timedelta(days=2))
STEPS = st.timedeltas(timedelta(days=-2), timedelta(days=2))


@given(st.lists(st.tuples(SPANS, STEPS)))
def test_whatever_the_machine_s_clock_does_no_time_is_lost(nights):
    machine = Machine()
    before = machine.clock()
    for span, step in nights:
        machine.passes(span)
        machine.steps(step)
        now = machine.clock()
        assert now >= machine.wall
        assert now - before >= span - timedelta(milliseconds=1)
        before = now
