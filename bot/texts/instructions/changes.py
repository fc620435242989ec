"""What changed in Assignment Instructions, in three lines."""

from collections.abc import Sequence

from bot.domain.instructions.difference import MOST, Change, Kind
from bot.texts.reader import Reader


def lines(to: Reader, changes: Sequence[Change], most: int = MOST) -> list[str]:
    """At most so many; the last of them counts the others."""
    if not changes:
        return [to.say("• small things, such as the order of lines")]
    if len(changes) <= most:
        return [f"• {_line(to, each)}" for each in changes]
    rest = len(changes) - most + 1
    shown = [f"• {_line(to, each)}" for each in changes[: most - 1]]
    return [*shown, to.say("• and {count} more changes", count=rest)]


def _line(to: Reader, change: Change) -> str:
    part, words = change.part, change.words
    match change.kind:
        case Kind.SAID:
            return words
        case Kind.NEW_PART:
            return to.say("New part: {part}", part=part)
        case Kind.NO_PART:
            return to.say("No longer there: {part}", part=part)
        case Kind.NOW if not part:
            return to.say("Now: “{line}”", line=words)
        case Kind.NOW:
            return to.say("{part}, now: “{line}”", part=part, line=words)
        case Kind.NO_LINE if not part:
            return to.say("No longer: “{line}”", line=words)
        case Kind.NO_LINE:
            return to.say("{part}, no longer: “{line}”", part=part, line=words)
