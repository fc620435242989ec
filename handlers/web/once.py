"""A flood is said once: whoever fills the log hides what else stands in it."""

import logging
import time

QUIET_S = 60.0
"""After so long without any, the next one is news again."""


class Once:
    """The first of many alike."""

    def __init__(self) -> None:
        self._last = float("-inf")

    def is_news(self) -> bool:
        now = time.monotonic()
        before, self._last = self._last, now
        return now - before > QUIET_S


class OnceEach(logging.Filter):
    """Lets the first line of each kind pass: the same words, and the same mistake."""

    def __init__(self) -> None:
        super().__init__()
        self._said: dict[object, Once] = {}

    def filter(self, record: logging.LogRecord) -> bool:
        return self._said.setdefault(_kind(record), Once()).is_news()


def _kind(record: logging.LogRecord) -> object:
    failure = record.exc_info[1] if record.exc_info else None
    trace = failure.__traceback__ if failure else None
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    where = trace.tb_lineno if trace is not None else 0
    first_line = str(record.msg).partition("\n")[0]
    return first_line, type(failure), where
