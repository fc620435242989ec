"""``checkcall backup FILE``: everything in one sealed file, while the product runs."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.commands.failing import Failed

if TYPE_CHECKING:
    from bot.settings import Settings
    from storage.backups.file import Manifest


def backup(
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="The file to write; it is new.")
    ],
    force: Annotated[
        bool, typer.Option("--force", help="Replace FILE if it is there already.")
    ] = False,
) -> None:
    """Write everything to one file, packed and encrypted. Nobody has to stop.

    It opens with CHECKCALL_SECRET_KEY only: keep a copy of the key somewhere else.
    """
    from bot.clock import utc_now
    from bot.commands.opening import kept_keys, must_exist, sqlite_file
    from bot.settings import read_settings
    from storage.backups.snapshot import back_up

    settings = read_settings()
    must_exist(sqlite_file(settings))
    keys = kept_keys(settings)
    _look(file, force)
    now = utc_now()
    manifest, size = back_up(settings.database_url, keys[0], file, now)
    _note(settings, keys, manifest)
    typer.echo("\n".join(_summary(settings, file, manifest, size)))


def _look(file: Path, force: bool) -> None:
    if file.is_dir():
        raise Failed(f"{file} is a folder; name a file in it, such as {file}/today")
    if not file.absolute().parent.is_dir():
        raise Failed(f"There is no folder {file.parent}; make it, or name another.")
    if file.exists() and not force:
        raise Failed(
            f"{file} is there already, and was not touched; name another file, or add "
            "--force to replace it."
        )


def _note(settings: "Settings", keys: tuple[str, ...], manifest: "Manifest") -> None:
    """In the journal, where the database has this program's schema."""
    from bot.clock import utc_now
    from bot.desk import backups
    from bot.desk.doorway import Doorway
    from storage.database.engine import open_engine
    from storage.database.migrate import is_current
    from storage.database.sealing import Sealer
    from storage.store import Store

    engine = open_engine(settings.database_url)
    try:
        if is_current(engine):
            doorway = Doorway(Store(engine, Sealer(keys)), utc_now)
            at, by = manifest.made_at, backups.BY_HAND
            doorway.enter(lambda desk: backups.made(desk, at, by))
    finally:
        engine.dispose()


def _summary(
    settings: "Settings", file: Path, manifest: "Manifest", size: int
) -> list[str]:
    from bot.commands.opening import key_file

    kept = key_file(settings)
    key = f"the key in {kept}" if kept else "CHECKCALL_SECRET_KEY"
    until = settings.backup_keep.after(manifest.made_at).date()
    return [
        f"Backed up to {file}: {size:,} bytes; tables: {len(manifest.tables)}, "
        f"rows: {manifest.rows:,}; journal up to entry {manifest.entry}.",
        f"It opens with {key} only: keep a copy of that on another machine, and not "
        "beside the backups.",
        "Names of people at incidents are in it and stay sealed: they open with "
        f"{_vault_key(settings)} alone, which is not in it. Keep a copy of that, too.",
        f"Delete it on {until}, and every copy: certificates of deletion count on it.",
        f"To see that it can be used, run: checkcall restore --check {file}",
    ]


def _vault_key(settings: "Settings") -> str:
    from bot.process.wiring import vault_key_path

    path = vault_key_path(settings)
    in_file = path is not None and not settings.vault_keys
    return f"the key in {path}" if in_file else "CHECKCALL_VAULT_KEY"
