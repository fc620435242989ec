"""The schema, and what says so."""

import sqlite3

from tests.commandline.conftest import refused


def test_a_new_database_is_made_and_the_second_time_nothing_is_done(types, folder):
    first, second = types("migrate"), types("migrate")
    assert first.stdout == "The database now has the current schema.\n"
    assert second.stdout == "The database has the current schema already.\n"
    assert (folder / "var/checkcall.db").exists()


def test_looking_at_an_old_schema_says_what_to_run(types, company):
    with sqlite3.connect("var/checkcall.db") as database:
        database.execute("DELETE FROM alembic_version")
    database.close()
    assert "checkcall migrate" in refused(types("load", company, "--dry-run"))


def test_a_program_older_than_its_database_says_so(types, company):
    """Somebody went back to the version of last week."""
    types("migrate")
    with sqlite3.connect("var/checkcall.db") as database:
        database.execute("UPDATE alembic_version SET version_num = '9999'")
    database.close()
    for words in (["migrate"], ["load", company, "--dry-run"], ["audit", "verify"]):
        said = refused(types(*words))
        assert "version 9999 by a newer Checkcall" in said
