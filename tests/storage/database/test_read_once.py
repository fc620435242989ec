"""What a transaction remembers of a site is never older than what the database says."""

from contextlib import suppress
from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import event, select
from sqlmodel import Session, col

from storage.company.tables import SiteRow
from storage.store import Store
from storage.unit_of_work import UnitOfWork
from tests.domain.builders import SITE
from tests.storage.builders import Undone, a_site, at_once

AGAIN = "XYZ"
CODES = st.sampled_from((SITE, AGAIN))
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("finds"), CODES),
        st.tuples(st.just("keeps"), CODES),
        st.tuples(st.just("undoes"), CODES),
        st.tuples(st.just("starts over"), CODES),
    ),
    max_size=12,
)


def name_in_database(session: Session, code: str) -> str | None:
    return session.scalar(select(col(SiteRow.name)).where(col(SiteRow.code) == code))


def found(unit: UnitOfWork, code: str) -> str | None:
    site = unit.sites.find(code)
    return site.name if site else None


def takes(unit: UnitOfWork, deed: str, code: str, name: str) -> None:
    match deed:
        case "keeps":
            unit.sites.keep(a_site(code, name=name))
        case "undoes":
            with suppress(Undone), unit.savepoint():
                unit.sites.keep(a_site(code, name=name))
                assert found(unit, code) == name
                raise Undone
        case "starts over":
            unit.start_over()
    assert found(unit, code) == name_in_database(unit.session, code)


@given(steps=STEPS)
@settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_a_site_is_found_as_it_stands_whatever_was_kept_or_undone(
    store: Store, steps: list[tuple[str, str]]
) -> None:
    with store.transaction() as unit:
        for number, (deed, code) in enumerate(steps):
            takes(unit, deed, code, f"Name {number}")


def test_a_site_that_is_asked_for_again_is_not_read_again(store: Store) -> None:
    asked: list[str] = []
    with store.transaction() as unit:
        event.listen(
            *(store.engine, "before_cursor_execute"),
            lambda _connection, _cursor, statement, *_: asked.append(statement),
        )
        first = unit.sites.find(SITE)
        assert unit.sites.find(SITE) is first
    assert len(asked) == 1


def test_two_who_change_a_site_at_once_see_what_the_other_did(store: Store) -> None:
    def widens() -> None:
        with store.transaction() as unit:
            site = unit.sites.find(SITE)
            assert site is not None
            wider = replace(site, radius_m=(site.radius_m or 0) + 1)
            unit.sites.keep(wider)

    at_once(widens, widens, widens)
    with store.transaction() as unit:
        site = unit.sites.find(SITE)
        assert site is not None
        assert site.radius_m == 3
