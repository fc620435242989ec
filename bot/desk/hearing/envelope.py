"""What came with somebody's words, as text to be sealed with them, and back."""

import json
from dataclasses import asdict, replace
from datetime import datetime

from bot.desk.hearing.hearing import Heard, Said
from bot.desk.incoming.inbox import Sender
from bot.domain.forms import FormKind


def pack(heard: Heard) -> str:
    """Everything but the words."""
    return json.dumps(asdict(replace(heard, raw="")), default=_as_text)


def _as_text(value: object) -> str:
    match value:
        case datetime():
            return value.isoformat()
        case bytes():
            return value.hex()
    raise TypeError(type(value).__name__)


def unpack(packed: str, words: str) -> Heard:
    """The message as it was heard."""
    found = json.loads(packed)
    sender = found.pop("sender")
    sent_at = sender.pop("sent_at")
    at = datetime.fromisoformat(sent_at) if sent_at is not None else None
    digest = bytes.fromhex(sender.pop("digest"))
    form = FormKind(found["form"]) if found.get("form") else None
    found |= {"said": Said(found["said"]), "form": form, "raw": words}
    return Heard(sender=Sender(**sender, sent_at=at, digest=digest), **found)
