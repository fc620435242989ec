"""What can be wrong with a modem, as far as it is known from here."""

from datetime import timedelta
from enum import StrEnum

TOLD_AFTER = timedelta(minutes=1)
"""A modem that starts again needs half of it."""


class Trouble(StrEnum):
    """Why no text message comes or goes."""

    UNPLUGGED = "unplugged"
    """There is no such device."""
    FORBIDDEN = "forbidden"
    """The account that we run as may not use it."""
    TAKEN = "taken"
    """Another program has it."""
    SILENT = "silent"
    """It is there, and does not answer, or not as a modem does."""
    NO_SIM = "no SIM"
    PIN = "PIN"
    """The SIM card wants its PIN, or its PUK."""
    NO_NETWORK = "no network"
