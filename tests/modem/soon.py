"""Modems that are programs, and soon ready."""

import pytest

from scheduler.modem import keeper, port


def is_soon_ready(monkeypatch: pytest.MonkeyPatch) -> None:
    """Silent for good as soon as it is, and no time is needed to start again: a tenth
    of what real ones are given."""
    monkeypatch.setattr(port, "LOOK_UP_S", port.LOOK_UP_S / 10)
    monkeypatch.setattr(keeper, "SHORTEST_PAUSE_S", keeper.SHORTEST_PAUSE_S / 10)
