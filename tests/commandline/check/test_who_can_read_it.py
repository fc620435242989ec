"""The other accounts of the machine: what lies on its disk is not for them."""

import os
import stat

import pytest

from tests.commandline.conftest import COMPANY, refused

KEY = "a key of the company kept elsewhere"


def mode(path) -> str:
    return f"{stat.S_IMODE(path.stat().st_mode):o}"


def modes(folder) -> dict[str, str]:
    return {path.name: mode(path) for path in folder.iterdir()}


@pytest.fixture
def generous():
    """The machine lets everybody read what is written, as most do."""
    before = os.umask(0o022)
    yield
    os.umask(before)


@pytest.fixture
def opened_up(company):
    """As an older version left it."""
    folder = company.parent / "var"
    for path in folder.iterdir():
        path.chmod(0o644)
    folder.chmod(0o755)
    return folder


def wrong(done) -> list[str]:
    return [line for line in done.stdout.splitlines() if line.startswith("WRONG files")]


def test_what_a_command_makes_is_for_its_own_account(process, folder, generous):
    (folder / "company.toml").write_text(COMPANY)
    assert process("load", "company.toml").returncode == 0
    assert mode(folder / "var") == "700"
    assert modes(folder / "var") == {
        "checkcall.db": "600",
        "checkcall.key": "600",
        "checkcall.vault.key": "600",
    }


def test_what_was_open_is_closed_by_the_next_start(types, opened_up):
    assert types("load", opened_up.parent / "company.toml").exit_code == 0
    assert mode(opened_up) == "700"
    assert set(modes(opened_up).values()) == {"600"}


def test_check_names_what_is_open_and_closes_nothing(types, opened_up, telegram):
    done = types("check")
    assert "points are wrong" in refused(done)
    files, folder = wrong(done)
    assert files == (
        "WRONG files: other accounts can read var/checkcall.db, var/checkcall.key, "
        "var/checkcall.vault.key; run: chmod 600 var/checkcall.db var/checkcall.key "
        "var/checkcall.vault.key"
    )
    assert folder.endswith("can look into var; run: chmod 700 var")
    assert mode(opened_up / "checkcall.db") == "644"


def test_check_is_content_when_all_is_closed(types, company, telegram):
    done = types("check")
    assert "ok    files: other accounts of this machine cannot read" in done.stdout


@pytest.mark.parametrize("name", [".env", "checkcall.secret"])
def test_a_file_with_the_key_that_anybody_can_read_is_wrong(
    types, company, telegram, folder, setting, name
):
    path = folder / name
    path.write_text(KEY if name != ".env" else "")
    if name != ".env":
        setting(SECRET_KEY_FILE=path)
        (folder / "var" / "checkcall.db").unlink()
    path.chmod(0o644)
    assert any(str(name) in line for line in wrong(types("check")))
    path.chmod(0o640)
    assert wrong(types("check")) == []


def test_a_folder_that_others_work_in_is_left_as_it_is(types, folder, setting):
    """The database lies beside other things: nobody is locked out of them."""
    folder.chmod(0o755)
    setting(DATABASE_URL="sqlite:///night.db")
    (folder / "company.toml").write_text(COMPANY)
    assert types("load", "company.toml").exit_code == 0
    assert mode(folder) == "755"
    assert mode(folder / "night.db") == "600"
    assert "give the database a folder of its own" in types("check").stdout


def test_the_key_may_come_from_a_file(types, folder, setting):
    (folder / "company.toml").write_text(COMPANY)
    (folder / "key").write_text(f"{KEY}\n")
    setting(SECRET_KEY_FILE="key")
    assert types("load", "company.toml").exit_code == 0
    assert not (folder / "var/checkcall.key").exists()
    (folder / "key").write_text(f"the next key of it\n{KEY}\n")
    assert types("load", "company.toml").stdout == "Nothing to change.\n"
    setting(SECRET_KEY_FILE="")
    setting(SECRET_KEY="somebody else's key")
    assert "CHECKCALL_SECRET_KEY does not open" in refused(
        types("load", "company.toml")
    )


def test_check_says_when_the_older_key_can_be_taken_out(
    types, company, telegram, setting
):
    old = (company.parent / "var/checkcall.key").read_text().strip()
    setting(SECRET_KEY=f"{KEY},{old}")
    assert types("load", company).exit_code == 0
    assert "note  keys: not all is sealed with the newest yet" in types("check").stdout


def test_an_older_database_is_sealed_by_migrate(types, company):
    import sqlite3

    with sqlite3.connect("var/checkcall.db") as connection:
        connection.execute("DELETE FROM sealing")
        connection.execute("UPDATE site SET name = 'Riverside Court'")
    assert "run: checkcall migrate" in refused(types("export", "incidents"))
    assert types("migrate").exit_code == 0
    [(name,)] = connection.execute("SELECT name FROM site").fetchall()
    connection.close()
    assert "Riverside" not in name
    assert types("export", "incidents").exit_code == 0
