"""What of a letter is drawn: its buttons, its keys, and the deadlines in its words."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    MessageEntity,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    WebAppInfo,
)

from bot.ports import Letter
from bot.texts.keyboard import STYLES, Key, Style, key_of, style_of
from scheduler.couriers.times import entities

Markup = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove


@dataclass(frozen=True, slots=True, kw_only=True)
class Looks:
    """What of a letter is drawn."""

    inline: InlineKeyboardMarkup | None
    keyboard: ReplyKeyboardMarkup | ReplyKeyboardRemove | None
    times: list[MessageEntity] | None = None

    @property
    def markup(self) -> Markup | None:
        return self.inline or self.keyboard


def drawn(letter: Letter) -> Looks:
    """In colours, for a phone that has them."""
    return Looks(
        inline=_inline(letter, style_of),
        keyboard=_keyboard(letter, STYLES),
        times=entities(letter.text, letter.times),
    )


def plain(letter: Letter) -> Looks:
    """For a Bot API server that knows nothing of them."""
    return Looks(inline=_inline(letter, lambda _: None), keyboard=_keyboard(letter, {}))


def _keyboard(
    letter: Letter, styles: Mapping[Key, Style]
) -> ReplyKeyboardMarkup | ReplyKeyboardRemove | None:
    if letter.keyboard is None:
        return None
    if not letter.keyboard:
        return ReplyKeyboardRemove()
    rows = [[_key(label, styles) for label in row] for row in letter.keyboard]
    return ReplyKeyboardMarkup(rows, resize_keyboard=True, is_persistent=True)


def _key(label: str, styles: Mapping[Key, Style]) -> KeyboardButton:
    """One of them sends where the phone is, where Telegram knows how."""
    key = key_of(label)
    return KeyboardButton(
        label,
        request_location=key is Key.HERE or None,
        style=None if key is None else styles.get(key),
    )


def _inline(
    letter: Letter, style: Callable[[str], Style | None]
) -> InlineKeyboardMarkup | None:
    if not letter.buttons:
        return None
    return InlineKeyboardMarkup(
        [
            [_button(label, data, style(data)) for label, data in row]
            for row in letter.buttons
        ]
    )


def _button(label: str, data: str, style: Style | None) -> InlineKeyboardButton:
    """What is no press of ours is the address of a page inside Telegram."""
    if data.startswith("https:"):
        return InlineKeyboardButton(label, web_app=WebAppInfo(data))
    return InlineKeyboardButton(label, callback_data=data, style=style)
