"""Known names are hashes, which outlive the company's key; nights are counts."""

from datetime import date, timedelta

from bot.domain.names.canaries import Caught
from bot.domain.names.known_names import KnownNames
from storage.database.sealing import Sealer
from storage.store import Store
from tests.domain.builders import NIGHT as NOW
from tests.storage.builders import KEY, resealed

NEW_KEY = "the second key of this company"
DAY = date(2026, 1, 10)


def load(store, of, digests, names=3):
    with store.transaction() as unit:
        key = unit.known_names.key(frozenset({of}))
        unit.known_names.put(of, digests, names, key, NOW)
        return key


def known(store, before=KnownNames()):  # noqa: B008 - it cannot be changed
    with store.transaction() as unit:
        return unit.known_names.together(before)


def test_lists_are_read_together_with_the_key_that_made_them(store):
    key = load(store, "RIV", b"12345678")
    assert load(store, "HAR", b"abcdefgh") == key
    found = known(store)
    assert (found.key, found.digests) == (key, b"abcdefgh12345678")
    assert known(store, found) is found


def test_a_list_stands_in_place_of_the_one_before(store):
    load(store, "RIV", b"12345678")
    before = known(store)
    with store.transaction() as unit:
        key = unit.known_names.key()
        later = NOW + timedelta(days=1)
        unit.known_names.put("RIV", b"abcdefgh", 2, key, later)
    assert known(store, before).digests == b"abcdefgh"
    load(store, "RIV", b"", names=0)
    assert known(store) == KnownNames()


def test_a_key_rotates_and_the_hashes_stay_good(store):
    key = load(store, "RIV", b"12345678")
    resealed(Store(store.engine, Sealer([NEW_KEY, KEY])))
    assert known(Store(store.engine, Sealer([NEW_KEY]))).key == key


def test_a_load_that_replaces_every_list_draws_a_new_key(store):
    first = load(store, "RIV", b"12345678")
    assert load(store, "RIV", b"12345678") != first


def test_the_figures_of_a_night_are_kept_by_language_and_forgotten(store):
    caught = tuple(Caught(language=of, names=100, found=98) for of in ("en", "pl"))
    with store.transaction() as unit:
        assert unit.canaries.newest() is None
        unit.canaries.put(DAY - timedelta(days=1), caught[:1], NOW)
        unit.canaries.put(DAY, caught, NOW)
    with store.transaction() as unit:
        newest = unit.canaries.newest()
        assert (newest.night, newest.caught, newest.done_at) == (DAY, caught, NOW)
        assert unit.canaries.forget(DAY) == 3
        assert unit.canaries.newest() is None
