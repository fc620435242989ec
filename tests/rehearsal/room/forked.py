"""The room's product in a process that was forked, and not started: it is the same one,
and is there in tenths of a second."""

import json
import os
import sys
from pathlib import Path
from tempfile import mkdtemp

from bot.rehearse.child import main
from tests.nursery.nursery import Nursery

LAUNCH = f"{__name__}:launch"


class Forked:
    """What the room asks of a process, of a child of the nursery's."""

    def __init__(self, nursery: Nursery, given: str) -> None:
        folder = Path(mkdtemp(dir=json.loads(given)["folder"]))
        line = folder / "line"
        os.mkfifo(line)
        self.stdin = os.fdopen(os.open(line, os.O_RDWR), "wb", buffering=0)
        self._child = nursery.starts(
            LAUNCH,
            [given, str(line)],
            env=dict(os.environ),
            folder=folder,
            log=folder / "log",
        )
        self.kill, self.send_signal = self._child.is_killed, self._child.is_sent

    def poll(self) -> int | None:
        return None if self._child.is_up else self._child.ended

    def wait(self, _: float = 0) -> int:
        """For as long as a busy machine takes."""
        return self._child.ends()

    @property
    def returncode(self) -> int | None:
        return self._child.ended


def launch(words: list[str]) -> None:
    given, line = words
    os.dup2(os.open(line, os.O_RDONLY), sys.stdin.fileno())
    sys.argv = ["child", given]
    main()
