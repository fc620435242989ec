"""Signs what the DPO's system is told, so that it knows who says so, and when.

    X-Checkcall-Timestamp: 1768082700
    X-Checkcall-Signature: v1=HMAC-SHA-256(secret, timestamp + "." + body), as hex

``docs/dpo-webhook.md`` shows the other side, and its test runs what it shows.
"""

import hashlib
import hmac
from datetime import datetime

TIMESTAMP = "X-Checkcall-Timestamp"
SIGNATURE = "X-Checkcall-Signature"


def signed(secret: str, body: bytes, now: datetime) -> dict[str, str]:
    """The two headers; each try is signed anew, so that a late one is no replay."""
    timestamp = str(int(now.timestamp()))
    message = timestamp.encode() + b"." + body
    digest = hmac.new(secret.encode(), message, hashlib.sha256).hexdigest()
    return {TIMESTAMP: timestamp, SIGNATURE: f"v1={digest}"}
