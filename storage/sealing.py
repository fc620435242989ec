"""Seals names and phone numbers of staff, so that a copied file betrays nobody."""

import base64
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

    def seal(self, words: str) -> bytes:
        return self._fernet.encrypt(words.encode(errors="surrogatepass"))

    def open(self, sealed: bytes) -> str:
        """The words again; :class:`WrongKey` when no key fits."""
        try:
            return self._fernet.decrypt(sealed).decode(errors="surrogatepass")
        except InvalidToken:
            raise WrongKey("CHECKCALL_SECRET_KEY does not open this database") from None

    def reseal(self, sealed: bytes) -> bytes:
        """The same words under the first key."""
        return self._fernet.rotate(sealed)


def _derived(key: str) -> bytes:
    derive = HKDF(SHA256(), length=32, salt=None, info=b"checkcall staff columns")
    return base64.urlsafe_b64encode(derive.derive(key.encode()))
