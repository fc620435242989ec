"""What the forms of a breach's page do: each reads its fields and asks the desk.

Whoever adds a deed adds it to ``Deed``, its form to ``bot.texts`` and its line below.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.clock import passed
from bot.desk import (
    assessing,
    assessing_at_once,
    breach_form,
    breach_hour,
    cases,
    near_misses,
    notifying,
    retention,
    take_up,
)
from bot.desk.desk import Desk
from bot.desk.filled import Filled
from bot.desk.web_register import LIST
from bot.domain import breach
from bot.domain.alarm import Reason
from bot.domain.assessment import TICKS, Ask, Count, Likelihood, Stated
from bot.domain.breach import Breach, Status
from bot.domain.breach_facts import STEPS, Question, Step
from bot.domain.disposal import HoldReason, ReleaseReason
from bot.domain.errors import Misfilled, Stale
from bot.domain.people import Person
from bot.domain.refs import BREACH, ref
from bot.domain.web_register import Deed
from bot.texts.assessing import NO, UNKNOWN, YES
from bot.texts.web_answers import which
from bot.texts.web_assessing import AS_OF, WHY

Do = Callable[[Desk, Person, int, Filled], None]


@dataclass(frozen=True, slots=True)
class Doing:
    """How a deed is done; ``words`` are the fields of free text in its form."""

    do: Do
    words: tuple[str, ...] = ()


def acknowledge(desk: Desk, person: Person, number: int, _: Filled) -> None:
    take_up.take_up(desk, person, _alarm(desk, number))


def found(desk: Desk, person: Person, number: int, filled: Filled) -> None:
    one = _open(desk, person, number)
    at = _past(desk, filled, "found", one.reported_at)
    breach_hour.date(desk, person, one, at)


def facts(desk: Desk, person: Person, number: int, filled: Filled) -> None:
    """Only what differs from what is known."""
    one = before = _open(desk, person, number)
    for question, value in _answers(desk, one, filled):
        answered = breach.Answered(question, value)
        one = breach.decide(one, answered, desk.now)
        breach_form.save(desk, person, one, f"answered {question}")
    if one.service != before.service:
        breach_hour.concerns(desk, one)
    if one != before:
        breach_form.tell_system(desk, number)


def steps(desk: Desk, person: Person, number: int, filled: Filled) -> None:
    one = _open(desk, person, number)
    listed = STEPS[one.kind] if one.kind else ()
    for step in filled.ticked("steps"):
        if step not in listed:
            raise Stale
        one = breach.decide(one, breach.Done(Step(step)), desk.now)
        breach_form.save(desk, person, one, f"step {step}")
    breach_form.tell_system(desk, number)


def assess(desk: Desk, person: Person, number: int, filled: Filled) -> None:
    known = filled.line(Ask.LIKELY) not in ("", UNKNOWN)
    stated = Stated(
        ticked={ask: filled.ticked(ask) for ask in TICKS},
        people=_count(filled, Ask.PEOPLE),
        records=_count(filled, Ask.RECORDS),
        likelihood=filled.one_of(Ask.LIKELY, Likelihood) if known else None,
    )
    as_of = filled.instant(AS_OF)
    assessing_at_once.assess(desk, person, number, stated, as_of)


def decide(desk: Desk, person: Person, number: int, filled: Filled) -> None:
    decisions = {ask: _yes(filled, ask) for ask in assessing_at_once.DECISIONS}
    typed = ((ask, filled.text(field)) for ask, field in WHY.items())
    reasons = {ask: text for ask, text in typed if text is not None}
    assessing_at_once.decide(
        desk, person, number, decisions, reasons, filled.instant(AS_OF)
    )


def tell_regulator(desk: Desk, person: Person, number: int, filled: Filled) -> None:
    reference = filled.words.get("reference")
    if reference is None or filled.text("reference") is None:
        raise Misfilled("reference", "type")
    notifying.sent(desk, person, number, reference)


def close(desk: Desk, person: Person, number: int, filled: Filled) -> None:
    reason = filled.one_of("reason", Reason)
    words = filled.text("words") if reason is Reason.OTHER else None
    if reason is Reason.OTHER and words is None:
        raise Misfilled("words", "type")
    take_up.close(desk, person, _alarm(desk, number), reason, words)


def hold(desk: Desk, person: Person, number: int, filled: Filled) -> None:
    reason = filled.one_of("reason", HoldReason)
    retention.hold(desk, person, ref(BREACH, number), reason)


def release(desk: Desk, person: Person, number: int, filled: Filled) -> None:
    reason = filled.one_of("reason", ReleaseReason)
    retention.release(desk, person, ref(BREACH, number), reason)


DEEDS: Mapping[Deed, Doing] = {
    Deed.ACKNOWLEDGE: Doing(acknowledge),
    Deed.FOUND: Doing(found),
    Deed.FACTS: Doing(facts),
    Deed.STEPS: Doing(steps),
    Deed.ASSESS: Doing(assess),
    Deed.DECIDE: Doing(decide, words=tuple(WHY.values())),
    Deed.REGULATOR: Doing(tell_regulator, words=("reference",)),
    Deed.CLOSE: Doing(close, words=("words",)),
    Deed.HOLD: Doing(hold),
    Deed.RELEASE: Doing(release),
}


def do(desk: Desk, person: Person, number: int, deed: Deed, filled: Filled) -> bool:
    """True where names were taken out of what was typed for it."""
    DEEDS[deed].do(desk, person, number, filled)
    names = any(kept.had_names for kept in filled.words.values())
    if names:
        near_misses.count(desk, person, LIST)
    return names


def _alarm(desk: Desk, number: int) -> int:
    alarm = desk.unit.alarms.about(ref(BREACH, number))
    if alarm is None:
        raise Stale
    return alarm.id


def _open(desk: Desk, person: Person, number: int) -> Breach:
    one = cases.allowed(desk, person, number)
    if one.status is Status.CLOSED:
        raise Stale
    return one


def _answers(
    desk: Desk, one: Breach, filled: Filled
) -> list[tuple[Question, breach_form.Value]]:
    known = {
        Question.KIND: one.kind,
        Question.PLACE: "" if one.off_site else one.site,
        Question.SYSTEM: one.system,
        Question.SERVICE: one.service or None,
        Question.LATE: one.late_reason,
    }
    said = [
        (question, breach_form.value_of(desk, one, question, filled.line(question)))
        for question in known
        if filled.line(question)
    ]
    changed: list[tuple[Question, breach_form.Value]] = [
        (question, value) for question, value in said if value != known[question]
    ]
    if filled.line(Question.HAPPENED):
        at = _past(desk, filled, Question.HAPPENED, one.reported_at)
        changed.append((Question.HAPPENED, at))
    return changed


def _past(desk: Desk, filled: Filled, name: str, before: datetime) -> datetime:
    """A time that has passed; in the hour that comes twice, the one that was chosen."""
    times = passed(filled.line(name), before, ZoneInfo(desk.company.time_zone))
    if not times:
        raise Misfilled(name, "time")
    if len(times) == 1:
        return times[0]
    chosen = filled.instant(which(name))
    if chosen not in times:
        raise Misfilled(name, "twice", times)
    return chosen


def _count(filled: Filled, name: str) -> Count | None:
    typed = filled.line(name)
    if not typed:
        return None
    read = assessing.TYPED_NUMBER.fullmatch(typed)
    if read is None:
        raise Misfilled(name, "number")
    return Count(number=int(read[2]), about=bool(read[1]))


def _yes(filled: Filled, ask: Ask) -> bool:
    said = filled.line(ask)
    if said not in (YES, NO):
        raise Misfilled(ask, "choose")
    return said == YES
