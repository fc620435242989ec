"""How many files and connections the process may have open at once."""

import contextlib
import sys

WANTED = 4_096
"""Systems begin with 256 or 1,024, and allow more to whoever asks."""


def ask_for_more() -> int:
    """How many there are, after the system was asked; no more are needed than that."""
    if sys.platform == "win32":  # without such a limit
        return WANTED
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    endless = resource.RLIM_INFINITY
    wanted = WANTED if hard == endless else min(WANTED, hard)
    if soft == endless or soft >= wanted:
        return wanted
    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
    return resource.getrlimit(resource.RLIMIT_NOFILE)[0]
