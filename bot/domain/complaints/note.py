"""What was written down while a complaint was looked into."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.complaints.facts import Way
from bot.domain.names.redacted_text import RedactedText


class NoteKind(StrEnum):
    """What was written down on the way."""

    ENQUIRY = "enquiry"
    """What was asked, or found; for the house alone."""
    PROGRESS = "progress"
    """What whoever complained was told."""
    THEIRS = "theirs"
    """What they added."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """One step, in the order in which they were taken."""

    kind: NoteKind
    at: datetime
    by: str
    """A staff number; the product itself for what came by the web."""
    words: RedactedText
    way: Way | None = None
