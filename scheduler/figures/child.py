"""A reading in a process of its own: a million rows are half a minute of processor,
in which no officer's answer may wait for this one's Python."""

import asyncio
import pickle
import sys
from asyncio.subprocess import PIPE

from bot.domain.reports.asked import LONGEST
from scheduler.figures.reading import Counted, Failed, Job


class NotCounted(Exception):
    """The reading failed, was killed, or took too long."""


async def count(job: Job) -> Counted:
    """Raises :class:`NotCounted`. Whoever stops waiting ends the process, too."""
    child = await asyncio.create_subprocess_exec(
        sys.executable, "-m", __package__, stdin=PIPE, stdout=PIPE
    )
    try:
        async with asyncio.timeout(LONGEST.total_seconds()):
            told, _ = await child.communicate(pickle.dumps(job))
    except TimeoutError:
        raise NotCounted("it took too long") from None
    finally:
        if child.returncode is None:
            child.kill()
            await child.wait()
    if child.returncode != 0 or not told:
        raise NotCounted(f"it ended with {child.returncode}")
    outcome: Counted | Failed = pickle.loads(told)
    if isinstance(outcome, Failed):
        raise NotCounted(outcome.kind)
    return outcome
