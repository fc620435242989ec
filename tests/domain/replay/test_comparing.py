"""Two runs side by side: which alarm is which, and by how much it differs."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.alarms.kinds import AlarmKind
from bot.domain.replay.comparing import pairs, rows, sums
from bot.domain.replay.course import SAME_NIGHT, Course, Step, Turn

TEN_PM = datetime(2026, 1, 10, 22, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def alarm(minutes, officer="E1001", kind=AlarmKind.MISSED_CHECK_CALL, *steps):
    at = TEN_PM + minutes * MINUTE
    told = Step(at=at, turn=Turn.TOLD, rung=1, people=("D001",))
    return Course(
        id=minutes,
        kind=kind,
        officer=officer,
        site="RIV",
        raised_at=at,
        steps=(told, *steps),
    )


def numbers(found):
    return [(a and a.id, b and b.id) for a, b in found]


def test_two_close_together_that_both_come_later_are_not_taken_for_each_other():
    found = pairs([alarm(0), alarm(12)], [alarm(10), alarm(22)])
    assert numbers(found) == [(0, 10), (12, 22)]


def test_one_that_does_not_come_leaves_the_others_in_their_place():
    found = pairs([alarm(0), alarm(60), alarm(120)], [alarm(1), alarm(121)])
    assert numbers(found) == [(0, 1), (60, None), (120, 121)]
    assert (sums(found).gone, sums(found).later) == (1, 2)


def test_alarms_of_two_officers_or_of_two_kinds_are_two():
    other = alarm(0, "E1002")
    late = alarm(0, "E1001", AlarmKind.NO_SHOW)
    assert len(pairs([alarm(0)], [other])) == 2
    assert len(pairs([alarm(0)], [late])) == 2


def test_hours_apart_they_are_two():
    apart = SAME_NIGHT // MINUTE + 1
    assert numbers(pairs([alarm(0)], [alarm(apart)])) == [(0, None), (None, apart)]


def test_who_is_told_until_somebody_has_it_is_one_row_with_a_number():
    def again(minutes):
        return Step(
            at=TEN_PM + minutes * MINUTE, turn=Turn.TOLD, rung=1, people=("D001",)
        )

    one = alarm(0, "E1001", AlarmKind.SOS, again(1), again(2), again(3))
    other = alarm(0, "E1001", AlarmKind.SOS, again(2))
    told, repeated = rows(pairs([one], [other]))
    assert (told.turn, told.is_the_same) == (Turn.TOLD, True)
    assert (repeated.turn, repeated.times) == (Turn.AGAIN, (3, 1))
    assert repeated.later_by == MINUTE


minutes = st.lists(st.integers(0, 600), max_size=7, unique=True)


@given(minutes, minutes)
def test_every_alarm_of_both_is_there_once_and_in_order(before, after):
    found = pairs([alarm(m) for m in before], [alarm(m) for m in after])
    assert [a.id for a, _ in found if a] == sorted(before)
    assert [b.id for _, b in found if b] == sorted(after)
    total = sums(found)
    counted = total.same + total.earlier + total.later + total.gone + total.new
    assert counted == len(found)


@given(minutes, st.integers(-20, 20))
def test_all_of_them_moved_by_as_much_are_taken_for_themselves(before, by):
    found = pairs([alarm(m) for m in before], [alarm(m + by) for m in before])
    assert all(a and b and b.id - a.id == by for a, b in found)
