"""A small storm; ``make faults`` has a thousand kills."""

from tests.faults.rig.storm import THREE, storm


def test_kills_at_any_moment_of_any_process_lose_nothing(postgres_town):
    seen = storm(postgres_town, kills=12, seed=23, parts=THREE)
    assert (seen.lost, seen.doubled, seen.broken) == (0, 0, [])
    assert seen.updates > seen.kills
