"""The name check of a night, which can be made slow, or to fail."""

import asyncio

from bot.domain.names.redacted_text import Kept
from bot.process.reading.redaction import kept_of
from nlp.languages import ENGLISH
from nlp.pipeline import CompanyWords
from nlp.redactor import Redaction as Outcome
from nlp.redactor import Redactor

PATIENCE_S = 0.05
"""Nobody waits for long in a test; and no longer than this for a busy redactor only, so
that a busy machine is never taken for one."""


class Remembering(Redactor):
    """Reads the same words once for all stories: what comes of them depends on nothing
    but the words, their language and what the company told it."""

    def __init__(self, company: CompanyWords) -> None:
        self._read: dict[tuple[str, str], Outcome] = {}
        super().__init__(company)

    def learn(self, company: CompanyWords) -> None:
        super().learn(company)
        self._read.clear()

    def redact(self, raw: str, language: str = ENGLISH) -> Outcome:
        words = raw, language
        if words not in self._read:
            self._read[words] = super().redact(raw, language)
        return self._read[words]


class Redaction:
    """The real redactor, without its thread."""

    def __init__(self, redactor: Redactor) -> None:
        self._redactor = redactor
        self._idle = asyncio.Event()
        self._idle.set()
        self.broken = False
        self.asked: list[str] = []
        """Whose words it was asked to read."""

    async def redact(
        self, raw: str, *, language: str = "en", who: str = "", urgent: bool = False
    ) -> Kept:
        self.asked.append(who)
        async with asyncio.timeout(PATIENCE_S):
            await self._idle.wait()
        if self.broken:
            raise RuntimeError(raw)
        return kept_of(self._redactor.redact(raw, language))

    @property
    def state(self) -> tuple[bool, bool]:
        """Changes as a story makes it slow, or well again."""
        return self.busy, self.broken

    @property
    def busy(self) -> bool:
        return not self._idle.is_set()

    def is_busy(self) -> None:
        """Every message waits from now on."""
        self._idle.clear()

    def is_free(self) -> None:
        self._idle.set()

    def breaks(self) -> None:
        """Every message fails from now on."""
        self.broken = True

    def is_mended(self) -> None:
        self.broken = False
