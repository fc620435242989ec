"""What the command line says of Assignment Instructions; in English."""

from collections.abc import Sequence
from datetime import date

from bot.domain.instructions.difference import Change
from bot.domain.instructions.version import Version
from bot.texts.instructions import changes as what
from bot.texts.reader import Reader


def new(version: Version) -> str:
    review = f", to be reviewed by {version.review_on}" if version.review_on else ""
    return f"new: {version.site} version {version.number}{review}"


def unchanged(version: Version) -> str:
    return (
        f"{version.site} has version {version.number}, which is the same: nobody is "
        "asked to read it again"
    )


def reviewed(version: Version, review_on: date) -> str:
    return f"reviewed: {version.site} version {version.number}, next by {review_on}"


def changed(found: Sequence[Change], since: Version) -> list[str]:
    """As officers will read it, in English."""
    head = f"what changed since version {since.number}, as officers will read it:"
    return [head, *what.lines(Reader(), found)] if found else []


def asked(called: Sequence[str]) -> str:
    return f"asked now, for they are on site: {', '.join(called)}"


def length(screens: int) -> str:
    return f"on a phone: {screens} screen{'' if screens == 1 else 's'}"


NO_EMERGENCY = (
    "note: no heading “Emergency numbers”: the first button shows 999 and the control "
    "room alone"
)
NO_REVIEW = "note: no review is planned; --review-by DATE plans one"
