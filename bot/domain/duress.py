"""Help, called for by somebody who is watched: what they may choose to call with."""

from datetime import timedelta
from enum import StrEnum

SHORTEST = 4
"""Letters or digits of a word of one's own: three are typed by accident."""

LOOKED_BACK = timedelta(days=28)
"""What somebody wrote so lately they will write again."""

ASKED_FOR = timedelta(minutes=5)
"""The word is waited for; after that what is typed is for the book again."""

AGAIN_AFTER = timedelta(minutes=1)
"""Called for again so soon, nobody is told again."""


class Plain(StrEnum):
    """The two buttons under a check call, of which one calls for help; whose eye is on
    the screen cannot tell which."""

    OK = "ok"
    QUIET = "quiet"


class Unsuitable(StrEnum):
    """Why a word cannot be somebody's own."""

    NOT_ONE = "not_one"
    SHORT = "short"
    HEARD = "heard"
    """It means something here already."""
    TIME = "time"
    COMMON = "common"
    """Of the shift, of a site, or of what they write."""
