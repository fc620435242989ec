"""Checks a bundle as its page does, and the page too; needs no database."""

import hashlib
from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.papers.evidence import canonical
from bot.papers.evidence.archive import Damaged, unpack
from bot.papers.evidence.making import ALGORITHM, BUNDLE, PAGE, SIGNATURE
from bot.papers.evidence.signing import is_signed

Found = dict[str, Any]  # Any: as it was read; each value is looked at before its use


class NotVerified(Exception):
    """``str`` says what does not fit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """What it is, as its signer says."""

    title: str
    company: str
    made_at: str
    photos: int
    missing: int
    """Of the photos, those whose file could not be had."""
    entries: int
    broken_at: int | None
    """The first entry of the company's journal that did not fit then."""
    public: bytes


def verify(raw: bytes) -> Verified:
    """Raises :class:`NotVerified`."""
    try:
        files = unpack(raw)
    except Damaged:
        raise NotVerified("the file was changed or cut off") from None
    signed = _read(files, SIGNATURE)
    if signed.get("algorithm") != ALGORITHM:
        raise NotVerified(f"{SIGNATURE} is of another kind")
    public = _bytes(signed, "key")
    for name, what in ((BUNDLE, "bundle"), (PAGE, "page")):
        if not is_signed(public, _bytes(signed, what), files.get(name, b"")):
            raise NotVerified(f"{name} is not what was signed with this key")
    content = _read(files, BUNDLE)
    try:
        _check_key(content, public)
        _check_photos(files, content)
        return _verified(content, public)
    except (KeyError, TypeError):
        raise NotVerified(f"{BUNDLE} is of another kind") from None


def _verified(content: Found, public: bytes) -> Verified:
    journal = content["journal"]
    return Verified(
        title=content["what"]["title"],
        company=content["company"],
        made_at=content["made_at"],
        photos=len(content["photos"]),
        missing=sum(photo["file"] is None for photo in content["photos"]),
        entries=len(journal["entries"]),
        broken_at=journal["broken_at"],
        public=public,
    )


def _check_key(content: Found, public: bytes) -> None:
    own = b64encode(public).decode()
    if own not in [key["public"] for key in content["keys"]]:
        raise NotVerified("it was signed with a key that it does not name")


def _check_photos(files: Mapping[str, bytes], content: Found) -> None:
    named = {each["file"]: each for each in content["photos"] if each["file"]}
    if set(files) != {BUNDLE, SIGNATURE, PAGE, *named}:
        raise NotVerified("there are other files in it than were signed")
    for name, photo in named.items():
        if hashlib.sha256(files[name]).hexdigest() != photo["sha256"]:
            raise NotVerified(f"{name} is not what was signed")


def _read(files: Mapping[str, bytes], name: str) -> Found:
    try:
        found = canonical.read(files[name])
    except (KeyError, ValueError):
        raise NotVerified(f"{name} is missing, or was changed") from None
    if not isinstance(found, dict):
        raise NotVerified(f"{name} is of another kind")
    return found


def _bytes(found: Found, name: str) -> bytes:
    try:
        return b64decode(found[name], validate=True)
    except (KeyError, TypeError, ValueError):
        raise NotVerified(f"{SIGNATURE} is not whole") from None
