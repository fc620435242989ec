"""What the forms of a breach's page do: each reads its fields and asks the desk."""

from collections.abc import Mapping

from bot.desk.breach import assessment_web, deciders, first_hour, questions
from bot.desk.desk import Desk
from bot.desk.incoming import alarm_presses
from bot.desk.retention import decisions as retention
from bot.desk.web.breach import client, pages, told_outside, write_up
from bot.desk.web.filled import Filled
from bot.desk.web.shelf import Doing, Shelf, past
from bot.domain.alarms.kinds import Reason
from bot.domain.breach import breach, events
from bot.domain.breach.assessment import TICKS, Ask, Likelihood, Stated
from bot.domain.breach.breach import Breach, Status
from bot.domain.breach.facts import STEPS, Question, Step
from bot.domain.errors import Misfilled, Stale
from bot.domain.people.person import Person
from bot.domain.refs import BREACH, Ref
from bot.domain.retention.disposal import HoldReason, ReleaseReason
from bot.domain.web.deeds import Deed
from bot.texts.breach.assessment import NO, UNKNOWN, YES
from bot.texts.web import frame
from bot.texts.web.breach.assessment import AS_OF, WHY


def acknowledge(desk: Desk, person: Person, number: int, _: Filled) -> None:
    alarm_presses.take_up(desk, person, _alarm(desk, number))


def found(desk: Desk, person: Person, number: int, filled: Filled) -> None:
    one = deciders.allowed(desk, person, number)
    at = past(desk, filled, "found", one.reported_at)
    first_hour.date(desk, person, one, events.Dated(at))


def facts(desk: Desk, person: Person, number: int, filled: Filled) -> None:
    """Only what differs from what is known, as one answer."""
    after = before = _open(desk, person, number)
    answers = _answers(desk, before, filled)
    for question, value in answers:
        after = breach.decide(after, events.Answered(question, value), desk.now)
    if after == before:
        return
    said = " ".join(question for question, _ in answers)
    after = questions.save(desk, person, after, f"answered {said}")
    if after.service != before.service:
        first_hour.concerns(desk, after)
    questions.tell_system(desk, number)


def steps(desk: Desk, person: Person, number: int, filled: Filled) -> None:
    """Those that are not known to be done, as one deed."""
    after = before = _open(desk, person, number)
    listed = STEPS[before.kind] if before.kind else ()
    for step in filled.ticked("steps"):
        if step not in listed:
            raise Stale
        after = breach.decide(after, events.Done(Step(step)), desk.now)
    if after == before:
        return
    done = " ".join(step for step in after.done if step not in before.done)
    questions.save(desk, person, after, f"step {done}")
    questions.tell_system(desk, number)


def assess(desk: Desk, person: Person, number: int, filled: Filled) -> None:
    known = filled.line(Ask.LIKELY) not in ("", UNKNOWN)
    stated = Stated(
        ticked={ask: filled.ticked(ask) for ask in TICKS},
        people=filled.count(Ask.PEOPLE),
        records=filled.count(Ask.RECORDS),
        likelihood=filled.one_of(Ask.LIKELY, Likelihood) if known else None,
    )
    as_of = filled.instant(AS_OF)
    assessment_web.assess(desk, person, number, stated, as_of)


def decide(desk: Desk, person: Person, number: int, filled: Filled) -> None:
    decisions = {ask: _yes(filled, ask) for ask in assessment_web.DECISIONS}
    typed = ((ask, filled.text(field)) for ask, field in WHY.items())
    reasons = {ask: text for ask, text in typed if text is not None}
    assessment_web.decide(
        desk, person, number, decisions, reasons, filled.instant(AS_OF)
    )


def close(desk: Desk, person: Person, number: int, filled: Filled) -> None:
    reason = filled.one_of("reason", Reason)
    words = filled.text("words") if reason is Reason.OTHER else None
    if reason is Reason.OTHER and words is None:
        raise Misfilled("words", "type")
    alarm_presses.close(desk, person, _alarm(desk, number), reason, words)


def hold(desk: Desk, person: Person, number: int, filled: Filled) -> None:
    reason = filled.one_of("reason", HoldReason)
    retention.hold(desk, person, Ref(BREACH, number), reason)


def release(desk: Desk, person: Person, number: int, filled: Filled) -> None:
    reason = filled.one_of("reason", ReleaseReason)
    retention.release(desk, person, Ref(BREACH, number), reason)


DEEDS: Mapping[str, Doing] = {
    Deed.ACKNOWLEDGE: Doing(acknowledge),
    Deed.FOUND: Doing(found),
    Deed.FACTS: Doing(facts),
    Deed.STEPS: Doing(steps),
    Deed.ASSESS: Doing(assess, once=True),
    Deed.DECIDE: Doing(decide, words=tuple(WHY.values()), once=True),
    **told_outside.DEEDS,
    **client.DEEDS,
    **write_up.DEEDS,
    Deed.CLOSE: Doing(close, words=("words",)),
    Deed.HOLD: Doing(hold),
    Deed.RELEASE: Doing(release),
}


BREACHES = Shelf(home=frame.BREACHES, look=pages.show, deeds=DEEDS)


def _alarm(desk: Desk, number: int) -> int:
    alarm = desk.unit.alarms.about(Ref(BREACH, number))
    if alarm is None:
        raise Stale
    return alarm.id


def _open(desk: Desk, person: Person, number: int) -> Breach:
    one = deciders.allowed(desk, person, number)
    if one.status is Status.CLOSED:
        raise Stale
    return one


def _answers(
    desk: Desk, reported: Breach, filled: Filled
) -> list[tuple[Question, questions.Value]]:
    known = {
        Question.KIND: reported.kind,
        Question.PLACE: "" if reported.off_site else reported.site,
        Question.SYSTEM: reported.system,
        Question.SERVICE: reported.service or None,
        Question.LATE: reported.late_reason,
    }
    said = [
        (question, questions.value_of(desk, reported, question, filled.line(question)))
        for question in known
        if filled.line(question)
    ]
    changed: list[tuple[Question, questions.Value]] = [
        (question, value) for question, value in said if value != known[question]
    ]
    if filled.line(Question.HAPPENED):
        at = past(desk, filled, Question.HAPPENED, reported.reported_at)
        changed.append((Question.HAPPENED, at))
    return changed


def _yes(filled: Filled, ask: Ask) -> bool:
    said = filled.line(ask)
    if said not in (YES, NO):
        raise Misfilled(ask, "choose")
    return said == YES
