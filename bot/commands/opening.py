"""Opens the database for a command: to work, to read, or only to look."""

import secrets
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from bot.commands.failing import Failed

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from bot.desk.desk import Desk
    from bot.process.wiring import House
    from bot.settings import Settings


def sqlite_file(settings: "Settings") -> Path | None:
    """The file of a SQLite database; None for PostgreSQL."""
    from sqlalchemy.engine import make_url
    from sqlalchemy.exc import ArgumentError

    from bot.settings import WANTED, BadSetting, variable

    try:
        url = make_url(settings.database_url)
    except (ValueError, ArgumentError):
        name = "database_url"
        raise BadSetting(variable(name), None, WANTED[name]) from None
    sqlite = url.get_backend_name() == "sqlite"
    return Path(url.database) if sqlite and url.database else None


def key_file(settings: "Settings") -> Path | None:
    """Where the key is, when it is not in the settings; None when it is."""
    file = sqlite_file(settings)
    return None if settings.secret_keys or file is None else file.with_suffix(".key")


def kept_keys(settings: "Settings") -> tuple[str, ...]:
    """The keys that there are: a new one would open nothing that is sealed.

    Raises :class:`Failed`, and :class:`~bot.settings.BadSetting` for PostgreSQL.
    """
    from bot.process.wiring import secret_keys

    kept = key_file(settings)
    if kept is not None and not kept.exists():
        raise Failed(
            "There is no key: set CHECKCALL_SECRET_KEY to the one that the backup was "
            f"made with, or put its key file back at {kept}."
        )
    return secret_keys(settings)


@contextmanager
def opened(settings: "Settings") -> Iterator["House"]:
    """Ready to work; a SQLite database that is not there yet is made."""
    from bot.process.wiring import open_house

    sqlite_file(settings)
    with closing(open_house(settings)) as house:
        yield house


@contextmanager
def existing(settings: "Settings") -> Iterator["House"]:
    """The same, for commands that make no sense without a database."""
    must_exist(sqlite_file(settings))
    with opened(settings) as house:
        yield house


@contextmanager
def reading(settings: "Settings") -> Iterator["House"]:
    """To read for a long time, without the write lock: officers' answers go on."""
    from bot.desk.doorway import Doorway
    from storage.database.engine import open_for_reading

    file = sqlite_file(settings)
    must_exist(file)
    if file is None:
        with opened(settings) as house:
            store = house.store.for_reading()
            yield replace(house, store=store, doorway=Doorway(store, house.clock))
        return
    engine = open_for_reading(settings.database_url)
    with closing(_house(settings, engine)) as house:
        yield house


def must_exist(file: Path | None) -> None:
    """Raises :class:`Failed` where there is no such SQLite database."""
    if file is not None and not file.exists():
        raise Failed(
            f"There is no database at {file}; correct CHECKCALL_DATABASE_URL, "
            "or run: checkcall load FILE"
        )


@contextmanager
def apart(settings: "Settings") -> Iterator["House"]:
    """To look only: no file is made, no schema changed.

    A SQLite database that is not there yet is an empty one in memory.
    """
    from storage.database.engine import open_engine
    from storage.database.migrate import migrate

    file = sqlite_file(settings)
    if file is None:
        with opened(settings) as house:
            yield house
        return
    engine = open_engine(settings.database_url if file.exists() else "sqlite://")
    if not file.exists():
        migrate(engine)
    with closing(_house(settings, engine)) as house:
        yield house


class _Undone(Exception):
    """Ends a transaction without keeping it."""


def tried(
    house: "House", act: Callable[["Desk"], list[str]], *, dry_run: bool
) -> list[str]:
    """What was done, in lines; of a dry run nothing is kept, and they say so."""
    lines: list[str] = []

    def once(desk: "Desk") -> None:
        lines[:] = act(desk)
        if dry_run:
            raise _Undone

    try:
        house.doorway.enter(once)
    except _Undone:
        lines.append("Nothing was kept: this was a dry run.")
    return lines


def has_key(settings: "Settings") -> bool:
    """One is set, or lies beside the database: none would have to be made."""
    file = sqlite_file(settings)
    beside = file is not None and file.with_suffix(".key").exists()
    return bool(settings.secret_keys) or beside


def _house(settings: "Settings", engine: "Engine") -> "House":
    """As the composition root makes it, but no schema is changed and no key made."""
    from bot.clock import utc_now
    from bot.desk.doorway import Doorway
    from bot.desk.lookout import Lookout
    from bot.process.channels import set_up
    from bot.process.wiring import House, OutOfDate, secret_keys, vault_keys
    from storage.database.migrate import is_current
    from storage.database.sealing import Sealer
    from storage.resealing import is_in_clear
    from storage.store import Store

    if not is_current(engine) or is_in_clear(engine):
        engine.dispose()
        raise OutOfDate("The database is out of date; run: checkcall migrate")
    keys = secret_keys(settings) if has_key(settings) else (secrets.token_urlsafe(),)
    found = vault_keys(settings)
    vault = Sealer(found) if found else None
    store = Store(engine, Sealer(keys), vault_keys=vault)
    doorway = Doorway(store, utc_now, channels=set_up(settings))
    return House(settings, store, doorway, utc_now, Lookout(store, utc_now))
