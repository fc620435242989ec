"""``checkcall …`` in a process that was forked; nothing of it is changed but who loads
its models and, where it is asked for, whose clock it reads."""

import os
import sys
from functools import partial
from pathlib import Path

LAUNCH = f"{__name__}:launch"
CLOCK = "CLOCK"
"""The environment's word for the file of a clock that is moved by hand."""


def before_births() -> None:
    from tests.nursery import readers

    readers.made()


def launch(words: list[str]) -> None:
    from bot.__main__ import main
    from bot.process import running
    from tests.faults.rig.clock import Shared
    from tests.nursery import readers

    readers.at_hand()
    if CLOCK in os.environ:
        clock = Shared(Path(os.environ.pop(CLOCK))).now
        running.open_house = partial(running.open_house, clock=clock)
    sys.argv = ["checkcall", *words]
    main()
