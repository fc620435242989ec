"""The ways to reach somebody, in the order in which they are tried."""

from datetime import timedelta
from enum import StrEnum


class Channel(StrEnum):
    """Where a message goes. Only Telegram has buttons, so it always comes first."""

    TELEGRAM = "telegram"
    EMAIL = "email"
    SMS = "sms"
    CALL = "call"
    """Rings; beside the others and never instead of them."""
    WEBHOOK = "webhook"
    """The DPO's own system; nobody's phone."""


PERSONAL = (Channel.TELEGRAM, Channel.EMAIL, Channel.SMS)
"""What a person can have, in the order that is usual."""

ACCEPTED_WITHIN = timedelta(seconds=20)
"""An alarm that a channel has not accepted by then goes out on the next one too.
Source: design, section 5."""
