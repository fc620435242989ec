"""What a gateway says of a text message; which field holds what is a setting."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from bot.ports import TextMessage


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldNames:
    """``from=From text=Body id=MessageSid``, as Twilio has them."""

    sender: str = "from"
    words: str = "text"
    id: str = "id"
    sent_at: str = "at"


def text_message(
    fields: Mapping[str, Any], names: FieldNames, now: datetime
) -> TextMessage | None:
    """None where there is no sender, or no words."""
    number, words = fields.get(names.sender), fields.get(names.words)
    if not isinstance(number, str | int) or not isinstance(words, str):
        return None
    return TextMessage(
        number=str(number),
        words=words,
        id=str(fields.get(names.id) or ""),
        sent_at=_instant(fields.get(names.sent_at), now),
    )


def _instant(found: object, now: datetime) -> datetime | None:
    """``2026-01-10T22:00:00Z``, the same without a zone, which is UTC then, or seconds
    since 1970. A message from the future was sent now."""
    text = str(found or "").strip()
    try:
        if text.isdecimal():
            at = datetime.fromtimestamp(int(text[:12]), UTC)
        else:
            at = datetime.fromisoformat(text)
    except (ValueError, OverflowError, OSError):
        return None
    return min(at if at.tzinfo is not None else at.replace(tzinfo=UTC), now)
