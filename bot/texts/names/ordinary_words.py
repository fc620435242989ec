"""A word that is no name: asked for, and ruled on."""

from datetime import datetime

from bot.texts.forms import cancel
from bot.texts.message import Button, Message, Press, Verb, column
from bot.texts.reader import Reader


def type_word(to: Reader) -> Message:
    return Message(
        to.say(
            "Which word is no name? Type that word only. A manager decides; "
            "until then it becomes initials."
        ),
        column(cancel(to)),
    )


def word_asked(to: Reader) -> Message:
    return Message(to.say("Thank you. A manager decides, and you hear of it here."))


def rule_on_word(to: Reader, number: int, who: str, at: datetime) -> Message:
    """The word is not in it: it may be a name, and is shown on a press only."""
    subject = str(number)
    return Message(
        to.say(
            "{who} asked at {time}: this word is no name. Press “Show the word”, "
            "then decide.",
            who=who,
            time=to.time(at),
        ),
        column(
            Button(to.say("Show the word"), Press(Verb.SHOW_WORD, subject)),
            Button(to.say("It is no name"), Press(Verb.RULE, subject, "ordinary")),
            Button(to.say("It is a name"), Press(Verb.RULE, subject, "a_name")),
        ),
    )


def word_ruled(to: Reader, by: str, *, ordinary: bool) -> Message:
    """On the phones of those who were asked."""
    if ordinary:
        return Message(to.say("{who} decided: it is no name. It stays.", who=by))
    return Message(to.say("{who} decided: it is a name. It was erased.", who=by))


def word_stays(to: Reader, at: datetime) -> Message:
    return Message(
        to.say(
            "The word that you typed at {time} is no name: from now on it stays. "
            "What was written before keeps its initials.",
            time=to.time(at),
        )
    )


def word_is_a_name(to: Reader, at: datetime) -> Message:
    return Message(
        to.say(
            "The word that you typed at {time} counts as a name: it goes on "
            "becoming initials.",
            time=to.time(at),
        )
    )
