"""How an alarm goes on, to whoever raised it or ends it."""

from dataclasses import replace

from bot.domain.names.redacted_text import Kept
from bot.domain.refs import Ref
from bot.texts.forms import cancel
from bot.texts.message import Message, column
from bot.texts.names.kept import with_what_was_kept
from bot.texts.reader import Reader


def type_reason(to: Reader, headline: str = "") -> Message:
    """Of which alarm stands in it: the next message may be about another."""
    asks = to.say("Why do you close it? Type one sentence.")
    return Message(f"{headline}\n{asks}".strip(), column(cancel(to)))


def not_typed(to: Reader, shown: Message, *, is_entry: bool) -> Message:
    """Words came where a press was to come; ``is_entry``: they are in the site's
    book."""
    first = (
        to.say("That is in the book. Words do not answer an alarm: press the button.")
        if is_entry
        else to.say(
            "Words do not answer an alarm, and nothing was recorded. Press the button."
        )
    )
    return replace(shown, text=f"{first}\n\n{shown.text}")


def nobody_told(to: Reader, phone: str) -> Message:
    return Message(
        to.say(
            "Nobody could be told by message. Ring the control room now: {phone}. "
            "In danger: ring 999.",
            phone=phone,
        )
    )


def somebody_has_it(to: Reader, reference: Ref, who: str) -> Message:
    return Message(to.say("{who} has {ref}.", who=who, ref=reference))


def words_passed_on(to: Reader, reference: Ref, kept: Kept) -> Message:
    text = to.say("Passed on with {ref}.", ref=reference)
    return with_what_was_kept(to, Message(text), kept)
