"""Two people write into a site's book in the same moment: each entry has a number."""

from storage.store import Store
from tests.domain.builders import SITE
from tests.storage.builders import at_once


def test_entries_that_come_at_once_get_numbers_of_their_own_and_no_gap(
    store: Store,
) -> None:
    def enters() -> int:
        with store.transaction() as unit:
            return unit.site_books.next_number(SITE)

    first = at_once(enters, enters, enters, enters)
    then = at_once(enters, enters)
    assert sorted(first) == [1, 2, 3, 4]
    assert sorted(then) == [5, 6]


def test_a_book_that_was_read_before_another_wrote_goes_on_from_there(
    store: Store,
) -> None:
    def looks_and_enters() -> int:
        with store.transaction() as unit:
            unit.site_books.standing(SITE)
            return unit.site_books.next_number(SITE)

    assert sorted(at_once(looks_and_enters, looks_and_enters)) == [1, 2]
