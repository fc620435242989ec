"""A witness's name is in the vault, sealed with its own key, and nowhere else."""

import json
import sqlite3
from contextlib import closing

import pytest
from sqlalchemy import select
from sqlmodel import SQLModel

from storage.backups.file import opened
from storage.backups.snapshot import back_up
from storage.database.plain_rows import plain
from storage.database.sealing import SEALED, Sealer
from storage.store import Store
from tests.journeys.shelves import kept_anywhere
from tests.journeys.vault.pages import (
    SECRETS,
    WITNESS,
    link_for,
    raw_files,
    report,
    writes_down,
)
from tests.journeys.web.test_web_register import at_a_browser

TAKER = {"taker": "PC 王芳 Thackeray", "reference": "52260001234"}
NAMES = (*SECRETS, "Thackeray", "王")


@pytest.fixture
async def told_all(night, caplog):
    """Written down, opened, searched for, and given to the police."""
    caplog.set_level("DEBUG")
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    await report(officer)
    await writes_down(night, await link_for(officer), **WITNESS)
    dpo = await at_a_browser(night)
    await dpo.opens("/register/vault/1")
    await dpo.sends("open", reason="the police rang")
    await dpo.opens("/register/vault")
    await dpo.sends("find", whom=WITNESS["name"])
    await dpo.opens("/register/vault/1")
    form = dpo.form("police")
    said = {name: [value] for name, value in TAKER.items()}
    await dpo.asks("POST", form.action, data=form.fields | said)
    await night.settles()
    return night


def found_in(text):
    return [name for name in NAMES if name.lower() in text.lower()]


async def test_no_table_has_it_even_with_the_companys_key(told_all):
    """All of them, opened as the product opens them."""

    def look(desk):
        connection = desk.unit.session.connection()
        return [
            str(cell)
            for table in SQLModel.metadata.sorted_tables
            for row in connection.execute(select(plain(table)))
            for cell in row
        ]

    cells = await told_all.asks(look)
    assert any("climbed the fence" in cell for cell in cells), "words are opened"
    assert found_in("\n".join(cells)) == []
    for name in NAMES:
        assert await kept_anywhere(told_all, name) == []


async def test_no_message_had_it(told_all):
    for message in (m for p in told_all.standin.phones for m in p.messages):
        assert found_in(message.text) == []


async def test_no_log_has_it(told_all, caplog, capfd):
    assert found_in(caplog.text) == []
    shown = capfd.readouterr()
    assert found_in(shown.out + shown.err) == []


async def test_neither_the_files_nor_a_backup_have_it(told_all, tmp_path):
    settings = told_all.house.settings
    if not settings.database_url.startswith("sqlite"):
        pytest.skip("a server's files are its own")
    beside = raw_files(tmp_path)
    assert b"vault_entry" in beside
    for name in NAMES:
        assert name.encode() not in beside
    path, [key] = tmp_path / "night.backup", settings.secret_keys
    back_up(settings.database_url, key, path, told_all.now)
    with opened(path, [key]) as found:
        rows = [row for table in found.manifest.tables for row in found.rows(table)]
    text = "\n".join(json.dumps(row, default=str, ensure_ascii=False) for row in rows)
    assert "vault" in text
    sealer = Sealer([key])
    cells = [str(cell) for row in rows for cell in row]
    opens = [sealer.open(cell.encode()) for cell in cells if is_ours(cell, sealer)]
    assert opens
    assert found_in("\n".join([text, *opens])) == []


def is_ours(cell, sealer):
    stored = cell.encode()
    return stored.startswith(sealer.mark) and bool(SEALED.fullmatch(stored))


async def test_the_companys_key_opens_no_row_of_it(told_all):
    """Whoever has the database and that key alone reads nothing."""
    url = told_all.house.settings.database_url
    if not url.startswith("sqlite"):
        pytest.skip("read beside the product")
    with closing(sqlite3.connect(url.removeprefix("sqlite:///"))) as line:
        [(sealed,)] = line.execute("SELECT sealed FROM vault_entry").fetchall()
        [(inside,)] = line.execute("SELECT sealed_key FROM vault_lock").fetchall()
    company = Sealer(told_all.house.settings.secret_keys)
    assert not company.has_key_of(sealed.encode()[:12])
    assert not company.has_key_of(inside.encode()[:12])
    store = Store(told_all.house.store.engine, company)
    with store.transaction() as unit:
        assert unit.vault.lock.state == "no_key"
