"""Bot API methods that send, change and delete messages."""

from dataclasses import replace
from datetime import datetime, timedelta

from rehearsal.calls.asked import Asked
from rehearsal.calls.refusal import Json, Refusal, bad_request
from rehearsal.chats import markup
from rehearsal.chats.chat import Chat, Kind, Message
from rehearsal.chats.entities import LONGEST_TEXT, checked, parse, trimmed, units
from rehearsal.exchange import Exchange

DELETABLE_FOR = timedelta(hours=48)
"""How long a message can be deleted. Source: deleteMessage."""

MOST_DELETED = 100
"""Messages that one call deletes. Source: deleteMessages."""

_BAD_MARKUP = "can't parse reply keyboard markup JSON object"


def send_message(exchange: Exchange, asked: Asked) -> Json:
    """Source: sendMessage."""
    place = exchange.chat_to_write(asked)
    text, entities = _text(asked)
    return send(exchange, asked, place, text=text, entities=entities, content={})


def edit_message_text(exchange: Exchange, asked: Asked) -> Json:
    """Source: editMessageText."""
    place = exchange.chat_to_write(asked)
    text, entities = _text(asked)
    before = _editable(exchange, asked, place)
    if before.text is None:
        raise bad_request("there is no text in the message to edit")
    after = replace(
        before,
        text=text,
        entities=tuple(entities),
        markup=_markup(asked, place, inline_only=True),
    )
    return _edit(exchange, place, before, after)


def edit_message_reply_markup(exchange: Exchange, asked: Asked) -> Json:
    """Source: editMessageReplyMarkup."""
    place = exchange.chat_to_write(asked)
    before = _editable(exchange, asked, place)
    after = replace(before, markup=_markup(asked, place, inline_only=True))
    return _edit(exchange, place, before, after)


def delete_message(exchange: Exchange, asked: Asked) -> bool:
    """Source: deleteMessage."""
    place = exchange.chat_to_write(asked)
    message = place.find(_message_id(asked))
    if message is None:
        raise bad_request("message to delete not found")
    refusal = _undeletable(place, message, exchange.clock())
    if refusal is not None:
        raise refusal
    place.delete(message.message_id, exchange.clock())
    return True


def delete_messages(exchange: Exchange, asked: Asked) -> bool:
    """Source: deleteMessages. What is not found is passed over."""
    place = exchange.chat_to_write(asked)
    wanted = asked.structure("message_ids", "can't parse message identifiers")
    if not isinstance(wanted, list) or not wanted:
        raise bad_request("message identifiers are not specified")
    if len(wanted) > MOST_DELETED:
        raise bad_request("too many message identifiers specified")
    found = [place.find(int(message_id)) for message_id in wanted]
    messages = [message for message in found if message is not None]
    for message in messages:
        refusal = _undeletable(place, message, exchange.clock())
        if refusal is not None:
            raise refusal
    for message in messages:
        place.delete(message.message_id, exchange.clock())
    return True


def send(
    exchange: Exchange,
    asked: Asked,
    place: Chat,
    *,
    text: str | None,
    entities: list[Json],
    content: Json,
) -> Json:
    """Puts a message of the bot into the chat."""
    keyboard = _markup(asked, place)
    reply_to = _reply_to(asked, place)
    exchange.count_message(place)
    message = Message(
        message_id=place.next_id(),
        chat_id=place.chat_id,
        sender=exchange.bot,
        sent_at=exchange.clock(),
        text=text,
        entities=tuple(entities),
        content=content,
        reply_to=reply_to,
        markup=keyboard,
        silent=asked.flag("disable_notification"),
        protected=asked.flag("protect_content"),
    )
    place.put(message)
    place.doing = ""
    if keyboard is not None and "keyboard" in keyboard:
        place.keyboard = keyboard
    if keyboard is not None and "remove_keyboard" in keyboard:
        place.keyboard = None
    return exchange.told(place, message)


def _edit(exchange: Exchange, place: Chat, before: Message, after: Message) -> Json:
    if before == after:
        raise bad_request(
            "message is not modified: specified new message content and reply markup "
            "are exactly the same as a current content and reply markup of the message"
        )
    after = replace(after, edited_at=exchange.clock())
    place.put(after)
    return exchange.told(place, after)


def _text(asked: Asked) -> tuple[str, list[Json]]:
    written = asked.text("text")
    if not written:
        raise bad_request("message text is empty")
    given = asked.structure("entities", "can't parse entities JSON object")
    if isinstance(given, list) and not asked.has("parse_mode"):
        text, entities = trimmed(written, checked(given))
    else:
        text, entities = parse(written, asked.text("parse_mode"))
    if not text:
        raise bad_request("text must be non-empty")
    if units(text) > LONGEST_TEXT:
        raise bad_request("message is too long")
    return text, entities


def _markup(asked: Asked, place: Chat, *, inline_only: bool = False) -> Json | None:
    return markup.checked(
        asked.structure("reply_markup", _BAD_MARKUP),
        private=place.kind is Kind.PRIVATE,
        inline_only=inline_only,
    )


def _reply_to(asked: Asked, place: Chat) -> int | None:
    given = asked.structure("reply_parameters", "can't parse reply parameters")
    named = Asked(given if isinstance(given, dict) else {})
    message_id = named.whole("message_id") or asked.whole("reply_to_message_id")
    if not message_id:
        return None
    if place.find(message_id) is not None:
        return message_id
    may_stand_alone = named.flag("allow_sending_without_reply")
    if may_stand_alone or asked.flag("allow_sending_without_reply"):
        return None
    raise bad_request("message to be replied not found")


def _message_id(asked: Asked) -> int:
    if not asked.has("message_id"):
        raise bad_request("message identifier is not specified")
    return asked.whole("message_id")


def _editable(exchange: Exchange, asked: Asked, place: Chat) -> Message:
    """The message named, if the bot can edit it.

    A message that brought a reply keyboard cannot be. Source: Bot API,
    "Updating messages".
    """
    message = place.find(_message_id(asked))
    if message is None:
        raise bad_request("message to edit not found")
    fixed = message.markup is not None and not markup.is_inline(message.markup)
    if message.sender is not exchange.bot or fixed:
        raise bad_request("message can't be edited")
    return message


def _undeletable(place: Chat, message: Message, now: datetime) -> Refusal | None:
    if now - message.sent_at >= DELETABLE_FOR:
        return bad_request("message can't be deleted for everyone")
    own = message.sender.is_bot
    if not own and place.kind is not Kind.PRIVATE and not place.bot_may_delete:
        return bad_request("message can't be deleted")
    return None
