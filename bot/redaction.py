"""The redactor off the event loop: loaded once, at start, in its own thread."""

import asyncio
from concurrent.futures import Future, ThreadPoolExecutor

from bot.desk.desk import Desk
from bot.domain.redacted import Kept
from nlp.redactor import Redactor


class RedactionThread:
    """Loads while the rest of the house starts; the first message waits for it."""

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="redactor")
        self._redactor: Future[Redactor] = self._thread.submit(_load)

    async def redact(self, raw: str) -> Kept:
        """The words as they may be kept."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._thread, self._redact, raw)

    def _redact(self, raw: str) -> Kept:
        redaction = self._redactor.result().redact(raw)
        return Kept(text=redaction.text, had_names=redaction.found_names)

    def learn(self, phrases: list[str], staff: list[str]) -> None:
        """The company's own places never change; its people are always found."""
        self._thread.submit(lambda: self._redactor.result().protect(phrases, staff))

    def close(self) -> None:
        self._thread.shutdown(cancel_futures=True)


def _load() -> Redactor:
    redactor = Redactor()
    redactor.redact("warm up")
    return redactor


def what_the_company_says(desk: Desk) -> tuple[list[str], list[str]]:
    """Names and codes of sites, and the full names of staff, for the redactor alone."""
    sites = desk.unit.sites.all()
    phrases = [words for site in sites for words in (site.code, site.name)]
    return phrases, desk.unit.people.names()
