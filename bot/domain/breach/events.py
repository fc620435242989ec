"""What can happen to a breach; ``breach.decide`` says what follows."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.breach.facts import Kind, LateReason, Question, Step, System
from bot.domain.clients import whose_data
from bot.domain.clients.whose_data import Belongs
from bot.domain.names.redacted_text import RedactedText
from bot.domain.refs import SiteCode, StaffId


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """Somebody who may has taken it up."""

    by: StaffId


@dataclass(frozen=True, slots=True)
class Relieved:
    """Nobody has it any more; when it was first acknowledged is kept."""


@dataclass(frozen=True, slots=True)
class Answered:
    """The reporter answers a question; without a value: it is not known."""

    question: Question
    value: Kind | System | LateReason | SiteCode | Belongs | datetime | str | None


@dataclass(frozen=True, slots=True)
class Done:
    """A step was ticked."""

    step: Step


@dataclass(frozen=True, slots=True)
class Chased:
    """The reporter is asked again."""


@dataclass(frozen=True, slots=True)
class Closed:
    """Ended with a reason."""


@dataclass(frozen=True, slots=True)
class Dated:
    """Somebody says when it was discovered: then, or then at the latest."""

    discovered_at: datetime
    at_latest: bool = False


@dataclass(frozen=True, slots=True)
class BecameAware:
    """Somebody who may has decided, with a reason, since when the company is aware."""

    at: datetime


@dataclass(frozen=True, slots=True)
class Warned:
    """The reminder of the 72 hours that comes so long after the discovery is past."""

    after: timedelta


@dataclass(frozen=True, slots=True)
class RegulatorTold:
    """Somebody who may has told the regulator, who gave this reference, or none yet;
    ``at`` is when it was for the first time, unless that is now."""

    reference: RedactedText | None
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Judged:
    """Assessed: the regulator is to be told, or not."""

    not_reportable: bool


Regulator = Dated | BecameAware | Warned | RegulatorTold | Judged
"""What concerns the 72 hours, which closing does not end."""

OfClient = whose_data.Event
"""What concerns the client whose data it is; closing does not end that either."""

OfAlarm = Acknowledged | Relieved | Answered | Done | Chased | Closed

Event = OfAlarm | Regulator | OfClient
