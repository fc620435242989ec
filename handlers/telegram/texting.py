"""A text message is heard as words of Telegram are; a few stand for a button."""

from bot.desk.doorway import Doorway
from bot.desk.entrances import UseCase
from bot.desk.hearing.hearing import Said
from bot.desk.incoming import inbox
from bot.desk.text_messages import asked
from bot.texts.words.spoken import command_of
from bot.texts.words.spoken.texted import Asks, texted
from handlers.incoming import Incoming
from handlers.telegram.conversation import Conversation

BY_TEXT = frozenset(
    {
        *("sos", "ok", "bookon", "bookoff"),
        *("incident", "breach", "nearmiss"),
    }
)
"""Commands that do by text what they do in Telegram. A sender's number can be made up,
so nothing that decides for others, or shows what is held, is among them."""


class Texting:
    """Of somebody whose number is known; by whom, stands in the sender."""

    def __init__(self, doorway: Doorway, conversation: Conversation) -> None:
        self._doorway = doorway
        self._conversation = conversation

    async def hear(self, incoming: Incoming) -> None:
        """A call for help in secret before all else, as ever."""
        heard = await self._conversation.listening.words(incoming)
        if heard is None:
            return
        command = command_of(heard.words)
        if command is not None:
            await self._obey(heard, command.name)
        elif not await self._asked(heard):
            await self._conversation.take(heard, Said.WORDS)

    async def _obey(self, heard: Incoming, name: str) -> None:
        """What is no command, and nearly one, is asked about as ever."""
        if name == "help":
            await self._receive(heard, asked.ways, leavers=True)
        elif name and name not in BY_TEXT:
            await self._receive(heard, asked.not_by_text, leavers=True)
        else:
            await self._conversation.take(heard, Said.WORDS)

    async def _asked(self, heard: Incoming) -> bool:
        """False: it asks for nothing, or for what is no site of ours."""
        found, who = texted(heard.words), heard.sender.texter
        if found is None or who is None:
            return False
        wanted = await self._doorway.run(
            lambda desk: asked.use_case(desk, who, found), shares=True
        )
        if wanted is None:
            return False
        rules, off = found.asks is Asks.RULES, found.asks is Asks.OFF
        await self._receive(heard, wanted, always=rules, leavers=off)
        return True

    async def _receive(
        self,
        heard: Incoming,
        use_case: UseCase,
        *,
        always: bool = False,
        leavers: bool = False,
    ) -> None:
        sender = heard.sender
        await self._doorway.run(
            lambda desk: inbox.receive(
                desk, sender, use_case, always=always, leavers=leavers
            ),
            shares=True,
        )
