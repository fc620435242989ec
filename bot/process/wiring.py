"""Puts the house together from its settings; nothing else knows all the rooms."""

import os
import secrets
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit

import structlog
from sqlalchemy import Engine
from sqlalchemy.engine import make_url

from bot.clock import Clock
from bot.desk.doorway import Doorway
from bot.desk.lookout import Lookout
from bot.domain.vault.record import Lock
from bot.pictures import model as faces
from bot.process.channels import set_up
from bot.process.steady_clock import SteadyClock
from bot.settings import BadSetting, Settings
from storage.database.engine import open_engine
from storage.database.migrate import is_current, migrate
from storage.database.modes import make_folder, tighten_database
from storage.database.sealing import Sealer
from storage.store import Store, has_vault, holds_people

POSTGRES_WORKERS = 4
LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})

log = structlog.get_logger(__name__)


class OutOfDate(Exception):
    """The database has another schema than this program expects."""


@dataclass(frozen=True, slots=True)
class House:
    """The rooms that every command needs."""

    settings: Settings
    store: Store
    doorway: Doorway
    clock: Clock
    lookout: Lookout

    def close(self) -> None:
        self.lookout.close()
        self.doorway.close()
        self.store.close()


def open_house(settings: Settings, clock: Clock | None = None) -> House:
    """Opens the database; SQLite is brought up to date, PostgreSQL must be. What is
    not sealed yet is sealed before anybody works.

    Raises :class:`OutOfDate` when ``checkcall migrate`` has to run first, and
    :class:`BadSetting` when there is no key for what is sealed.
    """
    channels = set_up(settings)
    engine = open_engine(settings.database_url)
    if is_sqlite(settings):
        tighten_database(engine)
        migrate(engine)
    elif not is_current(engine):
        raise OutOfDate("The database is out of date; run: checkcall migrate")
    if _key_is_lost(settings) and holds_people(engine):
        raise BadSetting(
            "CHECKCALL_SECRET_KEY",
            found=None,
            wanted=f"the key that was in {_key_path(settings)}",
        )
    found = vault_keys(settings) or _new_vault_keys(settings, engine)
    vault = Sealer(found) if found else None
    store = Store(engine, Sealer(secret_keys(settings)), vault_keys=vault)
    workers = 1 if is_sqlite(settings) else POSTGRES_WORKERS
    clock = clock or SteadyClock()
    store.seal_all(clock())
    _lock_vault(store, clock())
    doorway = Doorway(store, clock, workers, channels, web_address(settings))
    doorway.text_number = settings.sms_number or ""
    doorway.reaches_phones = reaches_phones(settings)
    doorway.covers_faces = faces.ready() is not None
    return House(settings, store, doorway, clock, Lookout(store, clock, channels))


def is_sqlite(settings: Settings) -> bool:
    return make_url(settings.database_url).get_backend_name() == "sqlite"


def web_address(settings: Settings) -> str:
    """Where people's browsers find us."""
    host, port = settings.listen
    host = f"[{host}]" if ":" in host else host
    return settings.public_url or f"http://{host}:{port}"


def reaches_phones(settings: Settings) -> bool:
    """By https from outside. Where Telegram itself is on this machine, as in the
    rehearsal room, the phones are, too."""
    home = urlsplit(web_address(settings))
    telegram = urlsplit(settings.telegram_url or "")
    return home.scheme == "https" or {home.hostname, telegram.hostname} <= LOOPBACK


def secret_keys(settings: Settings) -> tuple[str, ...]:
    """The keys that were set; for SQLite, one kept in a file beside the database.

    Raises :class:`BadSetting` for PostgreSQL without a key.
    """
    if settings.secret_keys:
        return settings.secret_keys
    path = _key_path(settings)
    if path is None:
        raise BadSetting(
            "CHECKCALL_SECRET_KEY", found=None, wanted="a secret of 16 characters"
        )
    found = _keys_of(path)
    if not found:
        wanted = f"the key that was in {path}: it is empty now"
        raise BadSetting("CHECKCALL_SECRET_KEY", found=None, wanted=wanted)
    return found


def vault_keys(settings: Settings) -> tuple[str, ...]:
    """Those that there are; none where the vault is locked."""
    path = vault_key_path(settings)
    if settings.vault_keys or path is None or not path.exists():
        return settings.vault_keys
    return _keys_of(path)


def vault_key_path(settings: Settings) -> Path | None:
    """Where SQLite's is, unless it is set; None where it must be."""
    path = _key_path(settings)
    return path and path.with_suffix(".vault.key")


def _new_vault_keys(settings: Settings, engine: Engine) -> tuple[str, ...]:
    """Where SQLite has none yet, one in a file beside the database. In place of one
    that is lost it would open nothing: then none is made, and names wait."""
    path = vault_key_path(settings)
    if path is None or has_vault(engine):
        return ()
    return _keys_of(path)


def _lock_vault(store: Store, now: datetime) -> None:
    """Under the newest key. One that its key does not open is said: all else works."""
    with store.transaction() as unit:
        state = unit.vault.lock.set(now)
    if state is not Lock.OPEN and has_vault(store.engine):
        log.warning("the vault is locked; run: checkcall check", lock=str(state))


def _key_path(settings: Settings) -> Path | None:
    database = make_url(settings.database_url).database
    if not is_sqlite(settings) or not database:
        return None
    return Path(database).with_suffix(".key")


def _key_is_lost(settings: Settings) -> bool:
    """A new key would not open what an older one sealed."""
    path = _key_path(settings)
    return not settings.secret_keys and path is not None and not path.exists()


def _keys_of(path: Path) -> tuple[str, ...]:
    """The one in the file, which is made where there is no file; none where it is
    empty."""
    if not path.exists():
        _make_key(path)
    key = path.read_text(encoding="utf-8-sig").strip()
    return (key,) if key else ()


def _make_key(path: Path) -> None:
    """It is there whole or not at all: two that start at once have the same one, and
    one that is killed meanwhile leaves none that is empty."""
    make_folder(path.parent)
    part = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    handle = os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    with os.fdopen(handle, "w") as file:
        file.write(secrets.token_urlsafe(32) + "\n")
        file.flush()
        os.fsync(file.fileno())
    try:
        os.link(part, path)
    except FileExistsError:
        pass  # somebody else was sooner
    except OSError:  # such as a disk that knows no second name of a file
        part.replace(path)
    part.unlink(missing_ok=True)
