"""Text messages that come in, whoever brings them: a gateway, or a modem of our own."""

import hashlib
import secrets
from collections.abc import Awaitable, Callable
from contextlib import nullcontext

from bot.desk.doorway import Doorway, overtaking
from bot.desk.incoming import inbox
from bot.desk.incoming.inbox import Sender
from bot.desk.text_messages import numbers
from bot.desk.text_messages.numbers import Dialled
from bot.domain.errors import Unfit
from bot.domain.messages.channel import Channel
from bot.domain.refs import StaffId
from bot.ports import TextMessage
from bot.texts.words.spoken import is_urgent
from bot.texts.words.spoken.texted import without_quote
from handlers.incoming import Incoming, whole
from handlers.strangers import Strangers

Hear = Callable[[Incoming], Awaitable[None]]


class TextMessages:
    """``hear`` takes what somebody on the books wrote to where words go."""

    def __init__(
        self, doorway: Doorway, dialled: Dialled, hear: Hear, strangers: Strangers
    ) -> None:
        self._doorway, self._dialled = doorway, dialled
        self._hear, self._strangers = hear, strangers

    async def bring(self, text: TextMessage) -> None:
        """What it does is committed when this returns. Raises what went wrong: then
        it is to be brought again, and that counts once."""
        words = without_quote(whole(text.words).replace("\0", ""))
        with overtaking() if is_urgent(words) else nullcontext():
            await self._bring(text, words)

    async def _bring(self, text: TextMessage, words: str) -> None:
        who = await self._whose(text.number)
        if who is None:
            self._strangers.texts += 1
            return
        now = self._doorway.now
        sender = Sender(
            update=_key(text),
            kind=Channel.SMS,
            chat_id=0,
            sent_at=min(text.sent_at or now, now),
            texter=who,
        )
        if words.strip():
            await self._hear(Incoming(sender=sender, words=words))
            return
        await self._doorway.run(
            lambda desk: inbox.refuse_kind(desk, sender, Unfit.OTHER)
        )

    async def _whose(self, number: str) -> StaffId | None:
        now = self._doorway.now
        if self._strangers.has(number, now):
            return None
        who = await self._doorway.run(
            lambda desk: numbers.whose(desk, number, self._dialled), shares=True
        )
        if who is None:
            self._strangers.add(number, now)
        return who


def _key(text: TextMessage) -> str:
    """By which it is known when it comes again. Without an id each counts: two that say
    the same may be two check calls."""
    if not text.id:
        return f"text {secrets.token_hex(16)}"
    same = hashlib.sha256(f"{text.number} {text.id}".encode(errors="replace"))
    return f"text {same.hexdigest()[:32]}"
