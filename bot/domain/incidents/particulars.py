"""What a report says of its incident, read out of the officer's words."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from bot.domain.names.redacted_text import RedactedText


class Category(StrEnum):
    """What an incident mainly is."""

    VIOLENCE = "violence"
    """A fight in which an officer is hit, too."""
    THEFT = "theft"
    DAMAGE = "damage"
    FIRE = "fire"
    FLOOD = "flood"
    MEDICAL = "medical"
    SUSPICIOUS_ITEM = "suspicious_item"
    BOMB_THREAT = "bomb_threat"
    TRESPASS = "trespass"
    ALARM = "alarm"
    """A fire alarm without a fire, too."""
    SAFEGUARDING = "safeguarding"
    NEAR_MISS = "near_miss"
    ABUSE_OF_OFFICER = "abuse_of_officer"
    """Words, threats or spitting aimed at an officer."""
    DEFECT = "defect"
    LOST_OR_FOUND = "lost_or_found"
    MISSING_PERSON = "missing_person"
    OTHER = "other"


class Severity(StrEnum):
    """How bad it is, as the words show."""

    LOW = "low"
    """Everything else."""
    MEDIUM = "medium"
    """A crime that is over, damage, a threat, police called."""
    HIGH = "high"
    """Somebody hurt beyond a scratch, a weapon, fire, a crime going on, somebody
    vulnerable at risk."""
    CRITICAL = "critical"
    """A life in danger now."""


class Side(StrEnum):
    """Who did it to the officer, where the words say."""

    OURS = "ours"
    """Somebody whom they answer to."""
    OUTSIDE = "outside"
    """A customer, a visitor, a stranger."""


class Attendance(StrEnum):
    """What became of police, ambulance or fire brigade."""

    CALLED = "called"
    ATTENDED = "attended"
    """They came."""
    NOT_NEEDED = "not_needed"
    """The report says that nobody needs to come."""
    DECLINED = "declined"
    """They were offered or asked, and somebody said no."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Particulars:
    """What the words say; None, False or empty where they do not.

    Each piece of text is cut out of the report with `RedactedText.piece`: nothing
    stands here that is not in the report, and no name that was taken out of it.
    """

    category: Category | None = None
    """None, too, where the reader is not sure."""
    likely: tuple[Category, ...] = ()
    """All of them, the likeliest first, for whoever has to choose; empty where nothing
    was read."""
    severity: Severity | None = None
    time: RedactedText | None = None
    """As it was typed: ``about twenty past ten``."""
    place: RedactedText | None = None
    """Within the site: ``loading bay 3``."""
    people: int | None = None
    """How many were involved besides the writer and colleagues."""
    people_words: RedactedText | None = None
    """The words that say so many."""
    initials: tuple[RedactedText, ...] = ()
    """Of everybody in the report, colleagues too, each once."""
    injuries: RedactedText | None = None
    unhurt: bool = False
    """The words say that nobody is hurt."""
    damage: RedactedText | None = None
    vehicles: tuple[RedactedText, ...] = ()
    police: Attendance | None = None
    police_reference: RedactedText | None = None
    """The number of a log, CAD, crime or collar, as it was typed."""
    ambulance: Attendance | None = None
    ambulance_reference: RedactedText | None = None
    fire: Attendance | None = None
    """The fire brigade."""
    by: Side | None = None
    """Whoever harmed or insulted the officer, or was there."""
    done: tuple[RedactedText, ...] = ()
    """What the writer and colleagues did, in order."""


class ReadsIncidents(Protocol):
    """Whoever reads the particulars out of a report; `nlp/incidents` does."""

    def read_particulars(self, text: RedactedText) -> Particulars:
        """What ``text`` says. Takes any text and never raises."""


class ReadsNothing:
    """Where nobody reads: all of a form is asked."""

    def read_particulars(self, text: RedactedText) -> Particulars:
        return Particulars()
