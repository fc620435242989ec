"""Brings updates to the webhook as Telegram's many servers do: at once, again, and in
any order."""

from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor

import httpx

from rehearsal.calls.refusal import Json
from tests.faults.rig.house import House
from tests.process.house import asks, eventually, free_port

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
NOBODY = "http://127.0.0.1:9"
"""The address given to Telegram: whatever comes is brought by the test."""


class Post:
    """Two web processes and an engine, on one database."""

    def __init__(self, house: House) -> None:
        self._house = house
        self._doors = [free_port(), free_port()]
        house.settings["PUBLIC_URL"] = NOBODY
        for port in self._doors:
            house.settings["LISTEN"] = f"127.0.0.1:{port}"
            house.starts("--only", "web")
        house.starts("--only", "engine")
        for port in self._doors:
            eventually(lambda port=port: asks(f"http://127.0.0.1:{port}/healthz"))
        house.until(lambda: house.standin.webhook)

    def waiting(self) -> list[Json]:
        """What was sent and not brought yet."""
        return self._house.standin.pending

    def brings(self, updates: Iterable[Json]) -> None:
        """Each when its turn comes, by the first door."""
        for update in updates:
            self._knock(update, self._doors[0])

    def brings_at_once(self, updates: Sequence[Json]) -> None:
        """All at the same time, each by another door than the one before."""
        with ThreadPoolExecutor(len(updates)) as servers:
            doors = (self._doors * len(updates))[: len(updates)]
            list(servers.map(self._knock, updates, doors))

    def _knock(self, update: Json, port: int) -> None:
        webhook = self._house.standin.webhook
        assert webhook is not None
        answer = httpx.post(
            f"http://127.0.0.1:{port}/telegram",
            json=update,
            headers={SECRET_HEADER: webhook.secret},
            timeout=60,
            verify=False,  # certificates are read for each call, and there are none
        )
        assert answer.status_code == 200, answer.text
        with self._house.standin.change():
            self._house.standin.updates.taken(int(update["update_id"]))
