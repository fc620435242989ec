"""The occurrence book."""

from datetime import datetime

from bot.domain.names.redacted_text import Kept
from bot.domain.refs import Ref
from bot.texts.message import Message
from bot.texts.names.kept import with_what_was_kept
from bot.texts.reader import Reader


def entry_kept(
    to: Reader, reference: Ref, site: str, at: datetime, kept: Kept
) -> Message:
    text = to.say(
        "{ref} is in the occurrence book of {site}, {time}.",
        ref=reference,
        site=site,
        time=to.time(at),
    )
    return with_what_was_kept(to, Message(text), kept)


def entry_amended(to: Reader, reference: Ref, old: Ref, kept: Kept) -> Message:
    text = to.say("{ref} corrects {old}; both are kept.", ref=reference, old=old)
    return with_what_was_kept(to, Message(text), kept)


def edit_not_read(to: Reader, *, deleted: bool) -> Message:
    """A command was edited, or words that are no entry of the book."""
    words = to.say(
        "Nothing was changed: what you edited is not read again. "
        "Send it as a new message."
    )
    if not deleted:
        return Message(words)
    why = to.say(
        "Your message was deleted, as it shows a name, or may. Use initials only."
    )
    return Message(f"{words}\n{why}")
