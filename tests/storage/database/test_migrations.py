"""An empty database becomes the one that the program expects, and stays it."""

import subprocess
import sys

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import inspect
from sqlmodel import SQLModel

from storage.database.migrate import is_current, migrate


def differences(engine) -> list:
    with engine.begin() as connection:
        options = {"compare_type": True, "compare_server_default": True}
        context = MigrationContext.configure(connection, opts=options)
        return compare_metadata(context, SQLModel.metadata)


def test_an_empty_database_is_not_current(empty):
    assert not is_current(empty)


def test_an_empty_database_becomes_what_the_program_expects(empty):
    migrate(empty)
    assert is_current(empty)
    assert differences(empty) == []


def test_who_migrates_twice_changes_nothing(empty):
    migrate(empty)
    before = sorted(inspect(empty).get_table_names())
    migrate(empty)
    assert sorted(inspect(empty).get_table_names()) == before
    assert differences(empty) == []


START = """
import sys
from storage.database.engine import open_engine
from storage.database.migrate import migrate
sys.stdin.readline()
engine = open_engine(sys.argv[1])
migrate(engine)
engine.dispose()
"""


def test_two_processes_that_start_together_migrate_once(empty):
    url = empty.url.render_as_string(hide_password=False)
    started = [
        subprocess.Popen([sys.executable, "-c", START, url], stdin=subprocess.PIPE)
        for _ in range(2)
    ]
    for process in started:
        process.stdin.write(b"go\n")
        process.stdin.close()
    assert [process.wait(120) for process in started] == [0, 0]
    assert differences(empty) == []
