"""The settings of the telephone gateway; joined to the others in ``settings``."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, SecretStr
from pydantic_settings import BaseSettings, NoDecode

from bot import setting_checks as checks
from scheduler.couriers.sms import request

Checked = BeforeValidator


class TelephoneSettings(BaseSettings):
    """All of ``CHECKCALL_CALL_…``, and what is shown by whoever brings a key."""

    call_url: Annotated[str, Checked(checks.url("http", "https"))] | None = Field(
        None, repr=False
    )
    call_token: SecretStr | None = None
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
    inbound_secret: SecretStr | None = None
    """Whoever brings a key shows that they know it."""


WANTED = {
    "call_url": "the gateway's address, starting with https:// or http://",
    "call_token": "the gateway's token",
    "call_body": "JSON or a form with {to} and {callback} in it, such as "
    f"{request.CALL_BODY}",
    "call_header": f"a header with {{token}} in it, such as {request.HEADER}",
    "call_format": "plain, twiml or ncco",
    "call_lines": "a whole number from 1 to 1000",
    "inbound_secret": "the secret that the gateway shows, or signs with",
}
"""What each should have been, as the end of a sentence."""

SHOWN = frozenset({"call_format", "call_lines"})
"""Those whose wrong value is repeated."""
