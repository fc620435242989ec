"""A stand-in on a loopback port, a real bot that talks to it, and a movable clock."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest
from telegram import Bot
from telegram.request import HTTPXRequest

from rehearsal.phones.phone import Phone
from rehearsal.server import serving
from rehearsal.standin import Standin

LONGEST_S = 60.0
"""What a wait may take on a busy machine; none takes a tenth of it."""

AT_ONCE_S = 20.0
"""Sooner than the half minute for which a poll would hang."""

SKIPPED = {"verify": False, "trust_env": False}
"""Certificates, which loopback does not need."""

PLAIN = SKIPPED | {"timeout": LONGEST_S}
"""How anything but a bot connects."""


class MovableClock:
    """Stands still until a test moves it."""

    def __init__(self) -> None:
        self.now = datetime(2026, 3, 28, 22, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def passes(self, **span: float) -> None:
        self.now += timedelta(**span)


@pytest.fixture(autouse=True)
def _waits_are_timedeltas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")


@pytest.fixture
def clock() -> MovableClock:
    return MovableClock()


@pytest.fixture
def standin(clock: MovableClock) -> Standin:
    return Standin(clock=clock, webhook_retry=timedelta(milliseconds=5))


@pytest.fixture
async def url(standin: Standin) -> AsyncIterator[str]:
    async with serving(standin) as address:
        yield address


@pytest.fixture
async def bot(standin: Standin, url: str) -> AsyncIterator[Bot]:
    async with a_bot(standin.token, url) as ready:
        yield ready


@pytest.fixture
def amara(standin: Standin) -> Phone:
    return standin.phone(1001, "Amara", started=True)


@pytest.fixture
def bryn(standin: Standin) -> Phone:
    return standin.phone(1002, "Bryn", started=True)


def a_bot(token: str, url: str) -> Bot:
    """A bot whose connections skip the certificates that loopback does not need."""
    waits = dict.fromkeys(
        ("connect_timeout", "pool_timeout", "read_timeout", "write_timeout"), LONGEST_S
    )
    return Bot(
        token,
        base_url=f"{url}/bot",
        base_file_url=f"{url}/file/bot",
        request=HTTPXRequest(httpx_kwargs=SKIPPED, **waits),
        get_updates_request=HTTPXRequest(httpx_kwargs=SKIPPED, **waits),
    )
