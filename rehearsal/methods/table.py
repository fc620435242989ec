"""Which methods the stand-in speaks, beside getUpdates, which hangs."""

from collections.abc import Callable

from rehearsal.calls.asked import Asked
from rehearsal.exchange import Exchange
from rehearsal.methods import chats, files, messages, updates

Method = Callable[[Exchange, Asked], object]

METHODS: dict[str, Method] = {
    "getme": chats.get_me,
    "getchat": chats.get_chat,
    "leavechat": chats.leave_chat,
    "sendchataction": chats.send_chat_action,
    "answercallbackquery": chats.answer_callback_query,
    "setmycommands": chats.set_my_commands,
    "deletemycommands": chats.delete_my_commands,
    "getmycommands": chats.get_my_commands,
    "getfile": chats.get_file,
    "sendmessage": messages.send_message,
    "senddocument": files.send_document,
    "sendphoto": files.send_photo,
    "editmessagetext": messages.edit_message_text,
    "editmessagereplymarkup": messages.edit_message_reply_markup,
    "deletemessage": messages.delete_message,
    "deletemessages": messages.delete_messages,
    "setwebhook": updates.set_webhook,
    "deletewebhook": updates.delete_webhook,
    "getwebhookinfo": updates.get_webhook_info,
}
"""Methods by lower-cased name: Telegram does not mind the case."""
