"""What one of the processes of tests makes for all of them."""

import fcntl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Of all the processes that have this folder, one at a time."""
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def once(folder: Path, name: str, make: Callable[[Path], object]) -> Path:
    """A folder in it, made by who wants it first, and to be copied by all."""
    with alone(folder):
        made = folder / name
        if not made.is_dir():
            begun = Path(mkdtemp(dir=folder))
            make(begun)
            begun.rename(made)
        return made
