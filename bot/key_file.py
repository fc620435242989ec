"""A key out of a file: one that is named, or a credential of systemd's."""

import os
import re
from collections.abc import Mapping, Sequence
from pathlib import Path


def credential(of: str) -> Path | None:
    """The credential, where systemd has handed us one. In the unit:
    ``LoadCredential=checkcall_secret_key:/etc/checkcall.key``."""
    folder = os.environ.get("CREDENTIALS_DIRECTORY")
    path = Path(folder, f"checkcall_{of}") if folder else None
    return path if path is not None and path.is_file() else None


def keys_in(path: Path) -> list[str]:
    """The keys in a file: one a line, or separated by commas; the newest first.

    Raises ``OSError`` when it cannot be read, ``ValueError`` when there is none in it.
    """
    found = re.split(r"[,\r\n]", path.read_text(encoding="utf-8-sig"))
    keys = [key.strip() for key in found if key.strip()]
    if not keys:
        raise ValueError("no key")
    return keys


def held_twice(keys: Mapping[str, Sequence[str]]) -> str | None:
    """The first name whose keys are another one's, too."""
    known: set[str] = set()
    for name, held in keys.items():
        if known & set(held):
            return name
        known |= set(held)
    return None
