"""The process that opens one picture: ``python -m bot.pictures.child MODEL``.

The picture comes in on standard input, the copy goes out behind one line of JSON. It is
born without our secrets, may write no file, and is ended when it takes too much: what
somebody sends may be made to break whoever opens it.
"""

import contextlib
import json
import os
import sys
from pathlib import Path

MOST_MEMORY = 3 * 1024**3
"""Bytes of addresses; a picture of fifty million points takes a third of it."""
MOST_SECONDS = 60
"""Of one core. A picture takes about four."""
UNREADABLE = 3
"""Ends with this, and says why, where it is no picture that can be opened."""


def hold_back() -> None:
    """Before anything of the picture is looked at."""
    if sys.platform == "win32":
        return
    import resource

    os.nice(10)  # whatever the product does goes first

    limits = {
        resource.RLIMIT_AS: MOST_MEMORY,
        resource.RLIMIT_CPU: MOST_SECONDS,
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_CORE: 0,
    }
    for limit, most in limits.items():
        with contextlib.suppress(OSError, ValueError):  # systems have not all of them
            resource.setrlimit(limit, (most, most))


def main() -> int:
    hold_back()
    from bot.pictures.covering import cover
    from bot.pictures.faces import Faces
    from bot.pictures.limits import MOST_BYTES
    from bot.pictures.opening import Unreadable, opened

    try:
        picture = opened(sys.stdin.buffer.read(MOST_BYTES + 1))
    except Unreadable as why:
        sys.stdout.write(str(why))
        return UNREADABLE
    copy = cover(picture, Faces(Path(sys.argv[1])).find(picture))
    head = json.dumps({"faces": copy.faces}).encode()
    sys.stdout.buffer.write(head + b"\n" + copy.content)
    return 0


if __name__ == "__main__":
    sys.exit(main())
