"""A small bundle, as the product makes it, and keys to sign it with."""

import hashlib
from base64 import b64encode

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from bot.papers.evidence.making import make, photo_file
from bot.papers.evidence.signing import fingerprint
from rehearsal.chats.attachments import JPEG

PHOTO = "photos/photo-1.jpg"
SEALED = ("previous_hash", "at", "actor", "deed", "about", "before", "after", "late_s")


def keys(seed: int = 1) -> tuple[bytes, bytes]:
    """Public and private."""
    private = Ed25519PrivateKey.from_private_bytes(bytes([seed]) * 32)
    return private.public_key().public_bytes_raw(), private.private_bytes_raw()


def content(public: bytes, **more) -> dict:
    print_ = fingerprint(public)
    known = {
        "public": b64encode(public).decode(),
        "fingerprint": print_,
        "since": "2026-01-01T09:00:00Z",
    }
    return {
        "format": "checkcall evidence 1",
        "company": "Alder Guarding",
        "zone": "Europe/London",
        "made_at": "2026-01-11T09:00:00Z",
        "what": {"about": "INC-1", "title": "INC-1"},
        "timeline": [
            {
                "at": "2026-01-10T22:00:00Z",
                "local": "2026-01-10 22:00",
                "ref": "INC-1",
                "words": "A.O. E1001: “</script><b>Zoë’s</b> \u2028 keys & 50 < 60”",
                "photo": 1,
            }
        ],
        "tables": {
            "incidents": {
                "columns": ["ref", "officer"],
                "rows": [["INC-1", "A.O. E1001"]],
            }
        },
        "photos": [
            {
                "number": 1,
                "about": "INC-1",
                "sent_at": "2026-01-10T22:00:00Z",
                "sent_by": "A.O. E1001",
                "custody": [
                    {
                        "at": "2026-01-10T22:00:00Z",
                        "local": "2026-01-10 22:00",
                        "what": "received",
                        "who": "A.O. E1001",
                    }
                ],
                **photo_file(1, JPEG),
            }
        ],
        "journal": {
            "entries": [entry(7), entry(8, previous_hash=entry(7)["hash"])],
            "count": 9,
            "broken_at": None,
            "newest": 9,
            "newest_hash": "0" * 64,
        },
        "keys": [known],
    } | more


def entry(number: int, **more) -> dict:
    one = {
        "at": "2026-01-10T22:00:00+00:00",
        "actor": "E1001",
        "deed": "photo held",
        "about": "INC-1",
        "before": "",
        "after": "photo 1",
        "late_s": 0,
        "previous_hash": "0" * 64,
    } | more
    words = "\x1f".join(str(one[name]) for name in SEALED)
    digest = hashlib.sha256(words.encode()).hexdigest()
    return one | {"entry": number, "called": "A.O. E1001", "hash": digest}


def a_bundle(seed: int = 1, **more) -> bytes:
    public, private = keys(seed)
    return make(content(public, **more), {PHOTO: JPEG}, public, private).file
