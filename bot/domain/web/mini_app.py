"""Somebody opened one of our pages inside Telegram: who, and whether Telegram says so.

    read:      a query string ── its hash is Telegram's ─▶ a launch; else nothing
    is_fresh:  a launch       ── in five minutes ─▶ may sign in, once

The bot's own token is the key, so nobody but Telegram and us can make the hash.
Source: Telegram, "Mini Apps", "Validating data received via the Mini App".
"""

import hmac
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qsl

from bot.domain.web.session import LINK_LASTS

LONGEST = 4_096
"""Letters; Telegram's have fewer than a thousand."""

MOST_FIELDS = 32

AHEAD = timedelta(minutes=1)
"""Telegram's clock may go before ours by so much."""

LONGEST_SECONDS = 10
"""Digits of a Unix time until the year 2286."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Launch:
    """A page was opened inside Telegram."""

    chat_id: int
    """Of whoever opened it: their account's number is that of their chat with us."""
    at: datetime
    proof: str
    """Telegram's hash, by which a launch is known again."""


def read(told: str, bot_token: str) -> Launch | None:
    """The launch that an app of Telegram's told a page of; None for all that Telegram
    has not said in these words."""
    fields = _fields(told) if len(told) <= LONGEST else None
    if fields is None or not bot_token:
        return None
    proof = _proof(fields, bot_token)
    if not hmac.compare_digest(proof.encode(), fields.get("hash", "").encode()):
        return None
    chat_id, at = (
        _account(fields.get("user", "")),
        _instant(fields.get("auth_date", "")),
    )
    if chat_id is None or at is None:
        return None
    return Launch(chat_id=chat_id, at=at, proof=proof)


def is_fresh(launch: Launch, now: datetime) -> bool:
    """As long as a link of the chat's works."""
    return launch.at - AHEAD <= now < launch.at + LINK_LASTS


def _fields(told: str) -> dict[str, str] | None:
    """Each field once: of two alike nobody knows which one was meant."""
    try:
        told.encode()  # half a letter is no letter
        pairs = parse_qsl(
            told,
            keep_blank_values=True,
            strict_parsing=True,
            errors="strict",
            max_num_fields=MOST_FIELDS,
        )
    except ValueError:
        return None
    fields = dict(pairs)
    return fields if len(fields) == len(pairs) else None


def _proof(fields: Mapping[str, str], bot_token: str) -> str:
    lines = [f"{name}={fields[name]}" for name in sorted(fields) if name != "hash"]
    secret = hmac.digest(b"WebAppData", bot_token.encode(), "sha256")
    said = "\n".join(lines).encode()
    return hmac.new(secret, said, "sha256").hexdigest()


def _account(user: str) -> int | None:
    try:
        told = json.loads(user)
    except ValueError:
        return None
    number = told.get("id") if isinstance(told, dict) else None
    return number if type(number) is int and number > 0 else None


def _instant(seconds: str) -> datetime | None:
    known = seconds.isascii() and seconds.isdecimal()
    if not known or len(seconds) > LONGEST_SECONDS:
        return None
    return datetime.fromtimestamp(int(seconds), UTC)
