"""1,000 alarms due at once over 20 telephone lines, and a key in each call.

The whole product is a process of its own, beside a gateway and a stand-in for Telegram
that take every request at once. The gateway presses 1 in each call one to three seconds
after it took it: sooner than anybody picks up, so that lines are free often.

With more alarms than lines nearly every call waits for a line, and no program can help
that. So it is timed how long a free line stays empty: a call could leave when its alarm
was due and all calls before it but nineteen had had their key, by the gateway's clock,
from the first try at bringing that key; it is over when the gateway has the request.
How long the last alarm waited in all stands beside it, and what the lines alone take
of that.

From a key, first brought, it is timed until the stand-in has the last message about it:
the presser's own, and the controller's who was told before. Telegram's limits are not
kept here: a chat that is owed a hundred messages has them after a hundred seconds.
"""

import json
import os
import random
import re
import statistics
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta

from bench.calls import alarms
from bench.calls.exchange import SECRET, Call, Exchange, exchange
from bench.programs import free_port, product, wait_for_the_redactor
from rehearsal.calls.refusal import Refusal
from rehearsal.standin import Standin

ALARMS = int(os.environ.get("ALARMS", "1000"))
LINES = 20
SHORTEST_S, LONGEST_S = 1.0, 3.0
SEED = 15
AHEAD = timedelta(seconds=5)
PATIENCE_S = 600.0
LOOK_AGAIN_S = 0.5
REFERENCE = re.compile(r"CC-\d+")
TAKEN = ("You have this", "has this:")
"""What the presser reads, and everybody else."""


def measure() -> dict[str, float]:
    """In seconds."""
    figures: dict[str, float] = {"load before": os.getloadavg()[0]}
    database = ""

    def raised(at: str) -> None:
        nonlocal database
        database = at
        figures["alarms"] = ALARMS
        figures["raising one, ms"] = alarms.raise_all(at, ALARMS) / ALARMS * 1000

    port = free_port()
    chance = random.Random(SEED)
    with exchange(lambda: chance.uniform(SHORTEST_S, LONGEST_S)) as gateway:
        settings = {
            "CALL_URL": gateway.url,
            "CALL_LINES": str(LINES),
            "INBOUND_SECRET": SECRET,
            "LISTEN": f"127.0.0.1:{port}",
        }
        with product(raised, phones=alarms.phones, **settings) as running:
            wait_for_the_redactor(running)
            _until(lambda: not alarms.owed(database))
            due = datetime.now(UTC) + AHEAD
            alarms.all_due(database, ALARMS, due)
            _until(lambda: _is_over(gateway))
            _until(lambda: not alarms.owed(database))
            return figures | _of(gateway, running.standin, due.timestamp())


def _until(seen: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE_S
    while not seen():
        if time.monotonic() > end:
            raise TimeoutError
        time.sleep(LOOK_AGAIN_S)


def _is_over(gateway: Exchange) -> bool:
    return len(gateway.calls) >= ALARMS and all(each.answered for each in gateway.calls)


def _of(gateway: Exchange, standin: Standin, due: float) -> dict[str, float]:
    calls = sorted(gateway.calls, key=lambda call: call.accepted_at)
    if len({call.about for call in calls}) != len(calls):
        raise RuntimeError("somebody was rung twice")
    keys = sorted(call.pressed_at or due for call in calls)
    free = [due] * LINES + [max(due, key) for key in keys]
    waits = [call.accepted_at - at for call, at in zip(calls, free, strict=False)]
    told = _told(standin)
    messages = [told[call.about] - (call.pressed_at or due) for call in calls]
    last = calls[-1].accepted_at - due
    return {
        "lines": LINES,
        "most calls at a time": _most(calls),
        **_spread("due and a line free to request accepted", waits),
        "due to request accepted, of the last alarm, s": last,
        "of that the lines alone, s": (ALARMS - 1)
        // LINES
        * (SHORTEST_S + LONGEST_S)
        / 2,
        "due to the last alarm's message, s": _climbed(standin, due) - due,
        **_spread("key to everybody's message", messages),
    }


def _climbed(standin: Standin, due: float) -> float:
    """When the last of those who come next on a ladder had read of its alarm."""
    first: dict[tuple[str, str], float] = {}
    for call in standin.calls:
        about = REFERENCE.search(str(call.params.get("text", "")))
        if about and call.at.timestamp() >= due:
            chat = str(call.params.get("chat_id", ""))
            first.setdefault((chat, about[0]), call.at.timestamp())
    return max(first.values())


def _told(standin: Standin) -> dict[str, float]:
    """Of each alarm when the last message about its taking up was there."""
    found: dict[str, float] = {}
    for call in standin.calls:
        words = str(call.params.get("text", ""))
        about = REFERENCE.search(words)
        if about and any(each in words for each in TAKEN):
            if isinstance(call.result, Refusal):
                raise RuntimeError("Telegram refused a message")
            at = call.at.timestamp()
            found[about[0]] = max(at, found.get(about[0], at))
    return found


def _most(calls: Sequence[Call]) -> int:
    """Calls that had been taken and had had no key, at any moment."""
    moves = [(call.accepted_at, 1) for call in calls]
    moves += [(call.pressed_at or call.accepted_at, -1) for call in calls]
    most = now = 0
    for _, move in sorted(moves):
        now += move
        most = max(most, now)
    return most


def _spread(name: str, waits: Sequence[float]) -> dict[str, float]:
    p99 = statistics.quantiles(waits, n=100, method="inclusive")[98]
    return {
        f"{name}, p50, s": statistics.median(waits),
        f"{name}, p99, s": p99,
        f"{name}, longest, s": max(waits),
    }


if __name__ == "__main__":
    print(json.dumps(measure(), indent=1))
