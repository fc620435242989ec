"""Words as they are heard, one after another, wherever they were written."""

from bot.desk.doorway import Doorway
from bot.desk.hearing.hearing import Said
from bot.texts.words.spoken import command_of
from handlers.incoming import Incoming
from handlers.telegram.commands import Commands
from handlers.telegram.listening import Listening
from handlers.telegram.reading import Reading
from handlers.telegram.speech import Speech


class Conversation:
    """A call for help in secret is heard first, and is no part of the words then."""

    def __init__(self, doorway: Doorway, reading: Reading) -> None:
        self.commands = Commands(doorway, reading)
        self.speech = Speech(doorway, reading)
        self.listening = Listening(doorway)

    async def hear(self, incoming: Incoming, said: Said) -> None:
        heard = await self.listening.words(incoming)
        if heard is not None:
            await self.take(heard, said)

    async def take(self, heard: Incoming, said: Said) -> None:
        """A key, a command, or words that mean something by themselves."""
        if command_of(heard.words) is not None:
            await self.commands.obey(heard)
        elif not await self.commands.press_key(heard):
            await self.speech.hear(heard, said)
