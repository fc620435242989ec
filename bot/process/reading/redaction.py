"""The redactor off the event loop: loaded once, in its own thread; shared fairly."""

import asyncio
import gc
import time
from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor

from bot.desk.company import loading
from bot.desk.desk import Desk
from bot.desk.doorway import Doorway
from bot.domain.company import Company, Site
from bot.domain.loads import Load
from bot.domain.names.known_names import KnownNames
from bot.domain.names.redacted_text import Kept
from bot.process.turns import Turns
from nlp.languages import ENGLISH
from nlp.pipeline import CompanyWords
from nlp.redactor import Redaction, Redactor

STALLED_S = 30.0
"""One message takes a hundredth of a second; the model is loaded in a few."""


class RedactionThread:
    """Loads while the rest of the house starts; the first message waits for it.

    It reads one message at a time, person by person in turn, the urgent first: nobody's
    backlog makes another's words wait. ``load`` makes the redactor, once.
    """

    def __init__(self, load: Callable[[], Redactor] | None = None) -> None:
        self._turns = Turns()
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="redactor")
        self._redactor: Future[Redactor] = self._thread.submit(load or _load)
        self._failure = ""
        self._began_at: float | None = None

    @property
    def loading(self) -> Future[Redactor]:
        """Done when names can be found, or never will be."""
        return self._redactor

    @property
    def trouble(self) -> str:
        """Why names cannot be checked; empty while they can."""
        began = self._began_at
        if began is not None and time.monotonic() - began > STALLED_S:
            return "a message has been read for too long"
        return self._failure

    async def redact(
        self,
        raw: str,
        *,
        language: str = ENGLISH,
        who: str = "",
        urgent: bool = False,
    ) -> Kept:
        """The words as they may be kept; raises when they cannot be checked.

        Whoever waits no longer has no turn; what is being read is read to its end, for
        a thread cannot be stopped, and only then is the next one's turn.
        """
        await self._turns.take(who, urgent=urgent)
        loop = asyncio.get_running_loop()
        reading = loop.run_in_executor(self._thread, self._redact, raw, language)
        reading.add_done_callback(self._is_read)
        return await asyncio.shield(reading)

    def _is_read(self, reading: asyncio.Future[Kept]) -> None:
        if not reading.cancelled():
            reading.exception()  # whoever waited has it, or gave up
        self._turns.give_back()

    def _redact(self, raw: str, language: str) -> Kept:
        self._began_at = time.monotonic()
        try:
            kept = kept_of(self._redactor.result().redact(raw, language))
        except Exception as failure:
            self._failure = type(failure).__name__
            raise
        finally:
            self._began_at = None
        self._failure = ""
        return kept

    def learn(self, company: CompanyWords) -> None:
        """The company's own places never change; its people are always found."""
        self._thread.submit(lambda: self._redactor.result().learn(company))

    def close(self) -> None:
        self._thread.shutdown(cancel_futures=True)


def kept_of(redaction: Redaction) -> Kept:
    """What may be kept, and what its writer is told of it."""
    marks = dict.fromkeys(span.mark for span in redaction.spans)
    return Kept(
        text=redaction.text,
        had_names=redaction.changed,
        initials=tuple(marks),
        measured=redaction.measured,
        share=redaction.share,
    )


def _load() -> Redactor:
    redactor = Redactor()
    redactor.redact("warm up")
    gc.freeze()  # all of it stays; to look through it held up an answer by 40 ms
    return redactor


def what_the_company_says(
    desk: Desk, before: CompanyWords | None = None
) -> CompanyWords:
    """What the books tell the redactor; full names of staff go nowhere else.

    ``before`` is what they told it last: a long list is read again only when it is new.
    """
    known = before.told_of if before is not None else KnownNames()
    return company_words(
        desk.company,
        desk.unit.sites.all(),
        staff=desk.unit.people.names(),
        no_names=desk.unit.ordinary.all(),
        told_of=desk.unit.known_names.together(known),
    )


def company_words(
    company: Company | None,
    sites: Iterable[Site],
    *,
    staff: Iterable[str],
    no_names: Iterable[str] = (),
    told_of: KnownNames | None = None,
) -> CompanyWords:
    """What the redactor is told; ``no_names`` are words confirmed to be no name."""
    sites = list(sites)
    places = [words for site in sites for words in (site.code, site.name)]
    phones = [site.phone for site in sites if site.phone]
    if company:
        phones.append(company.control_room_phone)
    return CompanyWords(
        places=(*places, *no_names),
        staff=tuple(staff),
        told_of=told_of or KnownNames(),
        phones=tuple(phones),
        addresses=tuple(site.address for site in sites if site.address),
        keep=company.keep if company else frozenset(),
    )


def without_names(doorway: Doorway, what: Load) -> Load:
    """A company file with initials in its free text.

    A redactor of its own is made only for words that are not in the books yet.
    """
    known = doorway.enter(lambda desk: desk.unit.sites.all())
    if not loading.has_new_words(what, known):
        return what
    people = [person.name for person in what.people]
    words = company_words(what.company, [*known, *what.sites], staff=people)
    redactor = Redactor(words)
    return loading.without_names(what, lambda raw: redactor.redact(raw).text)
