"""One line under an answer: what would make the words better."""

from bot.domain.incidents.quality import Hint, Quality
from bot.texts.message import Message
from bot.texts.reader import Reader


def with_hint(to: Reader, answer: Message, hint: Hint | None) -> Message:
    return answer if hint is None else answer.with_line(line(to, hint))


def line(to: Reader, hint: Hint) -> str:
    """What was written stands as it is; it says what to send more."""
    match hint.of:
        case Quality.AHEAD:
            return to.say(
                "💡 {time} has not come yet. If it is a slip, send the right time in "
                "one more message.",
                time=hint.words,
            )
        case Quality.OPINION:
            return to.say(
                "💡 “{opinion}” is an opinion. What did you see or hear? Send that in "
                "one more message.",
                opinion=hint.words,
            )
        case Quality.TWO_STORIES:
            return to.say(
                "💡 Two matters? Next time send each in a message of its own: then "
                "each can be found."
            )
