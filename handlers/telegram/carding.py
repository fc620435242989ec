"""What is happening, in words that say just that: what to do first, words when read."""

from dataclasses import replace

from bot.desk.action_cards import starting
from bot.desk.doorway import Doorway
from bot.desk.entrances import UseCase
from bot.desk.hearing.hearing import Heard, Said
from bot.desk.incoming import inbox
from bot.desk.incoming.inbox import Sender
from bot.domain.forms import FormKind
from bot.texts.words.spoken import card_in
from handlers.telegram.reading import Reading


class Carding:
    """No redactor keeps an action card from beginning."""

    def __init__(self, doorway: Doorway, reading: Reading) -> None:
        self._doorway = doorway
        self._reading = reading

    async def hear(self, heard: Heard) -> None:
        """It begins at once where the words leave no doubt; else they are words like
        any other, and it is offered under them."""
        named = card_in(heard.raw)
        assert named is not None
        sender, category = heard.sender, named.category
        if named.is_certain:
            begin: UseCase = lambda desk, who: starting.begin(desk, who, category)  # noqa: E731
            await self._receive(sender, begin)
            later = replace(sender, update=f"{sender.update}:words")
            words = replace(heard, sender=later, said=Said.FORM)
            await self._reading.hear(replace(words, form=FormKind.ACTION_CARD))
            return
        await self._reading.hear(heard)
        asked = replace(sender, update=f"{sender.update}:asked", digest=b"")
        offer: UseCase = lambda desk, who: starting.offer(desk, who, category)  # noqa: E731
        await self._receive(asked, offer)

    async def _receive(self, sender: Sender, use_case: UseCase) -> None:
        await self._doorway.run(
            lambda desk: inbox.receive(desk, sender, use_case), shares=True
        )
