"""Whatever comes in is listened to for a call for help in secret, before all else."""

from dataclasses import replace

from bot.desk.doorway import Doorway
from bot.desk.duress import listening
from bot.desk.incoming.inbox import Sender
from bot.domain.presence.distance import Fix
from bot.texts.message import Press, Verb
from handlers.incoming import Incoming


class Listening:
    """Nobody who looks at the answer, or at how long it takes, sees what was heard."""

    def __init__(self, doorway: Doorway) -> None:
        self._doorway = doorway

    async def words(self, incoming: Incoming) -> Incoming | None:
        """The message as others are to hear it; None: it was for nobody else."""
        sender, raw = incoming.sender, incoming.words
        heard = await self._doorway.run(
            lambda desk: listening.words(desk, sender, raw), shares=True
        )
        return None if heard is None else replace(incoming, words=heard)

    async def press(self, sender: Sender, press: Press) -> None:
        """Of a check call's two buttons; one that stands alone says which it is."""
        if press.verb is Verb.OK and press.choice:
            await self._doorway.run(
                lambda desk: listening.press(desk, sender, press.choice), shares=True
            )

    async def place(self, sender: Sender, fix: Fix) -> None:
        """Of a phone that may be followed in secret."""
        await self._doorway.run(
            lambda desk: listening.place(desk, sender, fix), shares=True
        )
