"""When an alarm's words are kept as they were typed, how long, and why they are opened.

What the redactor takes out of an alarm may be what saves somebody. Source: UK GDPR,
Article 6(1)(d), vital interests; nothing else is ever kept as it was typed (ADR 43).
"""

from datetime import timedelta
from enum import StrEnum

from bot.domain.names.redacted_text import Kept

KEPT_FOR = timedelta(hours=24)
"""At most, and never longer than the alarm is open. Source: ADR 43."""
MANY = 0.25
"""With more of its words taken out, a message may not say any more what happened."""


class Need(StrEnum):
    """Why somebody opens an original; each is a vital interest of somebody's."""

    DANGER = "danger"
    """Somebody may be hurt, and help must know what happened."""
    PLACE = "place"
    """Somebody must be found."""
    PEOPLE = "people"
    """People must be warned of what threatens them."""
    OTHER = "other"
    """In the opener's own words."""


def loses_words(kept: Kept) -> bool:
    """Something was taken out that may be missed: in a language whose reading nobody
    has measured, or many words of one."""
    return kept.had_names and (not kept.measured or kept.share > MANY)
