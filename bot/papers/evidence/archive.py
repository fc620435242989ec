"""A ZIP that has one way to be written: the same files are the same bytes."""

import io
import zipfile
from collections.abc import Mapping

EPOCH = (1980, 1, 1, 0, 0, 0)
"""The first moment that a ZIP knows: when each file was made is said inside."""

PLAIN_FILE = 0o100644 << 16
UNIX = 3


class Damaged(ValueError):
    """It is cut off, or not as we write it."""


def pack(files: Mapping[str, bytes]) -> bytes:
    """Stored as they are: a photo packs no smaller, and packers differ."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, EPOCH)
            entry.create_system, entry.external_attr = UNIX, PLAIN_FILE
            archive.writestr(entry, files[name])
    return out.getvalue()


def unpack(raw: bytes) -> dict[str, bytes]:
    """Raises :class:`Damaged`. What is written again must come out the same, so that no
    byte is outside what is checked; nothing grows, for nothing is packed."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            entries = archive.infolist()
            if any(each.compress_type != zipfile.ZIP_STORED for each in entries):
                raise Damaged
            files = {each.filename: archive.read(each) for each in entries}
    except Damaged:
        raise
    except Exception as problem:  # a damaged ZIP raises whatever it comes to first
        raise Damaged from problem
    if pack(files) != raw:
        raise Damaged
    return files
