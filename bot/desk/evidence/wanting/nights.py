"""What is missing of the nights: duty, calls, alarms, incidents, books and rounds."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from bot.desk.evidence.wanting.books import Books, at, some, without
from bot.desk.self_test.testing import PASSED
from bot.domain.exports import Kind
from bot.domain.incidents.full_report import Status as Report
from bot.domain.reports.days import DAY
from bot.domain.shifts.outcome import Outcome
from bot.domain.shifts.punctuality import Arrival


def duty(books: Books) -> Iterator[str]:
    rows = books.rows(Kind.TIMESHEETS)
    absent = (row["ref"] for row in rows if row["arrival"] == Arrival.NO_SHOW)
    running = (row["ref"] for row in rows if row["running"])
    uncovered = without(books.rows(Kind.UNCOVERED), "ended_at", "shift")
    yield from some(absent, "shift nobody came to", "shifts nobody came to")
    yield from some(running, "shift is not booked off", "shifts are not booked off")
    yield from some(
        uncovered, "shift still needs somebody", "shifts still need somebody"
    )


def check_calls(books: Books) -> Iterator[str]:
    missed = (
        row["ref"]
        for row in books.rows(Kind.CHECK_CALLS)
        if row["outcome"] == Outcome.MISSED and row["reason"] is None
    )
    yield from some(
        missed,
        "missed call, and nobody said how it ended",
        "missed calls, and nobody said how they ended",
    )
    company = books.desk.company.check_calls
    own = {each.code: each.check_calls for each in books.desk.unit.sites.all()}
    yield from at(
        (site for site, one in own.items() if not (one.reason or company.reason)),
        "no reason is given for the interval of check calls at",
    )
    named = company.risk_assessment
    yield from at(
        (site for site, one in own.items() if not (one.risk_assessment or named)),
        "no risk assessment is named for the check calls at",
    )


def daily_trial(books: Books) -> Iterator[str]:
    """Up to yesterday: today's may be still to come."""
    desk, days = books.desk, books.days
    start, _ = days.span(desk.zone)
    passed = {desk.day_of(each.at) for each in desk.unit.journal.done(PASSED, start)}
    last = min(days.last, desk.today - DAY)
    yield from some(
        (day for day in _days(days.first, last) if day not in passed),
        "day without a trial that passed",
        "days without a trial that passed",
    )


def _days(first: date, last: date) -> Iterator[date]:
    return (first + number * DAY for number in range((last - first).days + 1))


def alarms(books: Books) -> Iterator[str]:
    rows = books.rows(Kind.ALARMS)
    alone = [
        row["about"]
        for row in rows
        if row["about_safety"] and not row["false_alarm"]
        if row["first_taken_up_at"] is None and row["regained_at"] is None
    ]
    opened = without(rows, "closed_at", "about")
    yield from some(alone, "alarm nobody took up", "alarms nobody took up")
    yield from some(opened, "alarm is still open", "alarms are still open")


def incidents(books: Books) -> Iterator[str]:
    rows = books.rows(Kind.INCIDENTS)
    unwritten = [row["ref"] for row in rows if row["report"] == Report.OPEN]
    done = (row for row in rows if row["report"] in (Report.COMPLETE, Report.ON_PAPER))
    unreleased = [row["ref"] for row in done]
    near = without(books.rows(Kind.NEAR_MISS_REPORTS), "closed_at")
    yield from some(unwritten, "report is not written", "reports are not written")
    yield from some(unreleased, "report is not released", "reports are not released")
    yield from some(
        without(rows, "closed_at"), "incident is not closed", "incidents are not closed"
    )
    yield from some(near, "near miss is not closed", "near misses are not closed")


def book(books: Books) -> Iterator[str]:
    """Where somebody was on duty, and nothing was written down."""
    start, end = books.days.span(books.desk.zone)
    shifts = books.desk.unit.shifts.between(start, end)
    manned = {str(each.site) for each in shifts if each.booked_on_at}
    written = {str(row["site"]) for row in books.rows(Kind.OCCURRENCE_BOOK)}
    yield from at(
        sorted(manned - written),
        "somebody was on duty, and nothing stands in the book of",
    )


def patrols(books: Books) -> Iterator[str]:
    sites = books.desk.unit.sites.all()
    unplanned = (each.code for each in sites if not each.patrols.routes)
    yield from at(unplanned, "no patrols are planned at")
    rows = books.rows(Kind.PATROLS)
    missed = Counter(str(row["site"]) for row in rows if row["state"] == "missed")
    for site, number in sorted(missed.items()):
        points = "point was" if number == 1 else "points were"
        yield f"{number} {points} missed at {site}"
