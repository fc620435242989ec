"""Fit to deploy: what a site asks against what somebody holds, on a day.

An SIA licence that is missing or has ended stops booking on: to guard without one is
an offence of the officer, and to send them one of the company. Source: Private
Security Industry Act 2001, sections 3 and 5. All else is said, and a person decides.
Nothing here is asked of an SOS, of a check call or of a shift that is running.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from bot.domain.credentials.certificate import (
    COVERS,
    IN_PROGRESS,
    PASSED,
    Certificate,
    Kind,
    Need,
)
from bot.domain.refs import SiteCode

REMINDED = (60, 30, 14, 1)
"""Days before its end at which somebody hears of it; renewing a licence takes weeks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unmet:
    """A site asks for it, and they do not hold it on that day."""

    need: Need
    ended: date | None = None
    """Its last day, where they held it once."""

    @property
    def stops(self) -> bool:
        """Nobody books on without it, unless a manager says so."""
        return self.need.kind is Kind.SIA


def asked(needs: Sequence[Need], held: Iterable[Certificate]) -> tuple[Need, ...]:
    """Where a site says nothing of licences, whoever is known to have one needs one
    that is good."""
    known = any(each.kind is Kind.SIA for each in held)
    says = any(need.kind is Kind.SIA for need in needs)
    return tuple(needs) if says or not known else (Need(Kind.SIA), *needs)


def unmet(
    needs: Sequence[Need], held: Sequence[Certificate], site: SiteCode, day: date
) -> tuple[Unmet, ...]:
    """What is wanting on that day, what stops first."""
    found = []
    for need in asked(needs, held):
        meeting = [each for each in held if meets(each, need, site)]
        if not any(is_good(each, day) for each in meeting):
            ends = [each.expires for each in meeting if each.expires is not None]
            found.append(Unmet(need=need, ended=max(ends, default=None)))
    return tuple(sorted(found, key=lambda each: not each.stops))


def meets(held: Certificate, need: Need, site: SiteCode) -> bool:
    """It is what is asked for, or more. A licence of which nobody wrote down the
    category is taken at its word."""
    if held.kind is not need.kind:
        return False
    match need.kind:
        case Kind.INDUCTION:
            return held.of == site
        case Kind.SCREENING:
            return held.of in ("", PASSED, IN_PROGRESS)
        case Kind.SIA if not held.of:
            return True
        case _:
            return not need.of or need.of in {held.of, *COVERS.get(held.of, ())}


def is_good(held: Certificate, day: date) -> bool:
    return held.expires is None or day <= held.expires


def reminder(expires: date, today: date, reminded: int | None) -> int | None:
    """At which of the days they are to be reminded now: the nearest that has come,
    once; of several that were missed the newest. None: there is nothing to say."""
    left = (expires - today).days
    come = [days for days in REMINDED if 0 <= left <= days]
    if not come or (reminded is not None and min(come) >= reminded):
        return None
    return min(come)
