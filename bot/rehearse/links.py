"""The link by which somebody is signed in beside the phones, from their own phone."""

import re

from rehearsal.phones.phone import Phone
from rehearsal.room import Screen

BOARD = Screen(name="board", title="The board")
REGISTER = Screen(name="register", title="The breach register")

LINK = re.compile(r"http\S+/sign-in/\S+")
WITHIN_S = 30.0


async def sent_link(phone: Phone, screen: str) -> str:
    await _has_joined(phone)
    before = len(phone.inbox)
    phone.says(f"/{screen}")
    if screen == BOARD.name:
        await phone.until(lambda _: _button(phone, before), WITHIN_S)
        phone.presses("The board in a browser")
    return await phone.until(lambda _: _link(phone, before), WITHIN_S)


async def _has_joined(phone: Phone) -> None:
    """Whoever has not pressed Start yet does, and accepts the rules."""
    if phone.started:
        return
    phone.starts()
    await phone.shows("Welcome", WITHIN_S)
    phone.presses("I accept")
    await phone.shows("You are set up", WITHIN_S)


def _button(phone: Phone, before: int) -> bool:
    labels = [row for message in phone.inbox[before:] for row in message.buttons]
    return any("The board in a browser" in row for row in labels)


def _link(phone: Phone, before: int) -> str:
    texts = [message.text for message in phone.inbox[before:]]
    found = [link[0] for text in texts if (link := LINK.search(text))]
    return found[-1] if found else ""
