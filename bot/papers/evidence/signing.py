"""Ed25519: to sign, to check, and what people call a key. Source: RFC 8032."""

import hashlib

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import (
    Ed25519PrivateKey,
    Ed25519PublicKey,
)

DIGITS, GROUP = 32, 4
"""Of a fingerprint: 128 bits, for which nobody finds another key; said in groups."""


def sign(private: bytes, message: bytes) -> bytes:
    return Ed25519PrivateKey.from_private_bytes(private).sign(message)


def is_signed(public: bytes, signature: bytes, message: bytes) -> bool:
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True


def fingerprint(public: bytes) -> str:
    """Such as ``1F2A 33C0 …``: the beginning of the key's SHA-256."""
    digits = hashlib.sha256(public).hexdigest()[:DIGITS].upper()
    return " ".join(digits[at : at + GROUP] for at in range(0, DIGITS, GROUP))


def is_fingerprint(said: str, public: bytes) -> bool:
    """However its groups were typed."""
    plain = "".join(letter for letter in said.upper() if letter.isalnum())
    return plain == fingerprint(public).replace(" ", "")
