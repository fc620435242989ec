"""The vault's key: there, missing, another one, or about to be changed; and backups."""

import pytest

from bot.clock import utc_now
from bot.desk.doorway import Doorway
from bot.domain.refs import StaffId
from bot.domain.vault.named import Named, Who
from bot.domain.vault.record import Entry
from storage.database.engine import open_engine
from storage.database.sealing import Sealer
from storage.store import Store
from tests.commandline.conftest import refused

URL = "sqlite:///var/checkcall.db"
NEW, OTHER = "the vault's second key", "the key of another vault"


@pytest.fixture
def key_file(company):
    return company.parent / "var/checkcall.vault.key"


@pytest.fixture
def named(company, key_file):
    """Somebody is in the vault."""
    key = (company.parent / "var/checkcall.key").read_text().strip()
    inside = Sealer([key_file.read_text().strip()])
    store = Store(open_engine(URL), Sealer([key]), vault_keys=inside)

    def add(desk):
        by, at = StaffId("E1001"), desk.now
        entry = Entry(id=0, incident=7, who=Who.WITNESS, by=by, at=at)
        desk.unit.vault.add(entry, Named(name="Ida Moss"))

    Doorway(store, utc_now).enter(add)
    store.close()


def said_of(types, what="vault"):
    lines = types("check").stdout.splitlines()
    return [line for line in lines if line[6:].startswith(f"{what}: ")]


def test_the_file_beside_the_database_is_named_and_no_backup_has_it(types, key_file):
    key, phones = said_of(types)
    assert key.startswith("note  vault: CHECKCALL_VAULT_KEY is not set: var/")
    assert "keep a copy of it on another machine, for no backup has it" in key
    assert "set CHECKCALL_PUBLIC_URL to an https address" in phones


def test_a_key_that_is_gone_is_wrong_and_everything_else_works(
    types, company, key_file, named, setting
):
    setting(PUBLIC_URL="https://bot.example.com")
    kept = key_file.read_text()
    key_file.unlink()
    [said] = said_of(types)
    assert said.startswith("WRONG vault: its key is missing")
    assert f"put {key_file.relative_to(key_file.parents[1])} back" in said
    assert types("load", company).exit_code == 0
    assert not key_file.exists()
    key_file.write_text(kept)
    [said] = said_of(types)
    assert said.startswith("note  vault: CHECKCALL_VAULT_KEY is not set")


def test_another_key_is_wrong_and_the_old_one_beside_it_is_not(
    types, company, key_file, named, setting
):
    setting(PUBLIC_URL="https://bot.example.com", VAULT_KEY=OTHER)
    [said] = said_of(types)
    assert said.startswith("WRONG vault: the key that is set does not open it")
    setting(VAULT_KEY=f"{NEW},{key_file.read_text().strip()}")
    said = said_of(types)
    assert "it opens with the older key yet" in said[-1]
    assert types("load", company).exit_code == 0  # a start is a rotation
    assert "the older can be taken out" in said_of(types)[-1]
    setting(VAULT_KEY=NEW)
    [said] = said_of(types)
    assert said == "ok    vault: its key is set, and opens it; no backup has the key"


def test_the_companys_key_is_none_of_the_vaults(types, company, setting):
    key = (company.parent / "var/checkcall.key").read_text().strip()
    setting(SECRET_KEY=key, VAULT_KEY=key)
    said = refused(types("check"))
    assert said.startswith("CHECKCALL_VAULT_KEY is not right; wanted a key of at least")
    assert "another one than CHECKCALL_SECRET_KEY" in said
    assert key not in said


def test_a_backup_says_which_key_it_has_not_and_a_restore_whether_it_is_here(
    types, company, key_file, named
):
    said = types("backup", "night.backup").stdout
    assert "they open with the key in var/checkcall.vault.key alone" in said
    said = types("restore", "--check", "night.backup").stdout
    assert "People at incidents in it: 1; the vault's key that is here opens" in said
    key_file.unlink()
    said = types("restore", "--check", "night.backup").stdout
    assert "People at incidents in it: 1; no key that is here opens them. Put" in said
    done = types("restore", "night.backup", "--replace")
    assert done.exit_code == 0, done.output
    assert "Put CHECKCALL_VAULT_KEY, or the vault's key file, back" in done.stdout
