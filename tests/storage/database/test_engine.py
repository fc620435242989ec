"""How a database is opened, so that nothing committed is lost."""

import pytest
from sqlalchemy import event, text

from storage.database.engine import open_engine


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("busy_timeout", 15_000),
    ],
)
def test_a_power_cut_takes_nothing_that_was_committed(tmp_path, pragma, value):
    engine = open_engine(f"sqlite:///{tmp_path}/checkcall.db")
    with engine.connect() as connection:
        assert connection.scalar(text(f"PRAGMA {pragma}")) == value
    engine.dispose()


def test_every_connection_of_the_pool_is_opened_alike(sqlite_store):
    with sqlite_store.engine.connect() as first:
        first.rollback()
        with sqlite_store.engine.connect() as second:
            assert second.scalar(text("PRAGMA synchronous")) == 2
            assert second.scalar(text("PRAGMA foreign_keys")) == 1


def test_a_transaction_has_the_write_lock_before_it_reads(sqlite_store):
    said: list[str] = []
    engine = sqlite_store.engine
    event.listen(engine, "before_cursor_execute", lambda *c: said.append(c[2]))
    with sqlite_store.transaction() as unit:
        unit.companies.get()
    assert said[0] == "BEGIN IMMEDIATE"


def test_a_database_that_answers_is_alive(store):
    assert store.is_alive()


def test_a_folder_that_is_missing_is_made(tmp_path):
    from tests.storage.conftest import opened

    with opened(f"sqlite:///{tmp_path}/new/folder/checkcall.db") as engine:
        with engine.connect() as connection:
            assert connection.scalar(text("SELECT 1")) == 1
        assert (tmp_path / "new/folder/checkcall.db").exists()
