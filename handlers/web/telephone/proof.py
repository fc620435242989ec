"""Whether a request comes from the gateway: it shows the secret, or signs with it.

    X-Checkcall-Secret: SECRET       or Authorization: Bearer SECRET
    Authorization: Basic …           the secret as its password, whoever its user
    X-Twilio-Signature: …            HMAC-SHA-1 over the address and the form's fields
    Authorization: Bearer a.b.c      a JSON Web Token, HS256, as Vonage signs

Twilio's signature is made with the account's auth token, Vonage's with its signature
secret: that is then the secret here. All are compared in constant time.
"""

import base64
import hashlib
import hmac
import json
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from starlette.requests import Request

from bot.desk.doorway import Doorway

HEADER = "x-checkcall-secret"
TWILIO = "x-twilio-signature"
FRESH = timedelta(minutes=5)
"""A signature of before, or of a clock that is wrong by more, is not believed."""


def comes_from_gateway(
    request: Request,
    path: str,
    body: bytes,
    fields: Mapping[str, Any],
    secret: str,
    doorway: Doorway,
) -> bool:
    """The address that it was given is ours, whatever stands between us and it."""
    query = f"?{request.url.query}" if request.url.query else ""
    url = f"{doorway.web_address}{path}{query}"
    plain = {name: str(value) for name, value in fields.items()}
    return is_proven(secret, request.headers, url, body, plain, doorway.now)


def is_proven(
    secret: str,
    headers: Mapping[str, str],
    url: str,
    body: bytes,
    fields: Mapping[str, str],
    now: datetime,
) -> bool:
    """``url`` is the address as the gateway was given it."""
    if not secret:
        return False
    if TWILIO in headers:
        return _same(headers[TWILIO], twilio_signature(secret, url, fields))
    shown = headers.get(HEADER, "")
    kind, _, bearer = headers.get("authorization", "").partition(" ")
    if not shown and kind.lower() == "bearer":
        shown = bearer.strip()
    if not shown and kind.lower() == "basic":
        shown = _password(bearer)
    if _same(shown, secret):
        return True
    return shown.count(".") == 2 and _is_signed(secret, shown, body, now)


def _password(encoded: str) -> str:
    """As a gateway shows it that can only be given an address,
    ``https://checkcall:SECRET@…``. Source: RFC 7617."""
    try:
        said = base64.b64decode(encoded, validate=True).decode()
    except ValueError:
        return ""
    return said.partition(":")[2]


def twilio_signature(secret: str, url: str, fields: Mapping[str, str]) -> str:
    """Source: Twilio, "Webhooks security": the address, then each field's name and
    value by name, without anything in between."""
    said = url + "".join(f"{name}{fields[name]}" for name in sorted(fields))
    digest = hmac.new(secret.encode(), said.encode(), hashlib.sha1).digest()
    return base64.b64encode(digest).decode()


def _is_signed(secret: str, token: str, body: bytes, now: datetime) -> bool:
    """Source: RFC 7519; Vonage, "Signed webhooks": ``payload_hash`` is the SHA-256 of
    the body, ``iat`` when it was signed."""
    signed, _, signature = token.rpartition(".")
    digest = hmac.new(secret.encode(), signed.encode(), hashlib.sha256).digest()
    if not _same(signature, base64.urlsafe_b64encode(digest).decode().rstrip("=")):
        return False
    try:
        head, claims = (_part(each) for each in signed.split("."))
    except ValueError:
        return False
    if head.get("alg") != "HS256" or not _is_fresh(claims.get("iat"), now):
        return False
    promised = claims.get("payload_hash")
    is_its_own = not body and promised is None
    return is_its_own or _same(str(promised), hashlib.sha256(body).hexdigest())


def _part(encoded: str) -> dict[str, Any]:  # Any: as JSON has it
    """``ValueError`` for what is no table."""
    found = json.loads(base64.urlsafe_b64decode(encoded + "=" * (-len(encoded) % 4)))
    if not isinstance(found, dict):
        raise ValueError("no table")
    return found


def _is_fresh(signed_at: object, now: datetime) -> bool:
    if not isinstance(signed_at, int | float):
        return False
    return abs(now.timestamp() - signed_at) <= FRESH.total_seconds()


def _same(given: str, wanted: str) -> bool:
    return hmac.compare_digest(given.encode(), wanted.encode())
