"""One version of a policy: a draft that people comment on, or what is in force.

    DRAFT    ── a version in force of that name ─▶ REPLACED
    IN_FORCE ── the next one ────────────────────▶ REPLACED

Its words never change. Who is asked to accept it, and when, is a briefing's business.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bot.domain.names.redacted_text import RedactedText
from bot.domain.refs import POLICY, Ref, StaffId


class Status(StrEnum):
    DRAFT = "draft"
    IN_FORCE = "in_force"
    REPLACED = "replaced"


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    id: int = 0
    name: str
    version: str
    """As the company numbers it, such as ``2026.2``."""
    text: RedactedText
    changed: RedactedText | None = None
    """What is new since the version before, in three lines at most."""
    status: Status = Status.IN_FORCE
    until: date | None = None
    """The last day on which a draft can be commented on; None for what is none."""
    loaded_at: datetime
    loaded_by: StaffId

    @property
    def ref(self) -> Ref:
        return Ref(POLICY, self.id)

    @property
    def is_draft(self) -> bool:
        """It is, or was."""
        return self.until is not None

    @property
    def title(self) -> str:
        return f"{self.name} {self.version}"


def takes_comments(policy: Policy, today: date) -> bool:
    """A draft, up to its last day and on it."""
    is_draft = policy.status is Status.DRAFT
    return is_draft and policy.until is not None and today <= policy.until


@dataclass(frozen=True, slots=True, kw_only=True)
class Comment:
    """What somebody says of a draft, names taken out."""

    policy: int
    person: StaffId
    at: datetime
    text: RedactedText
