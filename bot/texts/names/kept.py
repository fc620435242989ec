"""What is read about names, photos, and words that are still being checked."""

from datetime import datetime

from bot.domain.names.redacted_text import Kept
from bot.domain.refs import Ref
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


def type_word(to: Reader) -> Message:
    return Message(
        to.say(
            "Which word is no name? Type that word only. A manager decides; "
            "until then it becomes initials."
        ),
        column(Button(to.say("Cancel"), Press(Verb.DROP))),
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


def photo_held(to: Reader, reference: Ref) -> Message:
    return Message(
        to.say(
            "Your photo is held with {ref}. Nobody sees it until a manager opens it.",
            ref=reference,
        )
    )


def photo_waits(to: Reader, number: int, who: str, about: Ref, at: datetime) -> Message:
    return Message(
        to.say(
            "{who} sent a photo at {time}, held with {ref}. It may show people: open "
            "it only if you need it. Who opens it is written down.",
            who=who,
            time=to.time(at),
            ref=about,
        ),
        column(Button(to.say("Open photo"), Press(Verb.PHOTO, str(number)))),
    )


def photo_caption(to: Reader, about: Ref, who: str) -> str:
    """Under the photo itself."""
    return to.say(
        "Photo with {ref}, from {who}. Delete it here when you are done.",
        ref=about,
        who=who,
    )


def photo_not_shown(to: Reader) -> Message:
    return Message(
        to.say("The photo could not be shown. Press “Open photo” again in a minute.")
    )


def name_slips(to: Reader, since: datetime, names: int, presses: int) -> str:
    """The quarter's counts, for the DPO's check of messaging."""
    return to.say(
        "Name slips since {date}: messages with a name {names}, "
        "presses of “Not a name” {presses}. "
        "By day and site: checkcall export name-slips.",
        date=to.date_time(since),
        names=names,
        presses=presses,
    )
