"""The night's round: what is about to expire, what has, and what goes for good.

It goes by many short transactions, so that no officer's answer waits for it, and what
one of them did stays done if the process dies in the next.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from itertools import groupby

import structlog

from bot.desk import notice
from bot.desk.access.leavers import see_off
from bot.desk.desk import SYSTEM, Desk
from bot.desk.people.answerable import owner_of
from bot.desk.retention import dates
from bot.desk.retention.dates import FEW, PAGE, Report
from bot.desk.words.meaning import WAIT_FOR
from bot.domain.people.permissions import PRIVACY
from bot.domain.refs import BREACH, COMPLAINT, RIGHTS, shelf_and_place
from bot.domain.retention.disposal import Entry, Step, step
from bot.domain.retention.periods import Period, RecordClass
from bot.texts.retention import decisions as texts
from storage.messages.message import Lane
from storage.retention.due_dates import Certificate
from storage.retention.shelves import SHELVES

ENTRIES = 500
"""Journal entries that go in one transaction."""

log = structlog.get_logger(__name__)


class Round:
    """One round, a transaction at a time; ``by`` is who set it going, ``backups`` how
    long the product keeps backups of its own."""

    def __init__(self, by: str = SYSTEM, backups: Period | None = None) -> None:
        self.report = Report(by=by, backups=backups)
        self._stage, self._after = 0, ""

    def go_on(self, desk: Desk) -> bool:
        """One transaction's work; False when all is done."""
        after = STAGES[self._stage](desk, self._after, self.report)
        self._after = after or ""
        if after is None:
            self._stage += 1
        return self._stage < len(STAGES)


def _quarantine(desk: Desk, after: str, report: Report) -> str | None:
    """Expired: out of every list in the same transaction. One that cannot be
    moved is reported, and does not hold up the rest."""
    page = desk.unit.due_dates.expired(desk.now, after, FEW)
    for entry in page:
        try:
            with desk.unit.savepoint():
                desk.unit.quarantine.put_away(entry.ref)
                desk.unit.due_dates.save(replace(entry, quarantined_at=desk.now))
                desk.note(SYSTEM, "quarantined", entry.ref)
            report.quarantined.append(entry.ref)
        except Exception as failure:
            report.failed.append(entry.ref)
            kind = type(failure).__name__
            log.exception("not quarantined", ref=entry.ref, failure=kind)
    return page[-1].ref if page else None


def _delete(desk: Desk, after: str, report: Report) -> str | None:
    """Its days in quarantine are over: gone, with a certificate for each class."""
    page = desk.unit.due_dates.in_quarantine(after, PAGE)
    rules = desk.company.retention
    over = [e for e in page if step(e, rules, desk.now) is Step.DELETE]
    by_class = sorted(over, key=lambda entry: entry.kind)
    for kind, group in groupby(by_class, key=lambda entry: entry.kind):
        _destroy(desk, kind, list(group), report)
    return page[-1].ref if page else None


def _destroy(desk: Desk, kind: RecordClass, over: list[Entry], report: Report) -> None:
    refs = [entry.ref for entry in over]
    desk.unit.quarantine.destroy(refs)
    desk.unit.due_dates.forget(refs)
    undecided = sum(entry.undecided for entry in over)
    _certify(desk, report, kind, len(refs), refs, undecided)


def _sweep(desk: Desk, after: str, report: Report) -> str | None:
    """What is no record of its own, and needs nobody's decision."""
    rules, unit = desk.company.retention, desk.unit
    unlinked = rules.period(RecordClass.ACCESS_LOG).before(desk.now)
    today = desk.today
    tests = rules.period(RecordClass.ACCESS_LOG).before(today)
    counts = rules.period(RecordClass.NAME_SLIP).before(today)
    reviewed = rules.period(RecordClass.BREACH).before(desk.now)
    words = rules.period(RecordClass.WORD).before(desk.now)
    nights = rules.period(RecordClass.LONE_WORKER).before(desk.now)
    tested = rules.period(RecordClass.WAKE_TEST).before(desk.now)
    unit.quarantine.drop_unnamed()
    unit.forms.forget_words(desk.now - WAIT_FOR)
    for kind, gone, what in (
        (RecordClass.ACCESS_LOG, unit.invitations.forget(unlinked), "invitations"),
        (RecordClass.NAME_SLIP, unit.name_slips.forget(counts), "counts by day"),
        (
            RecordClass.NAME_SLIP,
            unit.canaries.forget(counts),
            "nights of the name check",
        ),
        (RecordClass.ACCESS_LOG, unit.self_tests.forget(tests), "self-tests"),
        (RecordClass.WORD, unit.ordinary.forget(words), "words"),
        (RecordClass.BREACH, unit.reviews.forget(reviewed), "signed reviews"),
        (RecordClass.LONE_WORKER, unit.patrols.forget(nights), "patrol rounds"),
        (RecordClass.LONE_WORKER, unit.on_call.forget(nights), "duties on call"),
        (
            RecordClass.LONE_WORKER,
            unit.receipts.forget(nights),
            "receipts of instructions",
        ),
        (
            RecordClass.LONE_WORKER,
            unit.instructions.forget(nights),
            "instructions that were replaced",
        ),
        (RecordClass.LONE_WORKER, unit.briefings.forget(nights), "briefings"),
        (
            RecordClass.LONE_WORKER,
            unit.policies.forget_comments(nights),
            "comments on drafts",
        ),
        (RecordClass.WAKE_TEST, unit.wake_tests.forget(tested), "wake tests"),
        (RecordClass.LONE_WORKER, unit.waivers.forget(nights), "waivers"),
        (RecordClass.LONE_WORKER, unit.mornings.forget(nights), "clients' mornings"),
    ):
        if gone:
            _certify(desk, report, kind, gone, [what])
    return None


def _prune(desk: Desk, after: str, report: Report) -> str | None:
    """The journal's oldest entries; the chain begins later, and says so."""
    before = desk.company.retention.period(RecordClass.ACCESS_LOG).before(desk.now)
    held = [entry.ref for entry in desk.unit.due_dates.held()]
    gone = desk.unit.journal.forget(before, held, ENTRIES, desk.now)
    if gone is None:
        return None
    first, last, count = gone
    entries = [f"journal entries {first} to {last}"]
    _certify(desk, report, RecordClass.ACCESS_LOG, count, entries)
    return str(last)


def _certify(
    desk: Desk,
    report: Report,
    kind: RecordClass,
    count: int,
    refs: Iterable[str],
    undecided: int = 0,
) -> None:
    number = desk.unit.certificates.add(
        Certificate(
            kind=kind,
            deleted_at=desk.now,
            deleted_by=report.by,
            count=count,
            undecided=undecided,
            refs=tuple(refs),
            backups_until=desk.company.retention.backups_until(
                desk.now, report.backups
            ),
        )
    )
    report.certificates.append(number)
    desk.note(report.by, "deleted", f"CERT-{number}", after=f"{kind} {count}")


def _tell(desk: Desk, after: str, report: Report) -> str | None:
    """Dates that differed and records that are not there are the DPO's to know."""
    owner = owner_of(desk) if report.disturbing else None
    if owner is not None:
        found = report.differences, report.missing, report.failed
        words = texts.disturbing(desk.reader(owner), *found)
        notice.say(desk, owner, words, lane=Lane.DIGEST)
    return None


def _see_off(desk: Desk, after: str, report: Report) -> str | None:
    see_off(desk)
    return None


def _ask(desk: Desk, after: str, report: Report) -> str | None:
    """What expires soon gets an owner; what waited for a leaver, a new one."""
    if not after:
        _hand_over(desk)
    until = desk.company.retention.at_risk.after(desk.now)
    page = desk.unit.due_dates.at_risk(until, after, PAGE)
    divisions = {entry.ref: _division(desk, entry) for entry in page}
    owners = {each: owner_of(desk, each) for each in set(divisions.values())}
    asked = []
    for entry in page:
        owner = owners[divisions[entry.ref]]
        owner_id = owner.id if owner else None
        asked.append(replace(entry, owner=owner_id, asked_at=desk.now))
    desk.unit.due_dates.save(*asked)
    return page[-1].ref if page else None


def _hand_over(desk: Desk) -> None:
    heir = owner_of(desk)
    for old in {waiting.owner for waiting in desk.unit.due_dates.waiting(desk.now)}:
        person = desk.unit.people.find(old) if old else None
        decides = person is not None and person.active and person.roles & PRIVACY
        if heir is not None and not decides:
            desk.unit.due_dates.hand_over(old, heir.id)


def _division(desk: Desk, entry: Entry) -> str:
    """Of the records that are a DPO's: theirs decides."""
    unit = desk.unit
    shelves = {
        BREACH: unit.breaches.find,
        RIGHTS: unit.rights.find,
        COMPLAINT: unit.complaints.find,
    }
    kept, place = shelf_and_place(entry.ref)
    shelf = shelves.get(kept)
    record = shelf(int(place)) if shelf else None
    return record.division if record else ""


Stage = Callable[[Desk, str, Report], str | None]
"""Takes up after a place; returns the next one, or None when it is through."""

STAGES: tuple[Stage, ...] = (
    _see_off,
    *(partial(dates.compare, shelf=shelf) for shelf in SHELVES),
    dates.find_missing,
    dates.reconsider,
    _ask,
    _quarantine,
    _delete,
    _sweep,
    _prune,
    _tell,
)
"""In this order, each until it is through."""
