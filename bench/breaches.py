"""From an officer's words to the DPO's phone: what is left of the hour is not ours."""

import statistics
import time

from bench.programs import DPO_CHAT, product

REPORTS = 100
PAUSE_S = 1.2
"""A DPO's phone takes one message a second."""


def measure() -> dict[str, float]:
    """Milliseconds until ``DATA BREACH`` is on the DPO's screen."""
    with product() as running:
        standin = running.standin
        officer = standin.phone(user_id=10_000, started=True)
        dpo = standin.phone(user_id=DPO_CHAT, started=True)
        officer.says("/breach the first one waits for the redactor to be loaded")
        standin.block_until(lambda: dpo.find("DATA BREACH"), timeout=60)
        took = []
        for number in range(2, REPORTS + 2):
            time.sleep(PAUSE_S)
            began = time.perf_counter()
            officer.says(f"/breach the visitor list number {number} went missing")
            wanted = f"BR-{number}"
            standin.block_until(lambda: dpo.find(wanted), timeout=60)  # noqa: B023
            took.append((time.perf_counter() - began) * 1000)
    return {
        "press to the DPO's phone, p50, ms": statistics.median(took),
        "press to the DPO's phone, p99, ms": statistics.quantiles(took, n=100)[98],
    }
