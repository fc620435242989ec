"""What is missing of papers, people and their data."""

from collections.abc import Iterator
from datetime import timedelta

from bot.desk.evidence.wanting.books import Books, at, some, without
from bot.domain.briefings import receipt as briefing
from bot.domain.credentials.certificate import Kind as Certificate
from bot.domain.credentials.fitness import is_good
from bot.domain.exports import Kind
from bot.domain.instructions import receipt as instructions
from bot.domain.instructions.version import is_overdue
from bot.domain.people.person import Role

REVIEWED_WITHIN = timedelta(days=366)
"""Twelve months, a leap year's among them. Source: BS 7499:2020."""


def site_instructions(books: Books) -> Iterator[str]:
    unit, today = books.desk.unit, books.desk.today
    found = {each.site: each for each in unit.instructions.all_in_force()}
    sites = [each.code for each in unit.sites.all()]
    held = [found[site] for site in sites if site in found]
    undated = (each.site for each in held if each.review_on is None)
    overdue = (each.site for each in held if is_overdue(each, today))
    yield from at(
        (site for site in sites if site not in found),
        "no Assignment Instructions were loaded for",
    )
    yield from at(undated, "no review date is set for the instructions of")
    yield from at(overdue, "the review is overdue of the instructions of")
    heard = (instructions.Status.CONFIRMED, instructions.Status.ENDED)
    rows = books.rows(Kind.INSTRUCTIONS_READ)
    yield from some(
        (row["officer"] for row in rows if row["status"] not in heard),
        "officer has not confirmed a version",
        "officers have not confirmed a version",
    )


def policies(books: Books) -> Iterator[str]:
    held = [each for each in books.desk.unit.policies.library() if not each.is_draft]
    if not held:
        yield "no policy was loaded"
    old = books.desk.now - REVIEWED_WITHIN
    yield from some(
        (policy.title for policy in held if policy.loaded_at < old),
        "policy has had no new version for twelve months",
        "policies have had no new version for twelve months",
    )
    for kind, done in (
        (Kind.POLICIES_ACCEPTED, "accepted a policy"),
        (Kind.BRIEFINGS, "read a briefing"),
    ):
        unread = (
            row["person"]
            for row in books.rows(kind)
            if row["status"] != briefing.Status.READ
        )
        yield from some(unread, f"person has not {done}", f"people have not {done}")


def staff(books: Books) -> Iterator[str]:
    """As it stands now."""
    for kind, what in (
        (Certificate.SIA, "no SIA licence on record that is good today"),
        (Certificate.SCREENING, "no screening on record"),
    ):
        bare = _officers_without(books, kind)
        yield from some(bare, f"officer has {what}", f"officers have {what}")
    yield from some(
        without(books.rows(Kind.QUIZ_RESULTS), "finished_at", "person"),
        "person has not answered the questions of the year",
        "people have not answered the questions of the year",
    )


def _officers_without(books: Books, kind: Certificate) -> Iterator[str]:
    """Of those who work here."""
    unit, today = books.desk.unit, books.desk.today
    held = {
        who
        for who, certificates in unit.credentials.by_person().items()
        for one in (each.certificate for each in certificates)
        if one.kind is kind and is_good(one, today)
    }
    for person in unit.people.all():
        if person.active and Role.OFFICER in person.roles and person.id not in held:
            yield person.called


def clients(books: Books) -> Iterator[str]:
    unsent = without(books.rows(Kind.CLIENT_MORNINGS), "sent_at", "site")
    yield from some(unsent, "site’s report did not go", "sites’ reports did not go")


def complaints(books: Books) -> Iterator[str]:
    rows = books.rows(Kind.COMPLAINTS)
    late = (row["ref"] for row in rows if row["late"])
    opened = without(rows, "ended_at")
    yield from some(
        late, "complaint was acknowledged late", "complaints were acknowledged late"
    )
    yield from some(opened, "complaint has no outcome", "complaints have no outcome")


def breaches(books: Books) -> Iterator[str]:
    opened = without(books.rows(Kind.BREACHES), "register_closed_at")
    late = (row["ref"] for row in books.rows(Kind.ACTIONS) if row["overdue"])
    unsigned = without(books.rows(Kind.REVIEWS), "signed_at", "review")
    yield from some(opened, "breach is not closed", "breaches are not closed")
    yield from some(late, "action is overdue", "actions are overdue")
    yield from some(unsigned, "review is not signed", "reviews are not signed")


def rights(books: Books) -> Iterator[str]:
    opened = without(books.rows(Kind.RIGHTS_REQUESTS), "ended_at")
    rows = books.rows(Kind.DELETIONS)
    undecided = (row["certificate"] for row in rows if row["without_a_decision"])
    yield from some(opened, "request is not answered", "requests are not answered")
    yield from some(
        undecided, "deletion without a decision", "deletions without a decision"
    )
