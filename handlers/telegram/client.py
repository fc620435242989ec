"""The Telegram client. Updates come raw, and of a message that Telegram took nothing is
read but its number: what else stands in the answer, read or not, changes nothing.
"""

import os
import re
from typing import Any

os.environ.setdefault("PTB_TIMEDELTA", "1")

import httpx
from telegram import MessageEntity, TelegramObject
from telegram.error import NetworkError, TelegramError, TimedOut
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


TAKEN = re.compile(rb'\s*{\s*"ok"\s*:\s*true\s*,\s*"result"\s*:')
"""So an answer begins in which Telegram did what it was asked for."""


class Request(HTTPXRequest):
    """Telegram answers with a JSON object, and so it refuses. Anything else comes from
    what stands between us, such as a proxy, and says nothing of the token, the chat or
    the message: it must not be taken for Telegram's last word on them.
    """

    async def do_request(
        self,
        url: str,
        method: str,
        *given: Any,  # noqa: ANN401 - handed on as it is
        **named: Any,  # noqa: ANN401 - handed on as it is
    ) -> tuple[int, bytes]:
        """Raises :class:`NetworkError` for an answer that is not Telegram's; what was
        turned away on the way there is known not to have arrived."""
        code, payload = await super().do_request(url, method, *given, **named)
        is_file = method == "GET" and code < 300
        if is_file or _is_telegrams(code, payload):
            return code, payload
        by = f"{code}, and not by Telegram"
        raise NetworkError(by) from httpx.ProxyError(by) if 300 <= code < 500 else None

    @staticmethod
    def parse_json_payload(payload: bytes) -> Raw:
        """Raises :class:`Unparsable`. Nothing of it is logged: people wrote it."""
        try:
            found = parsed(payload)
        except ValueError:
            found = None
        if not isinstance(found, dict):
            raise TelegramError("Invalid server response")
        return found


def _is_telegrams(code: int, payload: bytes) -> bool:
    """A long answer is not parsed twice."""
    if code < 300 and TAKEN.match(payload):
        return True
    try:
        found = parsed(payload)
    except (ValueError, Unparsable):
        return False
    wanted = {"result"} if code < 300 else {"ok", "description"}
    return isinstance(found, dict) and not wanted.isdisjoint(found)


class Client(ExtBot[None]):
    """Not connected yet when made; ``await client.initialize()`` asks getMe."""

    def __init__(self, token: str, server: str | None = None) -> None:
        at = server or TELEGRAM
        self._line = _request(at, 1)
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


def _request(server: str, connections: int) -> Request:
    """Certificates are checked wherever there are any to check."""
    plain = server.startswith("http://")
    return Request(
        connection_pool_size=connections,
        connect_timeout=5,
        read_timeout=15,
        write_timeout=10,
        pool_timeout=LINE_IS_FREE_WITHIN_S if connections == 1 else ROOM_WITHIN_S,
        httpx_kwargs={"verify": False} if plain else {},
    )
