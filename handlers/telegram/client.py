"""The Telegram client. Updates come raw, and of a message that Telegram took nothing is
read but its number: what else stands in the answer, read or not, changes nothing.
"""

import os

os.environ.setdefault("PTB_TIMEDELTA", "1")

from telegram import MessageEntity, TelegramObject
from telegram.error import TelegramError, TimedOut
from telegram.ext import ExtBot
from telegram.request import HTTPXRequest

from handlers.update_body import Raw, Unparsable, bare, parsed

TELEGRAM = "https://api.telegram.org"

CONNECTIONS = 32
"""Sixteen messages at once, the ticks of buttons, and room."""

ALLOWED = ("message", "edited_message", "callback_query", "my_chat_member")
"""Always sent along: left out, Telegram keeps an earlier setting."""

MOST_UPDATES = 100
"""In one answer. Source: Bot API, getUpdates."""


class UpdatesRequest(HTTPXRequest):
    """Says so where an answer cannot be parsed, and has it with it."""

    @staticmethod
    def parse_json_payload(payload: bytes) -> Raw:
        """Raises :class:`Unparsable`."""
        try:
            found = parsed(payload)
        except ValueError:
            found = None
        if not isinstance(found, dict):
            raise TelegramError("Invalid server response")
        return found


class Client(ExtBot[None]):
    """Not connected yet when made; ``await client.initialize()`` asks getMe."""

    def __init__(self, token: str, server: str | None = None) -> None:
        at = server or TELEGRAM
        self._line = _request(at, 1, UpdatesRequest)
        super().__init__(
            token,
            base_url=f"{at}/bot",
            base_file_url=f"{at}/file/bot",
            request=_request(at, CONNECTIONS),
            get_updates_request=self._line,
        )

    async def raw_updates(self, offset: int, timeout_s: int) -> list[Raw]:
        """``getUpdates``, unread: one that cannot be read must stop no other. Where the
        answer cannot be parsed they are asked for one by one."""
        try:
            return await self._get_updates(offset, timeout_s, MOST_UPDATES)
        except Unparsable:
            pass
        try:
            return await self._get_updates(offset, 0, 1)
        except Unparsable as failure:
            found = bare(failure.payload)
            return [found] if found else []

    async def _get_updates(self, offset: int, timeout_s: int, most: int) -> list[Raw]:
        asked = {"offset": offset, "timeout": timeout_s, "limit": most}
        try:
            found: object = await self._post(
                "getUpdates",
                asked | {"allowed_updates": list(ALLOWED)},
                read_timeout=timeout_s + 10,
            )
        except TimedOut:
            await self._take_a_new_line()
            raise
        if not isinstance(found, list):
            return []
        return [each for each in found if isinstance(each, dict)]

    async def _take_a_new_line(self) -> None:
        """There is one for updates. A poll that was cut off in the middle, as when the
        lease is lost, has been seen to leave it occupied for ever: nobody was heard."""
        await self._line.shutdown()
        await self._line.initialize()

    async def send_text(
        self,
        chat_id: int,
        text: str,
        markup: TelegramObject | None,
        entities: list[MessageEntity] | None,
        *,
        silent: bool,
    ) -> int:
        """``sendMessage``, not to be passed on; the number of the message."""
        sent = await self._post(
            "sendMessage",
            {
                "chat_id": chat_id,
                "text": text,
                "entities": entities,
                "reply_markup": markup,
                "disable_notification": silent,
                "protect_content": True,
            },
        )
        return int(sent["message_id"])

    async def edit_text(
        self,
        chat_id: int,
        message_id: int,
        text: str,
        markup: TelegramObject | None,
        entities: list[MessageEntity] | None,
    ) -> None:
        """``editMessageText``."""
        data = {"chat_id": chat_id, "message_id": message_id, "text": text}
        shown = {"entities": entities, "reply_markup": markup}
        await self._post("editMessageText", data | shown)


LINE_IS_FREE_WITHIN_S, ROOM_WITHIN_S = 1, 5
"""Nobody else asks for updates; messages wait for each other."""


def _request(
    server: str, connections: int, kind: type[HTTPXRequest] = HTTPXRequest
) -> HTTPXRequest:
    """Certificates are checked wherever there are any to check."""
    plain = server.startswith("http://")
    return kind(
        connection_pool_size=connections,
        connect_timeout=5,
        read_timeout=15,
        write_timeout=10,
        pool_timeout=LINE_IS_FREE_WITHIN_S if connections == 1 else ROOM_WITHIN_S,
        httpx_kwargs={"verify": False} if plain else {},
    )
