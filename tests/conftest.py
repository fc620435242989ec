"""How hard chance drives the tests; and a PostgreSQL server for those that ask for one,
one for each process of them."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

from tests.storage.server import Server, serving

# A busy machine is slow, and no rule is wrong for it.
settings.register_profile(
    "rules", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("rules")


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    with serving() as started:
        yield started
