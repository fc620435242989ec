"""The references people quote over the phone, and the ids behind them."""

from typing import NewType

StaffId = NewType("StaffId", str)
"""The company's own staff number, such as ``E1001``."""

SiteCode = NewType("SiteCode", str)
"""The short code of a site, such as ``RIV``."""

Ref = NewType("Ref", str)
"""``SH-``, ``CC-``, ``INC-``, ``BR-``, ``OB-``, ``RR-``, ``CP-``, ``ACT-`` or ``NM-``,
and digits: unique, never reused."""

SHIFT, CHECK_CALL, INCIDENT, BREACH, OCCURRENCE = "SH", "CC", "INC", "BR", "OB"
ACTION, NEAR_MISS = "ACT", "NM"

RIGHTS = "RR"
"""Before the number of a request about somebody's own data."""

COMPLAINT = "CP"
"""Before the number of a complaint about somebody's own data."""

STAFF = "STAFF"
"""Before a staff number: the record of somebody who left, in the retention register."""


def ref(prefix: str, number: int) -> Ref:
    """``ref("CC", 12)`` is ``CC-12``."""
    return Ref(f"{prefix}-{number}")


def split(reference: str) -> tuple[str, int]:
    """The prefix and the number of a reference; ``ValueError`` if it is none."""
    prefix, _, digits = reference.partition("-")
    return prefix, int(digits)
