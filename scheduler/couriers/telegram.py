"""Delivers by the Bot API, and says of every outcome what it means (design 5)."""

import asyncio
from typing import Protocol

import httpx
import structlog
from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    Message,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    WebAppInfo,
)
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
from bot.texts.keyboard import Key, key_of

NEVER_LEFT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)
"""The request was not sent at all."""

ALREADY_SO = (
    "message is not modified",
    "message to edit not found",
    "message can't be edited",
    "message to delete not found",
    "message can't be deleted",
)
"""Refusals of an edit or deletion that leave nothing more to do."""

log = structlog.get_logger(__name__)

Markup = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove


class Client(Protocol):
    """What is asked of Telegram here."""

    async def send_text(
        self, chat_id: int, text: str, markup: Markup | None, *, silent: bool
    ) -> int: ...

    async def edit_text(
        self, chat_id: int, message_id: int, text: str, markup: Markup | None
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
    """One try a call."""

    def __init__(self, bot: Client) -> None:
        self._bot = bot

    async def deliver(self, letter: Letter) -> Outcome:
        """Sends, edits or deletes; never raises."""
        try:
            return Accepted(await self._do(letter))
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

    async def _do(self, letter: Letter) -> int | None:
        if letter.deletes is not None:
            await self._bot.delete_message(letter.chat_id, letter.deletes)
            return None
        if letter.edits is not None:
            await self._bot.edit_text(
                letter.chat_id, letter.edits, letter.text, _inline(letter)
            )
            return letter.edits
        if letter.file is not None:
            return await self._send_file(letter, letter.file)
        return await self._bot.send_text(
            letter.chat_id, letter.text, _markup(letter), silent=letter.silent
        )

    async def _send_file(self, letter: Letter, file: File) -> int:
        """Unlike words most may be kept and passed on: that is what they are for."""
        sent = await self._bot.send_document(
            letter.chat_id,
            await asyncio.to_thread(file.write),
            filename=file.name,
            caption=letter.text,
            reply_markup=_inline(letter),
            protect_content=file.stays,
        )
        return sent.message_id


def _refused(letter: Letter, refusal: BadRequest) -> Outcome:
    words = str(refusal).lower()
    changes = letter.edits is not None or letter.deletes is not None
    if changes and any(known in words for known in ALREADY_SO):
        return Accepted(letter.edits)
    log.error("Telegram refused a message", refusal=str(refusal))
    return Undeliverable(str(refusal))


def _network(failure: NetworkError) -> Outcome:
    cause = failure.__cause__
    if isinstance(cause, NEVER_LEFT):
        return NotSent(type(cause).__name__)
    return Unknown(type(cause or failure).__name__)


def _markup(letter: Letter) -> Markup | None:
    if letter.buttons:
        return _inline(letter)
    if letter.keyboard is None:
        return None
    if not letter.keyboard:
        return ReplyKeyboardRemove()
    rows = [[_key(label) for label in row] for row in letter.keyboard]
    return ReplyKeyboardMarkup(rows, resize_keyboard=True, is_persistent=True)


def _key(label: str) -> KeyboardButton:
    """One of them sends where the phone is, where Telegram knows how."""
    return KeyboardButton(label, request_location=key_of(label) is Key.HERE or None)


def _inline(letter: Letter) -> InlineKeyboardMarkup | None:
    if not letter.buttons:
        return None
    return InlineKeyboardMarkup(
        [[_button(label, data) for label, data in row] for row in letter.buttons]
    )


def _button(label: str, data: str) -> InlineKeyboardButton:
    """What is no press of ours is the address of a page inside Telegram."""
    if data.startswith("https:"):
        return InlineKeyboardButton(label, web_app=WebAppInfo(data))
    return InlineKeyboardButton(label, callback_data=data)
