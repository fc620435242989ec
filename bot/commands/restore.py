"""``checkcall restore FILE``: the database becomes what a backup holds, whole or not
at all."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.commands.failing import Failed

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from bot.desk.backups import Left
    from bot.settings import Settings
    from storage.backups.file import Backup, Manifest
    from storage.backups.restoring import Contents
    from storage.unit_of_work import UnitOfWork


def restore(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The backup.")],
    check: Annotated[
        bool,
        typer.Option(
            "--check", help="Only prove that it can be restored; stop nothing."
        ),
    ] = False,
    replace: Annotated[
        bool,
        typer.Option("--replace", help="Also where the database is not empty."),
    ] = False,
) -> None:
    """Put a backup back, with the key that it was made with. Stop the product first.

    All of it or nothing: rows, journal and key are proved before anything is replaced.
    """
    from bot.commands.opening import kept_keys, sqlite_file
    from bot.settings import read_settings
    from storage.backups.file import opened

    settings = read_settings()
    sqlite_file(settings)
    keys = kept_keys(settings)
    with _said(file), opened(file, keys) as backup:
        if check:
            said = _checked(settings, backup, keys)
        else:
            said = _restored(settings, backup, keys, replace)
    typer.echo("\n".join(said))


@contextmanager
def _said(file: Path) -> Iterator[None]:
    """Each refusal as a sentence; whatever it is, nothing was changed."""
    from storage.backups.replacing import InUse
    from storage.backups.sealed_stream import BadBackup

    try:
        yield
    except (FileNotFoundError, IsADirectoryError) as wrong:
        if wrong.filename is None or Path(wrong.filename) != file:
            raise
        raise Failed(f"There is no backup {file}; name the file.") from None
    except BadBackup as bad:
        raise Failed(
            f"{file} cannot be restored: {bad}. Nothing was changed."
        ) from None
    except InUse:
        raise Failed(
            "Checkcall, or one of its commands, is at work on this database; stop it "
            "everywhere, and restore again. Nothing was changed."
        ) from None


def _checked(settings: "Settings", backup: "Backup", keys: Sequence[str]) -> list[str]:
    """In a database for the time being, which is thrown away."""
    from storage.backups.replacing import scratch
    from storage.backups.restoring import on, refill
    from storage.database.sealing import Sealer

    sealer = Sealer(keys)
    with scratch() as engine, engine.begin() as connection:
        refill(connection, backup, sealer)
        named = on(connection, sealer, lambda unit: _vault(settings, unit))
    can = f"It can be restored: {_held(backup.manifest)}"
    return [can, *named, "Nothing was changed."]


def _vault(settings: "Settings", unit: "UnitOfWork") -> list[str]:
    """Its key is in no backup: it is here, or somebody has to bring it."""
    from bot.domain.vault.record import Lock
    from bot.process.wiring import vault_keys
    from storage.database.sealing import Sealer
    from storage.vault.lock import VaultLock

    people = sum(count for _, count, _ in unit.vault.incidents())
    if not people:
        return []
    found = vault_keys(settings)
    lock = VaultLock(unit.session, Sealer(found) if found else None)
    opens = (
        "the vault's key that is here opens them."
        if lock.state is Lock.OPEN
        else "no key that is here opens them. Put CHECKCALL_VAULT_KEY, or the vault's "
        "key file, back before it starts."
    )
    return [f"People at incidents in it: {people}; {opens}"]


def _restored(
    settings: "Settings", backup: "Backup", keys: Sequence[str], replace: bool
) -> list[str]:
    from bot.clock import utc_now
    from bot.desk import backups
    from bot.desk.desk import Desk
    from bot.domain.backups import skipped
    from bot.process.channels import set_up
    from storage.backups.replacing import held
    from storage.backups.restoring import count_on, on, refill
    from storage.database.sealing import Sealer

    sealer, now, manifest = Sealer(keys), utc_now(), backup.manifest
    with held(settings.database_url) as target:
        there = target.contents()
        if not there.is_empty and not replace:
            raise Failed(_not_empty(there))

        def begin(unit: "UnitOfWork") -> "Left":
            desk = Desk(unit=unit, now=now, channels=set_up(settings))
            return backups.restored(desk, manifest.made_at, manifest.entry, there.entry)

        def build(connection: "Connection") -> "tuple[Left, list[str]]":
            before = (refill(connection, backup, sealer), there.counters)
            count_on(connection, before, lambda n: skipped(n, manifest.made_at, now))
            named = on(connection, sealer, lambda unit: _vault(settings, unit))
            return on(connection, sealer, begin), named

        left, named = target.replace(build)
    return _summary(manifest, left, named, now)


def _not_empty(there: "Contents") -> str:
    newest = f" of {_moment(there.entry_at)}" if there.entry_at else ""
    return (
        f"The database is not empty: people: {there.people}, journal up to entry "
        f"{there.entry}{newest}. Keep it first: checkcall backup FILE. Then add "
        "--replace to put the backup in its place. Nothing was changed."
    )


def _held(manifest: "Manifest") -> str:
    return (
        f"made {_moment(manifest.made_at)} by Checkcall {manifest.product}; "
        f"tables: {len(manifest.tables)}, rows: {manifest.rows:,}; the journal is "
        f"whole, up to entry {manifest.entry}."
    )


def _summary(
    manifest: "Manifest", left: "Left", named: list[str], now: datetime
) -> list[str]:
    hours = (now - manifest.made_at).total_seconds() / 3600
    return [
        f"Restored: {_held(manifest)}",
        f"Not in it: whatever was done in the {hours:,.1f} hours since. Their numbers "
        "are passed over: new references begin far above.",
        f"On duty then: {left.shifts}. As soon as it starts, alarms that ran then "
        f"({left.alarms}) go on, as late, and messages owed then ({left.messages}) go "
        "out, marked as repeats.",
        f"Everybody with a phone linked then ({left.told}) is told to book on again, "
        "and to report again.",
        *named,
        "Now run: checkcall check. Then start it, and ring the sites.",
    ]


def _moment(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
