"""Where updates are delivered to when the bot does not poll, and how that went."""

import re
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

from rehearsal.calls.refusal import Json, bad_request

PORTS = {80, 88, 443, 8443}
"""Ports that Telegram calls. Source: setWebhook, notes."""

_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
_LOOPBACK = {"127.0.0.1", "localhost", "::1"}


@dataclass(kw_only=True)
class Webhook:
    """The address that updates are posted to."""

    url: str
    secret: str = ""
    max_connections: int = 40
    failed_at: datetime | None = None
    failure: str = ""

    def told(self, pending: int, allowed: list[str]) -> Json:
        """A Bot API ``WebhookInfo``."""
        info: Json = {
            "url": self.url,
            "has_custom_certificate": False,
            "pending_update_count": pending,
            "max_connections": self.max_connections,
        }
        if self.failed_at is not None:
            info["last_error_date"] = int(self.failed_at.timestamp())
            info["last_error_message"] = self.failure
        if allowed:
            info["allowed_updates"] = allowed
        return info


def checked_url(url: str) -> str:
    """The address if Telegram would call it, else raises ``Refusal``.

    On this machine's own loopback plain HTTP and any port will do, as they do
    with a Bot API server run in local mode. Source: setWebhook, "Using a Local
    Bot API Server".
    """
    parts = urlsplit(url)
    try:
        port = parts.port or (443 if parts.scheme == "https" else 80)
    except ValueError:
        port = 0
    if not parts.hostname:
        raise bad_request("bad webhook: invalid webhook URL specified")
    if parts.hostname in _LOOPBACK and parts.scheme in {"http", "https"}:
        return url
    if parts.scheme != "https":
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if port not in PORTS:
        raise bad_request(
            "bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443"
        )
    return url


def checked_secret(secret: str) -> str:
    """The secret if it has only letters Telegram allows, else raises ``Refusal``."""
    if secret and not _SECRET.fullmatch(secret):
        if len(secret) > 256:
            raise bad_request("secret token is too long")
        raise bad_request("secret token contains unallowed characters")
    return secret
