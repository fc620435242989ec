"""The key that the product makes for itself is for its own account."""

import errno
import stat
from concurrent.futures import ThreadPoolExecutor

import pytest

from bot.process.wiring import secret_keys
from bot.settings import BadSetting, Settings


@pytest.mark.skipif(not hasattr(stat, "S_IRWXG"), reason="no such rights there")
def test_nobody_else_on_the_machine_can_read_it(tmp_path):
    database = f"sqlite:///{tmp_path}/var/checkcall.db"
    [key] = secret_keys(Settings.model_construct(database_url=database, secret_keys=()))
    file = tmp_path / "var" / "checkcall.key"
    assert file.read_text().strip() == key
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


@pytest.fixture
def settings(tmp_path):
    database = f"sqlite:///{tmp_path}/var/checkcall.db"
    return Settings.model_construct(database_url=database, secret_keys=())


def test_those_who_start_at_once_have_the_same_one(settings, tmp_path):
    with ThreadPoolExecutor(8) as at_once:
        found = set(at_once.map(secret_keys, [settings] * 8))
    assert len(found) == 1
    assert found != {("",)}
    assert [path.name for path in (tmp_path / "var").iterdir()] == ["checkcall.key"]


def test_an_empty_one_seals_nothing(settings, tmp_path):
    secret_keys(settings)
    (tmp_path / "var" / "checkcall.key").write_text("\n")
    with pytest.raises(BadSetting, match="it is empty now"):
        secret_keys(settings)


def test_an_editor_may_leave_its_mark(settings, tmp_path):
    [key] = secret_keys(settings)
    file = tmp_path / "var" / "checkcall.key"
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().strip() + b"\r\n")
    assert secret_keys(settings) == (key,)


def test_a_disk_that_knows_no_links_has_one_too(settings, monkeypatch, tmp_path):
    def no_links(*_):
        raise PermissionError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr("bot.process.wiring.os.link", no_links)
    assert secret_keys(settings) == secret_keys(settings) != ("",)
    assert [path.name for path in (tmp_path / "var").iterdir()] == ["checkcall.key"]
