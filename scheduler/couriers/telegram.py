"""Delivers by the Bot API, and says of every outcome what it means (design 5)."""

import asyncio
from typing import Protocol

import httpx
import structlog
from telegram import Message, MessageEntity
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot.ports import (
    Accepted,
    File,
    Flooded,
    Letter,
    Moved,
    NotSent,
    Outcome,
    Undeliverable,
    Unknown,
)
from scheduler.couriers.looks import Looks, Markup, drawn, plain

NEVER_THERE = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
)
"""The request did not reach Telegram at all."""

ALREADY_SO = (
    "message is not modified",
    "message to edit not found",
    "message can't be edited",
    "message to delete not found",
    "message can't be deleted",
)
"""Refusals of an edit or deletion that leave nothing more to do."""

log = structlog.get_logger(__name__)


class Client(Protocol):
    """What is asked of Telegram here."""

    async def send_text(
        self,
        chat_id: int,
        text: str,
        markup: Markup | None,
        entities: list[MessageEntity] | None,
        *,
        silent: bool,
    ) -> int: ...

    async def edit_text(
        self,
        chat_id: int,
        message_id: int,
        text: str,
        markup: Markup | None,
        entities: list[MessageEntity] | None,
    ) -> None: ...

    async def send_document(
        self,
        chat_id: int,
        document: bytes,
        *,
        filename: str,
        caption: str,
        reply_markup: Markup | None,
        protect_content: bool,
    ) -> Message: ...

    async def delete_message(self, chat_id: int, message_id: int) -> bool: ...


class TelegramCourier:
    """One try a call; of what an older Bot API server refuses to draw, two."""

    def __init__(self, bot: Client) -> None:
        self._bot = bot
        self._draws = True
        """The server knows styles of buttons and times among words."""

    async def deliver(self, letter: Letter) -> Outcome:
        """Sends, edits or deletes; never raises."""
        try:
            return Accepted(await self._drawn_or_plain(letter))
        except RetryAfter as flood:
            wait = flood.retry_after
            return Flooded(wait if isinstance(wait, int) else wait.total_seconds())
        except ChatMigrated as moved:
            return Moved(moved.new_chat_id)
        except (
            Forbidden,
            UnicodeError,
        ) as refusal:  # half a sign reads no better later
            return Undeliverable(str(refusal))
        except BadRequest as refusal:
            return _refused(letter, refusal)
        except InvalidToken as refusal:
            return NotSent(str(refusal))
        except NetworkError as failure:
            return _network(failure)
        except TelegramError as failure:
            return Unknown(type(failure).__name__)
        except asyncio.CancelledError:
            raise
        except Exception as failure:
            log.exception("a message could not be sent", exc_info=False)
            return Unknown(type(failure).__name__)

    async def _drawn_or_plain(self, letter: Letter) -> int | None:
        """A server that is too old must not cost anybody their message: what it refuses
        is sent again without looks, and if that is taken all the others are."""
        if not self._draws:
            return await self._do(letter, plain(letter))
        looks = drawn(letter)
        try:
            return await self._do(letter, looks)
        except BadRequest as refusal:
            if plain(letter) == looks or _is_known(refusal):
                raise
        taken = await self._do(letter, plain(letter))
        log.warning("this Bot API server draws no styles and times: sent without")
        self._draws = False
        return taken

    async def _do(self, letter: Letter, looks: Looks) -> int | None:
        if letter.deletes is not None:
            await self._bot.delete_message(letter.chat_id, letter.deletes)
            return None
        if letter.edits is not None:
            await self._bot.edit_text(
                letter.chat_id, letter.edits, letter.text, looks.inline, looks.times
            )
            return letter.edits
        if letter.file is not None:
            return await self._send_file(letter, letter.file, looks)
        return await self._bot.send_text(
            letter.chat_id,
            letter.text,
            looks.markup,
            looks.times,
            silent=letter.silent,
        )

    async def _send_file(self, letter: Letter, file: File, looks: Looks) -> int:
        """Unlike words most may be kept and passed on: that is what they are for."""
        sent = await self._bot.send_document(
            letter.chat_id,
            await asyncio.to_thread(file.write),
            filename=file.name,
            caption=letter.text,
            reply_markup=looks.inline,
            protect_content=file.stays,
        )
        return sent.message_id


def _is_known(refusal: BadRequest) -> bool:
    """It says nothing of how the message looks."""
    words = str(refusal).lower()
    return any(known in words for known in (*ALREADY_SO, "chat not found"))


def _refused(letter: Letter, refusal: BadRequest) -> Outcome:
    words = str(refusal).lower()
    changes = letter.edits is not None or letter.deletes is not None
    if changes and any(known in words for known in ALREADY_SO):
        return Accepted(letter.edits)
    log.error("Telegram refused a message", refusal=str(refusal))
    return Undeliverable(str(refusal))


def _network(failure: NetworkError) -> Outcome:
    cause = failure.__cause__
    if isinstance(cause, NEVER_THERE):
        return NotSent(type(cause).__name__)
    return Unknown(type(cause or failure).__name__)
