"""What can be read on a phone: messages as a person sees them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from rehearsal.bell import LONGEST_S
from rehearsal.calls.refusal import Json
from rehearsal.chats.chat import Chat, Message
from rehearsal.exchange import Exchange

T = TypeVar("T")


@dataclass(frozen=True, kw_only=True)
class Shown:
    """One message on a screen, as it was or is."""

    message_id: int
    text: str
    from_bot: bool
    sender_id: int
    sent_at: datetime
    buttons: list[list[str]]
    """Labels of the inline buttons, row by row."""
    data: list[list[str]]
    """What each inline button says to the bot; empty for one that opens a link."""
    keyboard: list[list[str]]
    """Labels of the reply keyboard that came with this message."""
    edited: bool
    deleted: bool
    silent: bool
    """It came without a sound. Source: ``disable_notification``."""
    protected: bool
    """It can be neither forwarded nor saved. Source: ``protect_content``."""
    reply_to: int | None
    kind: str
    """``text``, ``photo``, ``document``, ``voice``, ``sticker`` and so on."""
    file_name: str


class Screen:
    """One chat as somebody sees it: the base of a phone and of a group."""

    def __init__(self, exchange: Exchange, chat: Chat) -> None:
        self.exchange = exchange
        self.chat = chat

    @property
    def chat_id(self) -> int:
        """The chat's identifier."""
        return self.chat.chat_id

    @property
    def messages(self) -> list[Shown]:
        """Everything in the chat in order, deleted messages marked as such."""
        return self._shown(self.chat.on_screen)

    @property
    def visible(self) -> list[Shown]:
        """Everything that can still be read."""
        return [message for message in self.messages if not message.deleted]

    @property
    def inbox(self) -> list[Shown]:
        """Every text the bot ever showed here, each version of an edited one."""
        return self._shown(self.chat.came)

    @property
    def last(self) -> Shown:
        """The newest readable message of the bot. Raises ``LookupError``."""
        for message in reversed(self.visible):
            if message.from_bot:
                return message
        raise LookupError(f"chat {self.chat_id} shows nothing from the bot")

    @property
    def keyboard(self) -> list[list[str]]:
        """Labels of the reply keyboard on the screen now; empty for none."""
        return labels(self.chat.keyboard, "keyboard")

    @property
    def bot_is_doing(self) -> str:
        """The last chat action, such as ``typing``, until a message comes."""
        return self.chat.doing

    async def until(
        self, seen: Callable[["Screen"], T | None], timeout: float = LONGEST_S
    ) -> T:
        """Waits until ``seen`` finds something here; seconds of real time.

        Raises ``TimeoutError`` that tells what was on the screen instead.
        """
        try:
            return await self.exchange.bell.until(lambda: seen(self), timeout)
        except TimeoutError:
            raise TimeoutError(self._instead(timeout)) from None

    async def shows(self, words: str, timeout: float = LONGEST_S) -> Shown:
        """Waits for a readable message of the bot that contains ``words``."""
        return await self.until(lambda here: here.find(words), timeout)

    def find(self, words: str) -> Shown | None:
        """The newest readable message of the bot that contains ``words``."""
        for message in reversed(self.visible):
            if message.from_bot and words in message.text:
                return message
        return None

    def opens(self, message: Shown) -> bytes:
        """What is in the file of a message, or its photo in the largest size. Raises
        ``LookupError`` if it has none."""
        content = self.chat.messages[message.message_id].content
        told = content.get("document") or next(reversed(content.get("photo", [])), None)
        if told is None:
            raise LookupError(f"message {message.message_id} brings no file")
        return self.exchange.files.by_id(told["file_id"]).content

    def _instead(self, timeout: float) -> str:
        texts = [message.text for message in self.visible]
        return f"not seen within {timeout} s; chat {self.chat_id} shows {texts!r}"

    def _shown(self, messages: Iterable[Message]) -> list[Shown]:
        with self.exchange.lock:
            return [shown(message) for message in messages]


def shown(message: Message) -> Shown:
    """The message as it looks on a screen."""
    content = message.content
    kind = next((name for name in _KINDS if name in content), "text")
    return Shown(
        message_id=message.message_id,
        text=message.words,
        from_bot=message.sender.is_bot,
        sender_id=message.sender.user_id,
        sent_at=message.sent_at,
        buttons=labels(message.markup, "inline_keyboard"),
        data=_data(message.markup),
        keyboard=labels(message.markup, "keyboard"),
        edited=message.edited_at is not None,
        deleted=message.deleted_at is not None,
        silent=message.silent,
        protected=message.protected,
        reply_to=message.reply_to,
        kind=kind,
        file_name=content.get("document", {}).get("file_name", ""),
    )


def labels(markup: Json | None, name: str) -> list[list[str]]:
    """The labels of a keyboard, row by row."""
    rows = (markup or {}).get(name, [])
    return [[str(button["text"]) for button in row] for row in rows]


def _data(markup: Json | None) -> list[list[str]]:
    rows = (markup or {}).get("inline_keyboard", [])
    return [[str(button.get("callback_data", "")) for button in row] for row in rows]


_KINDS = ("photo", "document", "voice", "sticker", "contact", "location")
