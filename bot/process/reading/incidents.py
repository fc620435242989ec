"""Whoever reads what a report says, loaded once after the redactor."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from typing import Any

import structlog

from bot.domain.incidents.particulars import Particulars, ReadsIncidents
from bot.domain.names.redacted_text import RedactedText, our_own

log = structlog.get_logger(__name__)


class IncidentReading:
    """No report waits for it: until it is loaded, and where it fails, nothing is read,
    and the officer is asked instead.

    It is loaded ``after`` the redactor: names come first, and two threads that import
    spaCy at once may each see a half of it.
    """

    def __init__(
        self, after: Future[Any], load: Callable[[], ReadsIncidents] | None = None
    ) -> None:
        self._after, self._load = after, load or _load
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="incidents")
        self._reader: Future[ReadsIncidents] = self._thread.submit(self._loaded)

    def _loaded(self) -> ReadsIncidents:
        wait([self._after])
        return self._load()

    def read_particulars(self, text: RedactedText) -> Particulars:
        if not self._reader.done():
            return Particulars()
        try:
            return self._reader.result().read_particulars(text)
        except Exception as failure:
            log.warning("an incident was not read", failure=type(failure).__name__)
            return Particulars()

    def close(self) -> None:
        self._thread.shutdown(cancel_futures=True)


def _load() -> ReadsIncidents:
    from nlp.incidents.reader import IncidentReader  # seldom: a second or two

    reader = IncidentReader()
    reader.read_particulars(our_own("warm up"))
    return reader
