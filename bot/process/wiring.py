"""Puts the house together from its settings; nothing else knows all the rooms."""

import os
import secrets
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.engine import make_url

from bot.clock import Clock
from bot.desk.doorway import Doorway
from bot.desk.lookout import Lookout
from bot.process.channels import set_up
from bot.process.steady_clock import SteadyClock
from bot.settings import BadSetting, Settings
from storage.database.engine import open_engine
from storage.database.migrate import is_current, migrate
from storage.database.modes import make_folder, tighten_database
from storage.database.sealing import Sealer
from storage.store import Store, holds_people

POSTGRES_WORKERS = 4


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
    store = Store(engine, Sealer(secret_keys(settings)))
    workers = 1 if is_sqlite(settings) else POSTGRES_WORKERS
    clock = clock or SteadyClock()
    store.seal_all(clock())
    doorway = Doorway(store, clock, workers, channels, web_address(settings))
    doorway.text_number = settings.sms_number or ""
    return House(settings, store, doorway, clock, Lookout(store, clock, channels))


def is_sqlite(settings: Settings) -> bool:
    return make_url(settings.database_url).get_backend_name() == "sqlite"


def web_address(settings: Settings) -> str:
    """Where people's browsers find us."""
    host, port = settings.listen
    host = f"[{host}]" if ":" in host else host
    return settings.public_url or f"http://{host}:{port}"


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
    return (_key_in(path),)


def _key_path(settings: Settings) -> Path | None:
    database = make_url(settings.database_url).database
    if not is_sqlite(settings) or not database:
        return None
    return Path(database).with_suffix(".key")


def _key_is_lost(settings: Settings) -> bool:
    """A new key would not open what an older one sealed."""
    path = _key_path(settings)
    return not settings.secret_keys and path is not None and not path.exists()


def _key_in(path: Path) -> str:
    make_folder(path.parent)
    try:
        handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    except FileExistsError:
        return path.read_text().strip()
    with os.fdopen(handle, "w") as file:
        key = secrets.token_urlsafe(32)
        file.write(key + "\n")
    return key
