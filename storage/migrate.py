"""Brings a database to the current schema, by Alembic."""

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Engine

from storage.engine import take_turn

if TYPE_CHECKING:
    from alembic.config import Config

HERE = Path(__file__).parent / "migrations"


def migrate(engine: Engine) -> None:
    """Upgrade to the newest version; nothing happens where it is the newest."""
    from alembic import command

    with engine.begin() as connection:
        take_turn(connection)
        config = _config()
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def is_current(engine: Engine) -> bool:
    """The schema is the one that this program expects."""
    from alembic.runtime.migration import MigrationContext
    from alembic.script import ScriptDirectory

    head = ScriptDirectory.from_config(_config()).get_current_head()
    with engine.begin() as connection:
        return MigrationContext.configure(connection).get_current_revision() == head


def _config() -> "Config":
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(HERE).replace("%", "%%"))
    return config
