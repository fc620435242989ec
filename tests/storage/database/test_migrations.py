"""An empty database becomes the one that the program expects, and stays it."""

import re
import subprocess
import sys
from contextlib import ExitStack

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import event, inspect, text
from sqlmodel import SQLModel

from storage.database.migrate import is_current, migrate, upgrade
from tests.storage.conftest import opened


def differences(engine) -> list:
    with engine.begin() as connection:
        options = {"compare_type": True, "compare_server_default": True}
        context = MigrationContext.configure(connection, opts=options)
        return compare_metadata(context, SQLModel.metadata)


def test_an_empty_database_is_not_current(empty):
    assert not is_current(empty)


@pytest.fixture(scope="module")
def migrated(empty_at_first):
    migrate(empty_at_first)
    return empty_at_first


def test_an_empty_database_becomes_what_the_program_expects(migrated):
    assert is_current(migrated)
    assert differences(migrated) == []


QUESTIONS = ("BEGIN", "SELECT", "PRAGMA", "SET", "SHOW")


def test_who_migrates_twice_changes_nothing(migrated):
    before = sorted(inspect(migrated).get_table_names())
    said = []
    event.listen(migrated, "before_cursor_execute", lambda *of: said.append(of[2]))
    migrate(migrated)
    assert [each for each in said if not each.lstrip().startswith(QUESTIONS)] == []
    assert sorted(inspect(migrated).get_table_names()) == before


def test_what_is_made_as_the_first_was_is_what_the_migrations_make(tmp_path):
    """Alembic writes the foreign keys of a table in any order."""

    def made(name, make):
        with opened(f"sqlite:///{tmp_path / name}.db") as engine:
            with engine.begin() as line:
                make(line)
            migrate(engine)
            with engine.connect() as line:
                master = line.execute(text("SELECT type, name, sql FROM sqlite_master"))
                version = line.scalar(text("SELECT version_num FROM alembic_version"))
                lines = [
                    (*of, sorted(re.split(r",?\s*\n", q or ""))) for *of, q in master
                ]
                return version, sorted(lines)

    migrated = made("migrated", lambda line: upgrade(line, "0001"))
    assert made("first", upgrade) == migrated
    assert made("second", upgrade) == migrated


START = """
import sys
from storage.database.engine import open_engine
from storage.database.migrate import migrate
from tests.engines import patient
for line in sys.stdin:
    engine = patient(open_engine(line.strip()))
    migrate(engine)
    engine.dispose()
    print("done", flush=True)
"""


@pytest.fixture(scope="module")
def two_processes():
    """They take longer to start than to migrate; each migrates what it is told."""
    with ExitStack() as stack:
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
        words = [sys.executable, "-c", START]
        yield [stack.enter_context(subprocess.Popen(words, **pipes)) for _ in range(2)]


def test_two_processes_that_start_together_migrate_once(empty, two_processes):
    url = empty.url.render_as_string(hide_password=False)
    for process in two_processes:
        process.stdin.write(f"{url}\n")
        process.stdin.flush()
    assert [process.stdout.readline() for process in two_processes] == ["done\n"] * 2
    assert differences(empty) == []
