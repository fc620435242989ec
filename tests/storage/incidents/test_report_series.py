"""Numbers of reports: one after another, without a gap, whoever asks at once."""

from itertools import chain

from hypothesis import strategies as st

from storage.database.sealing import Sealer
from storage.store import Store
from tests.storage.builders import KEY, at_once, by_chance, undone
from tests.storage.others import another

EACH = 20
STEPS = st.lists(
    st.tuples(st.sampled_from(["RIV", "MKT", "-"]), st.sampled_from([2026, 2027]))
)


def numbers(store, how_many):
    """Each in a transaction of its own, as reports come."""
    given = []
    for _ in range(how_many):
        with store.transaction() as unit:
            given.append(unit.report_series.next("RIV", 2026).number)
    return given


@by_chance(steps=STEPS)
def test_each_site_and_year_counts_for_itself_from_one_on(store, steps):
    with undone(store) as unit:
        seen = {}
        for series, year in steps:
            number = unit.report_series.next(series, year)
            seen[series, year] = seen.get((series, year), 0) + 1
            assert (number.series, number.year) == (series, year)
            assert number.number == seen[series, year]


def test_what_is_undone_gives_its_number_back(store):
    assert numbers(store, 1) == [1]
    with undone(store) as unit:
        assert unit.report_series.next("RIV", 2026).number == 2
    assert numbers(store, 1) == [2]


def test_threads_that_ask_at_once_get_each_its_own(store):
    given = at_once(*[lambda: numbers(store, EACH)] * 2)
    assert sorted(chain(*given)) == list(range(1, 2 * EACH + 1))


def test_two_processes_leave_no_gap_even_if_one_undoes_its_report(postgres_store):
    with another(postgres_store) as engine:
        other = Store(engine, Sealer([KEY]))

        def gives_up_each_second_time():
            kept = []
            for _ in range(EACH):
                kept += numbers(other, 1)
                with undone(other) as unit:
                    unit.report_series.next("RIV", 2026)
            return kept

        given = at_once(
            lambda: numbers(postgres_store, EACH), gives_up_each_second_time
        )
    assert sorted(chain(*given)) == list(range(1, 2 * EACH + 1))
