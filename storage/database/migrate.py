"""Brings a database to the current schema, by Alembic."""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, text

from storage.database.engine import take_turn

if TYPE_CHECKING:
    from alembic.config import Config
    from alembic.script import ScriptDirectory


class TooNew(Exception):
    """A newer program has been at this database."""

    def __init__(self, revision: str) -> None:
        super().__init__(
            f"The database was brought to version {revision} by a newer Checkcall, "
            "which this one cannot read; install that one again"
        )


HERE = Path(__file__).parents[1] / "migrations"

MADE = """SELECT sql FROM sqlite_master
    WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY rowid"""
FIRST: list[str] = []
"""What made the first new SQLite database of this process what it is."""


def migrate(engine: Engine) -> None:
    """Upgrade to the newest version; nothing happens where it is the newest.

    Raises :class:`TooNew` where only a newer program knows it.
    """
    newest = _newest()  # nobody's turn is held meanwhile
    with engine.begin() as connection:
        take_turn(connection)
        if _known_revision(connection) != newest:
            upgrade(connection)


def upgrade(connection: Connection, revision: str = "head") -> None:
    """The same on a connection, in its transaction; to any version.

    A new SQLite database is made as the first one was: rooms and replays open many, and
    sixty migrations take longer than all else that opens one.
    """
    if not _is_new(connection) or revision not in ("head", _newest()):
        _by_migrations(connection, revision)
    elif FIRST:
        for statement in FIRST:
            connection.exec_driver_sql(statement)
    else:
        _by_migrations(connection, revision)
        FIRST[:] = [
            *connection.scalars(text(MADE)),
            f"INSERT INTO alembic_version VALUES ('{_newest()}')",
        ]


def _is_new(connection: Connection) -> bool:
    """A SQLite file in which there is nothing yet."""
    is_sqlite = connection.dialect.name == "sqlite"
    return is_sqlite and connection.scalar(text("SELECT 1 FROM sqlite_master")) is None


def _by_migrations(connection: Connection, revision: str) -> None:
    """As ``alembic.command.upgrade`` does it, which would run every file again."""
    from alembic.runtime.environment import EnvironmentContext

    config, versions = _config(), _versions()
    config.attributes["connection"] = connection
    with EnvironmentContext(
        config,
        versions,
        fn=lambda known, _: versions._upgrade_revs(revision, known),
        destination_rev=revision,
    ):
        versions.run_env()


def is_current(engine: Engine) -> bool:
    """The schema is the one that this program expects; :class:`TooNew` where only a
    newer one knows it."""
    newest = _newest()
    with engine.begin() as connection:
        return _known_revision(connection) == newest


def _known_revision(connection: Connection) -> str | None:
    revision = revision_of(connection)
    if revision not in (None, _newest()) and not is_known(revision):
        raise TooNew(revision)
    return revision


def revision_of(connection: Connection) -> str | None:
    """The version of a database's schema; None where there is none."""
    from alembic.runtime.migration import MigrationContext

    return MigrationContext.configure(connection).get_current_revision()


def is_known(revision: str) -> bool:
    """This program can bring a database of this version to the newest."""
    return any(each.revision == revision for each in _versions().walk_revisions())


def _newest() -> str | None:
    return _versions().get_current_head()


@cache
def _versions() -> "ScriptDirectory":
    """Read once: Alembic runs every file of them to find the newest, which takes
    longer than all else that opens a database."""
    from alembic.script import ScriptDirectory

    return ScriptDirectory.from_config(_config())


def _config() -> "Config":
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(HERE).replace("%", "%%"))
    return config
