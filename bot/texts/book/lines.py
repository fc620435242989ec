"""One line of a site's book in words: in the chat, and on paper."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.alarms.alarm import Alarm
from bot.domain.alarms.kinds import AlarmKind
from bot.domain.book.line import (
    Acted,
    BookedOff,
    BookedOn,
    Called,
    Ended,
    Gap,
    Happening,
    Line,
    NearMissed,
    Raised,
    Reported,
    TakenUp,
    Walked,
    Written,
)
from bot.domain.book.standing import Standing
from bot.domain.incidents.incident import Kind
from bot.domain.patrols.round import Status
from bot.domain.shifts.outcome import Outcome
from bot.texts.alarms.endings import reason_label
from bot.texts.book.acted import acted
from bot.texts.reader import Reader
from bot.texts.times import in_full


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """What one of them holds, of some time."""

    site: str
    """Its code and name."""
    start: datetime
    end: datetime
    lines: list[Line]
    called: Mapping[str, str]
    """Staff by their numbers, as they are written: ``A.O. E1001``."""
    standing: Standing


def number(what: Happening) -> str:  # noqa: C901 - a flat list
    """What people quote: the reference, and of an entry its number in the book."""
    match what:
        case Written(ref=ref, number=None):
            return str(ref)
        case Written(ref=ref, number=own):
            return f"{own} · {ref}"
        case Gap(first, last):
            return str(first) if first == last else f"{first}–{last}"
        case BookedOn(shift) | BookedOff(shift):
            return str(shift.ref)
        case Called(call):
            return str(call.ref)
        case Raised(alarm) | TakenUp(alarm) | Ended(alarm):
            return str(alarm.about)
        case Reported(incident=incident):
            return str(incident.ref)
        case NearMissed(near_miss):
            return str(near_miss.ref)
        case Acted(action):
            return str(action.ref)
        case Walked():
            return ""


def happening(to: Reader, book: Book, line: Line) -> str:  # noqa: C901 - a flat list
    """What happened, and who it was."""
    match line.what:
        case BookedOn(shift):
            who = book.called.get(shift.officer, shift.officer)
            return to.say("Booked on: {who}", who=who)
        case BookedOff(shift):
            who = book.called.get(shift.officer, shift.officer)
            return to.say("Booked off: {who}", who=who)
        case Called():
            return _call(to, book, line.what)
        case Raised(alarm):
            return to.say(
                "ALARM, {kind}. Told: {rung} of {rungs} rungs",
                kind=_kind(to, alarm.kind),
                rung=alarm.rung + 1,
                rungs=len(alarm.rungs),
            )
        case TakenUp(alarm, by):
            who = book.called.get(by, by)
            kind = _kind(to, alarm.kind)
            return to.say("Alarm, {kind}: taken up by {who}", kind=kind, who=who)
        case Ended(alarm):
            return _ended(to, alarm)
        case Walked():
            return _round(to, line.what)
        case Reported(incident, photos, shown):
            who = book.called.get(incident.officer, incident.officer)
            head = to.say("SOS: {who}", who=who)
            if incident.kind is Kind.INCIDENT:
                head = to.say("INCIDENT reported: {who}", who=who)
            said = f"{head}. “{incident.text}”" if incident.text else head
            return " ".join((said, *_photos(to, photos, shown)))
        case NearMissed(near_miss):
            who = book.called.get(near_miss.officer, near_miss.officer)
            return to.say("Near miss: {who}", who=who) + f". “{near_miss.text}”"
        case Acted():
            return acted(to, line.what, book.called)
        case Written():
            return _entry(to, book, line.what, line.at)
        case Gap(first, last):
            if first == last:
                return to.say("GAP: this entry is not in the book any more")
            return to.say("GAP: these entries are not in the book any more")


def _photos(to: Reader, photos: Sequence[int], shown: Sequence[int]) -> list[str]:
    """As a number until they are released, then each by its own."""
    said = []
    if shown:
        numbers = ", ".join(map(str, shown))
        said.append(to.say("(photos: {numbers})", numbers=numbers))
    if held := len(photos) - len(shown):
        held_yet = to.say(
            "(photos held until the report is released: {count})", count=held
        )
        said.append(held_yet)
    return said


def _call(to: Reader, book: Book, called: Called) -> str:
    call = called.call
    words = {
        "who": book.called.get(call.officer, call.officer),
        "due": to.time(call.due_at),
    }
    match called.outcome:
        case Outcome.ON_TIME:
            return to.say("Check call of {due} on time: {who}", **words)
        case Outcome.LATE:
            return to.say("Check call of {due} LATE, after a reminder: {who}", **words)
        case Outcome.EXTRA:
            who = words["who"]
            return to.say("Contact between check calls: {who}", who=who)
        case Outcome.MISSED:
            missed = to.say("Check call of {due} MISSED: {who}", **words)
            if call.answered_at is None:
                return missed
            again = to.say("heard again {time}", time=to.time(call.answered_at))
            return f"{missed}, {again}"


def _ended(to: Reader, alarm: Alarm) -> str:
    kind = _kind(to, alarm.kind)
    if alarm.reason is None:
        return to.say("Alarm, {kind}: over", kind=kind)
    why = reason_label(to, alarm.reason)
    return to.say("Alarm, {kind}: over. {why}", kind=kind, why=why)


def _round(to: Reader, walked: Walked) -> str:
    found, route = walked.findings, walked.round.route
    done = len(route.points) - len(found.left) - len(found.unreached)
    words = {"route": route.name, "done": done, "all": len(route.points)}
    if walked.round.status is Status.UNMANNED:
        return to.say("Round {route}: nobody was on site", route=route.name)
    if found.left:
        return to.say("Round {route} MISSED: {done} of {all} points", **words)
    if found.are_odd:
        return to.say("Round {route}: {done} of {all} points, look at it", **words)
    return to.say("Round {route}: {done} of {all} points", **words)


def _entry(to: Reader, book: Book, entry: Written, at: datetime) -> str:
    who = book.called.get(entry.officer, entry.officer)
    words = f"{who}: “{entry.text}”"
    if entry.text is None:
        words = to.say("{who}: its words are kept with a report", who=who)
    if entry.amends is not None:
        words += " " + to.say("(corrects {ref})", ref=entry.amends)
    if entry.tells_of is not None:
        told = in_full(to, entry.tells_of, at)
        words += " " + to.say("(WRITTEN LATE: it tells of {time})", time=told)
    if entry.received_late_at is not None:
        came = in_full(to, entry.received_late_at, at)
        words += " " + to.say("(RECEIVED LATE: {time})", time=came)
    return words


def _kind(to: Reader, kind: AlarmKind) -> str:  # noqa: C901 - a flat list
    match kind:
        case AlarmKind.MISSED_CHECK_CALL:
            return to.say("missed check call")
        case AlarmKind.NO_SHOW:
            return to.say("nobody has come")
        case AlarmKind.MISSED_BOOK_OFF:
            return to.say("missed book-off")
        case AlarmKind.NOT_RELIEVED:
            return to.say("nobody relieves")
        case AlarmKind.SOS:
            return to.say("SOS")
        case AlarmKind.WELFARE:
            return to.say("may need help")
        case AlarmKind.INCIDENT | AlarmKind.ABUSE:
            return to.say("incident")
        case AlarmKind.BREACH:
            return to.say("data breach")
        case AlarmKind.NEAR_MISS:
            return to.say("near miss")
        case AlarmKind.MISSED_PATROL:
            return to.say("missed patrol")
        case AlarmKind.DURESS:
            return to.say("help, asked for in secret")
        case AlarmKind.TIMED_ACTIVITY:
            return to.say("not back from a timed activity")
        case AlarmKind.HOME_SAFE:
            return to.say("not home yet")


def counted(to: Reader, standing: Standing) -> list[str]:
    """What is inside, what is out, and what is gone."""
    lines = [to.say("Visitors inside: {count}.", count=standing.visitors)]
    if standing.out:
        lines.append(to.say("Out: {things}.", things=", ".join(standing.out)))
    if standing.missing:
        gone = ", ".join(standing.missing)
        lines.append(to.say("Missing since a handover: {things}.", things=gone))
    return lines
