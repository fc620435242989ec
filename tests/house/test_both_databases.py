"""The list of stories to which the database matters names files that are there."""

from pathlib import Path

from tests.both_databases import WHERE_IT_MATTERS

TESTS = Path(__file__).parents[1]


def test_every_file_to_which_the_database_matters_is_there():
    there = {path.stem for path in TESTS.rglob("test_*.py")}
    assert sorted(WHERE_IT_MATTERS.keys() - there) == []
