"""A phone as the page draws it: everything on its screen in one JSON object."""

from rehearsal.calls.refusal import Json
from rehearsal.chats.chat import Message
from rehearsal.chats.markup import is_inline
from rehearsal.network.network import Network
from rehearsal.phones.phone import Phone
from rehearsal.phones.screen import shown

MOST_MESSAGES = 200
"""Messages that the page draws for each phone; older ones scroll away."""


def snapshot(phone: Phone) -> Json:
    """What the page needs to draw this phone."""
    with phone.exchange.lock:
        person = phone.person
        messages = phone.chat.on_screen[-MOST_MESSAGES:]
        alerts = phone.alerts_shown
        return {
            "id": phone.user_id,
            "name": " ".join(filter(None, (person.first_name, person.last_name))),
            "role": person.role,
            "started": person.started,
            "blocked": person.blocked,
            "deactivated": person.deactivated,
            "signal": str(person.signal),
            "language": person.language_code or "en",
            "number": person.number,
            "place": [person.latitude, person.longitude],
            "doing": phone.bot_is_doing,
            "keyboard": _keys(phone),
            "messages": [_message(phone, message) for message in messages],
            "alerts": [
                {"number": number, "text": alert.text, "in_a_box": alert.in_a_box}
                for number, alert in enumerate(alerts, 1)
            ][-5:],
        }


def _message(phone: Phone, message: Message) -> Json:
    seen = shown(message)
    if seen.deleted:
        return {
            "id": seen.message_id,
            "from_bot": seen.from_bot,
            "at": seen.sent_at.isoformat(),
            "deleted": True,
        }
    return {
        "id": seen.message_id,
        "from_bot": seen.from_bot,
        "at": seen.sent_at.isoformat(),
        "deleted": False,
        "text": seen.text,
        "marks": list(message.entities),
        "kind": seen.kind,
        "edited": seen.edited,
        "silent": seen.silent,
        "protected": seen.protected,
        "forwarded": message.content.get("forward_origin", {}).get("sender_user_name"),
        "buttons": _buttons(message),
        "reply_to": _answered(phone, message),
        "file": _file(phone, message),
        **_things(phone, message),
    }


def _buttons(message: Message) -> list[list[Json]]:
    if message.markup is None or not is_inline(message.markup):
        return []
    return [
        [
            {
                "label": button["text"],
                "data": button.get("callback_data"),
                "url": button.get("url"),
                "opens": "web_app" in button,
                "style": button.get("style"),
            }
            for button in row
        ]
        for row in message.markup["inline_keyboard"]
    ]


def telephone(network: Network, phone: Phone) -> Json:
    """The same of their telephone: the call in it, and its text messages."""
    with phone.exchange.lock:
        call = network.call_of(phone.person)
        texts = network.texts_of(phone.person)[-MOST_MESSAGES:]
    return {
        "texting": network.doors is not None,
        "call": call
        and {
            "number": call.number,
            "state": call.state.value,
            "said": call.said,
            "asks": call.asks,
        },
        "texts": [
            {
                "words": text.words,
                "at": text.at.isoformat(),
                "own": text.is_own,
                "taken": text.taken,
            }
            for text in texts
        ],
    }


def _answered(phone: Phone, message: Message) -> str | None:
    """The beginning of what it replies to."""
    found = phone.chat.find(message.reply_to) if message.reply_to else None
    return None if found is None else found.words[:60] or shown(found).kind


def _things(phone: Phone, message: Message) -> Json:
    """What is drawn of a picture, a place or a contact."""
    content = message.content
    place, contact = content.get("location"), content.get("contact")
    return {
        "photo": _href(phone, content["photo"][-1]) if "photo" in content else None,
        "place": place and [place["latitude"], place["longitude"]],
        "live": bool(place and "live_period" in place),
        "contact": contact
        and {
            "name": " ".join(
                filter(None, (contact["first_name"], contact.get("last_name")))
            ),
            "number": contact["phone_number"],
        },
        "seconds": content.get("voice", {}).get("duration"),
        "emoji": content.get("sticker", {}).get("emoji"),
    }


def _href(phone: Phone, told: Json) -> str:
    return f"/rehearsal/files/{phone.exchange.files.by_id(told['file_id']).path}"


def _keys(phone: Phone) -> list[list[Json]]:
    rows = (phone.chat.keyboard or {}).get("keyboard", [])
    return [
        [{"label": key["text"], "style": key.get("style")} for key in row]
        for row in rows
    ]


def _file(phone: Phone, message: Message) -> Json | None:
    document = message.content.get("document")
    if document is None:
        return None
    stored = phone.exchange.files.by_id(document["file_id"])
    return {"name": stored.name, "href": _href(phone, document)}
