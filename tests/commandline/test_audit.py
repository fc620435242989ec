"""The journal's chain."""

import sqlite3

from tests.commandline.conftest import COMPANY, refused


def test_a_whole_journal_says_how_many_entries_it_has(types, company):
    done = types("audit", "verify")
    assert (done.exit_code, done.stdout) == (
        0,
        "The journal is whole; entries: 1.\n",
    )


def test_the_first_broken_entry_is_named(types, company):
    for name in ("Riverside House", "Riverside Hall"):
        company.write_text(COMPANY.replace("Riverside Court", name))
        types("load", company)
    with sqlite3.connect("var/checkcall.db") as database:
        database.execute("UPDATE journal SET actor = 'somebody else' WHERE id = 2")
    database.close()
    assert "entry 2 is broken" in refused(types("audit", "verify"))


def test_an_entry_taken_out_breaks_the_one_after_it(types, company):
    for name in ("Riverside House", "Riverside Hall"):
        company.write_text(COMPANY.replace("Riverside Court", name))
        types("load", company)
    with sqlite3.connect("var/checkcall.db") as database:
        database.execute("DELETE FROM journal WHERE id = 2")
    database.close()
    assert "entry 3 is broken" in refused(types("audit", "verify"))


def test_a_database_that_is_not_there_is_not_called_whole(types, folder):
    assert "There is no database" in refused(types("audit", "verify"))
    assert list(folder.iterdir()) == []


def test_a_journal_that_is_written_to_can_be_read_meanwhile(types, company):
    """A writer holds the lock; the reader neither waits for it nor takes it."""
    writing = sqlite3.connect("var/checkcall.db", isolation_level=None)
    writing.execute("BEGIN IMMEDIATE")
    done = types("audit", "verify")
    writing.execute("ROLLBACK")
    writing.close()
    assert done.exit_code == 0, done.output
