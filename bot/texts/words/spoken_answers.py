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


def is_it_a_breach(to: Reader, kept: Kept) -> Message:
    """Off shift, of words that are no command: nothing has happened yet."""
    words = to.say(
        "Nothing was sent to anybody yet. Was data lost, or sent to the wrong place? "
        "Then press “Report a data breach”: your words go with it. By text message, "
        "send: /breach and what happened."
    )
    label = to.say("Report a data breach")
    asked = column(Button(label, Press(Verb.COMMAND, "breach")))
    return with_what_was_kept(to, Message(words, asked), kept)


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


def nothing_open(to: Reader) -> Message:
    """To "cancel" where nothing was being asked for."""
    return Message(
        to.say(
            "Nothing is open, so there is nothing to cancel. Your word was not kept. "
            "Do you need help? Type SOS."
        )
    )
