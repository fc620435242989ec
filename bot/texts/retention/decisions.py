"""What is read about records whose time is nearly over: references and dates, and no
word of a record."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.refs import RecordKey
from bot.domain.retention.disposal import Entry
from bot.domain.retention.periods import RecordClass, Schedule
from bot.texts.message import Button, Message, Press, Verb, column
from bot.texts.reader import Reader
from bot.texts.retention import holds

SHOWN = 10
"""References in one sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Waits:
    """Decisions of one class that wait for one person."""

    owner: str
    kind: RecordClass
    count: int
    expired: int
    since: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Information:
    """How decisions stand, for those who answer for them."""

    now: datetime
    waits: Sequence[Waits]
    held: Sequence[tuple[RecordKey, datetime]]
    deleted: int
    deleted_undecided: int


def kind_of(to: Reader, kind: RecordClass) -> str:
    """The class of a record, as part of a sentence."""
    match kind:
        case RecordClass.INCIDENT:
            return to.say("incident")
        case RecordClass.SERIOUS_INCIDENT:
            return to.say("serious incident")
        case RecordClass.BREACH:
            return to.say("data breach")
        case RecordClass.DRILL:
            return to.say("breach drill")
        case RecordClass.RIGHTS_REQUEST:
            return to.say("rights request")
        case RecordClass.COMPLAINT:
            return to.say("complaint about data")
        case RecordClass.VAULT:
            return to.say("people at an incident")
        case RecordClass.STAFF:
            return to.say("record of a leaver")
        case _:
            return to.say("shift with its calls and entries")


def information(to: Reader, found: Information) -> Message:
    lines = [to.say("Retention: decisions that wait.")]
    lines += [_waits(to, waits, found.now) for waits in found.waits]
    if not found.waits:
        lines.append(to.say("No decision waits for anybody."))
    if found.held:
        refs = ", ".join(ref for ref, _ in found.held[:SHOWN])
        days = (found.now - min(at for _, at in found.held)).days
        lines.append(
            to.say(
                "On hold: {count} ({refs}); the longest for {days} days.",
                count=len(found.held),
                refs=refs,
                days=days,
            )
        )
    lines.append(
        to.say(
            "Deleted so far: {count}, of them without anybody's decision: {silent}.",
            count=found.deleted,
            silent=found.deleted_undecided,
        )
    )
    return Message("\n".join(lines))


def one_record(to: Reader) -> str:
    """How to ask for one of them, in the chat."""
    return to.say("One record: /retention and its reference.")


def _waits(to: Reader, waits: Waits, now: datetime) -> str:
    return to.say(
        "{who}, {what}: {count} wait, {expired} of them expired; "
        "the longest for {days} days.",
        who=waits.owner,
        what=kind_of(to, waits.kind),
        count=waits.count,
        expired=waits.expired,
        days=(now - waits.since).days,
    )


def at_risk(
    to: Reader, single: Sequence[Entry], bulk: int, count: int, rules: Schedule
) -> Message:
    """The owner's list; ``bulk`` is how many shifts are decided together."""
    lines = [
        to.say(
            "Records that end soon, or have ended. They wait for you: {count}.",
            count=count,
        )
    ]
    lines += [f"{_what(to, entry)} {_when(to, entry, rules)}" for entry in single]
    rows = [tuple(_decisions(to, entry)) for entry in single]
    if bulk:
        lines.append(
            to.say("Shifts with their calls and entries: {count}.", count=bulk)
        )
        label = to.say("Let all {count} shifts go", count=bulk)
        rows.append((Button(label, Press(Verb.LET_GO, RecordClass.LONE_WORKER)),))
    if count > bulk + len(single):
        more = count - bulk - len(single)
        lines.append(to.say("And {count} more, when these are decided.", count=more))
    lines.append(
        to.say("Without a decision a record ends at its date, and that is reported.")
    )
    return Message("\n".join(lines), tuple(rows))


def _decisions(to: Reader, entry: Entry) -> list[Button]:
    return [
        Button(to.say("Keep {ref}", ref=entry.ref), Press(Verb.HOLD, entry.ref)),
        Button(to.say("Let {ref} go", ref=entry.ref), Press(Verb.LET_GO, entry.ref)),
    ]


def standing(to: Reader, entry: Entry, rules: Schedule) -> str:
    """When a record ends, by its reference and class."""
    return f"{_what(to, entry)} {_when(to, entry, rules)}"


def _what(to: Reader, entry: Entry) -> str:
    return f"{entry.ref}, {kind_of(to, entry.kind)}:"


def _when(to: Reader, entry: Entry, rules: Schedule) -> str:
    if entry.expires_at is None:
        return to.say("has not ended.")
    if entry.quarantined_at is None:
        return to.say("ends {day}.", day=to.day(entry.expires_at))
    return to.say(
        "ended {day}; out of every list, deleted after {last}.",
        day=to.day(entry.expires_at),
        last=to.day(rules.quarantine.after(entry.quarantined_at)),
    )


def card(
    to: Reader, entry: Entry, rules: Schedule, holder: str, *, may_let_go: bool
) -> Message:
    """One record: how long, by which rule, and what can be decided."""
    lines = [
        standing(to, entry, rules),
        to.say("Rule: {period}.", period=rules.period(entry.kind)),
    ]
    if entry.held_at is not None and entry.held_for is not None:
        lines.append(
            to.say(
                "On hold since {day} by {who}: {reason}.",
                day=to.day(entry.held_at),
                who=holder,
                reason=holds.hold_label(to, entry.held_for),
            )
        )
        release = Button(to.say("Release"), Press(Verb.RELEASE, entry.ref))
        return Message("\n".join(lines), column(release))
    keep, let_go = _decisions(to, entry)
    buttons = [keep]
    if entry.let_go_at is not None:
        day = to.day(entry.let_go_at)
        lines.append(to.say("It was decided on {day} to let it go.", day=day))
    elif may_let_go and entry.expires_at is not None:
        buttons.append(let_go)
    if entry.kind is RecordClass.INCIDENT and entry.quarantined_at is None:
        serious = Press(Verb.SERIOUS, entry.ref)
        buttons.append(Button(to.say("It was a serious incident"), serious))
    return Message("\n".join(lines), column(*buttons))


def let_go(to: Reader, entry: Entry, rules: Schedule) -> Message:
    decided = to.say("Decided.")
    return Message(f"{decided} {_what(to, entry)} {_when(to, entry, rules)}")


def all_let_go(to: Reader, count: int) -> Message:
    return Message(
        to.say("Decided. Shifts that end at their date: {count}.", count=count)
    )


def disturbing(
    to: Reader,
    differences: Sequence[RecordKey],
    missing: Sequence[RecordKey],
    failed: Sequence[RecordKey],
) -> Message:
    """What the nightly reconciliation found, to whoever answers for it."""
    lines = [to.say("Retention: tonight's check of every date found something.")]
    for sentence, refs in (
        (to.say("Another date than the record's own, put right:"), differences),
        (to.say("In the register, but gone from the books, not by us:"), missing),
        (to.say("Expired, and could not be taken out of the books:"), failed),
    ):
        if refs:
            dots = " …" if len(refs) > SHOWN else ""
            lines.append(f"{sentence} {len(refs)} ({', '.join(refs[:SHOWN])}{dots})")
    return Message("\n".join(lines))
