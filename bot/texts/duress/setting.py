"""Choosing how to call for help in secret: what an officer reads while they do."""

from collections.abc import Mapping

from bot.domain.duress import Plain, Unsuitable
from bot.texts.forms import cancel
from bot.texts.message import Button, Message, Press, Verb, column
from bot.texts.reader import Reader


def plain_labels(to: Reader) -> Mapping[Plain, str]:
    """Two buttons that look ordinary, in the order in which they stand."""
    return {Plain.OK: to.say("✅ I am OK"), Plain.QUIET: to.say("✅ All quiet")}


def menu(to: Reader, *, word: bool, button: bool, rings: bool) -> Message:
    """What is set, and never which; where officers are telephoned (``rings``) also what
    to do then."""
    lines = [
        to.say(
            "Help that nobody sees you call: a word of your own, or one of two "
            "buttons under your check calls. The answer here looks as always. All on "
            "the SOS list are told at once, and nobody rings your phone."
        ),
        to.say("A word is set.") if word else to.say("No word is set."),
        to.say("The two buttons are on.")
        if button
        else to.say("One button, as usual."),
    ]
    if rings:
        lines.append(
            to.say(
                "If a machine rings you, it hears keys and no word. If you are not all "
                "right, press nothing: people are told."
            )
        )
    choices = [
        Button(to.say("Choose a word"), Press(Verb.DURESS, "word")),
        Button(to.say("Two buttons under check calls"), Press(Verb.DURESS, "button")),
    ]
    if word or button:
        choices.append(Button(to.say("Take it all away"), Press(Verb.DURESS, "remove")))
    return Message("\n".join(lines), column(*choices))


def type_word(to: Reader) -> Message:
    return Message(
        to.say(
            "Type the word or number now, and nothing else. Your message is deleted at "
            "once. Nobody can read the word later, not even you: keep it in your head."
        ),
        column(cancel(to)),
    )


def nothing_set(to: Reader) -> Message:
    return Message(to.say("Nothing was changed."))


def word_set(to: Reader) -> Message:
    words = to.say(
        "Set. Type it alone or within any message to call for help in secret. To be "
        "sure, delete these messages from the chat now."
    )
    return Message(words)


def unsuitable(to: Reader, why: Unsuitable) -> Message:
    """One sentence, and another try."""
    again = to.say("Type another word.")
    return Message(f"{_why(to, why)} {again}", column(cancel(to)))


def _why(to: Reader, why: Unsuitable) -> str:
    match why:
        case Unsuitable.NOT_ONE:
            return to.say("It must be one word or one number.")
        case Unsuitable.SHORT:
            return to.say("It is too short: at least four letters or digits.")
        case Unsuitable.HEARD:
            return to.say("That word means something here already.")
        case Unsuitable.TIME:
            return to.say("That number is a time, and you will type it on a shift.")
        case Unsuitable.COMMON:
            return to.say("You would type that word on any shift, and help would come.")


def which_button(to: Reader) -> Message:
    choices = [
        Button(label, Press(Verb.DURESS, "call", which))
        for which, label in plain_labels(to).items()
    ]
    usual = Button(to.say("Neither: one button"), Press(Verb.DURESS, "call", "none"))
    return Message(
        to.say(
            "Your check calls will have these two buttons. Both record the check call. "
            "Which of them shall call for help in secret?"
        ),
        column(*choices, usual),
    )


def buttons_set(to: Reader, *, two: bool) -> Message:
    """Never which of the two: the message stays on the phone."""
    if two:
        return Message(
            to.say("Set. From the next check call on there are two buttons.")
        )
    return Message(to.say("Set. From the next check call on there is one button."))


def removed(to: Reader) -> Message:
    return Message(
        to.say("Taken away: no word and no button calls for help in secret.")
    )


def is_set(to: Reader) -> str:
    """To whoever asks what is held about them."""
    return to.say("You have chosen how to call for help in secret; how is not told.")
