"""Puts a bundle together: what it says, the photos, the signatures, the page."""

import hashlib
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass

from bot.papers.evidence.archive import pack
from bot.papers.evidence.canonical import Json, canonical
from bot.papers.evidence.page import page
from bot.papers.evidence.signing import sign

BUNDLE, SIGNATURE, PAGE = "bundle.json", "signature.json", "evidence.html"
ALGORITHM = "Ed25519"

BEGINNINGS = {b"\xff\xd8\xff": "jpg", b"\x89PNG": "png", b"%PDF": "pdf"}
"""How a file of each kind begins."""


@dataclass(frozen=True, slots=True)
class Made:
    """``sha256`` is of what was signed: it stands in the journal."""

    file: bytes
    sha256: str


def photo_file(number: int, content: bytes) -> dict[str, Json]:
    """What is said of the file of one photo."""
    kind = next((k for b, k in BEGINNINGS.items() if content.startswith(b)), "bin")
    return {
        "file": f"photos/photo-{number}.{kind}",
        "sha256": hashlib.sha256(content).hexdigest(),
        "bytes": len(content),
    }


def make(
    content: dict[str, Json],
    photos: Mapping[str, bytes],
    public: bytes,
    private: bytes,
) -> Made:
    """``photos`` by the names of their files, as ``content`` has them."""
    bundle = canonical(content)
    signature = sign(private, bundle)
    shown = page(bundle, signature, public, photos)
    signed: dict[str, Json] = {
        "algorithm": ALGORITHM,
        "key": b64encode(public).decode(),
        "bundle": b64encode(signature).decode(),
        "page": b64encode(sign(private, shown)).decode(),
    }
    files = {BUNDLE: bundle, SIGNATURE: canonical(signed), PAGE: shown, **photos}
    return Made(pack(files), hashlib.sha256(bundle).hexdigest())
