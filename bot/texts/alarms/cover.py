"""Who is told of each alarm just now."""

from collections.abc import Sequence

from bot.texts.message import Message
from bot.texts.reader import Reader


def cover(to: Reader, ladders: Sequence[tuple[str, Sequence[str]]]) -> Message:
    """Each ladder, rung by rung, with who would be told now."""
    lines = []
    for kind, rungs in ladders:
        who = " → ".join(rungs) or to.say("nobody")
        lines.append(f"{kind}: {who}")
    return Message("\n".join([to.say("Who would be told now:"), *lines]))
