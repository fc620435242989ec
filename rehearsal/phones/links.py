"""Links that open the chat with the bot. Source: Bot API, "Deep linking"."""

import re
from urllib.parse import parse_qs, urlsplit

PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}")
SCHEMES = ("https", "http", "tg")


def payload_of(link: str, username: str) -> str:
    """What Start says after ``https://t.me/BOT?start=PAYLOAD``; ``ValueError``."""
    found = urlsplit(link.strip())
    asked = parse_qs(found.query)
    whose = found.path.strip("/")
    if found.scheme == "tg":
        whose = asked.get("domain", [""])[0] if found.netloc == "resolve" else ""
    elif found.scheme not in SCHEMES or found.netloc not in ("t.me", "telegram.me"):
        whose = ""
    if not username or whose.lower() != username.lower():
        raise ValueError(f"this is no link to the chat with @{username}")
    payload = asked.get("start", [""])[0]
    if not PAYLOAD.fullmatch(payload):
        raise ValueError("the link says nothing after ?start=")
    return payload
