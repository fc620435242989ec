"""What is read about words that are kept sealed, and about opening them."""

from datetime import datetime

from bot.domain.refs import About, Ref
from bot.domain.words.opening import OpenReason
from bot.texts.message import Button, Message, Press, Verb, column
from bot.texts.reader import Reader


def not_read_yet(
    to: Reader, key: str, who: str, at: datetime, about: Ref | None
) -> Message:
    """For those who may open them; ``about`` is the report or alarm they belong to."""
    said = to.say(
        "What {who} wrote at {time} cannot be checked for names yet. It is kept "
        "sealed, and follows when it has been checked. Ring {who}. No answer? Press "
        "“Open the words”: that is written down, and the DPO hears of it.",
        who=who,
        time=to.time(at),
    )
    text = f"{about}: {said}" if about is not None else said
    label = to.say("Open the words")
    return Message(text, column(Button(label, Press(Verb.UNSEAL, key))))


def look_at_the_machine(to: Reader, who: str, at: datetime) -> Message:
    """For administrators, at the first sign."""
    return Message(
        to.say(
            "The name check does not work: what {who} wrote at {time} is kept sealed "
            "and waits. Look at /readyz and the log, and start the program anew.",
            who=who,
            time=to.time(at),
        )
    )


def unread_for_a_day(to: Reader, count: int, since: datetime) -> Message:
    """For administrators; what is sealed stays until it is read."""
    return Message(
        to.say(
            "Messages that the name check could not read for a day: {count}; the "
            "oldest is from {time}. They stay sealed, and nothing is lost. Look at "
            "/readyz and the log, and start the program anew.",
            count=count,
            time=to.date_time(since),
        )
    )


def why_open(to: Reader, key: str) -> Message:
    """The reason is chosen first."""
    return Message(
        to.say(
            "These words have not been checked for names: they may hold some. Why do "
            "you need them now?"
        ),
        column(
            *(
                Button(reason_label(to, each), Press(Verb.UNSEAL, key, each))
                for each in OpenReason
            )
        ),
    )


def reason_label(to: Reader, reason: OpenReason) -> str:
    match reason:
        case OpenReason.DANGER:
            return to.say("Somebody may be in danger")
        case OpenReason.NO_ANSWER:
            return to.say("The writer does not answer")
        case OpenReason.DEADLINE:
            return to.say("A report is due before they are checked")


def opened(to: Reader, who: str, at: datetime, words: str) -> str:
    """Shown to whoever opened them, and to nobody else."""
    head = to.say(
        "{who} wrote at {time}. Not checked for names: pass nothing on as it stands, "
        "and delete it here when you are done.",
        who=who,
        time=to.time(at),
    )
    return f"{head}\n\n{words}"


def was_opened(
    to: Reader, by: str, who: str, about: About, reason: OpenReason
) -> Message:
    """For the DPO."""
    return Message(
        to.say(
            "{by} opened what {who} wrote before it was checked for names ({ref}). "
            "Reason: {reason}.",
            by=by,
            who=who,
            ref=about,
            reason=reason_label(to, reason),
        )
    )


def not_shown(to: Reader) -> Message:
    return Message(
        to.say("The words could not be shown. Press the button again in a minute.")
    )


def gone(to: Reader) -> Message:
    """They were read meanwhile, or are over."""
    return Message(
        to.say(
            "These words are not sealed any more: they have been checked, and stand "
            "where they belong, or their time was over."
        )
    )
