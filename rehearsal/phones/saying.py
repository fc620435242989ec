"""What people send: their messages and edits become updates for the bot."""

from dataclasses import replace
from datetime import datetime

from rehearsal.calls.refusal import Json
from rehearsal.chats.chat import Chat, Kind, Message, Person
from rehearsal.chats.entities import commands_in
from rehearsal.exchange import Exchange


def say(
    exchange: Exchange,
    chat: Chat,
    person: Person,
    *,
    at: datetime,
    text: str | None = None,
    content: Json | None = None,
    reply_to: int | None = None,
) -> int:
    """Puts a message of a person into the chat, tells the bot, gives its id."""
    content = dict(content or {})
    message = Message(
        message_id=chat.next_id(),
        chat_id=chat.chat_id,
        sender=person,
        sent_at=at,
        text=text,
        entities=tuple(commands_in(text or content.get("caption", ""))),
        content=content,
        reply_to=reply_to,
    )
    chat.put(message)
    kind = "channel_post" if chat.kind is Kind.CHANNEL else "message"
    exchange.queue(kind, exchange.told(chat, message))
    return message.message_id


def edit(
    exchange: Exchange, chat: Chat, message_id: int, text: str, at: datetime
) -> None:
    """A person changes what they wrote. Raises ``LookupError`` if it is not there."""
    message = chat.find(message_id)
    if message is None or message.sender.is_bot:
        raise LookupError(f"no message {message_id} of a person in {chat.chat_id}")
    changed = replace(message, edited_at=at, entities=tuple(commands_in(text)))
    if message.text is not None:
        changed = replace(changed, text=text)
    else:
        changed = replace(changed, content={**message.content, "caption": text})
    chat.put(changed)
    kind = "edited_channel_post" if chat.kind is Kind.CHANNEL else "edited_message"
    exchange.queue(kind, exchange.told(chat, changed))


def move(
    exchange: Exchange, chat: Chat, message_id: int, place: Json, at: datetime
) -> None:
    """A live location changes. Raises ``LookupError`` if there is none."""
    message = chat.find(message_id)
    if message is None or "location" not in message.content:
        raise LookupError(f"no location {message_id} in {chat.chat_id}")
    content = {**message.content, "location": place}
    changed = replace(message, edited_at=at, content=content)
    chat.put(changed)
    exchange.queue("edited_message", exchange.told(chat, changed))


def forwarded_from(name: str, at: datetime) -> Json:
    """The mark of a message that somebody else wrote first.

    Source: Bot API, ``MessageOriginHiddenUser``.
    """
    origin = {
        "type": "hidden_user",
        "date": int(at.timestamp()),
        "sender_user_name": name,
    }
    return {"forward_origin": origin}
