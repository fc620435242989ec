"""What is shown to whoever pressed, and to nobody else: it is kept nowhere."""

from dataclasses import dataclass, field

from bot.texts.message import Button


@dataclass(frozen=True, slots=True)
class Opened:
    """A photo that was held unseen, by Telegram's id of it."""

    file_id: str
    caption: str


@dataclass(frozen=True, slots=True)
class Covered:
    """A copy of such a photo, with the faces in it covered."""

    content: bytes = field(repr=False)
    caption: str
    buttons: tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True)
class Unsealed:
    """Words that had not been checked for names, in parts that Telegram takes."""

    parts: tuple[str, ...]


Shown = Opened | Covered | Unsealed | str
"""A text comes up in a box that is gone when it is closed."""
