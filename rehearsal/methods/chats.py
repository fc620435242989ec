"""Bot API methods about the bot itself, its chats, presses, commands and files."""

import re
from datetime import timedelta

from rehearsal.calls.asked import Asked
from rehearsal.calls.refusal import Json, bad_request
from rehearsal.chats import wire
from rehearsal.chats.chat import Kind, Standing
from rehearsal.chats.files import LARGEST_DOWNLOAD
from rehearsal.exchange import Exchange

QUERY_LIVES = timedelta(seconds=15)
"""How long a press waits for its answer. Telegram documents no figure; bots that
answer later than this report "query is too old"."""

LONGEST_ALERT = 200
"""Letters of an answer to a press. Source: answerCallbackQuery."""

MOST_COMMANDS = 100
"""Commands in one menu. Source: setMyCommands."""

_ACTIONS = {
    "typing",
    "upload_photo",
    "record_video",
    "upload_video",
    "record_voice",
    "upload_voice",
    "upload_document",
    "choose_sticker",
    "find_location",
    "record_video_note",
    "upload_video_note",
}
_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_CHAT_SCOPES = {"chat", "chat_administrators", "chat_member"}
_SCOPES = _CHAT_SCOPES | {
    "default",
    "all_private_chats",
    "all_group_chats",
    "all_chat_administrators",
}


def get_me(exchange: Exchange, asked: Asked) -> Json:
    """Source: getMe."""
    return {
        **wire.user(exchange.bot),
        "can_join_groups": True,
        "can_read_all_group_messages": True,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def get_chat(exchange: Exchange, asked: Asked) -> Json:
    """Source: getChat."""
    place = exchange.chat_asked(asked)
    return {
        **wire.chat(place, exchange.people.get(place.chat_id)),
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": {
            "unlimited_gifts": False,
            "limited_gifts": False,
            "unique_gifts": False,
            "premium_subscription": False,
            "gifts_from_channels": False,
        },
    }


def leave_chat(exchange: Exchange, asked: Asked) -> bool:
    """Source: leaveChat."""
    place = exchange.chat_asked(asked)
    if place.kind is Kind.PRIVATE:
        raise bad_request("chat member status can't be changed in private chats")
    place.bot_is = Standing.LEFT
    return True


def send_chat_action(exchange: Exchange, asked: Asked) -> bool:
    """Source: sendChatAction."""
    place = exchange.chat_to_write(asked)
    if asked.text("action") not in _ACTIONS:
        raise bad_request("wrong parameter action in request")
    place.doing = asked.text("action")
    return True


def answer_callback_query(exchange: Exchange, asked: Asked) -> bool:
    """Source: answerCallbackQuery. A press is answered once, and soon."""
    if len(asked.text("text")) > LONGEST_ALERT:
        raise bad_request("MESSAGE_TOO_LONG")
    query = exchange.queries.pop(asked.text("callback_query_id"), None)
    if query is None or exchange.clock() - query.asked_at > QUERY_LIVES:
        raise bad_request(
            "query is too old and response timeout expired or query ID is invalid"
        )
    if asked.has("text"):
        exchange.show_alert(query.person, asked.text("text"), asked.flag("show_alert"))
    return True


def set_my_commands(exchange: Exchange, asked: Asked) -> bool:
    """Source: setMyCommands."""
    given = asked.structure("commands", "can't parse commands JSON object")
    if not isinstance(given, list):
        raise bad_request("expected an Array of BotCommand")
    if len(given) > MOST_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    commands = [_command(item) for item in given]
    exchange.commands[_scope(exchange, asked)] = commands
    return True


def delete_my_commands(exchange: Exchange, asked: Asked) -> bool:
    """Source: deleteMyCommands."""
    exchange.commands.pop(_scope(exchange, asked), None)
    return True


def get_my_commands(exchange: Exchange, asked: Asked) -> list[Json]:
    """Source: getMyCommands."""
    return exchange.commands.get(_scope(exchange, asked), [])


def get_file(exchange: Exchange, asked: Asked) -> Json:
    """Source: getFile."""
    stored = exchange.files.by_id(asked.text("file_id"))
    if len(stored.content) > LARGEST_DOWNLOAD:
        raise bad_request("file is too big")
    return {**stored.told(), "file_path": stored.path}


def _command(item: object) -> Json:
    if not isinstance(item, dict):
        raise bad_request("can't parse BotCommand: expected an Object")
    name = str(item.get("command", "")).removeprefix("/")
    description = str(item.get("description", ""))
    if not _COMMAND.fullmatch(name):
        raise bad_request("BOT_COMMAND_INVALID")
    if not 1 <= len(description.strip()) <= 256:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": name, "description": description}


def _scope(exchange: Exchange, asked: Asked) -> str:
    """Whose menu it is: scope, chat, member and language in one key."""
    scope = asked.structure("scope", "can't parse BotCommandScope JSON object")
    if scope is None:
        scope = {"type": "default"}
    if not isinstance(scope, dict) or scope.get("type") not in _SCOPES:
        raise bad_request("unsupported type specified")
    language = asked.text("language_code")
    if language and not re.fullmatch(r"[a-z]{2}", language):
        raise bad_request("invalid language code specified")
    if scope["type"] not in _CHAT_SCOPES:
        return f"{scope['type']}:{language}"
    place = exchange.chat_asked(Asked(scope))
    member = scope.get("user_id", "")
    return f"{scope['type']}:{place.chat_id}:{member}:{language}"
