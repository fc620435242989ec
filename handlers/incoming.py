"""What somebody wrote, however it came: by whom, the words, and what came with them."""

from dataclasses import dataclass, field

from bot.desk.incoming.inbox import Sender


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """A message of Telegram's, or a text message."""

    sender: Sender
    words: str = field(repr=False)
    """What is to be heard: what was typed, or what it is taken as."""
    photo: str = field(default="", repr=False)
    """Telegram's id of the photo that they came with; empty without one."""
    forwarded: bool = False
    """Somebody else wrote it first."""


def whole(words: str) -> str:
    """Half a sign, which no line carries, becomes "�": what quotes it could never be
    sent, and would hold back all that comes behind it."""
    return words.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
