"""Has a picture covered in a process apart, and waits for it without holding up."""

import asyncio
import hashlib
import json
import os
import sys
from dataclasses import dataclass, field
from pathlib import Path

from bot.pictures.child import UNREADABLE

PATIENCE_S = 900.0
"""A picture takes five seconds of one core; on a busy machine it goes last. One that is
made to take long is ended after a minute of work."""
FAILED = "it could not be worked on"


class CannotCover(Exception):
    """``str`` is one of a few words; to try again is no use."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Covered:
    """A copy, and which file it is a copy of: both by their SHA-256."""

    content: bytes = field(repr=False)
    sha256: str
    of_sha256: str
    faces: int


async def cover(model: Path, picture: bytes) -> Covered:
    """Raises :class:`CannotCover`, and ``TimeoutError`` where the machine had no time
    for it. Cancelled, it ends the process, too."""
    child = await asyncio.create_subprocess_exec(
        *(sys.executable, "-P", "-m", "bot.pictures.child", str(model)),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        env=_without_secrets(),
    )
    try:
        async with asyncio.timeout(PATIENCE_S):
            out, _ = await child.communicate(picture)
    finally:
        if child.returncode is None:
            child.kill()
            await child.wait()
    if child.returncode == UNREADABLE:
        raise CannotCover(out.decode())
    if child.returncode != 0:
        raise CannotCover(FAILED)
    head, _, content = out.partition(b"\n")
    return Covered(
        content=content,
        sha256=hashlib.sha256(content).hexdigest(),
        of_sha256=hashlib.sha256(picture).hexdigest(),
        faces=json.loads(head)["faces"],
    )


def _without_secrets() -> dict[str, str]:
    """Keys and tokens stand in our environment."""
    kept = {
        name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ
    }
    path = os.pathsep.join(each for each in sys.path if each)
    return kept | {"PYTHONPATH": path, "OMP_NUM_THREADS": "1", "MALLOC_ARENA_MAX": "2"}
