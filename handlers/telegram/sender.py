"""Reads off an update who sent it and of what kind it is."""

from telegram import Message, Update

from bot.desk.inbox import Sender

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
    return Sender(
        update=str(update.update_id),
        kind=kind_of(update),
        chat_id=presser.id if presser else chat.id if chat else 0,
        message_id=message.message_id if message else 0,
    )


def unusable_kind(message: Message) -> str:
    """The word that ``bot.texts.refusals`` knows for what this message brings."""
    if message.voice or message.audio or message.video_note:
        return "voice"
    if message.contact:
        return "contact"
    if message.photo or message.document or message.video or message.animation:
        return "media"
    return "other"
