"""Why somebody opens words that are kept sealed."""

from enum import StrEnum


class OpenReason(StrEnum):
    """One of these is chosen, and written down, before anything is shown."""

    DANGER = "danger"
    """Somebody may be in danger. Source: UK GDPR, Article 6(1)(d), vital interests."""
    NO_ANSWER = "no_answer"
    """Whoever wrote them does not answer."""
    DEADLINE = "deadline"
    """A duty to report runs out before they can be read."""
