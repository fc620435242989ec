"""Reads off an update who sent it and of what kind it is."""

from hashlib import sha256

from telegram import Message, Update

from bot.desk.incoming.inbox import Sender
from bot.domain.errors import Unfit
from bot.domain.presence.distance import Fix
from handlers.incoming import Incoming, whole

KINDS = (
    "message",
    "edited_message",
    "callback_query",
    "my_chat_member",
    "channel_post",
    "edited_channel_post",
)


def kind_of(update: Update) -> str:
    """The field of the update that is set, as the Bot API names it."""
    return next((kind for kind in KINDS if getattr(update, kind, None)), "other")


def sender_of(update: Update) -> Sender:
    """The update as the desk records it: no words, no names."""
    chat = update.effective_chat
    message = update.effective_message
    presser = update.callback_query.from_user if update.callback_query else None
    written = message if isinstance(message, Message) and not presser else None
    return Sender(
        update=str(update.update_id),
        kind=kind_of(update),
        chat_id=presser.id if presser else chat.id if chat else 0,
        message_id=message.message_id if message else 0,
        sent_at=(written.edit_date or written.date) if written else None,
        digest=sha256(words_of(update).encode()).digest()
        if written and words_of(update)
        else b"",
        album=(written.media_group_id or "") if written else "",
    )


def incoming_of(update: Update) -> Incoming:
    """The words, and what came with them."""
    return Incoming(
        sender=sender_of(update),
        words=words_of(update),
        photo=photo_of(update),
        forwarded=is_forwarded(update),
    )


def words_of(update: Update) -> str:
    """The text, or the caption."""
    message = update.effective_message
    return whole((message.text or message.caption or "") if message else "")


def sign_of(update: Update) -> str:
    """What a sticker stands for; empty where its maker has not said."""
    message = update.effective_message
    sticker = message.sticker if message else None
    return (sticker.emoji or "") if sticker else ""


def is_forwarded(update: Update) -> bool:
    """Somebody else wrote it first; nothing more is read of who."""
    message = update.effective_message
    return message is not None and message.forward_origin is not None


def photo_of(update: Update) -> str:
    """Telegram's id of the photo in its largest size; empty without one."""
    message = update.effective_message
    if message is None or not message.photo:
        return ""
    return max(message.photo, key=lambda size: size.width).file_id


AS_A_FILE = "file:"
"""Before Telegram's id of what was sent as a file: it is shown again as it came.
Source: Bot API, sending by file_id, "the type of the file cannot be changed"."""


def file_of(update: Update) -> str:
    """Telegram's id of a picture, or a PDF, that was sent as a file."""
    message = update.effective_message
    document = message.document if message else None
    return f"{AS_A_FILE}{document.file_id}" if document else ""


def place_of(update: Update) -> tuple[float, float]:
    """Latitude and longitude of a location, live or not, or of a venue."""
    message = update.effective_message
    assert message is not None
    where = message.venue.location if message.venue else message.location
    assert where is not None
    return where.latitude, where.longitude


def fix_of(update: Update) -> Fix:
    """The same with how exact it is, and whether the phone itself said it. What says
    how exact it is may be left out. Source: Bot API, Location."""
    message = update.effective_message
    assert message is not None
    latitude, longitude = place_of(update)
    where = message.location
    exact = where.horizontal_accuracy if where else None
    return Fix(
        latitude=latitude,
        longitude=longitude,
        accuracy_m=None if exact is None else round(exact),
        is_live=bool(where and where.live_period),
        is_chosen=message.venue is not None,
    )


PICTURES = ("photo", "document", "video", "animation")


def unusable_kind(message: Message) -> Unfit:
    """What this message brings that is not read here."""
    if message.contact:
        return Unfit.CONTACT
    if message.location:
        is_forwarded = message.forward_origin is not None
        return Unfit.FORWARDED_PLACE if is_forwarded else Unfit.LOCATION
    if any(getattr(message, kind) for kind in PICTURES):
        return Unfit.FORWARDED if message.forward_origin else Unfit.MEDIA
    return Unfit.OTHER
