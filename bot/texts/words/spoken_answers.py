"""What is answered to words that were understood, and to commands that were nearly."""

from bot.domain.names.redacted_text import Kept
from bot.texts.message import Button, Message, Press, Verb, column
from bot.texts.names.kept import with_what_was_kept
from bot.texts.reader import Reader


def offer_book_off(to: Reader) -> Message:
    return Message(
        to.say("Do you want to book off? Press the button."),
        column(Button(to.say("Book off"), Press(Verb.COMMAND, "bookoff"))),
    )


def did_you_mean(to: Reader, command: str, kept: Kept | None = None) -> Message:
    """One button for the command that is nearest; nothing has happened yet."""
    label = to.say("Yes, /{command}", command=command)
    nothing = to.say(
        "That command is not known, and nothing was sent to anybody. "
        "Did you mean /{command}?",
        command=command,
    )
    asked = Message(nothing, column(Button(label, Press(Verb.COMMAND, command))))
    if kept is None:
        return asked
    ready = asked.with_line(to.say("One press sends your words with it."))
    return with_what_was_kept(to, ready, kept)
