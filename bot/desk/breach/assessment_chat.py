"""A breach assessed in the chat: one question a message; a row keeps the place."""

from bot.desk import forms, notice
from bot.desk.alarms import raising
from bot.desk.breach import deciders, dpo_system
from bot.desk.desk import Desk
from bot.desk.entrances import Typed
from bot.desk.typed_values import read_number
from bot.domain.alarms import ladder
from bot.domain.alarms.alarm import Status
from bot.domain.breach import assessment, breach, events
from bot.domain.breach.advice import advise
from bot.domain.breach.assessment import (
    TICKS,
    Ask,
    Assessment,
    Count,
    Likelihood,
    Ruling,
)
from bot.domain.breach.breach import Breach
from bot.domain.errors import Stale
from bot.domain.forms import FormKind
from bot.domain.people.person import Person
from bot.texts.breach import assessment as texts
from storage.messages.message import Purpose

FORMS = {
    Ask.PEOPLE: FormKind.PEOPLE,
    Ask.RECORDS: FormKind.RECORDS,
    Ask.RISK: FormKind.RISK,
    Ask.HIGH: FormKind.HIGH,
}


def press(desk: Desk, person: Person, number: int, choice: str) -> None:
    """A button of the assessment; where it was left, it goes on."""
    found = deciders.allowed(desk, person, number)
    one = desk.unit.assessments.of(number)
    if choice == texts.START:
        _go_on(desk, person, found, one)
        return
    if choice == texts.AGAIN:
        one = keep(desk, person, found, one, assessment.Again())
        _go_on(desk, person, found, one)
        return
    asked, _, said = choice.partition(".")
    if asked not in set(Ask):
        raise Stale
    _answer(desk, person, found, one, Ask(asked), said)


def _answer(
    desk: Desk,
    person: Person,
    reported: Breach,
    assessed: Assessment,
    ask: Ask,
    said: str,
) -> None:
    if said in TICKS.get(ask, ()):
        ticked = keep(desk, person, reported, assessed, assessment.Ticked(ask, said))
        _show_ticks(desk, person, reported, ticked, ask)
        if assessed.risk and not ticked.risk:
            again = texts.open_again(desk.reader(person), ticked)
            desk.owe(person, again, about=reported.ref)
    elif said == texts.TYPED and ask in (Ask.PEOPLE, Ask.RECORDS):
        forms.start_form(desk, person, FORMS[ask], reported.id)
    elif ask in (Ask.RISK, Ask.HIGH):
        _rule(desk, person, reported, assessed, ask, said)
    else:
        event = assessment.Said(ask, _value(ask, said))
        _go_on(desk, person, reported, keep(desk, person, reported, assessed, event))


def _rule(
    desk: Desk,
    person: Person,
    reported: Breach,
    assessed: Assessment,
    ask: Ask,
    said: str,
) -> None:
    """As proposed it stands at once; otherwise the reason is asked for."""
    if said not in (texts.YES, texts.NO):
        raise Stale
    advice = advise(assessed)
    ruling = Ruling(
        decision=said == texts.YES,
        advised=advice.risk if ask is Ask.RISK else advice.high,
        grounds=advice.grounds,
    )
    ruled = keep(desk, person, reported, assessed, assessment.Decided(ask, ruling))
    if ruling.stands:
        _go_on(desk, person, reported, ruled)
    else:
        forms.start_form(desk, person, FORMS[ask], reported.id)


def take_number(desk: Desk, person: Person, typed: Typed) -> None:
    """How many, as typed. Readable or not, the form is done with."""
    found = deciders.allowed(desk, person, typed.number)
    one = desk.unit.assessments.of(typed.number)
    value = read_number(typed.raw)
    if value is None:
        desk.owe(person, texts.not_a_number(desk.reader(person)))
    else:
        ask = Ask.PEOPLE if typed.form is FormKind.PEOPLE else Ask.RECORDS
        one = keep(desk, person, found, one, assessment.Said(ask, value))
    _go_on(desk, person, found, one)


def number_of(said: str) -> Count | None:
    """A number that was pressed; None: it is not known."""
    if said == texts.UNKNOWN:
        return None
    if said not in map(str, texts.ABOUT):
        raise Stale
    return Count(number=int(said), about=int(said) > 1)


def take_reason(desk: Desk, person: Person, typed: Typed) -> None:
    """Why somebody decides otherwise than proposed."""
    found = deciders.allowed(desk, person, typed.number)
    one = desk.unit.assessments.of(typed.number)
    ask = Ask.RISK if typed.form is FormKind.RISK else Ask.HIGH
    if (one.risk if ask is Ask.RISK else one.high) is None:
        raise Stale
    event = assessment.Reasoned(ask, typed.kept.text)
    _go_on(desk, person, found, keep(desk, person, found, one, event))


def keep(
    desk: Desk,
    person: Person,
    reported: Breach,
    assessed: Assessment,
    *events: assessment.Event,
) -> Assessment:
    """Kept at once; and whoever owns the breach is at work on it. Several events are
    one deed, by the name of the last."""
    changed = assessed
    for event in events:
        changed = assessment.decide(changed, event, person.id, desk.now)
    desk.unit.assessments.save(changed)
    desk.note(person.id, f"assessment {type(events[-1]).__name__}", reported.ref)
    after = _judge(desk, reported, assessed, changed)
    if changed.next_ask is None:
        dpo_system.tell(desk, dpo_system.Event.ASSESSED, after)
    elif after != reported:
        dpo_system.tell(desk, dpo_system.Event.UPDATED, after)
    alarm = desk.unit.alarms.about(reported.ref)
    if alarm and alarm.owner == person.id and alarm.status is Status.IN_HAND:
        raising.move(desk, alarm, ladder.TakenUp(person.id), person.id)
    return changed


def _judge(
    desk: Desk, assessed: Breach, before: Assessment, after: Assessment
) -> Breach:
    """What is decided about the regulator, or no longer is. While it is undecided,
    reasons that were given apart from an assessment stand."""
    if not (_is_settled(before) or _is_settled(after)):
        return assessed
    judged = events.Judged(_is_settled(after) and not _is_risk(after))
    changed = breach.decide(assessed, judged, desk.now)
    desk.unit.breaches.save(changed)
    return changed


def _is_settled(assessed: Assessment) -> bool:
    return Ask.RISK in assessed.answered and assessed.risk is not None


def _is_risk(assessed: Assessment) -> bool:
    return any(ruling and ruling.decision for ruling in (assessed.risk, assessed.high))


def _go_on(desk: Desk, person: Person, reported: Breach, assessed: Assessment) -> None:
    to = desk.reader(person)
    ask = assessed.next_ask
    if ask is not None:
        question = texts.ask(to, assessed, ask, advise(assessed))
        desk.owe(person, question, purpose=Purpose.PROMPT, about=reported.ref)
        return
    by = desk.person(assessed.by or person.id).called
    done = texts.with_another_go(to, assessed, texts.summary(to, assessed, by))
    desk.owe(person, done, about=reported.ref)
    if assessed.at == desk.now:
        tell_others(desk, person, reported, assessed, by)


def tell_others(
    desk: Desk, person: Person, reported: Breach, assessed: Assessment, by: str
) -> None:
    """Those told of it; and the SIRO, where somebody is to be told."""
    for other in deciders.others(desk, reported, person, siro=_is_risk(assessed)):
        outcome = texts.summary(desk.reader(other), assessed, by)
        notice.say(desk, other, outcome, reported.ref)


def _show_ticks(
    desk: Desk, person: Person, reported: Breach, assessed: Assessment, ask: Ask
) -> None:
    message = texts.ask(desk.reader(person), assessed, ask, advise(assessed))
    shown = desk.unit.outbox.shown(reported.ref, Purpose.PROMPT, person.id)
    for each in shown[-1:]:
        desk.owe_edit(each, message)


def _value(ask: Ask, said: str) -> Count | Likelihood | None:
    if said in (texts.UNKNOWN, texts.ON):
        return None
    if ask in (Ask.PEOPLE, Ask.RECORDS):
        return number_of(said)
    if ask is Ask.LIKELY and said in set(Likelihood):
        return Likelihood(said)
    raise Stale
