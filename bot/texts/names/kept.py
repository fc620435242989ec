"""What was kept of somebody's words, and that some are still being read."""

from bot.domain.names.redacted_text import Kept
from bot.texts.message import Button, Message, Press, Verb, column
from bot.texts.reader import Reader


def with_what_was_kept(to: Reader, message: Message, kept: Kept) -> Message:
    """Shows the redacted copy, and why the person's own message went."""
    if kept.had_names:
        why = to.say(
            "Names and private details are not kept: {initials} in their place. "
            "Your message was deleted. Kept as:",
            initials=", ".join(kept.initials),
        )
        shown = Message(f"{message.text}\n{why}\n“{kept.text}”", message.buttons)
        if all(mark.startswith("[") for mark in kept.initials):
            return shown
        button = Button(to.say("Not a name"), Press(Verb.NOT_A_NAME))
        return Message(shown.text, (*shown.buttons, *column(button)))
    if kept.forwarded:
        why = to.say(
            "A forwarded message shows who wrote it first, so it was deleted. Kept as:"
        )
        return Message(f"{message.text}\n{why}\n“{kept.text}”", message.buttons)
    return message


def received(to: Reader) -> Message:
    """The redactor is slow: the answer comes when the words have been read."""
    return Message(
        to.say(
            "Received. It is being read; this takes longer than usual. "
            "The answer follows here. In danger: press SOS."
        )
    )
