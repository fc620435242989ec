"""A finder as a process that the measuring talks to, and what it costs."""

import json
import os
import subprocess
import time
from pathlib import Path
from typing import Self

from bench.names.finders import Hit
from nlp.corpus import Place

ROOT = Path(__file__).parents[2]
FIRST = "spoke to john smith at the gate"
ONE_THREAD = dict.fromkeys(
    ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1"
)


class Running:
    """A finder in a fresh process, which has answered one message.

    ``loaded_s`` are the seconds from the start of its Python to that answer.
    """

    def __init__(self, python: Path, name: str, core: int | None = None) -> None:
        environment = os.environ | ONE_THREAD
        # without compiled files each start would compile anew
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        began = time.perf_counter()
        self._process = subprocess.Popen(
            [python, "-W", "ignore", "-m", "bench.names.worker", name],
            cwd=ROOT,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            encoding="ascii",
            bufsize=1,
        )
        if core is not None and hasattr(os, "sched_setaffinity"):
            os.sched_setaffinity(self._process.pid, {core})
        self.ask(FIRST)
        self.loaded_s = time.perf_counter() - began

    def ask(self, text: str) -> tuple[float, list[Hit]]:
        """The seconds that the finder took for this message, and what it found."""
        process = self._process
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(json.dumps(text) + "\n")
        answer = process.stdout.readline()
        if not answer:
            raise RuntimeError(f"{process.args!r} ended with {process.wait()}")
        seconds, hits = json.loads(answer)
        return seconds, [(start, end, is_name) for start, end, is_name in hits]

    def find(self, text: str) -> list[Place]:
        """Where the names are."""
        return [(start, end) for start, end, is_name in self.ask(text)[1] if is_name]

    def take_out(self, text: str) -> list[Place]:
        """Where names are, and all else that it takes out."""
        return [(start, end) for start, end, _ in self.ask(text)[1]]

    def resident_mib(self) -> float:
        """Memory of the process that is not swapped out. Linux only; otherwise 0."""
        status = Path(f"/proc/{self._process.pid}/status")
        lines = status.read_text().splitlines() if status.exists() else []
        size = [int(line.split()[1]) for line in lines if line.startswith("VmRSS:")]
        return sum(size) / 1024

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.communicate()


def version_of(python: Path, package: str) -> str | None:
    """The version that this Python has installed, or ``None``."""
    question = f"from importlib.metadata import version as v; print(v({package!r}))"
    try:
        answer = subprocess.run(
            [python, "-c", question], capture_output=True, text=True, check=True
        )
    except (OSError, subprocess.CalledProcessError):
        return None
    return answer.stdout.strip()
