"""What ``run`` and ``rehearse`` start; the product itself has its own tests."""

from datetime import UTC, datetime

import pytest

from tests.commandline.conftest import refused


@pytest.fixture
def started(monkeypatch):
    """What was started, and with what."""
    calls = []
    monkeypatch.setattr(
        "bot.process.running.run",
        lambda settings, only=None: calls.append(("product", only)),
    )
    monkeypatch.setattr(
        "bot.rehearse.room.rehearse",
        lambda port, at=None, own=(), training_keys=(): calls.append(
            ("rehearsal", port, at)
        ),
    )
    return calls


def test_without_a_token_the_rehearsal_starts(types, started):
    assert types("run").exit_code == 0
    assert started == [("rehearsal", None, None)]


def test_with_a_token_the_product_starts(types, started, setting):
    setting(BOT_TOKEN="123456:TEST")
    types("run")
    types("run", "--only", "engine")
    assert started == [("product", None), ("product", "engine")]


def test_a_part_alone_needs_a_token(types, started):
    assert "CHECKCALL_BOT_TOKEN" in refused(types("run", "--only", "web"))
    assert started == []


def test_the_rehearsal_takes_a_port(types, started):
    types("rehearse", "--port", "0")
    assert started == [("rehearsal", 0, None)]


def test_the_rehearsal_begins_when_it_is_told_by_the_site_clock(types, started):
    types("rehearse", "--at", "2026-06-28 22:00")
    assert started == [("rehearsal", None, datetime(2026, 6, 28, 21, tzinfo=UTC))]


def test_a_port_that_is_taken_is_said_in_one_line(types, monkeypatch):
    def taken(port, at, own, keys):
        raise OSError(98, "Address already in use")

    monkeypatch.setattr("bot.rehearse.room.rehearse", taken)
    assert "--port" in refused(types("rehearse"))
