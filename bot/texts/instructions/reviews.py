"""Assignment Instructions that are to be looked over."""

from collections.abc import Sequence
from datetime import date

from bot.domain.instructions.version import Version
from bot.texts.message import Message
from bot.texts.reader import Reader


def due(to: Reader, found: Sequence[tuple[str, Version]], today: date) -> Message:
    """Each with its site; those that are overdue are said to be."""
    lines = [to.say("REVIEW the Assignment Instructions of:")]
    lines += [_line(to, site, version, today) for site, version in found]
    lines.append(
        to.say(
            "Walk the site with them. Then load them with the day of the next review, "
            "changed or as they are: checkcall instructions SITE FILE --review-by DATE"
        )
    )
    return Message("\n".join(lines))


def _line(to: Reader, site: str, version: Version, today: date) -> str:
    assert version.review_on is not None
    values = {
        "site": site,
        "number": version.number,
        "day": to.date(version.review_on),
    }
    if version.review_on < today:
        return to.say("⚠️ {site}, version {number}: was due {day}", **values)
    if version.review_on == today:
        return to.say("• {site}, version {number}: due today, {day}", **values)
    return to.say("• {site}, version {number}: due {day}", **values)
