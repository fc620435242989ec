"""Edited messages: a cry for help is one, and no other command is obeyed again."""

from telegram import Update

from bot.desk import edits
from bot.desk.doorway import Doorway
from bot.desk.hearing import Heard, Said
from bot.texts.keys import Key
from handlers.telegram.commands import Commands
from handlers.telegram.reading import Reading
from handlers.telegram.sender import sender_of, words_of


class Edits:
    """What somebody changed in a message that they had sent."""

    def __init__(self, doorway: Doorway, reading: Reading, commands: Commands) -> None:
        self._doorway = doorway
        self._reading = reading
        self._commands = commands

    async def obey(self, update: Update) -> None:
        """Words, or a caption, as they are now."""
        sender, raw = sender_of(update), words_of(update)
        if await self._doorway.run(lambda desk: edits.is_repeat(desk, sender)):
            return
        command = command_in(raw)
        if command == Key.SOS:
            await self._commands.obey(update)
            return
        said = Said.EDIT if command is None else Said.EDITED_COMMAND
        await self._reading.hear(Heard(sender=sender, said=said, raw=raw))


def command_in(raw: str) -> str | None:
    """The command that words begin with, or None."""
    words = raw.split(maxsplit=1)
    if not words or not words[0].startswith("/"):
        return None
    return words[0].removeprefix("/").partition("@")[0].lower()
