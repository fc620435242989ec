"""Reads off an update who sent it and of what kind it is."""

from hashlib import sha256

from telegram import Message, Update

from bot.desk.incoming.inbox import Sender
from bot.domain.errors import Unfit
from bot.domain.presence.distance import Fix

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
        digest=sha256(_typed(update).encode()).digest()
        if written and _typed(update)
        else b"",
        album=(written.media_group_id or "") if written else "",
    )


HEARD_AS = "checkcall_heard_as"
"""Beside a message: what its words are taken as, where one of them was for our ears
alone. The Bot API has no such field."""


def heard_as(update: Update, words: str) -> Update:
    """The same message, with other words for whoever asks :func:`words_of`."""
    raw = update.to_dict()
    raw[kind_of(update)][HEARD_AS] = words
    heard = Update.de_json(raw, update.get_bot())
    assert heard is not None
    return heard


def words_of(update: Update) -> str:
    """What is to be heard: what was typed, or what it is taken as."""
    message = update.effective_message
    heard = message.api_kwargs.get(HEARD_AS) if message else None
    return heard if isinstance(heard, str) else _typed(update)


def _typed(update: Update) -> str:
    """The text, or the caption. Half a sign, which no line carries, becomes "�":
    what quotes it could never be sent, and would hold back all that comes behind it."""
    message = update.effective_message
    words = (message.text or message.caption or "") if message else ""
    return words.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


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
