"""Every row of every table comes back, in either kind of database; and no number is
given out twice."""

import shutil
import tracemalloc
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from itertools import count

import pytest
from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Date,
    DateTime,
    Float,
    Integer,
    LargeBinary,
    String,
    insert,
    select,
    text,
)
from sqlmodel import SQLModel

from storage.backups import file
from storage.backups.file import Manifest, Stopped, opened
from storage.backups.replacing import held, scratch
from storage.backups.restoring import contents, count_on, refill
from storage.backups.sealed_stream import BadBackup
from storage.backups.snapshot import back_up, one_at_a_time, tables
from storage.database.migrate import upgrade
from storage.database.plain_rows import bare
from storage.database.sealing import Sealer
from storage.database.types import Envelope, is_sealed
from storage.incoming.tables import SeenUpdateRow
from storage.messages.tables import OutboxRow
from storage.store import Store
from tests.engines import all_warm
from tests.storage.builders import KEY
from tests.storage.conftest import KINDS
from tests.storage.conftest import opened as engine_of

NOW = datetime(2026, 11, 29, 5, 15, tzinfo=UTC)


@pytest.fixture(scope="module", autouse=True)
def made_before():
    with all_warm():
        yield


def address(engine):
    return engine.url.render_as_string(hide_password=False)


@pytest.fixture(scope="module")
def full_file(schema_file, tmp_path_factory):
    """A SQLite file with a row in every table, to be copied."""
    path = shutil.copy(schema_file, tmp_path_factory.mktemp("full") / "checkcall.db")
    fill(f"sqlite:///{path}")
    return path


@pytest.fixture(scope="module")
def full_database(server, schema_database):
    """The same on PostgreSQL."""
    with server.database(schema_database) as name:
        fill(server.url(name))
        yield name


@pytest.fixture(params=KINDS)
def full(request, tmp_path):
    """The address of a database with a row in every table."""
    if request.param == "sqlite":
        file = request.getfixturevalue("full_file")
        yield f"sqlite:///{shutil.copy(file, tmp_path / 'checkcall.db')}"
        return
    server = request.getfixturevalue("server")
    with server.database(request.getfixturevalue("full_database")) as name:
        yield server.url(name)


@pytest.fixture
def full_store(full):
    with engine_of(full) as engine:
        yield Store(engine, Sealer([KEY]))


def fill(url):
    with engine_of(url) as engine:
        with engine.begin() as connection:
            for number, table in enumerate(SQLModel.metadata.sorted_tables):
                if table.name not in STAFFED:
                    row = a_row(connection, table, number)
                    connection.execute(insert(bare(table)), row)
        store = Store(engine, Sealer([KEY]))
        store.seal_all(NOW)
        with store.transaction() as unit:
            for deed in ("one", "two", "three"):
                unit.journal.write(at=NOW, actor="E1", deed=deed, about="SH-1")


STAFFED = ("journal", "person", "site", "company", "sealing")
"""Tables that have rows already, or get them otherwise."""


def a_row(connection, table, number):
    """Values that are easily spoilt on the way."""
    columns, values = bare(table).columns, {}
    for column in table.columns:
        if column.foreign_keys:
            [key] = column.foreign_keys
            values[column.name] = connection.scalar(select(key.column).limit(1))
        elif is_sealed(column.type):
            sealed = Sealer([KEY]).seal(f"łańcuch {number}")
            is_bytes = isinstance(column.type, Envelope)
            values[column.name] = sealed if is_bytes else sealed.decode()
        elif not (column.primary_key and column.autoincrement is True):
            kind = type(columns[column.name].type)
            make = next(make for known, make in VALUES if issubclass(kind, known))
            values[column.name] = make(number)
    return values


VALUES = (
    (JSON, lambda n: None if n % 2 else {"a": [1, 2.5, None, "ż"], "$at": "no date"}),
    (DateTime, lambda n: NOW.replace(microsecond=n, tzinfo=None)),
    (Date, lambda n: date(2026, 2, 28)),
    (Boolean, lambda n: True),
    (BigInteger, lambda n: 5_000_000_000 + n),
    (Float, lambda n: 51.1 + n),
    (Integer, lambda n: n + 1),
    (LargeBinary, lambda n: bytes(range(256))),
    (String, lambda n: f"łańcuch \\ \"{n}\" 'ą'\n\N{HIGH VOLTAGE SIGN}"),
)


def everything(url):
    """All rows of all tables, as the database has them."""
    with engine_of(url) as engine, engine.connect() as connection:
        return {
            table.name: sorted(map(repr, connection.execute(select(bare(table)))))
            for table in SQLModel.metadata.sorted_tables
        }


@contextmanager
def another(kind, server, folder):
    """The address of an empty database."""
    if kind == "sqlite":
        yield f"sqlite:///{folder}/another.db"
        return
    with server.database() as name:
        yield server.url(name)


def put_back(url, path):
    with opened(path, [KEY]) as found, held(url) as target:
        return target.replace(lambda line: refill(line, found, Sealer([KEY])))


@contextmanager
def scratched(path):
    """A connection to what a backup holds."""
    with (
        opened(path, [KEY]) as found,
        scratch(path.parent) as engine,
        engine.begin() as connection,
    ):
        refill(connection, found, Sealer([KEY]))
        yield connection


@dataclass(kw_only=True)
class Restored:
    """What was backed up, the list in the backup, and the database made of it."""

    full: str
    manifest: Manifest
    url: str


EACH_TO_EACH = [(one, other) for one in KINDS for other in KINDS]


@pytest.fixture(scope="module", params=EACH_TO_EACH, ids="-".join)
def restored(request, tmp_path_factory):
    """From a database of one kind into an empty one of a kind; it is known there that
    incidents up to 5000 were reported."""
    of, into = request.param
    folder = tmp_path_factory.mktemp("restored")
    if of == "sqlite":
        full = f"sqlite:///{request.getfixturevalue('full_file')}"
    else:
        server = request.getfixturevalue("server")
        full = server.url(request.getfixturevalue("full_database"))
    path = folder / "all.backup"
    manifest, size = back_up(full, KEY, path, NOW)
    assert size == path.stat().st_size
    server = None if into == "sqlite" else request.getfixturevalue("server")
    with another(into, server, folder) as url:
        with opened(path, [KEY]) as found, held(url) as target:

            def build(line):
                counters = refill(line, found, Sealer([KEY]))
                count_on(line, [counters, {"incident": 5000}], lambda last: last + 1000)

            target.replace(build)
        yield Restored(full=full, manifest=manifest, url=url)


def test_every_row_of_every_table_comes_back(restored):
    tables = restored.manifest.tables
    assert {each.name for each in tables} == set(SQLModel.metadata.tables)
    assert min(each.rows for each in tables) == 1
    assert everything(restored.url) == everything(restored.full)


def test_a_json_null_stays_apart_from_no_value(store, tmp_path):
    rows = [{"buttons": "null"}, {"buttons": None}, {"buttons": "[]"}]
    owed = {"lane": 2, "chat_id": 1, "deed": "send", "purpose": "answer"}
    kept = {"silent": False, "state": "owed", "attempts": 0, "created_at": NOW}
    as_text = "json" if store.engine.dialect.name == "postgresql" else "text"
    with store.engine.begin() as connection:
        for row in rows:
            connection.execute(insert(OutboxRow), owed | kept)
            last = "(SELECT max(id) FROM outbox)"
            connection.execute(
                text(
                    f"UPDATE outbox SET buttons = CAST(:buttons AS {as_text}) "
                    f"WHERE id = {last}"
                ),
                row,
            )
    url, path = address(store.engine), tmp_path / "null.backup"
    back_up(url, KEY, path, NOW)
    nulls = "SELECT buttons IS NULL FROM outbox ORDER BY id"
    with scratched(path) as connection:
        found = [bool(each) for each in connection.scalars(text(nulls))]
    assert found == [False, True, False]


def test_a_number_is_never_given_out_again(restored):
    """Neither one of the backup, nor one given out since, as far as anybody knows."""
    with engine_of(restored.url) as engine, engine.begin() as connection:
        incident = SQLModel.metadata.tables["incident"]
        row = a_row(connection, incident, 1)
        del row["id"]
        connection.execute(insert(bare(incident)), row)
        last = connection.scalar(text("SELECT max(id) FROM incident"))
        assert last == 5000 + 5000 + 1000 + 1
        connection.rollback()


def test_a_backup_of_an_older_schema_is_brought_up_to_date(tmp_path):
    with engine_of(f"sqlite:///{tmp_path}/old.db") as engine:
        with engine.begin() as connection:
            upgrade(connection, "0005")
            connection.execute(
                text(
                    "INSERT INTO site (code, name, address, phone, instructions, "
                    "continuous_cover) VALUES ('RIV', 'Riverside', '', '', '', false)"
                )
            )
        manifest, _ = back_up(address(engine), KEY, tmp_path / "old.backup", NOW)
    assert manifest.schema == "0005"
    url = f"sqlite:///{tmp_path}/new.db"
    put_back(url, tmp_path / "old.backup")
    with engine_of(url) as engine, Store(engine, Sealer([KEY])).transaction() as unit:
        assert [site.code for site in unit.sites.all()] == ["RIV"]


def test_a_backup_of_a_newer_schema_is_refused_and_nothing_is_touched(
    full, tmp_path, monkeypatch
):
    monkeypatch.setattr(
        "storage.backups.snapshot.revision_of", lambda connection: "9999"
    )
    back_up(full, KEY, tmp_path / "new.backup", NOW)
    url = f"sqlite:///{tmp_path}/target.db"
    with pytest.raises(BadBackup, match="newer Checkcall"):
        put_back(url, tmp_path / "new.backup")
    assert not (tmp_path / "target.db").exists()


def test_what_fails_half_way_leaves_all_as_it_was(full, tmp_path):
    path = tmp_path / "all.backup"
    back_up(full, KEY, path, NOW)
    before = everything(full)

    def build(line):
        with opened(path, [KEY]) as found:
            refill(line, found, Sealer([KEY]))
        raise RuntimeError

    with pytest.raises(RuntimeError), held(full) as target:
        target.replace(build)
    assert everything(full) == before
    assert not list(tmp_path.glob(".checkcall-restoring-*"))


def test_whoever_opens_it_meanwhile_finds_the_new_one(sqlite_store, tmp_path):
    """A file that was swapped under a process would swallow what it writes."""
    path, url = tmp_path / "all.backup", address(sqlite_store.engine)
    back_up(url, KEY, path, NOW)
    before = (tmp_path / "checkcall.db").stat().st_ino
    sqlite_store.close()
    put_back(url, path)
    assert (tmp_path / "checkcall.db").stat().st_ino == before


def test_a_journal_that_was_tampered_with_is_not_restored(full, full_store, tmp_path):
    with full_store.engine.begin() as connection:
        connection.execute(text("UPDATE journal SET actor = 'nobody' WHERE id = 2"))
    back_up(full, KEY, tmp_path / "bad.backup", NOW)
    with pytest.raises(BadBackup, match="broken at entry 2"):
        put_back(f"sqlite:///{tmp_path}/new.db", tmp_path / "bad.backup")


def test_rows_that_the_list_does_not_know_of_are_refused(full, tmp_path, monkeypatch):
    whole = file.asdict

    def fewer(manifest):
        found = whole(manifest)
        found["tables"][-1]["rows"] -= 1
        return found

    monkeypatch.setattr(file, "asdict", fewer)
    back_up(full, KEY, tmp_path / "odd.backup", NOW)
    with pytest.raises(BadBackup, match="not what its own list says"):
        put_back(f"sqlite:///{tmp_path}/new.db", tmp_path / "odd.backup")


def test_it_is_of_one_moment_and_a_writer_does_not_wait(store, tmp_path):
    """Somebody books on while it is written: the writer is done at once, and is not in
    it. SQLite's lock and PostgreSQL's turn are both free."""
    url, path = address(store.engine), tmp_path / "all.backup"

    def written_to_meanwhile():
        with store.transaction() as unit:
            unit.journal.write(at=NOW, actor="E1", deed="later", about="SH-1")
        return False

    manifest, _ = back_up(url, KEY, path, NOW, written_to_meanwhile)
    with store.transaction() as unit:
        later = unit.journal.count()
    assert later > manifest.entry
    with scratched(path) as connection:
        assert contents(connection).entry == manifest.entry


def test_only_one_process_at_a_time_makes_the_daily_backup(postgres_store):
    engine = postgres_store.engine
    with one_at_a_time(engine) as mine, one_at_a_time(engine) as theirs:
        assert (mine, theirs) == (True, False)
    with one_at_a_time(engine) as mine:
        assert mine


def test_one_that_is_told_to_stop_leaves_no_half_of_a_file(full, tmp_path):
    place = tmp_path / "usb"
    place.mkdir()
    with pytest.raises(Stopped):
        back_up(full, KEY, place / "all.backup", NOW, lambda: True)
    assert list(place.iterdir()) == []


def test_memory_does_not_grow_with_the_database(store, tmp_path, monkeypatch):
    """Eight times as many rows, and six megabytes more: the peak is the same. Rows are
    few and wide, and pages short: what is counted is slow by the row."""
    monkeypatch.setattr("storage.backups.snapshot.PAGE", 50)
    url, numbers = address(store.engine), count()

    def add(rows):
        with store.engine.begin() as connection:
            more = [
                {"key": str(next(numbers)), "kind": "x" * 15_000, "outcome": "done"}
                | {"seen_at": NOW}
                for _ in range(rows)
            ]
            connection.execute(insert(SeenUpdateRow), more)

    def write_and_read():
        path = tmp_path / "all.backup"
        back_up(url, KEY, path, NOW)
        with opened(path, [KEY]) as found:
            for table in found.manifest.tables:
                for _ in found.rows(table):
                    pass
            found.end()

    def peak(rows):
        add(rows)
        tracemalloc.start()
        write_and_read()
        most = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return most

    add(10)
    write_and_read()  # imports and caches
    small, large = peak(50), peak(400)
    assert large < small + 2_000_000


def test_our_tables_alone_are_read(postgres_store):
    with postgres_store.engine.begin() as connection:
        connection.execute(text("CREATE TABLE not_ours (id int)"))
        found = {table.name for table in tables(connection)}
    assert found == set(SQLModel.metadata.tables)
