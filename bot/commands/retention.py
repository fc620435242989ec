"""``checkcall retention``: expired, quarantined, deleted; and the certificate."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from bot.desk.desk import Desk
    from bot.domain.retention.disposal import Entry
    from bot.domain.retention.periods import Schedule
    from storage.retention.due_dates import Certificate

MOST = 20
"""References on one line."""


def retention(
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only show what would be done.")
    ] = False,
) -> None:
    """Do now what is done every night: check dates, quarantine, delete, certify.

    Nothing on hold is touched. Certificates are kept, and printed here.
    """
    from bot.commands.opening import existing, reading
    from bot.desk.night import Round
    from bot.settings import read_settings

    if dry_run:
        with reading(read_settings()) as house:
            typer.echo("\n".join(house.doorway.enter(_forecast)))
        return
    settings = read_settings()
    with existing(settings) as house:
        done = Round("command line", settings.backups_kept)
        while house.doorway.enter(done.go_on):
            pass
        house.store.leave_no_trace()
        numbers = done.report.certificates
        certificates = house.doorway.enter(lambda desk: _certificates(desk, numbers))
        rules = house.doorway.enter(lambda desk: desk.company.retention)
        standing = house.doorway.enter(_standing)
    found = done.report
    lines = [
        *_listed("dates that differed, put right", found.differences),
        *_listed("gone from the books, not by us", found.missing),
        *_listed("brought back, its period is longer now", found.brought_back),
        *_listed("quarantined", found.quarantined),
        *_listed("COULD NOT BE QUARANTINED", found.failed),
        *standing,
    ]
    for certificate in certificates:
        lines += ["", *_printed(certificate, rules)]
    typer.echo("\n".join(lines))


def _listed(what: str, refs: Sequence[str]) -> list[str]:
    if not refs:
        return []
    more = f" and {len(refs) - MOST} more" if len(refs) > MOST else ""
    return [f"{what}: {len(refs)} ({', '.join(refs[:MOST])}{more})"]


def _certificates(desk: "Desk", numbers: list[int]) -> list["Certificate"]:
    found = [desk.unit.certificates.find(number) for number in numbers]
    return [each for each in found if each is not None]


def _printed(certificate: "Certificate", rules: "Schedule") -> list[str]:
    """What class, how many, which, who, when; and when the backups are gone, too."""
    from bot.domain.retention.periods import RULES

    rule = RULES[certificate.kind]
    period = rules.period(certificate.kind)
    return [
        f"CERTIFICATE OF DELETION {certificate.called}",
        f"class: {certificate.kind}; records: {certificate.count}; "
        f"without a decision: {certificate.undecided}",
        f"which: {', '.join(certificate.refs)}",
        f"deleted: {_moment(certificate.deleted_at)} by {certificate.deleted_by}",
        f"rule: {period} from {rule.counts_from}; {rule.source}",
        f"backups hold them until: {_moment(certificate.backups_until)}",
    ]


def _moment(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def _standing(desk: "Desk") -> list[str]:
    """The management information: what waits for whom, how long."""
    from bot.desk.retention.decisions import information
    from bot.texts.reader import Reader
    from bot.texts.retention.decisions import information as in_words

    return [in_words(Reader(), information(desk)).text]


def _forecast(desk: "Desk") -> list[str]:
    """Read only: every record by its own dates, and what is due for it."""
    from bot.domain.retention.disposal import Step, step

    rules = desk.company.retention
    due: dict[Step, list[str]] = {each: [] for each in Step}
    held: list[str] = []
    for entry in _all(desk):
        if entry.held_at is not None:
            held.append(entry.ref)
            continue
        found = step(entry, rules, desk.now)
        if found is not None:
            due[found].append(entry.ref)
    lines = [
        *_listed("would be put on the at-risk list", due[Step.ASK]),
        *_listed("would be quarantined", due[Step.QUARANTINE]),
        *_listed("would be deleted", due[Step.DELETE]),
        *_listed("on hold", held),
    ]
    return lines or ["Nothing to do."]


def _all(desk: "Desk") -> Iterator["Entry"]:
    from bot.desk.retention.dates import PAGE, entered
    from bot.domain.retention.disposal import dated
    from storage.retention.shelves import SHELVES

    for shelf in SHELVES:
        after = ""
        while page := desk.unit.books.page(shelf, after, PAGE, desk.now):
            known = desk.unit.due_dates.of([own.ref for own in page])
            for own in page:
                entry = known.get(own.ref) or entered(desk, own)
                yield dated(entry, desk.company.retention, own.counts_from_at)
            after = page[-1].place
    after = ""
    while entries := desk.unit.due_dates.in_quarantine(after, PAGE):
        yield from entries
        after = entries[-1].ref
