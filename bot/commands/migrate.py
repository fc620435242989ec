"""``checkcall migrate``: the database gets the schema that this program expects."""

import typer


def migrate() -> None:
    """Bring the database to the current schema. On SQLite, run does it by itself."""
    from bot.commands.opening import sqlite_file
    from bot.settings import read_settings
    from storage.engine import open_engine
    from storage.migrate import is_current
    from storage.migrate import migrate as bring_up_to_date

    settings = read_settings()
    sqlite_file(settings)
    engine = open_engine(settings.database_url)
    try:
        if is_current(engine):
            typer.echo("The database has the current schema already.")
            return
        bring_up_to_date(engine)
        typer.echo("The database now has the current schema.")
    finally:
        engine.dispose()
