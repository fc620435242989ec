"""Finding the button that a person means, and telling the bot that it was pressed."""

from datetime import datetime

from rehearsal.calls.refusal import Json
from rehearsal.chats import wire
from rehearsal.chats.chat import Chat, Message, Person
from rehearsal.exchange import Exchange, Query


def find_inline(chat: Chat, label: str, message_id: int | None) -> tuple[Message, Json]:
    """The newest message with a button of that label, and the button.

    An exact label goes before one that merely contains the words. Raises
    ``LookupError`` that lists the buttons on the screen.
    """
    seen: list[str] = []
    for message in reversed(chat.messages.values()):
        if message.deleted_at or message_id not in (None, message.message_id):
            continue
        rows = (message.markup or {}).get("inline_keyboard", [])
        buttons = [button for row in rows for button in row]
        seen += [button["text"] for button in buttons]
        if button := match(buttons, label):
            return message, button
    raise LookupError(f"no button {label!r} in chat {chat.chat_id}; buttons: {seen!r}")


def find_reply(chat: Chat, label: str) -> Json:
    """The button of the reply keyboard. Raises ``LookupError`` with those there."""
    rows = (chat.keyboard or {}).get("keyboard", [])
    buttons = [button for row in rows for button in row]
    if button := match(buttons, label):
        return button
    seen = [button["text"] for button in buttons]
    raise LookupError(f"no key {label!r} in chat {chat.chat_id}; keys: {seen!r}")


def match(buttons: list[Json], label: str) -> Json | None:
    """The button of exactly that label, else the first that contains it."""
    exact = [button for button in buttons if button["text"] == label]
    part = [button for button in buttons if label in button["text"]]
    return next(iter(exact + part), None)


def press(
    exchange: Exchange,
    chat: Chat,
    person: Person,
    *,
    message_id: int,
    data: str,
    at: datetime,
) -> str:
    """Sends a callback query and gives its id. Source: Bot API, ``CallbackQuery``."""
    query_id = str(next(exchange.query_ids))
    exchange.queries[query_id] = Query(person=person, asked_at=at)
    message = chat.find(message_id)
    partner = exchange.people.get(chat.chat_id)
    shown = (
        exchange.told(chat, message)
        if message is not None
        else wire.inaccessible(chat, partner, message_id)
    )
    exchange.queue(
        "callback_query",
        {
            "id": query_id,
            "from": wire.user(person),
            "message": shown,
            "chat_instance": str(chat.chat_id),
            "data": data,
        },
    )
    return query_id
