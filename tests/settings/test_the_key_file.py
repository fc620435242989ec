"""The key that the product makes for itself is for its own account."""

import stat

import pytest

from bot.process.wiring import secret_keys
from bot.settings import Settings


@pytest.mark.skipif(not hasattr(stat, "S_IRWXG"), reason="no such rights there")
def test_nobody_else_on_the_machine_can_read_it(tmp_path):
    database = f"sqlite:///{tmp_path}/var/checkcall.db"
    [key] = secret_keys(Settings.model_construct(database_url=database, secret_keys=()))
    file = tmp_path / "var" / "checkcall.key"
    assert file.read_text().strip() == key
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
