"""What people decide about records whose time is nearly over: hold, let go, release."""

from bot.desk import notice
from bot.desk.desk import Desk
from bot.desk.retention import dates
from bot.domain.errors import Stale, Unfit, Unusable
from bot.domain.people.permissions import (
    Action,
    allow,
    allow_hold,
    allow_let_go,
    allow_release,
    is_allowed,
)
from bot.domain.people.person import Person
from bot.domain.refs import PREFIXES, About, Ref, StaffId
from bot.domain.retention import disposal
from bot.domain.retention.disposal import Entry, HoldReason, ReleaseReason
from bot.domain.retention.periods import RecordClass
from bot.texts.retention import decisions as texts
from bot.texts.retention import holds
from storage.messages.message import Lane, Purpose
from storage.retention.due_dates import Waiting

IN_BULK = RecordClass.LONE_WORKER
"""Hundreds of shifts end every week: they are decided together."""

LISTED = 8
"""Records in one message, each with its two buttons."""


def show(desk: Desk, person: Person, words: str) -> None:
    """``/retention``: how decisions stand, and one's own list; or one record."""
    if words:
        entry = entry_of(desk, _as_ref(words))
        allow_hold(person, entry.kind)
        _show_card(desk, person, entry)
        return
    allow(person, Action.SEE_RETENTION)
    to = desk.reader(person)
    standing = texts.information(to, information(desk))
    whole = standing.with_line(texts.one_record(to))
    desk.owe(person, whole, purpose=Purpose.SCREEN)
    _show_list(desk, person, person.id, Lane.REPLY, Purpose.SCREEN)


def information(desk: Desk) -> texts.Information:
    """By whom decisions wait, how long, and what went without one."""
    deleted, silently = desk.unit.certificates.totals()
    waiting = desk.unit.due_dates.waiting(desk.now)
    return texts.Information(
        now=desk.now,
        waits=[_waits(desk, each) for each in waiting],
        held=[
            (entry.ref, entry.held_at or desk.now)
            for entry in desk.unit.due_dates.held()
        ],
        deleted=deleted,
        deleted_undecided=silently,
    )


def _waits(desk: Desk, waiting: Waiting) -> texts.Waits:
    person = desk.unit.people.find(waiting.owner) if waiting.owner else None
    return texts.Waits(
        owner=person.called if person else "-",
        kind=waiting.kind,
        count=waiting.count,
        expired=waiting.expired,
        since=waiting.since,
    )


def remind(desk: Desk) -> None:
    """Every week: each owner gets the list of what waits for them."""
    for owner in {waiting.owner for waiting in desk.unit.due_dates.waiting(desk.now)}:
        person = desk.unit.people.find(owner) if owner else None
        if person is not None:
            _show_list(desk, person, person.id, Lane.DIGEST, Purpose.DIGEST)


def _show_list(
    desk: Desk, person: Person, owner: StaffId, lane: Lane, purpose: Purpose
) -> None:
    waiting = desk.unit.due_dates.waiting(desk.now)
    mine = [each for each in waiting if each.owner == owner]
    single = desk.unit.due_dates.undecided(LISTED, owner, but=IN_BULK)
    bulk = sum(each.count for each in mine if each.kind is IN_BULK)
    count = sum(each.count for each in mine)
    if count:
        rules = desk.company.retention
        listed = texts.at_risk(desk.reader(person), single, bulk, count, rules)
        notice.say(desk, person, listed, lane=lane, purpose=purpose)


def ask_why(desk: Desk, person: Person, reference: About) -> None:
    """Keep was pressed: for which reason?"""
    entry = entry_of(desk, reference)
    allow_hold(person, entry.kind)
    if entry.held_at is not None:
        raise Stale
    desk.owe(person, holds.why_keep(desk.reader(person), entry.ref))


def hold(desk: Desk, person: Person, reference: About, choice: str) -> None:
    """Nothing ends it now but a release; out of quarantine, if it was there."""
    entry = entry_of(desk, reference)
    allow_hold(person, entry.kind)
    if choice not in set(HoldReason):
        raise Stale
    reason = HoldReason(choice)
    held = disposal.hold(entry, person.id, reason, desk.now)
    if entry.quarantined_at is not None:
        desk.unit.quarantine.bring_back(entry.ref)
    desk.unit.due_dates.save(held)
    desk.note(person.id, "held", entry.ref, after=reason)
    desk.owe(person, holds.held(desk.reader(person), entry.ref, reason))


def let_go(desk: Desk, person: Person, subject: str) -> None:
    """It may end at its date; or everything of a class that waits may."""
    to = desk.reader(person)
    if subject == IN_BULK:
        allow_let_go(person, IN_BULK)
        count = desk.unit.due_dates.let_all_go(IN_BULK, person.id, desk.now)
        desk.note(person.id, "let go", "-", after=f"{IN_BULK} {count}")
        desk.owe(person, texts.all_let_go(to, count))
        return
    entry = entry_of(desk, subject)
    allow_let_go(person, entry.kind)
    desk.unit.due_dates.save(disposal.let_go(entry, person.id, desk.now))
    desk.note(person.id, "let go", entry.ref)
    desk.owe(person, texts.let_go(to, entry, desk.company.retention))


def ask_release(desk: Desk, person: Person, reference: About) -> None:
    """Release was pressed: for which reason?"""
    entry = _held_entry(desk, person, reference)
    desk.owe(person, holds.why_release(desk.reader(person), entry.ref))


def release(desk: Desk, person: Person, reference: About, choice: str) -> None:
    """Its own date counts again; if that is past, it goes tonight."""
    entry = _held_entry(desk, person, reference)
    if choice not in set(ReleaseReason):
        raise Stale
    desk.unit.due_dates.save(disposal.release(entry))
    desk.note(person.id, "released", entry.ref, after=choice)
    desk.owe(person, holds.released(desk.reader(person), entry, desk.now))


def _held_entry(desk: Desk, person: Person, reference: About) -> Entry:
    entry = entry_of(desk, reference)
    holder = desk.unit.people.find(entry.held_by or "")
    if entry.held_at is None:
        allow_hold(person, entry.kind)
        raise Stale
    if holder is None:
        allow_let_go(person, entry.kind)
    else:
        allow_release(person, entry.kind, holder)
    return entry


def mark_serious(desk: Desk, person: Person, reference: About) -> None:
    """A longer period from the same day; nobody makes it shorter again."""
    entry = entry_of(desk, reference)
    allow_hold(person, entry.kind)
    if entry.quarantined_at is not None:
        raise Stale
    serious = disposal.now_serious(entry, desk.company.retention)
    desk.unit.due_dates.save(serious)
    desk.note(person.id, "serious incident", entry.ref, entry.kind, serious.kind)
    _show_card(desk, person, serious)


def _show_card(desk: Desk, person: Person, entry: Entry) -> None:
    holder = desk.unit.people.find(entry.held_by or "")
    called = holder.called if holder else ""
    card = texts.card(
        desk.reader(person),
        entry,
        desk.company.retention,
        called,
        may_let_go=is_allowed(allow_let_go, person, entry.kind),
    )
    desk.owe(person, card)


def _as_ref(words: str) -> str:
    """As people type it: ``inc 14``; and whoever left by their staff number."""
    reference = Ref.typed(words, *PREFIXES)
    if reference is not None:
        return str(reference)
    kind, _, own = words.strip().partition("-")
    return f"{kind.upper()}-{own}"


def entry_of(desk: Desk, reference: About) -> Entry:
    """As its due date is kept, or as the books say until the night gives it one."""
    key = str(reference)
    entry = desk.unit.due_dates.find(key)
    if entry is not None:
        return entry
    own = desk.unit.books.find(key, desk.now)
    if own is None:
        raise Unusable(Unfit.RECORD)
    return dates.entered(desk, own)
