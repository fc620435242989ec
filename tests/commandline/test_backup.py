"""Everything in one sealed file, and back: on SQLite and on PostgreSQL."""

import errno
import json
import shutil
import stat
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlmodel import col
from typer.testing import CliRunner

from bot.__main__ import app
from bot.desk.doorway import Doorway
from bot.desk.people import reception
from bot.domain.incidents.incident import Incident, Kind, Status
from bot.domain.names.redacted_text import RedactedText
from bot.domain.refs import StaffId
from storage.backups import replacing, snapshot
from storage.database.engine import open_engine
from storage.database.migrate import upgrade
from storage.database.sealing import Sealer
from storage.messages.tables import OutboxRow
from storage.store import Store
from tests.commandline.conftest import COMPANY, refused

KEY, NEWER = "the first key of this company", "the second key of this company"
NOW = datetime(2026, 11, 29, 4, 0, tzinfo=UTC)
BACKUP = "night.backup"
JOURNAL = ("export", "journal", "--format", "json")


def enters(url, use_case, now=NOW):
    store = Store(open_engine(url), Sealer((KEY,)))
    try:
        return Doorway(store, lambda: now).enter(use_case)
    finally:
        store.close()


def linked(desk):
    for number, who in enumerate((StaffId("E1001"), StaffId("D001"))):
        reception.enrol(desk, 1001 + number, reception.invite(desk, who))


def an_incident(desk):
    return desk.unit.incidents.add(
        Incident(
            kind=Kind.INCIDENT,
            officer="E1001",
            site="RIV",
            reported_at=desk.now,
            text=RedactedText("a walrus stood in the car park"),
            status=Status.CLOSED,
            closed_at=desk.now,
        )
    ).id


@pytest.fixture(scope="module", autouse=True)
def patient():
    """A busy server may show for long who has just hung up."""
    with pytest.MonkeyPatch.context() as changed:
        changed.setattr(replacing, "LEAVES_WITHIN_S", 60)
        yield


@pytest.fixture(params=["sqlite", "postgresql"])
def ready(request):
    """Where such a database is, to be copied, and the backup that was made of it."""
    return request.getfixturevalue(f"ready_{request.param}")


@pytest.fixture
def url(request, ready, folder, setting):
    """A database with the company in it and an incident; it is what is set."""
    setting(SECRET_KEY=KEY)
    (folder / "company.toml").write_text(COMPANY)
    if ready.database is None:
        shutil.copytree(ready.folder / "var", folder / "var")
        setting(DATABASE_URL="sqlite:///var/checkcall.db")
        yield "sqlite:///var/checkcall.db"
        return
    server = request.getfixturevalue("server")
    with server.database(ready.database) as name:
        setting(DATABASE_URL=server.url(name))
        yield server.url(name)


@dataclass(kw_only=True)
class Ready:
    """The folder of its files, and the name of its PostgreSQL database, if any."""

    folder: Path
    database: str | None = None


@pytest.fixture(scope="module")
def ready_sqlite(tmp_path_factory):
    folder = tmp_path_factory.mktemp("ready")
    make_ready(f"sqlite:///{folder}/var/checkcall.db", folder)
    return Ready(folder=folder)


@pytest.fixture(scope="module")
def ready_postgresql(server, tmp_path_factory):
    folder = tmp_path_factory.mktemp("ready")
    with server.database() as name:
        make_ready(server.url(name), folder)
        yield Ready(folder=folder, database=name)


def make_ready(url, folder):
    (company := folder / "company.toml").write_text(COMPANY)
    _typed(url, "migrate")
    _typed(url, "load", str(company))
    enters(url, linked)
    enters(url, an_incident)
    _typed(url, "backup", str(folder / BACKUP))


def _typed(url, *words):
    done = _tried(url, *words)
    assert done.exit_code == 0, done.output
    return done


def _tried(url, *words):
    env = {"CHECKCALL_SECRET_KEY": KEY, "CHECKCALL_DATABASE_URL": url}
    return CliRunner().invoke(app, words, env=env)


@dataclass(kw_only=True)
class Replaced:
    """A database in whose place the backup was put, and what was seen of it."""

    url: str
    unasked: str
    """What was said before anybody had said that it may be replaced."""
    in_use: str
    """What was said while somebody was at work on it."""
    owed: list[OutboxRow]
    """What waited to be sent before."""
    said: str


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def replaced(request, tmp_path_factory):
    """After the backup two incidents were reported; then it is put back. It takes
    seconds, and is looked at by several stories."""
    ready = request.getfixturevalue(f"ready_{request.param}")
    file = str(ready.folder / BACKUP)
    if ready.database is None:
        folder = tmp_path_factory.mktemp("replaced")
        shutil.copytree(ready.folder / "var", folder / "var")
        yield put_in_its_place(f"sqlite:///{folder}/var/checkcall.db", file)
        return
    server = request.getfixturevalue("server")
    with server.database(ready.database) as name:
        yield put_in_its_place(server.url(name), file)


def put_in_its_place(url, file):
    for _ in range(2):
        enters(url, an_incident)
    before = owed(url)
    unasked = refused(_tried(url, "restore", file))
    with pytest.MonkeyPatch.context() as quick, at_work(url):
        quick.setattr(replacing, "LEAVES_WITHIN_S", 0.2)
        in_use = refused(_tried(url, "restore", file, "--replace"))
    assert owed(url) == before
    said = _typed(url, "restore", file, "--replace").stdout
    return Replaced(url=url, unasked=unasked, in_use=in_use, owed=before, said=said)


@contextmanager
def at_work(url):
    """Somebody has the database open."""
    engine = open_engine(url)
    try:
        with engine.connect() as connection:
            connection.exec_driver_sql("SELECT 1 FROM person")
        yield
    finally:
        engine.dispose()


@pytest.fixture
def file(url, ready, folder):
    """The backup that somebody made of it a moment ago."""
    shutil.copy(ready.folder / BACKUP, folder / BACKUP)
    return BACKUP


def test_a_backup_is_one_file_that_its_owner_alone_can_read(types, url, folder):
    done = types("backup", "night.backup")
    assert done.exit_code == 0, done.output
    assert done.stdout.startswith("Backed up to night.backup: ")
    assert "It opens with CHECKCALL_SECRET_KEY only: keep a copy" in done.stdout
    assert stat.S_IMODE((folder / "night.backup").stat().st_mode) == 0o600
    words = (folder / "night.backup").read_bytes()
    assert b"walrus" not in words
    assert b"Riverside" not in words
    assert [path.name for path in folder.glob(".*.part")] == []


def test_that_somebody_took_it_is_in_the_journal(types, file):
    rows = json.loads(types(*JOURNAL).stdout)
    assert (rows[-1]["actor"], rows[-1]["deed"]) == ("command line", "backed up")


def test_a_file_that_is_there_is_not_overwritten_unless_it_is_said(types, file):
    assert "is there already, and was not touched" in refused(types("backup", file))
    assert types("backup", file, "--force").exit_code == 0


def test_a_folder_that_is_not_there_is_not_made(types, url, folder):
    assert "There is no folder usb;" in refused(types("backup", "usb/night.backup"))
    assert not (folder / "usb").exists()
    assert "is a folder; name a file in it" in refused(types("backup", "."))


def test_a_full_disk_leaves_no_half_of_a_file(types, url, folder, monkeypatch):
    def full(*words):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("storage.backups.file.os.fsync", full)
    said = refused(types("backup", "night.backup"))
    assert said == (
        "There is no room left on the disk; make some, and run the command again."
    )
    assert list(folder.glob("*night*")) == []


def test_checking_a_backup_says_what_is_in_it_and_changes_nothing(types, file, url):
    before = types("audit", "verify").stdout
    done = types("restore", "--check", file)
    assert done.exit_code == 0, done.output
    assert done.stdout.startswith("It can be restored: made ")
    assert "the journal is whole, up to entry " in done.stdout
    assert done.stdout.endswith("Nothing was changed.\n")
    assert types("audit", "verify").stdout == before


def test_a_database_with_people_is_replaced_only_if_it_is_said(replaced):
    said = replaced.unasked
    assert said.startswith("The database is not empty: people: 3, journal up to entry ")
    assert "Keep it first: checkcall backup FILE" in said
    assert "--replace" in said
    assert enters(replaced.url, lambda desk: desk.unit.incidents.find(1)) is not None
    assert enters(replaced.url, lambda desk: desk.unit.incidents.find(2)) is None
    _typed(replaced.url, "audit", "verify")


def test_an_empty_database_is_simply_filled(types, file, setting, folder):
    setting(DATABASE_URL="sqlite:///elsewhere/new.db")
    done = types("restore", file)
    assert done.exit_code == 0, done.output
    assert done.stdout.startswith("Restored: made ")
    assert "Now run: checkcall check." in done.stdout
    assert stat.S_IMODE((folder / "elsewhere/new.db").stat().st_mode) == 0o600
    assert types("audit", "verify").exit_code == 0


@pytest.mark.parametrize("ready", ["sqlite"], indirect=True)
def test_a_backup_of_sqlite_becomes_a_postgresql_database(types, setting, server, file):
    with server.database() as name:
        setting(DATABASE_URL=server.url(name))
        done = types("restore", file)
        assert done.exit_code == 0, done.output
        found = enters(server.url(name), lambda desk: desk.unit.incidents.find(1))
        assert found.text == "a walrus stood in the car park"
        assert types("audit", "verify").exit_code == 0


def test_references_given_out_since_are_never_used_again(replaced):
    """INC-2 and INC-3 were on paper; they never come to mean something else."""
    assert enters(replaced.url, an_incident) == 3 + 1000 + 1


def test_references_of_a_database_that_is_lost_are_passed_over(types, file, setting):
    setting(DATABASE_URL="sqlite:///new.db")
    assert types("restore", file).exit_code == 0
    assert enters("sqlite:///new.db", an_incident) > 1000


def test_everybody_is_told_that_the_books_are_older_than_they_think(replaced):
    assert "Everybody with a phone linked then (2) is told" in replaced.said
    found = owed(replaced.url)
    told = {one.person: one.text for one in found if "put back" in one.text}
    assert set(told) == {"E1001", "D001"}
    assert told["D001"].startswith("RING EVERY SITE NOW")
    assert told["E1001"].startswith("If you are on site now, book on again")


def test_what_was_owed_at_that_moment_goes_out_as_a_repeat(replaced):
    """The welcome was sent hours ago, or never: nobody knows."""
    assert {one.state for one in replaced.owed} == {"owed"}
    states = {(one.state, "put back" in one.text) for one in owed(replaced.url)}
    assert states == {("unsure", False), ("owed", True)}


def owed(url):
    """The rows that wait to be sent."""
    waiting = select(OutboxRow).where(col(OutboxRow.next_try_at).is_not(None))
    return enters(url, lambda desk: list(desk.unit.session.scalars(waiting)))


def test_that_it_was_restored_is_in_the_journal(replaced):
    rows = json.loads(_typed(replaced.url, *JOURNAL).stdout)
    assert (rows[-1]["actor"], rows[-1]["deed"]) == ("command line", "restored")


def test_a_database_that_is_worked_on_is_not_replaced(replaced):
    assert replaced.in_use.startswith("Checkcall, or one of its commands, is at work")


def test_the_old_key_still_opens_it_while_keys_rotate(types, file, setting):
    setting(SECRET_KEY=f"{NEWER},{KEY}", DATABASE_URL="sqlite:///new.db")
    assert types("restore", file).exit_code == 0


def test_another_key_is_refused_in_a_sentence(types, file, setting, folder):
    setting(SECRET_KEY=NEWER, DATABASE_URL="sqlite:///new.db")
    for words in ([file], ["--check", file]):
        assert refused(types("restore", *words)) == (
            "CHECKCALL_SECRET_KEY does not open this backup. Set the key that it was "
            "made with, or put its key file back."
        )
    assert not (folder / "new.db").exists()


def test_without_a_key_none_is_made_up(types, file, setting, folder, monkeypatch):
    monkeypatch.delenv("CHECKCALL_SECRET_KEY")
    setting(DATABASE_URL="sqlite:///new.db")
    said = refused(types("restore", file))
    assert said.startswith("There is no key: set CHECKCALL_SECRET_KEY to the one that")
    assert list(folder.glob("new.*")) == []


SPOILT = {
    "cut short": lambda whole: whole[:-1],
    "it was cut": lambda whole: whole[: len(whole) // 2],
    "its end is damaged": lambda whole: (
        whole[:-9] + bytes([whole[-9] ^ 1]) + whole[-8:]
    ),
    "no backup of Checkcall": lambda whole: b"PK" + whole,
    "a newer Checkcall": lambda whole: whole[:16] + b"\x07" + whole[17:],
}


@pytest.mark.parametrize("says", SPOILT)
def test_a_spoilt_file_is_refused_in_a_sentence_and_nothing_is_touched(
    types, file, url, folder, says
):
    before = types("audit", "verify").stdout
    (folder / "bad").write_bytes(SPOILT[says]((folder / file).read_bytes()))
    for words in (["bad", "--replace"], ["--check", "bad"]):
        said = refused(types("restore", *words))
        assert said.startswith("bad cannot be restored: ")
        assert says in said
        assert said.endswith("Nothing was changed.")
    assert types("audit", "verify").stdout == before
    assert list(folder.rglob(".checkcall-restoring-*")) == []


def test_a_backup_of_a_newer_schema_is_refused_in_a_sentence(
    types, url, folder, monkeypatch
):
    with monkeypatch.context() as tomorrow:
        tomorrow.setattr(snapshot, "revision_of", lambda connection: "9999")
        assert types("backup", "new.backup").exit_code == 0
    said = refused(types("restore", "new.backup", "--replace"))
    assert "it was made by a newer Checkcall" in said
    assert types("audit", "verify").exit_code == 0


def test_a_file_that_is_not_there_is_said(types, url):
    assert refused(types("restore", "nix")) == "There is no backup nix; name the file."
    assert refused(types("restore", ".")) == "There is no backup .; name the file."


def test_a_database_that_is_not_there_cannot_be_backed_up(types, folder):
    assert "There is no database" in refused(types("backup", "night.backup"))
    assert list(folder.iterdir()) == []


def test_with_a_key_file_the_command_says_where_it_is(types, company, folder):
    said = types("backup", "night.backup").stdout
    assert "It opens with the key in var/checkcall.key only" in said
    shutil.rmtree(folder / "var")
    assert "put its key file back at var/checkcall.key" in refused(
        types("restore", "night.backup")
    )


def test_a_database_of_an_older_program_can_be_backed_up_before_it_is_migrated(
    types, company
):
    for left in Path("var").glob("checkcall.db*"):
        left.unlink()
    older = open_engine("sqlite:///var/checkcall.db")
    with older.begin() as connection:
        upgrade(connection, "0012")
    older.dispose()
    made = types("backup", "night.backup")
    assert made.exit_code == 0, made.output
    done = types("restore", "night.backup", "--replace")
    assert done.exit_code == 0, done.output
    assert types("audit", "verify").exit_code == 0
