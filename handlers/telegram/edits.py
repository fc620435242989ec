"""Edited messages: a cry for help is one, and no other command is obeyed again."""

from telegram import Update

from bot.desk.doorway import Doorway
from bot.desk.hearing import edits
from bot.desk.hearing.hearing import Heard, Said
from bot.texts.keyboard import Key
from bot.texts.words.spoken import command_of, cry_in
from handlers.telegram.commands import Commands
from handlers.telegram.listening import Listening
from handlers.telegram.reading import Reading
from handlers.telegram.sender import incoming_of
from handlers.telegram.speech import Speech


class Edits:
    """What somebody changed in a message that they had sent."""

    def __init__(
        self,
        doorway: Doorway,
        reading: Reading,
        commands: Commands,
        speech: Speech,
        listening: Listening,
    ) -> None:
        self._doorway = doorway
        self._reading = reading
        self._commands = commands
        self._speech = speech
        self._listening = listening

    async def obey(self, update: Update) -> None:
        """Words, or a caption, as they are now."""
        incoming = incoming_of(update)
        sender = incoming.sender
        if await self._doorway.run(lambda desk: edits.is_repeat(desk, sender)):
            return
        heard = await self._listening.words(incoming)
        if heard is None:
            return
        raw = heard.words
        command = command_of(raw)
        if command is not None and (command.name == Key.SOS or command.cry is not None):
            await self._commands.obey(heard)
        elif command is None and cry_in(raw) is not None:
            await self._speech.hear(heard, Said.EDIT)
        else:
            said = Said.EDIT if command is None else Said.EDITED_COMMAND
            await self._reading.hear(Heard(sender=sender, said=said, raw=raw))
