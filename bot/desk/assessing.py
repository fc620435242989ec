"""A breach assessed in the chat: one question a message; a row keeps the place."""

import re

from bot.desk import alarms, breach_hour, words
from bot.desk.desk import Desk
from bot.domain import assessment, breach, ladder
from bot.domain.alarm import Status
from bot.domain.assessment import TICKS, Ask, Assessment, Count, Likelihood, Ruling
from bot.domain.authority import Action, allow
from bot.domain.breach import Breach
from bot.domain.breach_advice import advise
from bot.domain.errors import Stale
from bot.domain.people import Person, Role
from bot.domain.redacted import Kept
from bot.texts import assessing as texts
from storage.messages import Purpose
from storage.people import reachable
from storage.updates import FormKind

TYPED_NUMBER = re.compile(r"(~|about )?\s*(\d{1,7})", re.IGNORECASE)
FORMS = {
    Ask.PEOPLE: FormKind.PEOPLE,
    Ask.RECORDS: FormKind.RECORDS,
    Ask.RISK: FormKind.RISK,
    Ask.HIGH: FormKind.HIGH,
}


def press(desk: Desk, person: Person, number: int, choice: str) -> None:
    """A button of the assessment; where it was left, it goes on."""
    found = allowed(desk, person, number)
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
    desk: Desk, person: Person, found: Breach, one: Assessment, ask: Ask, said: str
) -> None:
    if said in TICKS.get(ask, ()):
        ticked = keep(desk, person, found, one, assessment.Ticked(ask, said))
        _show_ticks(desk, person, found, ticked, ask)
    elif said == texts.TYPED and ask in (Ask.PEOPLE, Ask.RECORDS):
        words.start_form(desk, person, FORMS[ask], found.id)
    elif ask in (Ask.RISK, Ask.HIGH):
        _rule(desk, person, found, one, ask, said)
    else:
        event = assessment.Said(ask, _value(ask, said))
        _go_on(desk, person, found, keep(desk, person, found, one, event))


def _rule(
    desk: Desk, person: Person, found: Breach, one: Assessment, ask: Ask, said: str
) -> None:
    """As proposed it stands at once; otherwise the reason is asked for."""
    if said not in (texts.YES, texts.NO):
        raise Stale
    advice = advise(one)
    ruling = Ruling(
        decision=said == texts.YES,
        advised=advice.risk if ask is Ask.RISK else advice.high,
        grounds=advice.grounds,
    )
    ruled = keep(desk, person, found, one, assessment.Decided(ask, ruling))
    if ruling.stands:
        _go_on(desk, person, found, ruled)
    else:
        words.start_form(desk, person, FORMS[ask], found.id)


def take_number(
    desk: Desk, person: Person, kind: FormKind, number: int, raw: str
) -> None:
    """How many, as typed. Readable or not, the form is done with."""
    found = allowed(desk, person, number)
    one = desk.unit.assessments.of(number)
    read = TYPED_NUMBER.fullmatch(raw.strip())
    if read is None:
        desk.owe(person, texts.not_a_number(desk.reader(person)))
    else:
        value = Count(number=int(read[2]), about=bool(read[1]))
        ask = Ask.PEOPLE if kind is FormKind.PEOPLE else Ask.RECORDS
        one = keep(desk, person, found, one, assessment.Said(ask, value))
    _go_on(desk, person, found, one)


def take_reason(
    desk: Desk, person: Person, kind: FormKind, number: int, kept: Kept
) -> None:
    """Why somebody decides otherwise than proposed."""
    found = allowed(desk, person, number)
    one = desk.unit.assessments.of(number)
    ask = Ask.RISK if kind is FormKind.RISK else Ask.HIGH
    if (one.risk if ask is Ask.RISK else one.high) is None:
        raise Stale
    event = assessment.Reasoned(ask, kept.text)
    _go_on(desk, person, found, keep(desk, person, found, one, event))


def allowed(desk: Desk, person: Person, number: int) -> Breach:
    """Checked anew at every press."""
    allow(person, Action.ASSESS_BREACH)
    found = desk.unit.breaches.find(number)
    if found is None:
        raise Stale
    breach_hour.allow_near(desk, person, found)
    return found


def keep(
    desk: Desk,
    person: Person,
    found: Breach,
    one: Assessment,
    event: assessment.Event,
) -> Assessment:
    """Kept at once; and whoever owns the breach is at work on it."""
    changed = assessment.decide(one, event, person.id, desk.now)
    desk.unit.assessments.save(changed)
    settled = Ask.RISK in changed.answered and changed.risk is not None
    judged = breach.Judged(settled and not _is_risk(changed))
    desk.unit.breaches.save(breach.decide(found, judged, desk.now))
    desk.note(person.id, f"assessment {type(event).__name__}", found.ref)
    alarm = desk.unit.alarms.about(found.ref)
    if alarm and alarm.owner == person.id and alarm.status is Status.IN_HAND:
        alarms.move(desk, alarm, ladder.TakenUp(person.id), person.id)
    return changed


def _is_risk(one: Assessment) -> bool:
    return any(ruling and ruling.decision for ruling in (one.risk, one.high))


def _go_on(desk: Desk, person: Person, found: Breach, one: Assessment) -> None:
    to = desk.reader(person)
    ask = one.next_ask
    if ask is not None:
        question = texts.ask(to, one, ask, advise(one))
        desk.owe(person, question, purpose=Purpose.PROMPT, about=found.ref)
        return
    by = desk.person(one.by or person.id).called
    done = texts.with_another_go(to, one, texts.summary(to, one, by))
    desk.owe(person, done, about=found.ref)
    if one.at == desk.now:
        tell_others(desk, person, found, one, by)


def tell_others(
    desk: Desk, person: Person, found: Breach, one: Assessment, by: str
) -> None:
    """Those told of it; and the SIRO, where somebody is to be told. Source:
    data-protection policy, breach response 2(c)."""
    alarm = desk.unit.alarms.about(found.ref)
    told = {who: desk.person(who) for who in (alarm.told if alarm else ())}
    if _is_risk(one):
        siros = reachable(desk.unit.people.holding(Role.SIRO), desk.now)
        told |= {siro.id: siro for siro in siros}
    near = breach_hour.barred(desk, found)
    for other in told.values():
        if other.id != person.id and other.id not in near:
            outcome = texts.summary(desk.reader(other), one, by)
            desk.owe(other, outcome, purpose=Purpose.NOTICE, about=found.ref)


def _show_ticks(
    desk: Desk, person: Person, found: Breach, one: Assessment, ask: Ask
) -> None:
    message = texts.ask(desk.reader(person), one, ask, advise(one))
    shown = desk.unit.outbox.shown(found.ref, Purpose.PROMPT, person.id)
    for each in shown[-1:]:
        desk.owe_edit(each, message)


def _value(ask: Ask, said: str) -> Count | Likelihood | None:
    if said in (texts.UNKNOWN, texts.ON):
        return None
    if ask in (Ask.PEOPLE, Ask.RECORDS) and said in map(str, texts.ABOUT):
        return Count(number=int(said), about=int(said) > 1)
    if ask is Ask.LIKELY and said in set(Likelihood):
        return Likelihood(said)
    raise Stale
