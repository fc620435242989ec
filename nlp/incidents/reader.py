"""Reads the particulars of an incident out of the redacted words of its report."""

import threading
from typing import TYPE_CHECKING

from bot.domain.incidents.particulars import Particulars
from bot.domain.names.redacted_text import PENDING, RedactedText
from nlp.incidents import sides
from nlp.incidents.filling import Cut, particulars_of
from nlp.incidents.pipeline import build
from nlp.text.plain import plain

if TYPE_CHECKING:
    from spacy.language import Language

READ_AT_MOST = 800
"""Words and signs of a report, several times those of the longest that we know. What
comes after them is not read, so that reading stays under 50 ms; it is kept as it is."""


class IncidentReader:
    """The `ReadsIncidents` of the house. One serves every thread."""

    def __init__(self, pipeline: "Language | None" = None) -> None:
        from nlp.incidents.kind import Kind

        self._nlp = pipeline or build()
        kinds = (part for _, part in self._nlp.pipeline if isinstance(part, Kind))
        self.sure = next(kinds).sure
        """From which likelihood on a category and a severity are shown."""
        self._one_at_a_time = threading.Lock()

    def read_particulars(self, text: RedactedText) -> Particulars:
        """What ``text`` says; nothing where it has no letter, or is still to come.
        Takes any text and never raises.

        spaCy forgets the words when the zone ends.
        """
        reading = plain(text)
        if text == PENDING or not any(map(str.isalpha, reading.text)):
            return Particulars()
        with self._one_at_a_time, self._nlp.memory_zone():
            doc = self._nlp.make_doc(reading.text)
            read = self._nlp(doc[:READ_AT_MOST].as_doc())
            said = particulars_of(read, Cut(text, reading), self.sure)
            return sides.told_apart(said, reading.text)
