"""A folder with a company in it, and somebody who types commands there."""

import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
import typer.testing
from typer.main import get_command
from typer.testing import CliRunner, Result

from bot.__main__ import app
from bot.desk.doorway import Doorway
from rehearsal.server import ServerThread
from rehearsal.standin import Standin
from storage.database.engine import open_engine
from storage.database.sealing import Sealer
from storage.store import Store
from tests.engines import all_warm

ROOT = Path(__file__).parents[2]
COMPANY = """\
[company]
name = "Alder Guarding"
time_zone = "Europe/London"
control_room_phone = "020 7946 0000"
policy_version = "2026.1"

[[sites]]
code = "RIV"
name = "Riverside Court"

[[people]]
id = "E1001"
name = "Amara Okafor"
roles = ["officer"]

[[people]]
id = "D001"
name = "Ruth Adeyemi"
roles = ["duty-manager"]

[[people]]
id = "X001"
name = "Owen Hargreave"
roles = ["director", "dpo", "siro"]
"""


COMMANDS = cache(get_command)


@pytest.fixture(scope="module", autouse=True)
def typed_before():
    """What each process makes for itself when it starts is made for many commands: the
    words that it knows, and what it asks of a database."""
    with pytest.MonkeyPatch.context() as here, all_warm():
        here.setattr(typer.testing, "_get_command", COMMANDS)
        yield


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """Where the commands are typed; nothing is set."""
    for name in [name for name in os.environ if name.startswith("CHECKCALL_")]:
        monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def setting(monkeypatch):
    """Sets ``CHECKCALL_…``."""

    def set_to(**values):
        for name, value in values.items():
            monkeypatch.setenv(f"CHECKCALL_{name}", str(value))

    return set_to


@pytest.fixture
def types(folder):
    """Somebody types ``checkcall …`` and sees what comes of it."""

    def typed(*words, given=None) -> Result:
        return CliRunner().invoke(app, [str(word) for word in words], given)

    return typed


@pytest.fixture
def prints(types):
    """The bytes of a file that a command writes to standard output."""

    def printed(*words) -> bytes:
        done = types(*words)
        assert done.exit_code == 0, done.stderr
        return done.stdout_bytes

    return printed


@pytest.fixture
def process(folder):
    """The same as a process of its own: bytes in, bytes out."""

    def started(*words, given=b""):
        return subprocess.run(
            [sys.executable, "-m", "bot", *words],
            input=given,
            capture_output=True,
            timeout=300,
            env=os.environ | {"PYTHONPATH": str(ROOT)},
            check=False,
        )

    return started


@pytest.fixture(scope="session")
def loaded_once(tmp_path_factory):
    """A database with the company in it, to be copied."""
    folder = tmp_path_factory.mktemp("loaded")
    (folder / "company.toml").write_text(COMPANY)
    env = {"CHECKCALL_DATABASE_URL": f"sqlite:///{folder}/var/checkcall.db"}
    done = CliRunner().invoke(app, ["load", f"{folder}/company.toml"], env=env)
    assert done.exit_code == 0, done.output
    return folder


@pytest.fixture
def company(folder, loaded_once):
    """The company is loaded; this is its file."""
    shutil.copytree(loaded_once, folder, dirs_exist_ok=True)
    return folder / "company.toml"


@pytest.fixture
def desk(company):
    """The same database, opened beside the command line: ``desk(use_case, now)``."""
    key = (company.parent / "var/checkcall.key").read_text().strip()
    store = Store(open_engine("sqlite:///var/checkcall.db"), Sealer((key,)))

    def enter(use_case, now=None):
        return Doorway(store, lambda: now).enter(use_case)

    yield enter
    store.close()


@pytest.fixture
def telegram(setting):
    """The stand-in is where the settings point to."""
    standin = Standin(token="123456:TEST")
    with ServerThread(standin) as server:
        setting(BOT_TOKEN="123456:TEST", TELEGRAM_URL=server.url)
        yield standin


def refused(done: Result) -> str:
    """The one line on standard error of a command that ended with 1."""
    assert done.exit_code == 1, done.output
    assert "Traceback" not in done.output
    [line] = done.stderr.splitlines()
    return line
