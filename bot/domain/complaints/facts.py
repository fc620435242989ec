"""What can be said of a complaint about somebody's data: each answer of ours."""

from enum import StrEnum


class Who(StrEnum):
    """Whose data it is, as far as the register says it: never a name."""

    STAFF = "staff"
    FORMER_STAFF = "former_staff"
    CLIENT = "client"
    VISITOR = "visitor"
    OTHER = "other"
    UNKNOWN = "unknown"
    """Such as whoever wrote by the form on the web."""


class Proxy(StrEnum):
    """Who complains for somebody else."""

    RELATIVE = "relative"
    SOLICITOR = "solicitor"
    UNION = "union"
    OTHER = "other"


class Authority(StrEnum):
    """How it is known that they may."""

    SIGNED = "signed"
    """A letter of authority, signed by whose data it is."""
    COURT = "court"
    """A power of attorney, or an order of a court."""
    PARENT = "parent"
    """Of a child too young to complain alone."""
    CONFIRMED = "confirmed"
    """Whose data it is said so themselves."""


class Way(StrEnum):
    """How words come, or go."""

    CHAT = "chat"
    WEB = "web"
    EMAIL = "email"
    LETTER = "letter"
    CALL = "call"
    IN_PERSON = "in_person"
    UNREACHABLE = "unreachable"
    """They left no way to reach them, or it does not work."""


TAKEN_DOWN = (Way.LETTER, Way.EMAIL, Way.CALL, Way.IN_PERSON)
"""How one comes that somebody else records."""

TOLD_BY = (*TAKEN_DOWN, Way.UNREACHABLE)
"""How somebody is told who is not on the bot."""


class Status(StrEnum):
    RECEIVED = "received"
    ACKNOWLEDGED = "acknowledged"
    CONCLUDED = "concluded"
    WITHDRAWN = "withdrawn"


class Outcome(StrEnum):
    """What came of it."""

    UPHELD = "upheld"
    PARTLY = "partly"
    NOT_UPHELD = "not_upheld"
    NOT_ABOUT_DATA = "not_about_data"
    """It is about something else, and was passed on."""
    NO_AUTHORITY = "no_authority"
    """Who complained for another did not show that they may."""
