"""Bot API methods that send a file: by its id, or uploaded."""

from rehearsal.calls.asked import Asked
from rehearsal.calls.refusal import Json, Refusal, bad_request
from rehearsal.chats import attachments
from rehearsal.chats.entities import LONGEST_CAPTION, parse, units
from rehearsal.chats.files import LARGEST_UPLOAD, StoredFile
from rehearsal.exchange import Exchange
from rehearsal.methods.messages import send

LARGEST_PHOTO = 10 * 1024 * 1024
"""Bytes. Source: sendPhoto."""


def send_document(exchange: Exchange, asked: Asked) -> Json:
    """Source: sendDocument."""
    place = exchange.chat_to_write(asked)
    stored = _file(exchange, asked, "document", LARGEST_UPLOAD)
    content: Json = {
        "document": {
            **stored.told(),
            "file_name": stored.name,
            "mime_type": stored.media_type,
        }
    }
    caption, entities = _caption(asked)
    content |= {"caption": caption} if caption else {}
    return send(exchange, asked, place, text=None, entities=entities, content=content)


def send_photo(exchange: Exchange, asked: Asked) -> Json:
    """Source: sendPhoto. A file of another type is not sent again as a photo."""
    place = exchange.chat_to_write(asked)
    stored = _file(exchange, asked, "photo", LARGEST_PHOTO)
    if stored.folder != "photos":
        raise bad_request(f"can't use file of type {stored.type} as Photo")
    caption, entities = _caption(asked)
    content = attachments.shown_photo(stored, caption)
    return send(exchange, asked, place, text=None, entities=entities, content=content)


def _caption(asked: Asked) -> tuple[str, list[Json]]:
    caption, entities = parse(asked.text("caption"), asked.text("parse_mode"))
    if units(caption) > LONGEST_CAPTION:
        raise bad_request("message caption is too long")
    return caption, entities


def _file(exchange: Exchange, asked: Asked, kind: str, largest: int) -> StoredFile:
    upload = asked.upload(kind)
    if upload is None:
        if not asked.has(kind):
            raise bad_request(f"there is no {kind} in the request")
        return exchange.files.by_id(asked.text(kind))
    if not upload.content:
        raise bad_request("file must be non-empty")
    if len(upload.content) > largest:
        raise Refusal(413, "Request Entity Too Large")
    return exchange.files.keep(
        upload.content,
        folder=f"{kind}s",
        name=upload.name,
        media_type=upload.media_type,
    )
