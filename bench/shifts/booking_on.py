"""Booking on at a company that asks for everything, beside one that asks for nothing.

Everything is presence, certificates that the site needs, Assignment Instructions to
confirm, rounds, continuous cover with keys to count, a rhythm by the hour and for two,
home safe, and a planned shift: an officer gets three messages instead of one.

An officer feels the time until "Booked on" stands on the phone, and whoever is in a
crowd feels the time until all of them have it. What is asked after that comes when it
comes, and is measured, too; a crowd's time is divided by its messages.
"""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

from bench.programs import KEY, OFFICERS, product, wait_for_the_redactor
from bench.rounds import medians
from bench.shifts.company import EVERYTHING, NOTHING, SITES
from bench.shifts.deciding import deciding
from rehearsal.phones.phone import Phone
from rehearsal.standin import Standin

LONDON = ZoneInfo("Europe/London")
ROUNDS = 3
ONE_BY_ONE = OFFICERS // 2
"""The other half books on at once."""
REST_S = 0.2
"""Before each of those: what the one before left to be done is over."""

INSTRUCTIONS = """# What to do here
Ring the bell at gate A.

## Emergency numbers
- Facilities, day and night: 020 7946 0222

## Patrols
- Every two hours: boiler room, roof door
"""
HELD = ("sia,guarding", "first-aid,efaw", "induction,S{site}")
EXPIRES = "2099-03-31"
ON = LAST = "Booked on"
LAST_OF_ALL = "INSTRUCTIONS"
DECIDED = (
    "decision until it is committed, processor, p50, ms",
    "decisions that follow it, processor, p50, ms",
)


def measure() -> dict[str, dict[str, float]]:
    """Of both the medians, and everything as a ratio to nothing."""
    rounds = [(_of(nothing, LAST), _of(everything, LAST_OF_ALL)) for _ in range(ROUNDS)]
    plain, whole = (medians(each) for each in zip(*rounds, strict=True))
    for figures, decided in zip(
        (plain, whole), deciding(nothing, everything), strict=True
    ):
        figures |= dict(zip(DECIDED, decided, strict=True))
    ratio = {name: whole[name] / plain[name] for name in plain}
    return {"nothing": plain, "everything": whole, "ratio": ratio}


def _of(company: Callable[[str], None], last: str) -> dict[str, float]:
    with product(company) as running:
        wait_for_the_redactor(running)
        on = partial(_book_on, running.standin, last)

        def rested(officer: int) -> tuple[float, float]:
            time.sleep(REST_S)
            return on([officer])

        on([0])
        single, all_ = zip(*map(rested, range(1, ONE_BY_ONE)), strict=True)
        before = _messages(running.standin)
        answered, crowd = on(range(ONE_BY_ONE, OFFICERS))
        messages = _messages(running.standin) - before
    return {
        "one book-on, until “Booked on”, p50, ms": statistics.median(single) * 1000,
        "one book-on, until all is said, p50, ms": statistics.median(all_) * 1000,
        "25 at once, until the last “Booked on”, ms": answered * 1000,
        "25 at once, time per message, ms": crowd / messages * 1000,
        "messages for each": messages / (OFFICERS - ONE_BY_ONE),
    }


def _book_on(
    standin: Standin, last: str, officers: Sequence[int]
) -> tuple[float, float]:
    """Seconds from the first press to the last answer, and until all else was said."""
    phones = [_phone(standin, n) for n in officers]
    began = time.perf_counter()
    for officer, phone in zip(officers, phones, strict=True):
        phone.says(f"/bookon S{officer % SITES}")
    answered, quiet = (_until(standin, phones, words) - began for words in (ON, last))
    return answered, quiet


def _until(standin: Standin, phones: Sequence[Phone], words: str) -> float:
    standin.block_until(
        lambda: all(phone.find(words) for phone in phones) or None, timeout=60
    )
    return time.perf_counter()


def _phone(standin: Standin, officer: int) -> Phone:
    return standin.phone(user_id=10_000 + officer, started=True)


def _messages(standin: Standin) -> int:
    return sum(len(_phone(standin, n).chat.from_bot) for n in range(OFFICERS))


def nothing(database: str) -> None:
    _given(database, {"company.toml": NOTHING}, ("load", "--anyway", "company.toml"))


def everything(database: str) -> None:
    """As whoever installs it would switch it on."""
    files = {
        "company.toml": EVERYTHING,
        "certificates.csv": _certificates(),
        "roster.csv": _roster(),
        "instructions.md": INSTRUCTIONS,
    }
    _given(
        database,
        files,
        ("load", "--anyway", "company.toml", "certificates.csv"),
        ("load", "--anyway", "roster.csv"),
        *(("instructions", f"S{site}", "instructions.md") for site in range(SITES)),
    )


def _given(database: str, files: dict[str, str], *commands: Sequence[str]) -> None:
    own = {"CHECKCALL_DATABASE_URL": database, "CHECKCALL_SECRET_KEY": KEY}
    paths = {"PYTHONPATH": str(Path(__file__).parents[2])}
    with TemporaryDirectory() as folder:
        for name, text in files.items():
            (Path(folder) / name).write_text(text)
        for command in commands:
            subprocess.run(
                [sys.executable, "-m", "bot", *command],
                cwd=folder,
                env=os.environ | own | paths,
                stdout=subprocess.DEVNULL,
                check=True,
            )


def _certificates() -> str:
    rows = ["staff_id,kind,of,number,expires"]
    for n in range(OFFICERS):
        number = f"1016-5544-{n:04}-1100"
        held = (each.format(site=n % SITES) for each in HELD)
        rows += [f"B{n},{each},{number},{EXPIRES}" for each in held]
    return "\n".join(rows)


def _roster() -> str:
    begins = datetime.now(LONDON).replace(second=0, microsecond=0) + timedelta(
        minutes=10
    )
    when = f"{begins:%Y-%m-%d %H:%M},{begins + timedelta(hours=8):%Y-%m-%d %H:%M}"
    rows = [f"B{n},S{n % SITES},{when}" for n in range(OFFICERS)]
    return "\n".join(["staff_id,site,start,end", *rows])


if __name__ == "__main__":
    print(measure())
