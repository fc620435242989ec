"""What is counted at a site: visitors inside; keys and equipment that are out, or gone.

here    ── moved ─▶ out      somebody took it
out     ── moved ─▶ here     it is back
here, out ── lost ─▶ missing  at a handover it was not there
missing ── moved ─▶ here     it was found
"""

from dataclasses import dataclass, replace

from bot.domain.errors import Stale
from bot.domain.refs import SiteCode


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """One site's, from shift to shift: whoever comes has what the last one counted."""

    site: SiteCode
    visitors: int = 0
    out: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()

    def is_here(self, thing: str) -> bool:
        return thing not in self.out and thing not in self.missing


def came(before: Standing) -> Standing:
    """One more visitor."""
    return replace(before, visitors=before.visitors + 1)


def went(before: Standing) -> Standing:
    """One less; raises :class:`Stale` where nobody is inside."""
    if before.visitors < 1:
        raise Stale
    return replace(before, visitors=before.visitors - 1)


def moved(before: Standing, thing: str) -> Standing:
    """A key or a piece of equipment was taken, or is here again."""
    if before.is_here(thing):
        return replace(before, out=(*before.out, thing))
    return replace(
        before,
        out=tuple(each for each in before.out if each != thing),
        missing=tuple(each for each in before.missing if each != thing),
    )


def lost(before: Standing, thing: str) -> Standing:
    """It was looked for, and is not there."""
    gone = tuple(dict.fromkeys((*before.missing, thing)))
    out = tuple(each for each in before.out if each != thing)
    return replace(before, missing=gone, out=out)
