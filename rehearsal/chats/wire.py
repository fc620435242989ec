"""People, chats and messages in the shape the Bot API sends them."""

from rehearsal.calls.refusal import Json
from rehearsal.chats.chat import Chat, Kind, Message, Person
from rehearsal.chats.markup import is_inline


def user(person: Person) -> Json:
    """A Bot API ``User``."""
    given: Json = {
        "id": person.user_id,
        "is_bot": person.is_bot,
        "first_name": person.first_name,
        "last_name": person.last_name,
        "username": person.username,
        "language_code": person.language_code,
    }
    return {name: value for name, value in given.items() if value is not None}


def chat(place: Chat, person: Person | None) -> Json:
    """A Bot API ``Chat``; ``person`` is who a private chat is with."""
    if place.kind is not Kind.PRIVATE or person is None:
        return {"id": place.chat_id, "type": place.kind.value, "title": place.title}
    named = user(person)
    known = {key: named[key] for key in _PRIVATE_NAMES if key in named}
    return {"id": place.chat_id, "type": place.kind.value, **known}


def message(place: Chat, person: Person | None, sent: Message) -> Json:
    """A Bot API ``Message`` as it stands now, with what it replies to."""
    told = _alone(place, person, sent)
    answered = place.find(sent.reply_to) if sent.reply_to else None
    if answered is not None:
        told["reply_to_message"] = _alone(place, person, answered)
    return told


def inaccessible(place: Chat, person: Person | None, message_id: int) -> Json:
    """A Bot API ``InaccessibleMessage``: deleted, or never there."""
    return {"chat": chat(place, person), "message_id": message_id, "date": 0}


def _alone(place: Chat, person: Person | None, sent: Message) -> Json:
    told: Json = {
        "message_id": sent.message_id,
        "date": int(sent.sent_at.timestamp()),
        "chat": chat(place, person),
    }
    if place.kind is Kind.CHANNEL:
        told["sender_chat"] = chat(place, person)
    else:
        told["from"] = user(sent.sender)
    if sent.edited_at is not None:
        told["edit_date"] = int(sent.edited_at.timestamp())
    if sent.text is not None:
        told["text"] = sent.text
    if sent.entities:
        name = "entities" if sent.text is not None else "caption_entities"
        told[name] = list(sent.entities)
    if is_inline(sent.markup):
        told["reply_markup"] = sent.markup
    if sent.protected:
        told["has_protected_content"] = True
    return {**told, **sent.content}


_PRIVATE_NAMES = ("first_name", "last_name", "username")
