"""Since when the company is aware of a breach, where somebody has decided about that.

    propose ─▶ a moment, which waits for its reason
    explain ─▶ it stands; earlier decisions are kept

The 72 hours run from becoming aware (UK GDPR, Article 33(1)): a reasonable degree of
certainty that personal data are concerned (EDPB Guidelines 9/2022, paragraph 31).
Whether what an employee knows is known to the company, no UK text says; so it counts
from the discovery, unless whoever decides about the breach says why it was later.
"""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.errors import IllegalMove
from bot.domain.names.redacted_text import RedactedText
from bot.domain.refs import StaffId


@dataclass(frozen=True, slots=True, kw_only=True)
class Awareness:
    """One decision; without a reason it waits for one, and moves nothing."""

    at: datetime
    by: StaffId
    decided_at: datetime
    because: RedactedText | None = None


Decisions = tuple[Awareness, ...]
"""Of one breach, in their order."""


def earliest(discovered_at: datetime) -> datetime:
    """Nobody is aware of what nobody has found. A time is typed in whole minutes: the
    minute of the discovery is the discovery."""
    return discovered_at.replace(second=0, microsecond=0)


def propose(known: Decisions, at: datetime, by: StaffId, now: datetime) -> Decisions:
    """In place of a moment that still waited for its reason."""
    standing = tuple(one for one in known if one.because is not None)
    return (*standing, Awareness(at=at, by=by, decided_at=now))


def explain(
    known: Decisions, because: RedactedText, by: StaffId, now: datetime
) -> Decisions:
    """The reason for the moment that the same person named."""
    if not known or known[-1].because is not None or known[-1].by != by:
        raise IllegalMove("no moment waits for a reason of theirs", explain)
    return (*known[:-1], replace(known[-1], because=because, decided_at=now))


def standing(known: Decisions) -> Awareness | None:
    """What is decided now."""
    decided = [one for one in known if one.because is not None]
    return decided[-1] if decided else None
