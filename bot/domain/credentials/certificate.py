"""A certificate, and what a site asks for: licence, first aid, induction and the like.

A number is kept of an SIA licence alone, and of screening nothing but how it stands.
Source: BS 7858, records of screening are the screening company's.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from bot.domain.refs import StaffId


class Kind(StrEnum):
    SIA = "sia"
    """A licence of the Security Industry Authority; ``of`` is its category."""
    FIRST_AID = "first-aid"
    """``of``: ``efaw``, one day at work, or ``faw``, three."""
    RIGHT_TO_WORK = "right-to-work"
    SCREENING = "screening"
    """BS 7858; ``of`` is how it stands."""
    INDUCTION = "induction"
    """``of`` is the code of the site."""
    TRAINING = "training"
    """``of`` is the name of the course."""


GUARDING, DOORS, CLOSE = "guarding", "door-supervision", "close-protection"
CATEGORIES = (GUARDING, DOORS, "cctv", CLOSE, "cvit", "vehicle-immobilisation")
"""The sectors of front-line licences. Source: Private Security Industry Act 2001,
Schedule 2."""
LEVELS = ("efaw", "faw")
PASSED, IN_PROGRESS, FAILED = "passed", "in-progress", "failed"
STANDINGS = (PASSED, IN_PROGRESS, FAILED)

COVERS: Mapping[str, frozenset[str]] = {
    DOORS: frozenset({GUARDING}),
    CLOSE: frozenset({GUARDING, DOORS}),
    "faw": frozenset({"efaw"}),
}
"""What else one may do with it. Source: the SIA's pages on licence categories, as far
as we know them in November 2026: door supervisors may guard, close protection both."""

CALLED: Mapping[str, str] = {
    **dict.fromkeys(("security-guarding", "security-guard", "sg", "guard"), GUARDING),
    **dict.fromkeys(("door-supervisor", "door-supervision", "ds", "doors"), DOORS),
    **dict.fromkeys(("cp", "close-protection-operative"), CLOSE),
    **dict.fromkeys(("pss", "public-space-surveillance", "pss-cctv"), "cctv"),
    "public-space-surveillance-cctv": "cctv",
    **dict.fromkeys(("cash-and-valuables-in-transit", "cit"), "cvit"),
    **dict.fromkeys(("vehicle-immobiliser", "vi"), "vehicle-immobilisation"),
    **dict.fromkeys(("emergency-first-aid-at-work", "one-day"), "efaw"),
    **dict.fromkeys(("first-aid-at-work", "three-day"), "faw"),
    **dict.fromkeys(("cleared", "complete", "completed", "full", "yes"), PASSED),
    **dict.fromkeys(("pending", "limited", "started", "open"), IN_PROGRESS),
    **dict.fromkeys(("refused", "rejected", "no"), FAILED),
}
"""What spreadsheets call them."""

KINDS: Mapping[str, Kind] = {
    **dict.fromkeys(("sia", "sia-licence", "licence", "license"), Kind.SIA),
    **dict.fromkeys(("sia-license", "sia-badge", "badge"), Kind.SIA),
    **dict.fromkeys(("first-aid", "firstaid", "first-aider"), Kind.FIRST_AID),
    **dict.fromkeys(("right-to-work", "rtw", "visa"), Kind.RIGHT_TO_WORK),
    **dict.fromkeys(("screening", "vetting", "bs-7858", "bs7858"), Kind.SCREENING),
    **dict.fromkeys(("induction", "site-induction"), Kind.INDUCTION),
    **dict.fromkeys(("training", "course"), Kind.TRAINING),
}
DIGITS = 16
"""Of an SIA licence number. Source: the SIA's register of licence holders."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """What somebody holds; without an expiry it does not end, as far as is known."""

    kind: Kind
    of: str = ""
    number: str = field(default="", repr=False)
    expires: date | None = None
    """The last day on which it is good."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificateLine:
    """One row of a list."""

    person: StaffId
    certificate: Certificate
    row: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Need:
    """What a site asks of whoever works there: ``sia:guarding``, ``first-aid``."""

    kind: Kind
    of: str = ""

    def __str__(self) -> str:
        return f"{self.kind}:{self.of}" if self.of else str(self.kind)


def plain(words: str) -> str:
    """Capitals, blanks and signs do not count: ``First Aid`` is ``first-aid``."""
    return re.sub(r"[^a-z0-9]+", "-", words.casefold()).strip("-")


def read_kind(words: str) -> tuple[Kind, str]:
    """The kind; and what it is of, where the word itself says so: ``EFAW``.

    ``ValueError`` with what was wanted.
    """
    found = plain(words)
    if found in KINDS:
        return KINDS[found], ""
    level = CALLED.get(found, found)
    if level in LEVELS:
        return Kind.FIRST_AID, level
    if level in CATEGORIES:
        return Kind.SIA, level
    raise ValueError(f"one of {', '.join(Kind)}")


def read_of(kind: Kind, words: str) -> str:
    """What it is of, as it is kept; ``ValueError`` with what was wanted."""
    found = plain(words)
    known: tuple[str, ...] = ()
    match kind:
        case Kind.SIA:
            known = CATEGORIES
        case Kind.FIRST_AID:
            known = LEVELS
        case Kind.SCREENING:
            known = STANDINGS
        case Kind.INDUCTION:
            return words.strip().upper()
        case Kind.RIGHT_TO_WORK:
            return ""
        case Kind.TRAINING:
            return found
    if found and CALLED.get(found, found) not in known:
        raise ValueError(f"one of {', '.join(known)}")
    return CALLED.get(found, found)


def read_number(words: str) -> str:
    """An SIA licence number without its signs; ``ValueError`` with what was wanted."""
    digits = re.sub(r"[\s.\-/]", "", words)
    if not digits.isascii() or not digits.isdecimal() or len(digits) != DIGITS:
        raise ValueError(f"the {DIGITS} digits of an SIA licence")
    return digits


def read_need(words: str) -> Need:
    """``sia:guarding``; ``ValueError`` with what was wanted."""
    kind, _, of = words.partition(":")
    found, level = read_kind(kind)
    if of and found in (Kind.INDUCTION, Kind.RIGHT_TO_WORK, Kind.SCREENING):
        raise ValueError(f"{found} alone: it is of the site and the person")
    if found is Kind.TRAINING and not plain(of):
        raise ValueError("the name of the course, such as training:conflict-management")
    return Need(found, read_of(found, of) if of else level)
