"""The peer: Procrastinate, a queue on PostgreSQL; runs with the packages of
``.venv-bench``, and knows nothing of the product."""

# ruff: noqa: ANN001, ANN201, ANN202 - the peer's types are not in our environment

import asyncio
import json
import sys
import time
from datetime import UTC, datetime, timedelta

import procrastinate
import psycopg

DUE, AT_ONCE = 1_001, 10_000
"""The first one comes a second before the others."""
EVERY_S, JOBS_AT_ONCE = 1.0, 10
"""Quicker than its defaults, which are 5 s and one job."""
LONGEST_S = 120.0
"""What is not done by then is not waited for."""

lags = []


def app(url):
    connector = procrastinate.PsycopgConnector(conninfo=url)
    made = procrastinate.App(connector=connector)

    @made.task(name="act")
    async def act(due):
        now = datetime.now(UTC)
        lags.append((now - datetime.fromisoformat(due)).total_seconds())

    return made, connector


async def main(url, waiting, start_s):
    """Prints the lag of each deadline that was acted on, in seconds."""
    made, connector = app(url)
    async with made.open_async():
        await made.schema_manager.apply_schema_async()
        await later(connector, int(waiting))
        await settle(url)
        first = datetime.now(UTC) + timedelta(seconds=float(start_s))
        await owe(connector, moments(first))
        worker = asyncio.create_task(
            made.run_worker_async(
                concurrency=JOBS_AT_ONCE,
                fetch_job_polling_interval=EVERY_S,
                install_signal_handlers=False,
            )
        )
        await until_all_are_done()
        print(json.dumps(lags))
        worker.cancel()
        await asyncio.gather(worker, return_exceptions=True)


async def later(connector, waiting):
    tomorrow = datetime.now(UTC) + timedelta(days=1)
    for begun in range(0, waiting, AT_ONCE):
        numbers = range(begun, min(begun + AT_ONCE, waiting))
        await owe(connector, [tomorrow + timedelta(milliseconds=n) for n in numbers])


def moments(first):
    rest = [first + timedelta(milliseconds=n) for n in range(1, DUE)]
    return [first - timedelta(seconds=1), *rest]


async def settle(url):
    """As the other programs are."""
    async with await psycopg.AsyncConnection.connect(url, autocommit=True) as line:
        await line.execute("VACUUM ANALYZE")
        await line.execute("CHECKPOINT")


async def owe(connector, due):
    await connector.execute_query_async(
        "INSERT INTO procrastinate_jobs (queue_name, task_name, args, scheduled_at)"
        " SELECT 'default', 'act', jsonb_build_object('due', at), at::timestamptz"
        " FROM unnest(%(due)s::text[]) AS at",
        due=[at.isoformat() for at in due],
    )


async def until_all_are_done():
    end = time.monotonic() + LONGEST_S
    while len(lags) < DUE and time.monotonic() < end:
        await asyncio.sleep(0.2)


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
