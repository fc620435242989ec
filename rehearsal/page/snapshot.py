"""A phone as the page draws it: everything on its screen in one JSON object."""

from rehearsal.calls.refusal import Json
from rehearsal.chats.chat import Message
from rehearsal.chats.markup import is_inline
from rehearsal.phones.phone import Phone
from rehearsal.phones.screen import shown

MOST_MESSAGES = 200
"""Messages that the page draws for each phone; older ones scroll away."""


def snapshot(phone: Phone) -> Json:
    """What the page needs to draw this phone."""
    with phone.exchange.lock:
        person = phone.person
        messages = list(phone.chat.messages.values())[-MOST_MESSAGES:]
        alerts = phone.alerts_shown
        return {
            "id": phone.user_id,
            "name": " ".join(filter(None, (person.first_name, person.last_name))),
            "role": person.role,
            "started": person.started,
            "blocked": person.blocked,
            "deactivated": person.deactivated,
            "doing": phone.bot_is_doing,
            "keyboard": phone.keyboard,
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
        "forwarded": "forward_origin" in message.content,
        "buttons": _buttons(message),
        "file": _file(phone, message),
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
                "style": button.get("style"),
            }
            for button in row
        ]
        for row in message.markup["inline_keyboard"]
    ]


def _file(phone: Phone, message: Message) -> Json | None:
    document = message.content.get("document")
    if document is None:
        return None
    stored = phone.exchange.files.by_id(document["file_id"])
    return {"name": stored.name, "href": f"/rehearsal/files/{stored.path}"}
