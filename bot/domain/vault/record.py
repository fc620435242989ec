"""What is known of the people at an incident without opening the vault.

an entry ── corrected ─▶ superseded     a new one stands in its place; nothing is
                                        written over
a link   ── one form is sent ─▶ used    the page gives out the next
         ── half an hour ─────▶ over
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.errors import Stale
from bot.domain.names.redacted_text import RedactedText
from bot.domain.refs import VAULT, Ref, StaffId
from bot.domain.vault.named import Who

LINK_LASTS = timedelta(minutes=30)
"""From the chat to the last of several people. Our own choice: the police are there,
or somebody bleeds, and the page is filled in between."""


class Lock(StrEnum):
    """How the vault stands."""

    OPEN = "open"
    NO_KEY = "no_key"
    """None is set, or its file is gone."""
    WRONG_KEY = "wrong_key"
    """The one that is set does not open what is in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One person at an incident; who they are is not here."""

    id: int
    incident: int
    who: Who
    by: StaffId
    at: datetime
    instead_of: int | None = None
    """The entry that this one puts right."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """Somebody read the names, or took them out for the police."""

    incident: int
    by: StaffId
    at: datetime
    people: int
    """How many stood there then."""
    reason: RedactedText | None = None
    """Why it was opened; of what went to the police the receipt says it."""
    sha256: str = ""
    """Of the paper that the police were given; empty where none was."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """One form may be sent by it."""

    incident: int
    person: StaffId
    until: datetime


def ref_of(incident: int) -> Ref:
    """Of all that the vault has of one incident."""
    return Ref(VAULT, incident)


def standing(entries: Sequence[Entry]) -> list[Entry]:
    """Those that nobody has corrected since, in their order."""
    corrected = {each.instead_of for each in entries}
    return [each for each in entries if each.id not in corrected]


def to_correct(entries: Sequence[Entry], number: int | None) -> int | None:
    """The entry that is put right; :class:`Stale` where it does not stand any more."""
    if number is not None and number not in {each.id for each in standing(entries)}:
        raise Stale
    return number


def is_over(link: Link, now: datetime) -> bool:
    return now >= link.until
