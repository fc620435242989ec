"""An update out of what was sent, posted or polled, as far as it can be read at all.

Telegram gives again what was not taken. So what no parser takes (nested too deeply, a
number of thousands of digits) becomes an update that has nothing but its id.
"""

import json
import re
from typing import Any

Raw = dict[str, Any]  # Any: whatever Telegram sends

ID = re.compile(rb'"update_id"\s*:\s*(-?\d{1,20})(?!\d)')


class Unparsable(Exception):
    """Something is in it that no parser takes."""

    def __init__(self, payload: bytes) -> None:
        super().__init__("too deeply nested, or a number too long")
        self.payload = payload


def parsed(payload: bytes) -> object:
    """What the JSON says; ``ValueError`` for none, or :class:`Unparsable`."""
    try:
        found: object = json.loads(payload.decode("utf-8", "replace"))
    except json.JSONDecodeError:
        raise ValueError("not JSON") from None
    except (RecursionError, ValueError):
        raise Unparsable(payload) from None
    return found


def bare(payload: bytes) -> Raw:
    """The first id in it, and nothing else; empty where there is none."""
    found = ID.search(payload)
    return {"update_id": int(found[1])} if found is not None else {}


def update_of(body: bytes) -> Raw:
    """One update as Telegram posts it; ``ValueError`` for what is none."""
    try:
        found = parsed(body)
    except Unparsable:
        found = bare(body)
    if not isinstance(found, dict) or "update_id" not in found:
        raise ValueError("not an update")
    return found


WORTH_KEEPING = (
    *("id", "message_id", "date", "edit_date", "text", "caption"),
    *("media_group_id", "data"),
)


def essentials(raw: Raw) -> Raw:
    """Whose it is, and the words or the button, and nothing else. What the library
    cannot read of the rest, such as the message that it answers, costs nobody these."""
    bodies = {kind: body for kind, body in raw.items() if isinstance(body, dict)}
    kept = {kind: _essentials(body) for kind, body in bodies.items()}
    return {"update_id": raw["update_id"]} | kept


def _essentials(body: Raw) -> Raw:
    kept = {name: body[name] for name in WORTH_KEEPING if name in body}
    if isinstance(chat := body.get("chat"), dict):
        kept["chat"] = {name: chat.get(name) for name in ("id", "type")}
    if isinstance(person := body.get("from"), dict):
        kept["from"] = {"id": person.get("id"), "is_bot": False, "first_name": ""}
    if isinstance(message := body.get("message"), dict):
        kept["message"] = _essentials(message)
    if "data" in body:
        kept["chat_instance"] = ""
    if "forward_origin" in body:
        by = {"type": "hidden_user", "sender_user_name": ""}
        kept["forward_origin"] = by | {"date": body.get("date")}
    return kept
