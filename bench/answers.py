"""An answer to ``/ok``, in the product and in the bare framework."""

import statistics
import time
from collections.abc import Callable
from contextlib import AbstractContextManager

from bench.programs import (
    OFFICERS,
    Running,
    bare,
    product,
    wait_for_the_redactor,
)
from bench.rounds import medians
from rehearsal.phones.phone import Phone
from rehearsal.standin import Standin

ROUNDS = 5
"""Each program in turn, so that what else the machine does falls on both."""
ONE_BY_ONE = 200
AT_ONCE = 1_000
ANSWER = "Check call recorded"


def measure() -> dict[str, dict[str, float]]:
    """The medians of both, and ours as a ratio to the peer's."""
    rounds = [(_of(bare), _of(product)) for _ in range(ROUNDS)]
    peer, ours = (medians(each) for each in zip(*rounds, strict=True))
    ratio = {key: ours[key] / peer[key] for key in peer}
    return {"bare framework": peer, "checkcall": ours, "ratio": ratio}


def _of(program: Callable[[], AbstractContextManager[Running]]) -> dict[str, float]:
    """Latency of single updates, then the time each takes in a crowd."""
    with program() as running:
        standin = running.standin
        phones = [
            standin.phone(user_id=10_000 + n, started=True) for n in range(OFFICERS)
        ]
        for phone in phones:
            phone.says("/bookon RIV")
        if program is product:
            _until(standin, lambda: all(phone.find("Booked on") for phone in phones))
            wait_for_the_redactor(running)
        single = [_one(standin, phones[n % OFFICERS]) for n in range(ONE_BY_ONE)]
        crowd = _crowd(standin, phones)
    return {
        "one answer, p50, ms": statistics.median(single) * 1000,
        "one answer, p99, ms": statistics.quantiles(single, n=100)[98] * 1000,
        "time per update, busy, ms": crowd * 1000,
        "start to first poll, s": running.start_s,
    }


def _one(standin: Standin, phone: Phone) -> float:
    before = _answers(phone)
    start = time.perf_counter()
    phone.says("/ok")
    _until(standin, lambda: _answers(phone) > before)
    return time.perf_counter() - start


def _crowd(standin: Standin, phones: list[Phone]) -> float:
    wanted = sum(map(_answers, phones)) + AT_ONCE
    start = time.perf_counter()
    for n in range(AT_ONCE):
        phones[n % len(phones)].says("/ok")
    _until(standin, lambda: sum(map(_answers, phones)) >= wanted)
    return (time.perf_counter() - start) / AT_ONCE


def _answers(phone: Phone) -> int:
    return sum(message.words.startswith(ANSWER) for message in phone.chat.from_bot)


def _until(standin: Standin, seen: Callable[[], bool]) -> None:
    standin.block_until(lambda: seen() or None, timeout=120)
