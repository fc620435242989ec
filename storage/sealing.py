"""Seals names and phone numbers of staff, so that a copied file betrays nobody."""

import base64
import hmac
from collections.abc import Sequence

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF


class WrongKey(Exception):
    """No key that was given opens what is stored."""


class Sealer:
    """Seals with the first key and opens with any: that is how keys rotate."""

    def __init__(self, keys: Sequence[str]) -> None:
        if not keys:
            raise ValueError("at least one key is needed")
        self._fernet = MultiFernet([Fernet(_derived(key)) for key in keys])
        self._marking = [_key(key, b"checkcall message marks") for key in keys]

    def seal(self, words: str) -> bytes:
        return self._fernet.encrypt(words.encode())

    def open(self, sealed: bytes) -> str:
        """The words again; :class:`WrongKey` when no key fits."""
        try:
            return self._fernet.decrypt(sealed).decode()
        except InvalidToken:
            raise WrongKey("CHECKCALL_SECRET_KEY does not open this database") from None

    def reseal(self, sealed: bytes) -> bytes:
        """The same words under the first key."""
        return self._fernet.rotate(sealed)

    def mark(self, what: bytes) -> bytes:
        """Says later whether something is the same, and nothing else of it."""
        return hmac.digest(self._marking[0], what, "sha256")

    def is_mark(self, mark: bytes, what: bytes) -> bool:
        """It was made of this, with whichever key was the first then."""
        made = (hmac.digest(key, what, "sha256") for key in self._marking)
        return any([hmac.compare_digest(mark, each) for each in made])


def _derived(key: str) -> bytes:
    return base64.urlsafe_b64encode(_key(key, b"checkcall staff columns"))


def _key(key: str, purpose: bytes) -> bytes:
    return HKDF(SHA256(), length=32, salt=None, info=purpose).derive(key.encode())
