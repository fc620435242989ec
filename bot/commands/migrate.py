"""``checkcall migrate``: the database gets the schema that this program expects."""

import typer


def migrate() -> None:
    """Bring the database to the current schema. On SQLite, run does it by itself.

    What is not sealed yet is sealed, where there is a key; otherwise at the next start.
    """
    from bot.clock import utc_now
    from bot.commands.opening import has_key, sqlite_file
    from bot.process.wiring import secret_keys
    from bot.settings import read_settings
    from storage.database.engine import open_engine
    from storage.database.migrate import is_current
    from storage.database.migrate import migrate as bring_up_to_date
    from storage.database.sealing import Sealer
    from storage.store import Store

    settings = read_settings()
    sqlite_file(settings)
    engine = open_engine(settings.database_url)
    try:
        was_current = is_current(engine)
        bring_up_to_date(engine)
        if has_key(settings):
            Store(engine, Sealer(secret_keys(settings))).seal_all(utc_now())
        if was_current:
            typer.echo("The database has the current schema already.")
        else:
            typer.echo("The database now has the current schema.")
    finally:
        engine.dispose()
