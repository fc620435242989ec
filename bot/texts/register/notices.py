"""What others hear of the register: the SIRO that it waits, the DPO how it went."""

from bot.domain.breach.breach import Breach
from bot.domain.refs import Ref
from bot.domain.register.entry import RegisterEntry
from bot.texts.message import Message, column
from bot.texts.reader import Reader
from bot.texts.register.card import show_button


def ready(to: Reader, breach: Breach) -> Message:
    """To the SIRO."""
    words = to.say(
        "{ref} is written up and can be closed in the register.", ref=breach.ref
    )
    return Message(words, column(show_button(breach.ref)))


def was_closed(to: Reader, reference: Ref, who: str) -> Message:
    return Message(
        to.say("{ref} was closed in the register by {who}.", ref=reference, who=who)
    )


def was_reopened(to: Reader, entry: RegisterEntry, who: str) -> Message:
    assert entry.reopened is not None
    words = to.say(
        "{ref} was reopened in the register by {who}: “{reason}”.",
        ref=entry.ref,
        who=who,
        reason=entry.reopened.reason,
    )
    return Message(words, column(show_button(entry.ref)))
