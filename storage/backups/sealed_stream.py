"""A sealed stream: written and read in pieces, and of no use without the key.

    head:    name and format (17 bytes), salt (32), proof of the key (32)
    pieces:  64 KiB each, sealed with ChaCha20-Poly1305; the last one may be shorter
    nonce:   the piece's number, and whether it is the last

Nobody can leave out, repeat, reorder or cut off a piece without being found out: this
is the STREAM construction, as age and Tink use it. Source: Hoang, Reyhanitabar, Rogaway
and Vizár, "Online Authenticated-Encryption and its Nonce-Reuse Misuse-Resistance",
CRYPTO 2015.
"""

import hmac
import io
import os
from collections.abc import Iterator, Sequence
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from storage.database.sealing import WrongKey

NAME, FORMAT = b"checkcall backup", 1
SALT = PROOF = KEY = 32
TAG = 16
PIECE = 64 * 1024
"""Bytes before they are sealed."""


class BadBackup(Exception):
    """The file cannot be used; ``str`` is what is the matter, without its name."""


class SealedWriter(io.RawIOBase):
    """Seals what is written; it is whole when it has been closed, not before."""

    def __init__(self, file: BinaryIO, key: str) -> None:
        salt = os.urandom(SALT)
        piece_key, proof = _derived(key, salt)
        file.write(NAME + bytes([FORMAT]) + salt + proof)
        self._file, self._cipher = file, ChaCha20Poly1305(piece_key)
        self._kept, self._number = bytearray(), 0

    def writable(self) -> bool:
        return True

    def write(self, more: "bytes | bytearray | memoryview") -> int:  # type: ignore[override]  # as typeshed's Buffer, which only 3.12 has
        """Keeps the last piece back: only when it is closed is it known to be that."""
        self._kept += more
        while len(self._kept) > PIECE:
            self._seal(bytes(self._kept[:PIECE]), last=False)
            del self._kept[:PIECE]
        return len(more)

    def finish(self) -> None:
        """Writes the last piece. The file beneath stays open."""
        self._seal(bytes(self._kept), last=True)
        self._kept.clear()

    def _seal(self, piece: bytes, *, last: bool) -> None:
        nonce = _nonce(self._number, last=last)
        self._file.write(self._cipher.encrypt(nonce, piece, None))
        self._number += 1


class SealedReader(io.RawIOBase):
    """Opens it again, with any of the keys.

    Raises :class:`BadBackup` for what is no backup, damaged or cut, and
    :class:`~storage.database.sealing.WrongKey`; nothing of a piece is given before it
    is proved.
    """

    def __init__(self, file: BinaryIO, keys: Sequence[str]) -> None:
        head = file.read(len(NAME) + 1 + SALT + PROOF)
        if not head.startswith(NAME) or len(head) == len(NAME):
            raise BadBackup("it is no backup of Checkcall")
        if head[len(NAME)] != FORMAT:
            raise BadBackup(
                "it was made by a newer Checkcall; install that one, and restore again"
            )
        if len(head) < len(NAME) + 1 + SALT + PROOF:
            raise BadBackup(CUT)
        salt, proof = head[len(NAME) + 1 : -PROOF], head[-PROOF:]
        self._cipher = ChaCha20Poly1305(_fitting(keys, salt, proof))
        self._pieces = self._opened(file)
        self._left = memoryview(b"")

    def readable(self) -> bool:
        return True

    def readinto(self, room: "bytearray | memoryview") -> int:  # type: ignore[override]  # as above
        if not self._left:
            self._left = memoryview(next(self._pieces, b""))
        length = min(len(room), len(self._left))
        room[:length] = self._left[:length]
        self._left = self._left[length:]
        return length

    def _opened(self, file: BinaryIO) -> Iterator[bytes]:
        number, sealed = 0, file.read(PIECE + TAG)
        while True:
            after = file.read(PIECE + TAG)
            try:
                nonce = _nonce(number, last=not after)
                yield self._cipher.decrypt(nonce, sealed, None)
            except InvalidTag:
                raise BadBackup(DAMAGED if after else CUT) from None
            if not after:
                return
            number, sealed = number + 1, after


CUT = "it was cut short, or its end is damaged; copy it again, or take another backup"
DAMAGED = "it is damaged; copy it again, or take another backup"


def _fitting(keys: Sequence[str], salt: bytes, proof: bytes) -> bytes:
    for key in keys:
        piece_key, known = _derived(key, salt)
        if hmac.compare_digest(known, proof):
            return piece_key
    raise WrongKey("this backup")


def _derived(key: str, salt: bytes) -> tuple[bytes, bytes]:
    """What seals the pieces, and what proves before the first one that it fits."""
    info = NAME + bytes([FORMAT])
    both = HKDF(SHA256(), length=KEY + PROOF, salt=salt, info=info).derive(key.encode())
    return both[:KEY], both[KEY:]


def _nonce(number: int, *, last: bool) -> bytes:
    return number.to_bytes(11, "big") + bytes([last])
