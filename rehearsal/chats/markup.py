"""Keyboards under a message, checked as strictly as Telegram checks them."""

from typing import Any
from urllib.parse import urlsplit

from rehearsal.calls.refusal import Json, bad_request

MOST_DATA = 64
"""Bytes of ``callback_data``. Source: InlineKeyboardButton."""

_INLINE_ACTIONS = (
    "callback_data",
    "url",
    "web_app",
    "login_url",
    "copy_text",
    "switch_inline_query",
    "switch_inline_query_current_chat",
)
_PRIVATE_ONLY = {
    "request_contact": "phone number can be requested in private chats only",
    "request_location": "location can be requested in private chats only",
    "web_app": "Web App buttons can be used in private chats only",
}
MOST_BUTTONS = 100
"""Source: python-telegram-bot, InlineKeyboardMarkupLimit.TOTAL_BUTTON_NUMBER."""

_STYLES = {"danger", "success", "primary"}


def checked(markup: object, *, private: bool, inline_only: bool = False) -> Json | None:
    """The markup as Telegram keeps it, ``None`` for none.

    ``inline_only`` when the message is edited. Raises ``Refusal``. Source:
    InlineKeyboardMarkup, ReplyKeyboardMarkup, ReplyKeyboardRemove, ForceReply.
    """
    if markup is None:
        return None
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" in markup:
        rows = _rows(markup["inline_keyboard"], "inline keyboard")
        kept = [[_inline_button(button) for button in row] for row in rows]
        kept = [row for row in kept if row]
        if sum(map(len, kept)) > MOST_BUTTONS:
            raise bad_request("REPLY_MARKUP_TOO_LONG")
        return {"inline_keyboard": kept} if kept else None
    if inline_only:
        raise bad_request("inline keyboard expected")
    if "keyboard" in markup:
        rows = _rows(markup["keyboard"], "keyboard")
        kept = [[_reply_button(button, private) for button in row] for row in rows]
        if not any(kept):
            raise bad_request("reply markup must be non-empty")
        return {**markup, "keyboard": kept}
    if markup.get("remove_keyboard") or markup.get("force_reply"):
        return markup
    return None


def is_inline(markup: Json | None) -> bool:
    """Whether the buttons hang on the message itself."""
    return markup is not None and "inline_keyboard" in markup


def _rows(rows: object, what: str) -> list[list[Any]]:  # Any: not yet checked.
    if not isinstance(rows, list):
        raise bad_request(f'field "{what.replace(" ", "_")}" must be of type Array')
    for row in rows:
        if not isinstance(row, list):
            raise bad_request(f"can't parse {what}: row must be of type Array")
    return rows


def _label(button: Json, what: str) -> str:
    label = button.get("text")
    if label is None:
        raise bad_request(f"can't parse {what} button: Can't find field \"text\"")
    if not isinstance(label, str):
        raise bad_request(
            f'can\'t parse {what} button: Field "text" must be of type String'
        )
    if not label.strip():
        raise bad_request(f"{what} button text must be non-empty")
    if button.get("style") is not None and button["style"] not in _STYLES:
        raise bad_request(f"can't parse {what} button: invalid button style specified")
    return label


def _inline_button(button: object) -> Json:
    if not isinstance(button, dict):
        raise bad_request(
            "can't parse inline keyboard button: InlineKeyboardButton must be an Object"
        )
    _label(button, "inline keyboard")
    actions = [name for name in _INLINE_ACTIONS if button.get(name) is not None]
    if not actions:
        raise bad_request(
            "can't parse inline keyboard button: "
            "Text buttons are unallowed in the inline keyboard"
        )
    if len(actions) > 1:
        raise bad_request(
            "can't parse inline keyboard button: exactly one action is allowed"
        )
    _check_action(button, actions[0])
    return button


def _check_action(button: Json, action: str) -> None:
    target = button[action]
    match action:
        case "callback_data":
            if not isinstance(target, str) or not target:
                raise bad_request("BUTTON_DATA_INVALID")
            if len(target.encode()) > MOST_DATA:
                raise bad_request("BUTTON_DATA_INVALID")
        case "url":
            if urlsplit(str(target)).scheme not in {"http", "https", "tg"}:
                raise bad_request(
                    f"inline keyboard button URL '{target}' is invalid: "
                    "Unsupported URL protocol"
                )
        case "web_app":
            url = str(target.get("url", "")) if isinstance(target, dict) else ""
            if not url.startswith("https://"):
                raise bad_request(
                    f"inline keyboard button Web App URL '{url}' is invalid: "
                    "Only HTTPS links are allowed"
                )


def _reply_button(button: object, private: bool) -> Json:
    if isinstance(button, str):
        button = {"text": button}
    if not isinstance(button, dict):
        raise bad_request(
            "can't parse keyboard button: KeyboardButton must be an Object"
        )
    _label(button, "keyboard")
    for wish, refusal in _PRIVATE_ONLY.items():
        if button.get(wish) and not private:
            raise bad_request(refusal)
    return button
