"""The number of a report in its own series: one for each site and year, without gaps.

A report that goes past the duty managers counts in a series of its own: a number that
is missing at a site would tell them that there is one.
"""

from dataclasses import dataclass

from bot.domain.refs import SiteCode

NO_SITE = "-"
"""Its officer was booked on nowhere."""
PAST_THE_LINE = "*"
"""Neither is the code of a site."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportNumber:
    """Given with the first words, and kept, whatever becomes of the report."""

    series: str
    year: int
    """By the company's calendar, when it was reported."""
    number: int
    """From 1 on."""

    def __str__(self) -> str:
        return f"{self.series}/{self.year}/{self.number}"


def series_of(site: SiteCode | None, *, past: bool) -> str:
    return PAST_THE_LINE if past else site or NO_SITE
