"""Which stories of the night are told on PostgreSQL as well as on SQLite.

The first story of each subject is, and every file to which the database matters.
The others say what people are told, and would say it twice: what a repository does is
told to both databases in the tests of storage.
``pytest --both-databases`` tells both of them everything.

What is told on SQLite alone goes over no port and by no thread of the desk's: those
took half of its time, and what comes of them is told by the others. So goes what is
told on both for what the database takes and gives.
"""

from collections.abc import Sequence

import pytest

SIDE_BY_SIDE = {
    "test_a_large_company": "how long its statements take",
    "test_a_slow_redactor": "several use cases at once, which on SQLite take turns",
    "test_albums": "parts of one message that are taken in side by side",
    "test_delivery": "what was taken, by somebody who died, is found again",
    "test_floods": "several use cases at once, which on SQLite take turns",
    "test_looking_while_busy": "who looks while the desk is busy, which takes a thread",
    "test_reading_the_board": "its statements, and that they wait for no writer",
}
"""What several do at once matters, too."""

BY_ITSELF = {
    "test_a_stolen_disk": "its files are read by themselves",
    "test_clock_changes": "times, written and read back",
    "test_disk_in_a_batch": "it refuses a row in the middle of a transaction",
    "test_held_words": "it refuses a row in the middle of a transaction",
    "test_lanes": "what is taken from the outbox first",
    "test_odd_input": "letters and numbers that it may refuse",
    "test_sent_twice": "a row that is there already, in a transaction that goes on",
    "test_what_originals_leave": "what was deleted leaves its files",
}
"""What it takes and gives matters, and nothing else; tests/scheduler, and what fails in
tests/faults, have a port all the same."""

WHERE_IT_MATTERS = SIDE_BY_SIDE | BY_ITSELF
"""The name of a file of tests, without ending, and why."""

IN_A_BROWSER = "_in_a_browser"
"""How files of tests end that are of pages alone: dear, and not of the database."""


def only_on_sqlite(items: Sequence[pytest.Item]) -> list[pytest.Item]:
    """The tests that are left out."""
    twice = [item for item in items if _is_on_postgresql(item)]
    first = {
        item.path.parent: item
        for item in reversed(twice)
        if not item.path.stem.endswith(IN_A_BROWSER)
    }
    return [
        item
        for item in twice
        if item is not first.get(item.path.parent)
        and item.path.stem not in WHERE_IT_MATTERS
    ]


def _is_on_postgresql(item: pytest.Item) -> bool:
    call = getattr(item, "callspec", None)
    return call is not None and call.params.get("database_url") == "postgresql"
