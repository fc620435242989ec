"""What must hold of a house that has come to rest, whatever was done to it.

Each function says one sentence, and raises AssertionError naming what broke it.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from typing import Any

from sqlalchemy import Row

from bot.texts.messages import repeat
from bot.texts.reader import Reader
from tests.faults.rig.seen import Seen, Sent

Invariant = Callable[[Seen], None]

REPEAT = "\n(Repeat: this may have reached you before.)"
REPEATS = tuple(repeat(Reader(each), "") for each in ("en", "pl", "ro"))
"""The same to everybody in their language."""
AGAIN = "Told again: nobody has taken it up."
ASKED = "Still in hand?"
CHATTER = {"prompt", "screen", "digest"}
"""What may come too late to be worth saying."""

WAITING = {"planned", "prompted", "nudged"}
REFERENCE = re.compile(r"\b(?:SH|CC|INC|BR|OB)-\d+\b")
EXAMPLES = {"BR-12"}
"""How a command is written, for those who ask for help."""
RUNG = re.compile(r"rung (\d+)")


def holds(seen: Seen) -> None:
    """All of them; what is broken is told together."""
    found = list(broken(seen))
    assert not found, "\n".join(found)


def broken(seen: Seen) -> Iterator[str]:
    """What does not hold, one sentence each."""
    for invariant in INVARIANTS:
        try:
            invariant(seen)
        except AssertionError as found:
            yield f"{invariant.__name__}: {found}"


def every_deadline_is_acted_on(seen: Seen) -> None:
    """None has passed; whatever waits has one."""
    overdue = [row for row in seen.deadlines if row.due_at <= seen.now]
    assert not overdue, f"overdue: {overdue}"
    waits = {(row.kind, row.subject) for row in seen.deadlines}
    calls = {("check_call", c.id) for c in seen.check_calls if c.status in WAITING}
    ringing = {("alarm", a.id) for a in seen.alarms if a.status == "ringing"}
    forgotten = (calls | ringing) - waits
    assert not forgotten, f"nothing will wake {sorted(forgotten)}"


def every_missed_call_has_its_alarm(seen: Seen) -> None:
    """Its own, or the one that ran for an earlier call of the same shift."""
    shift_of = {f"CC-{call.id}": call.shift for call in seen.check_calls}
    looked_for = {shift_of.get(str(alarm.about)) for alarm in seen.alarms}
    missed = [call for call in seen.check_calls if call.missed_at is not None]
    unheard = [f"CC-{call.id}" for call in missed if call.shift not in looked_for]
    assert not unheard, f"missed, and nobody was told: {unheard}"


def each_rung_is_told(seen: Seen) -> None:
    """Everybody on an alarm's list was owed a message about it."""
    owed = {(r.about, r.person) for r in seen.outbox if r.purpose == "alarm"}
    wanted = {
        (str(a.about), who) for a in seen.alarms for who in a.told if who != a.owner
    }
    assert wanted <= owed, f"not told: {sorted(wanted - owed)}"


def each_step_is_taken_once(seen: Seen) -> None:
    """A call is prompted, nudged, missed and answered once; a rung is left once."""
    doubled = doubled_steps(seen)
    assert not doubled, f"taken more than once: {doubled}"


def doubled_steps(seen: Seen) -> dict[tuple[object, ...], int]:
    """Each step that was taken more than once, and how often."""
    steps = Counter(_steps(seen))
    return {step: times for step, times in steps.items() if times > 1}


def _steps(seen: Seen) -> Iterator[tuple[object, ...]]:
    rounds: Counter[str] = Counter()
    for entry in seen.journal:
        match entry.deed.split():
            case ["check", "call"] if entry.before in WAITING:
                yield entry.about, "left", entry.before
            case ["alarm", "Relapsed"]:
                rounds[entry.about] += 1
            case ["alarm", "Woken"] if _rung(entry.before) != _rung(entry.after):
                yield entry.about, rounds[entry.about], "rung", _rung(entry.before)
            case ["alarm", "TakenUp"] if entry.before != entry.after:
                yield entry.about, rounds[entry.about], entry.actor, entry.before
            case ["alarm", kind] if kind.islower():
                yield entry.about, "raised", kind


def _rung(state: str) -> str:
    found = RUNG.search(state)
    return found[1] if found else ""


def each_step_owes_one_message(seen: Seen) -> None:
    """No two rows in the chat say the same to the same person, while they have their
    words: the last rung is told "again", an owner is asked again, and all are told anew
    where the officer fell silent once more."""
    rows = Counter(
        (row.about, row.person, row.purpose, row.text)
        for row in _sends(seen)
        if row.about and row.channel == "telegram" and row.purpose != "answer"
        if row.text and AGAIN not in row.text and not row.text.startswith(ASKED)
    )
    relapses = Counter(e.about for e in seen.journal if e.deed == "alarm Relapsed")
    doubled = {key: n for key, n in rows.items() if n > 1 + relapses[key[0]]}
    assert not doubled, f"owed more than once: {doubled}"
    asked = Counter(
        row.about
        for row in _sends(seen)
        if row.purpose == "prompt" and str(row.about).startswith("CC-")
    )
    steps = Counter(
        entry.about
        for entry in seen.journal
        if entry.deed == "check call" and entry.after in ("prompted", "nudged")
    )
    assert asked == steps, f"prompts owed and steps taken differ: {asked} {steps}"


def each_notice_is_attempted(seen: Seen) -> None:
    """Nothing is owed any more, and what was owed was tried; or it was let go as stale,
    which only chatter is, and which is written down; or it is a call that waited when
    somebody took the alarm up."""
    owed = [row for row in seen.outbox if row.next_try_at is not None]
    assert not owed, f"still owed: {[(r.id, r.state, r.text) for r in owed]}"
    stale = {tried.outbox for tried in seen.attempts if tried.outcome == "stale"}
    untried = [
        r
        for r in _sends(seen)
        if r.attempts == 0
        and not (r.id in stale and r.purpose in CHATTER)
        and not _needs_no_call(seen, r)
    ]
    assert not untried, f"never tried: {[(r.id, r.state, r.text) for r in untried]}"
    on_phones = {(one.chat_id, one.message_id) for one in seen.sent}
    missing = [
        (row.id, row.text)
        for row in _sends(seen)
        if row.message_id and (row.chat_id, row.message_id) not in on_phones
    ]
    assert not missing, f"called delivered, and on no phone: {missing}"


def _needs_no_call(seen: Seen, row: Row[Any]) -> bool:
    taken_up = {each.about for each in seen.journal if each.deed == "alarm TakenUp"}
    return (row.channel, row.state) == ("call", "dropped") and row.about in taken_up


def a_repeat_says_so(seen: Seen) -> None:
    """The same words come as often as they were owed; more is marked as a repeat."""
    owed = Counter((row.chat_id, row.text) for row in _sends(seen))
    plain = Counter(_key(one) for one in seen.sent if not one.text.endswith(REPEATS))
    unmarked = {key: n for key, n in plain.items() if n > owed[key]}
    assert not unmarked, f"said again, unmarked, or owed by no row: {unmarked}"


def a_repeat_follows_an_unknown_outcome(seen: Seen) -> None:
    """Marked only where a try ended without an answer, or was never accounted for."""
    known = Counter(_accounted_for(seen))
    unsure: Counter[tuple[int, str]] = Counter()
    for row in _sends(seen):
        unsure[row.chat_id, row.text] += row.attempts - known[row.id]
    marked = Counter(_key(one) for one in seen.sent if one.text.endswith(REPEATS))
    needless = {key: n for key, n in marked.items() if n > unsure[key]}
    assert not needless, f"repeated although the outcome was known: {needless}"


def _accounted_for(seen: Seen) -> Iterator[int]:
    """The rows of tries whose outcome was known. Where leases overlap, an outcome can
    be written down after another process has tried again: the last one counts."""
    over: set[int] = set()
    for tried in seen.attempts:
        final = tried.outcome in ("accepted", "undeliverable")
        if tried.outcome != "unknown" and not (
            final and seen.leases_overlap and tried.outbox in over
        ):
            yield tried.outbox
        if final:
            over.add(tried.outbox)


def nothing_acknowledged_is_lost(seen: Seen) -> None:
    """What Telegram will not give again is in the database."""
    lost = {each for each in seen.acknowledged if str(each) not in seen.updates}
    assert not lost, f"confirmed to Telegram, and not committed: {sorted(lost)}"


def nobody_is_told_what_is_not_so(seen: Seen) -> None:
    """ "Booked on" has its shift, and every reference said aloud its record."""
    booked = Counter(row.officer for row in seen.shifts if row.booked_on_at)
    told: defaultdict[int, list[str]] = defaultdict(list)
    for one in seen.sent:
        told[one.chat_id].append(one.text)
    for person, chat_id in seen.people.items():
        said = [t for t in told[chat_id] if t.startswith("Booked on")]
        plain = [text for text in said if not text.endswith(REPEATS)]
        assert len(plain) <= booked[person], f"{person} was told {said}"
        assert not said or booked[person], f"{person} is not booked on: {said}"
    spoken = {ref for one in seen.sent for ref in REFERENCE.findall(one.text)}
    unknown = spoken - seen.references - EXAMPLES
    assert not unknown, f"spoken of, and not in the books: {sorted(unknown)}"


def the_journal_is_whole(seen: Seen) -> None:
    """Each entry seals the one before."""
    assert seen.broken_entry is None, f"entry {seen.broken_entry} does not fit"


def _sends(seen: Seen) -> list[Row[Any]]:
    return [row for row in seen.outbox if row.deed == "send"]


def _key(one: Sent) -> tuple[int, str]:
    words = one.text
    for mark in REPEATS:
        words = words.removesuffix(mark)
    return one.chat_id, words


INVARIANTS: tuple[Invariant, ...] = (
    every_deadline_is_acted_on,
    every_missed_call_has_its_alarm,
    each_rung_is_told,
    each_step_is_taken_once,
    each_step_owes_one_message,
    each_notice_is_attempted,
    a_repeat_says_so,
    a_repeat_follows_an_unknown_outcome,
    nothing_acknowledged_is_lost,
    nobody_is_told_what_is_not_so,
    the_journal_is_whole,
)
