"""What waits for the modem, which sends one message at a time, the urgent first."""

import itertools
import queue
from concurrent.futures import Future
from dataclasses import dataclass, field

from bot.domain.messages.lanes import Lane
from bot.ports import NotSent, Outcome


@dataclass(order=True, slots=True)
class Job:
    lane: Lane
    turn: int
    number: str = field(compare=False, repr=False)
    text: str = field(compare=False, repr=False)
    done: "Future[Outcome]" = field(compare=False, default_factory=Future)


class Jobs:
    """Put in from anywhere, taken by the modem's thread."""

    def __init__(self) -> None:
        self._turns = itertools.count()
        self._waiting: queue.PriorityQueue[Job] = queue.PriorityQueue()

    def put(self, lane: Lane, number: str, text: str) -> Job:
        job = Job(lane, next(self._turns), number, text)
        self._waiting.put(job)
        return job

    def take(self) -> Job | None:
        """The most urgent that nobody has given up; it is under way from here on."""
        while True:
            try:
                job = self._waiting.get_nowait()
            except queue.Empty:
                return None
            if job.done.set_running_or_notify_cancel():
                return job

    def refuse(self, why: str) -> None:
        """All that wait: they are tried again, or go another way."""
        while (job := self.take()) is not None:
            job.done.set_result(NotSent(why))
