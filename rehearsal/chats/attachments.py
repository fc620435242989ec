"""What people send besides text: the files are stored and described."""

from datetime import timedelta

from rehearsal.calls.refusal import Json
from rehearsal.chats.files import Files, StoredFile

JPEG = bytes.fromhex("ffd8ffe000104a46494600010100000100010000ffd9")
"""The smallest thing that passes for a photo."""


def photo(files: Files, content: bytes, caption: str) -> Json:
    """A photo in the two sizes that Telegram makes. Source: ``PhotoSize``."""
    stored = files.keep(
        content, folder="photos", name="photo.jpg", media_type="image/jpeg"
    )
    return shown_photo(stored, caption)


def shown_photo(stored: StoredFile, caption: str) -> Json:
    """A photo that Telegram has already."""
    sizes = [
        {**stored.told(), "width": width, "height": width * 3 // 4}
        for width in (320, 1280)
    ]
    return captioned({"photo": sizes}, caption)


def document(
    files: Files, content: bytes, *, name: str, media_type: str, caption: str
) -> Json:
    """A file as it is. Source: ``Document``."""
    stored = files.keep(content, folder="documents", name=name, media_type=media_type)
    told = {**stored.told(), "file_name": name, "mime_type": media_type}
    return captioned({"document": told}, caption)


def voice(files: Files, length: timedelta) -> Json:
    """A voice message. Source: ``Voice``."""
    stored = files.keep(
        b"OggS", folder="voice", name="voice.oga", media_type="audio/ogg"
    )
    told = {
        **stored.told(),
        "duration": int(length.total_seconds()),
        "mime_type": stored.media_type,
    }
    return {"voice": told}


def sticker(files: Files, emoji: str) -> Json:
    """A sticker. Source: ``Sticker``."""
    stored = files.keep(
        b"RIFF", folder="stickers", name="sticker.webp", media_type="image/webp"
    )
    told = {
        **stored.told(),
        "type": "regular",
        "width": 512,
        "height": 512,
        "is_animated": False,
        "is_video": False,
        "emoji": emoji,
    }
    return {"sticker": told}


def odd(files: Files, kind: str) -> Json:
    """The least of a message of some rarer kind.

    Source: Bot API, ``VideoNote``, ``Audio``, ``Video``, ``Animation``, ``Dice``.
    """
    stored = files.keep(b"x", folder=kind, name=kind, media_type="video/mp4")
    sized = {**stored.told(), "width": 320, "height": 240, "duration": 3}
    match kind:
        case "video_note":
            return {kind: {**stored.told(), "length": 240, "duration": 3}}
        case "audio":
            return {kind: {**stored.told(), "duration": 3}}
        case "dice":
            return {kind: {"emoji": "🎲", "value": 4}}
        case _:
            return {kind: sized}


def place(
    latitude: float,
    longitude: float,
    *,
    live: bool = False,
    accuracy: float | None = None,
) -> Json:
    """A point on the map. Source: ``Location``."""
    point: Json = {"latitude": latitude, "longitude": longitude}
    if accuracy is not None:
        point["horizontal_accuracy"] = accuracy
    return {**point, "live_period": 900} if live else point


def captioned(content: Json, caption: str) -> Json:
    """The content with its caption, if it has one."""
    return {**content, "caption": caption} if caption else content
