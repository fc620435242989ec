"""What an NTAG 424 DNA says when it is read: its number and a counter, signed anew.

The tag puts both, encrypted, into the address that it opens (``e``), and behind it the
MAC that only it can make (``c``): a picture or a copy of the tag has an old one.
Source: NXP, AN12196, "SUN message" (PICCData, SV2, truncated CMAC).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from hmac import compare_digest

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.cmac import CMAC

from bot.domain.patrols.plan import TagKeys
from bot.domain.refs import SiteCode

NUMBER_AND_COUNTER = 0xC7
"""Both are there, and the number has seven bytes. Source: NT4H2421Gx, PICCDataTag."""

SESSION = bytes.fromhex("3CC300010080")
"""Before number and counter: what the key of one reading is made from (SV2)."""

ENCRYPTED, SIGNED = re.compile("[0-9A-Fa-f]{32}"), re.compile("[0-9A-Fa-f]{16}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tagged:
    """A point that has a tag, and the keys of its site."""

    site: SiteCode
    point: str
    tag: str
    keys: TagKeys


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A tag of ours was read; its counter only ever rises."""

    tagged: Tagged
    counter: int


def read(known: Sequence[Tagged], encrypted: str, signed: str) -> Reading | None:
    """None for what no tag of ours has said."""
    if not (ENCRYPTED.fullmatch(encrypted) and SIGNED.fullmatch(signed)):
        return None
    for keys in dict.fromkeys(each.keys for each in known):
        tag, counter = opened(keys, bytes.fromhex(encrypted))
        own = (each for each in known if each.keys == keys and each.tag == tag)
        tagged = next(own, None)
        if tagged is None:
            continue
        expected = signature(keys, bytes.fromhex(tag), counter)
        if compare_digest(expected, bytes.fromhex(signed)):
            return Reading(tagged=tagged, counter=counter)
    return None


def opened(keys: TagKeys, encrypted: bytes) -> tuple[str, int]:
    """Number and counter; with the wrong key the number is nobody's."""
    way = Cipher(algorithms.AES(bytes.fromhex(keys.read)), modes.CBC(bytes(16)))
    undoing = way.decryptor()
    said = undoing.update(encrypted) + undoing.finalize()
    if said[0] != NUMBER_AND_COUNTER:
        return "", 0
    return said[1:8].hex().upper(), int.from_bytes(said[8:11], "little")


def signature(keys: TagKeys, tag: bytes, counter: int) -> bytes:
    """Every second byte of the MAC over nothing, by the key of this reading."""
    about = SESSION + tag + counter.to_bytes(3, "little")
    of_this_reading = _mac(bytes.fromhex(keys.sign), about)
    return _mac(of_this_reading, b"")[1::2]


def _mac(key: bytes, said: bytes) -> bytes:
    mac = CMAC(algorithms.AES(key))
    mac.update(said)
    return mac.finalize()
