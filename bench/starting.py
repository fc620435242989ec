"""How long the product takes to start, and how much memory it then holds."""

import subprocess
import sys
import time
from pathlib import Path

from bench.programs import product, wait_for_the_redactor


def measure() -> dict[str, float]:
    """Seconds to the help text and to the first poll; MiB with the redactor loaded."""
    began = time.perf_counter()
    command = [sys.executable, "-m", "bot", "--help"]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    help_s = time.perf_counter() - began
    with product() as running:
        wait_for_the_redactor(running)
        resident = _resident_mib(running.process_id)
    return {
        "help, s": help_s,
        "start to first poll, s": running.start_s,
        "resident, MiB": resident,
    }


def _resident_mib(process_id: int) -> float:
    status = Path(f"/proc/{process_id}/status").read_text()
    (line,) = [line for line in status.splitlines() if line.startswith("VmRSS")]
    return int(line.split()[1]) / 1024
