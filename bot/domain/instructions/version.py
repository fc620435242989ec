"""One version of a site's Assignment Instructions; and when it is to be looked over.

Its words never change. The day of its review may: whoever loads the same file again
with another day has looked it over, and nobody has to read it again.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from bot.domain.names.redacted_text import RedactedText
from bot.domain.refs import INSTRUCTIONS, Ref, SiteCode


class Form(StrEnum):
    """What was loaded, and so what "the file" is."""

    TEXT = "text"
    """Markdown: the file is written from the words that are kept."""
    PDF = "pdf"
    """The file is the PDF itself, without what it says of its author."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    id: int = 0
    site: SiteCode
    number: int
    """1 for the first of a site, then 2, and so on."""
    form: Form
    text: RedactedText
    said: RedactedText | None = None
    """What changed, in the words of whoever loaded it; None where it is computed."""
    loaded_at: datetime
    loaded_by: str
    review_on: date | None = None
    told_on: date | None = None
    """When its review was last asked for."""

    @property
    def ref(self) -> Ref:
        return Ref(INSTRUCTIONS, self.id)


WARN = timedelta(days=14)
"""Before the day of the review: time to walk the site."""

EVERY = timedelta(days=7)
"""After it, until somebody has looked it over."""


def is_overdue(version: Version, today: date) -> bool:
    return version.review_on is not None and version.review_on <= today


def asks_for_review(version: Version, today: date) -> bool:
    """A fortnight before, on the day, and every week after; a day on which nothing ran
    is made up for once."""
    newest = _newest_stage(version.review_on, today)
    if newest is None:
        return False
    return version.told_on is None or version.told_on < newest


def _newest_stage(review_on: date | None, today: date) -> date | None:
    if review_on is None or today < review_on - WARN:
        return None
    if today < review_on:
        return review_on - WARN
    return review_on + (today - review_on) // EVERY * EVERY
