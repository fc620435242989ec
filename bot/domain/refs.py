"""The references people quote over the phone, and the ids behind them."""

import re
import unicodedata
from dataclasses import dataclass
from typing import NewType, Self

StaffId = NewType("StaffId", str)
"""The company's own staff number, such as ``E1001``."""

SiteCode = NewType("SiteCode", str)
"""The short code of a site, such as ``RIV``."""

SHIFT, CHECK_CALL, INCIDENT, BREACH, OCCURRENCE = "SH", "CC", "INC", "BR", "OB"
ACTION, NEAR_MISS = "ACT", "NM"
HANDOVER, TIMED_ACTIVITY = "HO", "TA"

PATROL = "PR"
"""Before the number of a round that was to be gone."""

RIGHTS = "RR"
"""Before the number of a request about somebody's own data."""

INSTRUCTIONS = "AI"
"""Before the number of a version of some site's Assignment Instructions."""

CERTIFICATE = "CT"
"""Before the number of a photo that somebody filed as a certificate."""

BRIEFING = "BF"
"""Before the number of a briefing."""

POLICY = "PO"
"""Before the number of a version of a policy."""

ROLL_CALL = "RC"
"""Before the number of an order to a site: evacuate, bring in, lock down."""

QUIZ = "QV"
"""Before the number of a version of a quiz."""

QUIZ_SITTING = "QZ"
"""Before the number of one person's quiz."""

KIT = "KR"
"""Before the number of a request for uniform or equipment."""

WAKE_TEST = "WT"
"""Before the number of a wake test."""

COMPLAINT = "CP"
"""Before the number of a complaint about somebody's own data."""

RING_TEST = "RT"
"""Before the number of a test of the lines to somebody."""

VAULT = "VA"
"""Before the number of an incident: the people at it, who are in the vault."""

DRILL = "DR"
"""Before the number of a drill, which is a breach whose number is below zero: ``DR-3``
is how the breach -3 is written, so that nobody's way to the one leads to ``BR-3``."""

PREFIXES = frozenset(
    {
        SHIFT,
        CHECK_CALL,
        INCIDENT,
        BREACH,
        OCCURRENCE,
        ACTION,
        NEAR_MISS,
        PATROL,
        HANDOVER,
        TIMED_ACTIVITY,
        RIGHTS,
        CERTIFICATE,
        COMPLAINT,
        DRILL,
        INSTRUCTIONS,
        BRIEFING,
        POLICY,
        KIT,
        ROLL_CALL,
        QUIZ,
        QUIZ_SITTING,
        RING_TEST,
        WAKE_TEST,
        VAULT,
    }
)

LONGEST = 15
"""Digits of a number; more would be none that a database has."""

SIGNS = " .,:;!?#_()[]\"'“”„‘’«»‐‑‒–—−-"
"""What people type, or their phone makes of it, between and around the two parts; no
``%`` nor ``£``, which say of a number that it is none of ours."""

TYPED = re.compile(rf"([A-Z]{{2,3}})?[{re.escape(SIGNS)}]*(\d{{1,{LONGEST}}})")
MOST_TYPED = 40
"""Signs: no reference takes more."""


@dataclass(frozen=True, slots=True, order=True)
class Ref:
    """What somebody quotes: unique, never reused. In words ``CC-12``."""

    prefix: str
    number: int

    def __str__(self) -> str:
        if self.is_drill:
            return f"{DRILL}-{-self.number}"
        return f"{self.prefix}-{self.number}"

    @property
    def is_drill(self) -> bool:
        """It is a breach that has not happened."""
        return self.prefix == BREACH and self.number < 0

    @classmethod
    def read(cls, words: str) -> Self:
        """Of its own words; ``ValueError`` of any others."""
        found = cls.find(words)
        if found is None:
            raise ValueError(f"{words!r} is no reference, such as CC-12")
        return found

    @classmethod
    def typed(cls, words: str, *prefixes: str) -> Self | None:
        """As people type it: ``br-12``, ``BR 12.``, ``BR–12``; of one kind alone,
        ``12`` is enough."""
        said = unicodedata.normalize("NFKC", words[: MOST_TYPED + 1]).upper()
        found = TYPED.fullmatch(said.strip(SIGNS))
        if found is None or len(words) > MOST_TYPED:
            return None
        prefix = found[1] or (prefixes[0] if len(prefixes) == 1 else "")
        return cls(prefix, int(found[2])) if prefix in prefixes else None

    @classmethod
    def find(cls, words: str | None) -> Self | None:
        """The same, or None: what a message is about may be a person."""
        prefix, _, digits = (words or "").partition("-")
        is_number = digits.isascii() and digits.isdecimal() and len(digits) <= LONGEST
        if prefix not in PREFIXES or not is_number:
            return None
        number = int(digits)
        return cls(BREACH, -number) if prefix == DRILL else cls(prefix, number)


About = Ref | str
"""What an entry, a message or a look is about: a record, or else somebody or
something by its own name."""


def is_drill(about: About | None) -> bool:
    """It is, or is about, a drill: nothing of it is real."""
    reference = about if isinstance(about, Ref) else Ref.find(about)
    return reference is not None and reference.is_drill


RecordKey = NewType("RecordKey", str)
"""What retention calls a record: its reference in words, or ``STAFF-`` and the staff
number of somebody who left, whose record has no number of its own."""

STAFF = "STAFF"
"""Before a staff number: the record of somebody who left, in the retention register."""


def record_key(shelf: str, place: object) -> RecordKey:
    """Of a record by its shelf and its place there: a number, or a staff number."""
    return RecordKey(f"{shelf}-{place}")


def shelf_and_place(key: str) -> tuple[str, str]:
    """The same, read again."""
    shelf, _, place = key.partition("-")
    return shelf, place
