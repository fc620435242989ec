"""What a person can do with a phone on the page: each act, and what it needs."""

import base64
import binascii
from collections.abc import Awaitable, Callable

from rehearsal.calls.refusal import Json
from rehearsal.chats.attachments import JPEG
from rehearsal.network.network import Network
from rehearsal.phones import mini_app
from rehearsal.phones.phone import Phone
from rehearsal.phones.sending import ORIGINAL_AUTHOR

LARGEST_PHOTO = 10 * 1024 * 1024
"""Bytes. Source: Bot API, "Sending files"."""

Act = Callable[[Phone, Json], object]
NetworkAct = Callable[[Network, Phone, Json], Awaitable[object]]


def _say(phone: Phone, given: Json) -> object:
    reply_to = given.get("reply_to")
    return phone.says(
        str(given["text"]), reply_to=None if reply_to is None else int(reply_to)
    )


def _press(phone: Phone, given: Json) -> object:
    if "data" in given:
        return phone.presses_data(str(given["data"]), int(given["message_id"]))
    message_id = given.get("message_id")
    return phone.presses(
        str(given["label"]), None if message_id is None else int(message_id)
    )


def _photo(phone: Phone, given: Json) -> object:
    content = _bytes(given) if given.get("content") else JPEG
    return phone.sends_photo(str(given.get("caption", "")), content=content)


def _document(phone: Phone, given: Json) -> object:
    name = str(given["name"]).replace("/", "_")[:120]
    kind = str(given.get("media_type") or "application/octet-stream")
    content = _bytes(given)
    return phone.sends_document(name, content=content, media_type=kind)


def _location(phone: Phone, given: Json) -> object:
    return phone.sends_location(*_point(phone, given), live=bool(given.get("live")))


def _move(phone: Phone, given: Json) -> object:
    live = not given.get("stops")
    phone.moves(int(given["message_id"]), *_point(phone, given), live=live)
    return None


def _contact(phone: Phone, given: Json) -> object:
    return phone.sends_contact(
        str(given["first_name"]),
        str(given.get("last_name", "")),
        str(given["phone_number"]),
    )


def _forward(phone: Phone, given: Json) -> object:
    author = str(given.get("author") or ORIGINAL_AUTHOR)
    return phone.forwards(str(given["text"]), author)


def _point(phone: Phone, given: Json) -> tuple[float, float]:
    """Where the person is, unless it is said."""
    latitude = float(given.get("latitude", phone.person.latitude))
    longitude = float(given.get("longitude", phone.person.longitude))
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise ValueError("no such place: latitude is -90 to 90, longitude -180 to 180")
    return latitude, longitude


def _bytes(given: Json) -> bytes:
    try:
        content = base64.b64decode(str(given["content"]), validate=True)
    except binascii.Error:
        raise ValueError("the content is not in base64") from None
    if len(content) > LARGEST_PHOTO:
        raise ValueError("more than 10 MB; send a smaller one")
    return content


ACTS: dict[str, Act] = {
    "say": _say,
    "start": lambda phone, given: phone.starts(given.get("payload")),
    "press": _press,
    "open": lambda phone, given: mini_app.opens(
        phone, str(given["label"]), int(given["message_id"])
    ),
    "tap": lambda phone, given: phone.taps(str(given["label"])),
    "edit": lambda phone, given: phone.edits(
        int(given["message_id"]), str(given["text"])
    ),
    "delete": lambda phone, given: phone.deletes(int(given["message_id"])),
    "photo": _photo,
    "document": _document,
    "voice": lambda phone, given: phone.sends_voice(),
    "sticker": lambda phone, given: phone.sends_sticker(),
    "location": _location,
    "move": _move,
    "contact": _contact,
    "forward": _forward,
    "scan": lambda phone, given: phone.scans(str(given["link"])),
    "block": lambda phone, given: phone.blocks_bot(),
    "unblock": lambda phone, given: phone.unblocks_bot(),
}
"""In the chat: ``POST /rehearsal/phones/{id}/{act}``."""

NETWORK_ACTS: dict[str, NetworkAct] = {
    "text": lambda network, phone, given: network.texts_in(
        phone.person, str(given["text"])
    ),
    "answer": lambda network, phone, given: network.answers(phone.person),
    "key": lambda network, phone, given: network.presses(
        phone.person, str(given["key"])
    ),
    "hang_up": lambda network, phone, given: network.hangs_up(phone.person),
}
"""Beside it, by telephone and by text message."""
