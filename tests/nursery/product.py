"""``checkcall …`` in a process that was forked; nothing of it is changed."""

import sys

from bot.__main__ import main

LAUNCH = f"{__name__}:launch"


def launch(words: list[str]) -> None:
    sys.argv = ["checkcall", *words]
    main()
