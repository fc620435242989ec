"""Seals what people wrote and who staff are, so that a copied file betrays nobody.

A sealed value is text: ``c1.``, eight characters that name its key, a stop, and then a
nonce with what AES-256-GCM makes of the words, in base64. The name of the key tells
without opening which values are still to be sealed anew when keys rotate.
"""

import base64
import hmac
import os
import re
from collections.abc import Sequence

from cryptography.exceptions import InvalidTag
from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

NONCE = 12
"""Bytes, and random: one key may seal 2^32 values. Source: NIST SP 800-38D, 8.3."""

MARK = len("c1.12345678.")
TOKEN_NONCE = 16
"""Bytes: nobody guesses 128 bits, however often they ask."""

SEALED = re.compile(rb"c1\.[\w-]{8}\.[\w-]{38,}={0,2}")


class WrongKey(Exception):
    """No key that was given opens what is stored."""

    def __init__(self, what: str = "this database") -> None:
        super().__init__(f"CHECKCALL_SECRET_KEY does not open {what}")


class Sealer:
    """Seals with the first key and opens with any: that is how keys rotate."""

    def __init__(self, keys: Sequence[str]) -> None:
        if not keys:
            raise ValueError("at least one key is needed")
        self._ciphers = {
            _mark(key): AESGCM(_derived(key, b"checkcall sealed columns", 32))
            for key in keys
        }
        self.mark = _mark(keys[0])
        """How everything that the first key sealed begins."""
        self._older = MultiFernet([Fernet(_fernet_key(key)) for key in keys])
        self._marking = [_derived(key, b"checkcall message marks", 32) for key in keys]

    def seal(self, words: str) -> bytes:
        """ASCII; never the same twice."""
        nonce = os.urandom(NONCE)
        sealed = self._ciphers[self.mark].encrypt(
            nonce, words.encode(errors="surrogatepass"), self.mark
        )
        return self.mark + base64.urlsafe_b64encode(nonce + sealed)

    def open(self, sealed: bytes) -> str:
        """The words again; :class:`WrongKey` when no key fits."""
        mark = sealed[:MARK]
        try:
            raw = base64.urlsafe_b64decode(sealed[MARK:])
            words = self._ciphers[mark].decrypt(raw[:NONCE], raw[NONCE:], mark)
        except (KeyError, ValueError, InvalidTag):
            raise WrongKey from None
        return words.decode(errors="surrogatepass")

    def open_older(self, sealed: bytes) -> str:
        """The same for what was sealed before migration 0014, by Fernet."""
        try:
            return self._older.decrypt(sealed).decode()
        except InvalidToken:
            raise WrongKey from None

    def has_key_of(self, mark: bytes) -> bool:
        """One of these keys made what begins so."""
        return mark in self._ciphers

    def digest(self, what: bytes) -> bytes:
        """Says later whether something is the same, and nothing else of it."""
        return hmac.digest(self._marking[0], what, "sha256")

    def is_digest(self, digest: bytes, what: bytes) -> bool:
        """It was made of this, with whichever key was the first then."""
        made = (hmac.digest(key, what, "sha256") for key in self._marking)
        return any([hmac.compare_digest(digest, each) for each in made])

    def new_token(self) -> str:
        """For an address; that it is ours is seen without a look at any row."""
        nonce = os.urandom(TOKEN_NONCE)
        return base64.urlsafe_b64encode(nonce + self.digest(_token(nonce))).decode()

    def is_token(self, token: str) -> bool:
        """It was made by one of these keys; used or not, that is another matter."""
        try:
            raw = base64.b64decode(token, b"-_", validate=True)
        except ValueError:
            return False
        nonce = raw[:TOKEN_NONCE]
        return self.is_digest(raw[TOKEN_NONCE:], _token(nonce))


def _token(nonce: bytes) -> bytes:
    """Nothing else that is digested begins so."""
    return b"a token in an address " + nonce


def _mark(key: str) -> bytes:
    name = _derived(key, b"checkcall name of a key", 6)
    return b"c1." + base64.urlsafe_b64encode(name) + b"."


def _fernet_key(key: str) -> bytes:
    return base64.urlsafe_b64encode(_derived(key, b"checkcall staff columns", 32))


def _derived(key: str, use: bytes, length: int) -> bytes:
    derive = HKDF(SHA256(), length=length, salt=None, info=use)
    return derive.derive(key.encode())
