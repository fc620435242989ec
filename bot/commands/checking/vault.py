"""Can names of people at incidents be kept tonight, and read when they are needed?"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from bot.commands.checking.points import Point, note, ok, wrong
from bot.domain.vault.record import Lock
from bot.process.wiring import reaches_phones, vault_key_path

if TYPE_CHECKING:
    from bot.desk.desk import Desk
    from bot.settings import Settings

ABOUT = "vault"


def vault(settings: "Settings", desk: "Desk") -> Iterator[Point]:
    """Its key, how far a rotation is, and whether officers reach the page."""
    lock = desk.unit.vault.lock
    match lock.state:
        case Lock.OPEN:
            yield from _key(settings)
            yield from _rotation(settings, done=lock.is_rotated)
        case Lock.WRONG_KEY:
            yield wrong(
                ABOUT,
                "the key that is set does not open it, and no name can be kept or "
                "read; set CHECKCALL_VAULT_KEY to its own, beside the new one if you "
                "are changing it (new,old)",
            )
        case Lock.NO_KEY if lock.is_there:
            yield wrong(ABOUT, _lost(settings))
        case Lock.NO_KEY:
            yield from _none(settings)
    if not reaches_phones(settings):
        says = "officers' phones reach no page for names: they write them on paper"
        yield note(ABOUT, f"{says}; set CHECKCALL_PUBLIC_URL to an https address")


def _key(settings: "Settings") -> Iterator[Point]:
    path = vault_key_path(settings)
    if settings.vault_keys or path is None:
        yield ok(ABOUT, "its key is set, and opens it; no backup has the key")
        return
    yield note(
        ABOUT,
        f"CHECKCALL_VAULT_KEY is not set: {path} opens the names of people at "
        "incidents; keep a copy of it on another machine, for no backup has it",
    )


def _rotation(settings: "Settings", *, done: bool) -> Iterator[Point]:
    if len(settings.vault_keys) < 2:
        return
    if done:
        yield ok(ABOUT, "it opens with the newest key; the older can be taken out")
    else:
        yield note(ABOUT, "it opens with the older key yet; checkcall run changes it")


def _lost(settings: "Settings") -> str:
    """Nothing of it is lost as long as somebody has the key."""
    path = vault_key_path(settings)
    where = f", or put {path} back" if path is not None else ""
    return (
        "its key is missing, and no name can be kept or read; set CHECKCALL_VAULT_KEY "
        f"to it{where}: without it the names that are there are lost"
    )


def _none(settings: "Settings") -> Iterator[Point]:
    path = vault_key_path(settings)
    if path is not None:
        yield ok(ABOUT, f"there is none yet; the start makes it, and {path}")
        return
    says = "names of people at incidents cannot be kept: officers write them on paper"
    yield note(ABOUT, f"CHECKCALL_VAULT_KEY is not set: {says}")
