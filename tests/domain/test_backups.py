"""When a backup is due and when it goes, and which numbers are left out."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.backups import is_overdue, made_at, name_of, over, skipped
from bot.domain.retention.periods import Period, Schedule

NIGHT = datetime(2026, 11, 29, 5, 15, tzinfo=UTC)
KEEP = Period(days=30)

seconds = st.integers(0, 2_000_000_000)
instants = seconds.map(lambda each: datetime.fromtimestamp(each, UTC))


@given(instants)
def test_the_name_of_a_file_says_when_it_was_made(at):
    assert made_at(name_of(at)) == at


@given(st.text(max_size=40))
def test_a_file_of_somebody_else_has_no_date(name):
    assert made_at(name) is None


def test_a_name_that_is_nearly_ours_is_not():
    for name in (
        "checkcall-20261329T051500Z.backup",
        "checkcall-20261129T051500Z.backup.bak",
        ".checkcall-20261129T051500Z.backup.x.part",
    ):
        assert made_at(name) is None


@given(st.sets(instants, min_size=1, max_size=9), instants)
def test_the_newest_is_never_over(made, now):
    names = [name_of(at) for at in made]
    assert name_of(max(made)) not in over(names, KEEP, now)


@given(st.sets(instants, min_size=1, max_size=9), instants)
def test_what_stays_is_gone_by_its_time_if_there_is_a_next_night(made, now):
    names = [name_of(at) for at in made]
    stays = made - {made_at(name) for name in over(names, KEEP, now)} - {max(made)}
    assert all(KEEP.after(at) >= now + timedelta(days=1) for at in stays)


def test_a_backup_is_overdue_two_hours_after_the_next_should_have_been():
    assert is_overdue(None, NIGHT)
    assert not is_overdue(NIGHT, NIGHT + timedelta(hours=26))
    assert is_overdue(NIGHT, NIGHT + timedelta(hours=26, seconds=1))


@given(st.integers(0, 10**9), st.timedeltas(timedelta(), timedelta(days=400)))
def test_the_older_the_backup_the_more_numbers_are_left_out(given_out, age):
    left_out = skipped(given_out, NIGHT, NIGHT + age)
    assert left_out >= 1_000
    assert left_out >= given_out // 10
    assert skipped(given_out, NIGHT, NIGHT + age + timedelta(days=1)) > left_out


def test_a_clock_that_is_behind_leaves_out_a_days_numbers_all_the_same():
    assert skipped(0, NIGHT, NIGHT - timedelta(days=3)) == 1_000


def test_a_certificate_goes_by_whoever_keeps_backups_longest():
    says = {"year": Schedule(backups=Period(years=1)), "nothing": Schedule()}
    assert says["nothing"].backups_until(NIGHT, None) == NIGHT + timedelta(days=35)
    assert says["nothing"].backups_until(NIGHT, KEEP) == NIGHT + timedelta(days=30)
    assert says["year"].backups_until(NIGHT, KEEP) == NIGHT.replace(year=2027)
    assert says["year"].backups_until(NIGHT, None) == NIGHT.replace(year=2027)
    short = Schedule(backups=Period(days=2))
    assert short.backups_until(NIGHT, KEEP) == NIGHT + timedelta(days=30)
