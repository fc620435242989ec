"""Where somebody goes, and for how long: the alarm first, its words when read."""

from dataclasses import replace

from bot.desk.doorway import Doorway
from bot.desk.entrances import UseCase
from bot.desk.hearing.hearing import Heard, Said
from bot.desk.incoming import inbox
from bot.desk.incoming.inbox import Sender
from bot.desk.timed_activity import out_of_reach as notes
from bot.desk.timed_activity import starting
from bot.domain.forms import FormKind
from bot.domain.timed_activity.announced import Announced
from bot.texts.words.spoken import announced, out_of_reach
from handlers.telegram.reading import Reading


class Announcing:
    """No redactor keeps an activity from beginning."""

    def __init__(self, doorway: Doorway, reading: Reading) -> None:
        self._doorway = doorway
        self._reading = reading

    async def hear(self, heard: Heard) -> None:
        """It begins at once where the words leave no doubt; else they are words like
        any other, and their writer is asked."""
        said = announced(heard.raw) or Announced()
        sender = heard.sender
        if said.is_certain:
            begin: UseCase = lambda desk, who: starting.announce(desk, who, said)  # noqa: E731
            await self._receive(sender, begin)
            later = replace(sender, update=f"{sender.update}:words")
            kind, form = Said.FORM, FormKind.TIMED_ACTIVITY
            words = replace(heard, sender=later, said=kind, form=form)
            await self._reading.hear(words)
            return
        await self._reading.hear(heard)
        asked = replace(sender, update=f"{sender.update}:asked", digest=b"")
        number = sender.message_id
        ask: UseCase = lambda desk, who: starting.ask_if_meant(desk, who, said, number)  # noqa: E731
        await self._receive(asked, ask)

    async def note(self, heard: Heard) -> None:
        """A phone that will soon be silent, if they say so; its words go on."""
        why = out_of_reach(heard.raw)
        if why is None:
            return
        noted = replace(heard.sender, update=f"{heard.sender.update}:noted", digest=b"")
        do: UseCase = lambda desk, who: notes.note(desk, who, why)  # noqa: E731
        await self._receive(noted, do)

    async def _receive(self, sender: Sender, use_case: UseCase) -> None:
        await self._doorway.run(
            lambda desk: inbox.receive(desk, sender, use_case), shares=True
        )
