"""The peer: APScheduler 3 with its own SQLAlchemy job store, one job a deadline."""

import json
import pickle
import sys
import time
from datetime import datetime, timedelta

from apscheduler.job import Job
from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore
from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.triggers.date import DateTrigger
from sqlalchemy import insert

from bench.lag.crowd import AT_ONCE, DUE, FAR, due_at, settle
from bot.clock import utc_now

ACT = "bench.lag.apscheduler_store:act"
SAFE = {"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
"""With the default grace it drops most of them."""
LONGEST_S = 120.0
"""What is not done by then is not waited for."""

lags: list[float] = []


def act(due: str) -> None:
    """What a deadline does here: nothing but to say how late it is."""
    lags.append((utc_now() - datetime.fromisoformat(due)).total_seconds())


def begin(url: str, waiting: int, start: timedelta) -> list[str]:
    """Rows as the store itself writes them; those that wait share one job's."""
    store = SQLAlchemyJobStore(url)
    scheduler = BackgroundScheduler(timezone="UTC")
    store.start(scheduler, "default")
    far = utc_now() + FAR
    later = _row(scheduler, "later", far)
    with store.engine.begin() as connection:
        for begun in range(0, waiting, AT_ONCE):
            numbers = range(begun, min(begun + AT_ONCE, waiting))
            at = far.timestamp()
            rows = [
                later | {"id": f"later {n}", "next_run_time": at + n / 1000}
                for n in numbers
            ]
            connection.execute(insert(store.jobs_t), rows)
    settle(url)
    with store.engine.begin() as connection:
        first = utc_now() + start
        due = [_row(scheduler, f"due {n}", due_at(n, first)) for n in range(DUE)]
        connection.execute(insert(store.jobs_t), due)
    store.shutdown()
    return [sys.executable, "-m", "bench.lag.apscheduler_store", url]


def _row(scheduler: BackgroundScheduler, name: str, at: datetime) -> dict[str, object]:
    job = Job(
        scheduler,
        id=name,
        func=ACT,
        args=[at.isoformat()],
        kwargs={},
        trigger=DateTrigger(at),
        executor="default",
        name=name,
        next_run_time=at,
        **SAFE,
    )
    state = pickle.dumps(job.__getstate__(), pickle.HIGHEST_PROTOCOL)
    return {"id": name, "next_run_time": at.timestamp(), "job_state": state}


def main(url: str) -> None:
    """Prints the lag of each deadline that was acted on, in seconds."""
    store = {"default": SQLAlchemyJobStore(url)}
    scheduler = BackgroundScheduler(jobstores=store, job_defaults=SAFE, timezone="UTC")
    scheduler.start()
    end = time.monotonic() + LONGEST_S
    while len(lags) < DUE and time.monotonic() < end:
        time.sleep(0.2)
    print(json.dumps(lags[:]))
    scheduler.shutdown(wait=False)


if __name__ == "__main__":
    # Jobs name their function by its module, which must be this one.
    from bench.lag import apscheduler_store

    apscheduler_store.main(*sys.argv[1:])
