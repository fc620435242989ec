"""The settings of the telephone gateway, and of text messages that come in; joined to
the others in ``settings``."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, SecretStr
from pydantic_settings import BaseSettings, NoDecode

from bot import setting_checks as checks
from handlers.web.telephone.text_message import FieldNames
from scheduler.couriers.sms import request

Checked = BeforeValidator


PARTS = {"from": "sender", "text": "words", "id": "id", "at": "sent_at"}


def field_names(found: object) -> FieldNames:
    """Of ``from=From text=Body id=MessageSid``; ``ValueError`` for anything else."""
    if isinstance(found, FieldNames):
        return found
    pairs = [each.partition("=") for each in str(found).split()]
    names = {PARTS.get(part, ""): name for part, _, name in pairs if name}
    if len(names) < len(pairs) or "" in names or not {"sender", "words"} <= set(names):
        raise ValueError("no names")
    return FieldNames(**names)


class TelephoneSettings(BaseSettings):
    """All of ``CHECKCALL_CALL_…``, and what is shown by whoever brings a key."""

    call_url: Annotated[str, Checked(checks.url("http", "https"))] | None = Field(
        None, repr=False
    )
    call_token: Annotated[SecretStr, Checked(checks.secret)] | None = None
    call_body: Annotated[str, Checked(request.check_call_body)] = Field(
        request.CALL_BODY, repr=False
    )
    call_header: Annotated[str, Checked(request.check_header)] = Field(
        request.HEADER, repr=False
    )
    call_format: Literal["plain", "twiml", "ncco"] = "plain"
    """How the gateway is told what to say."""
    call_lines: Annotated[int, NoDecode, Checked(checks.lines)] = 20
    """How many telephones it rings at a time."""
    inbound_secret: Annotated[SecretStr, Checked(checks.secret)] | None = None
    """Whoever brings a key, or a text message, shows that they know it."""
    sms_fields: Annotated[FieldNames, NoDecode, Checked(field_names)] = FieldNames()
    """Which field of what the text-message gateway brings holds what."""
    sms_number: Annotated[str, Checked(checks.number)] | None = None
    """What officers send text messages to; ``/help`` says it."""
    modem: Annotated[str, Checked(checks.device)] | None = None
    """One of our own, which sends text messages and brings them."""


WANTED = {
    "call_url": "the gateway's address, starting with https:// or http://",
    "call_token": "the gateway's token",
    "call_body": "JSON or a form with {to} and {callback} in it, such as "
    f"{request.CALL_BODY}",
    "call_header": f"a header with {{token}} in it, such as {request.HEADER}",
    "call_format": "plain, twiml or ncco",
    "call_lines": "a whole number from 1 to 1000",
    "inbound_secret": "the secret that the gateway shows, or signs with",
    "sms_fields": "the gateway's names for what it brings, such as from=From "
    "text=Body id=MessageSid at=Date; from and text are needed",
    "sms_number": "the number that officers send text messages to, such as "
    "+44 7700 900000",
    "modem": "the device of a modem, such as /dev/serial/by-id/usb-…-if00",
}
"""What each should have been, as the end of a sentence."""

SHOWN = frozenset({"call_format", "call_lines", "sms_fields", "modem"})
"""Those whose wrong value is repeated."""
