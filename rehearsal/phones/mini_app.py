"""Opening a Mini App as Telegram's apps do: behind the # of its address stands who
opened it, signed with the bot's token.

Source: Telegram, "Mini Apps", "Validating data received via the Mini App". The second
signature, for those who do not have the token, is made with a key that is Telegram's
alone: here it has the right form, and nobody can check it.
"""

import hashlib
import hmac
import json
import secrets
from base64 import urlsafe_b64encode
from datetime import datetime
from urllib.parse import quote

from rehearsal.calls.refusal import Json
from rehearsal.chats import wire
from rehearsal.chats.chat import Person
from rehearsal.phones.phone import Phone
from rehearsal.phones.pressing import find_inline

VERSION = "9.1"
PLATFORM = "android"
THEME = {"bg_color": "#17212b", "text_color": "#f5f5f5", "button_color": "#5288c1"}


def opens(phone: Phone, label: str, message_id: int | None = None) -> str:
    """Presses the newest button of that label which opens a Mini App; gives the address
    that the phone's app goes to. Raises ``LookupError`` if there is none."""
    with phone.exchange.change() as now:
        _, button = find_inline(phone.chat, label, message_id)
        if "web_app" not in button:
            raise LookupError(f"button {button['text']!r} opens no Mini App")
        url = button["web_app"]["url"]
        return address(url, phone.person, phone.exchange.token, now)


def address(url: str, person: Person, token: str, at: datetime) -> str:
    """A Mini App's, as somebody's app opens it."""
    launch = {
        "tgWebAppData": init_data(person, token, at),
        "tgWebAppVersion": VERSION,
        "tgWebAppPlatform": PLATFORM,
        "tgWebAppThemeParams": json.dumps(THEME, separators=(",", ":")),
    }
    between = "&" if "#" in url else "#"
    return f"{url}{between}{_query(launch)}"


def init_data(person: Person, token: str, at: datetime) -> str:
    """Who opened it, and when, as a query string with its hash."""
    told = {
        "query_id": _letters(18),
        "user": json.dumps(_user(person), separators=(",", ":")),
        "auth_date": str(int(at.timestamp())),
        "signature": _letters(64),
    }
    return _query({**told, "hash": _hash(told, token)})


def _user(person: Person) -> Json:
    """As Telegram tells it there: not quite as in an update."""
    known = wire.user(person)
    known.pop("is_bot")
    return {"last_name": "", **known, "allows_write_to_pm": True}


def _hash(told: dict[str, str], token: str) -> str:
    lines = sorted(f"{name}={value}" for name, value in told.items())
    secret = hmac.new(b"WebAppData", token.encode(), hashlib.sha256).digest()
    return hmac.new(secret, "\n".join(lines).encode(), hashlib.sha256).hexdigest()


def _query(fields: dict[str, str]) -> str:
    return "&".join(f"{name}={quote(value, safe='')}" for name, value in fields.items())


def _letters(length: int) -> str:
    return urlsafe_b64encode(secrets.token_bytes(length)).decode().rstrip("=")
