"""What can be asked, by whom, and how it is checked, answered or refused."""

from enum import StrEnum


class Right(StrEnum):
    """What is asked for. Source: UK GDPR, Articles 15 to 18, 20, 21 and 22A to 22D."""

    ACCESS = "access"
    RECTIFICATION = "rectification"
    ERASURE = "erasure"
    RESTRICTION = "restriction"
    PORTABILITY = "portability"
    OBJECTION = "objection"
    AUTOMATED_DECISION = "automated_decision"
    """A significant decision in which no person had a meaningful part: to be told about
    it, say what one thinks of it, have a person look at it, and contest it. Source:
    Article 22C, as section 80 of the Data (Use and Access) Act 2025 has it. Articles
    22A and 22B were read there; of 22C a solicitors' summary alone, not its wording.
    """


class Asker(StrEnum):
    """Who asks, as far as the register says it: never a name."""

    STAFF = "staff"
    FORMER_STAFF = "former_staff"
    CLIENT = "client"
    RELATIVE = "relative"
    OTHER = "other"


class Status(StrEnum):
    RECEIVED = "received"
    ANSWERED = "answered"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


class Check(StrEnum):
    """How it is known who asks."""

    LINKED = "linked"
    """Their own phone, linked by an invitation that was meant for them."""
    DOCUMENT = "document"
    KNOWN = "known"


class Answer(StrEnum):
    """How it was answered."""

    HANDED = "handed"
    SENT = "sent"
    POSTED = "posted"
    DONE = "done"
    IN_PART = "in_part"


class Ground(StrEnum):
    """Why it was refused. Source: UK GDPR, Articles 12(5), 12(6), 17(3) and 23."""

    UNFOUNDED = "unfounded"
    EXCESSIVE = "excessive"
    IDENTITY = "identity"
    MUST_KEEP = "must_keep"
