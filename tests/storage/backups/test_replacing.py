"""Who is at work on a database is left in peace; who has just gone is not waited for
in vain."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import text

from storage.backups import replacing
from storage.backups.replacing import InUse, held

OURS = text(
    "SELECT count(DISTINCT application_name) FROM pg_stat_activity "
    "WHERE datname = current_database() AND application_name LIKE 'checkcall %'"
)


def address(store):
    return store.engine.url.render_as_string(hide_password=False)


def test_a_database_that_somebody_works_on_is_not_replaced(store, monkeypatch):
    monkeypatch.setattr(replacing, "LEAVES_WITHIN_S", 0.2)
    with store.transaction() as unit:
        before = unit.journal.count()
    with pytest.raises(InUse), held(address(store)):
        pass
    with store.transaction() as unit:
        assert unit.journal.count() == before


def test_whoever_has_just_hung_up_is_given_a_moment_to_be_gone(
    postgres_store, monkeypatch
):
    """PostgreSQL still shows a process that was stopped right before the restore."""
    monkeypatch.setattr(replacing, "LEAVES_WITHIN_S", 60)
    engine, url = postgres_store.engine, address(postgres_store)

    def there():
        with engine.connect() as connection:
            return connection.scalar(OURS)

    def taken():
        with held(url) as target:
            return target.contents()

    with ThreadPoolExecutor() as pool:
        restoring = pool.submit(taken)
        while there() < 2:
            assert not restoring.done()
        engine.dispose()
        assert restoring.result(60) is not None
