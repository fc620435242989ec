"""The rest of a breach report: questions of one tap, steps to tick, and a chaser."""

from datetime import datetime, timedelta

from bot.desk import forms
from bot.desk.alarms import telling
from bot.desk.breach import dpo_system, first_hour
from bot.desk.desk import SYSTEM, Desk
from bot.desk.entrances import Typed
from bot.desk.typed_values import ago
from bot.domain.breach import breach, events, open_questions
from bot.domain.breach.breach import Breach, Status
from bot.domain.breach.facts import (
    ADULT,
    CHILD,
    DPO_OFFICE,
    STEPS,
    Kind,
    LateReason,
    Question,
    Step,
    System,
)
from bot.domain.clients.whose_data import Belongs, CompanyHas, Whose, read
from bot.domain.errors import Stale
from bot.domain.forms import FormKind
from bot.domain.people.person import Person
from bot.domain.refs import SiteCode
from bot.domain.times.moments import read_past
from bot.texts import times as time_texts
from bot.texts.breach import questions as texts
from bot.texts.breach import report
from bot.texts.clients import whose as whose_texts
from bot.texts.message import Message, Verb
from storage.messages.message import Purpose

FORMS = {Question.FOUND: FormKind.FOUND, Question.HAPPENED: FormKind.HAPPENED}
OR_MORE = timedelta(hours=1)
"""From so long ago on, "or more" is said with it."""

Value = Kind | System | LateReason | SiteCode | Belongs | datetime | str | None


def answer(desk: Desk, person: Person, number: int, choice: str) -> None:
    """One tap: kept, and the next question comes with the thanks."""
    asked, _, said = choice.partition(".")
    if asked not in set(Question):
        raise Stale
    question = Question(asked)
    reported = _mine(desk, person, number, question)
    if said == texts.TYPED and question in FORMS:
        forms.start_form(desk, person, FORMS[question], number)
        return
    if question is Question.DATA and said in whose_texts.WHICH:
        to, listed = desk.reader(person), desk.company.clients
        which = whose_texts.which(to, number, Whose(said), listed, Verb.FACT)
        desk.owe(person, which, about=reported.ref)
        return
    if question is Question.FOUND and said != texts.UNKNOWN:
        _date(desk, person, reported, _found(reported, said))
        return
    _keep(desk, person, reported, question, value_of(desk, reported, question, said))


def _found(reported: Breach, said: str) -> events.Dated:
    """``60`` is an hour ago or more, which can be three days: it is asked once more."""
    if said == texts.ABOUT_AN_HOUR:
        return events.Dated(reported.reported_at - OR_MORE)
    found = reported.reported_at - ago(said)
    return events.Dated(found, at_latest=ago(said) == OR_MORE)


def _date(desk: Desk, person: Person, reported: Breach, said: events.Dated) -> None:
    dated = first_hour.date(desk, person, reported, said)
    to = desk.reader(person)
    at = time_texts.in_full(to, dated.discovered_at, desk.made_at)
    noted = report.found_noted(to, dated, at)
    if not dated.is_dated:
        _ask(desk, person, dated, Question.FOUND, noted)
        noted = texts.noted(to, dated)
    elif dated.status is Status.CLOSED:
        desk.owe(person, Message(noted))
    if dated.status is not Status.CLOSED:
        ask_next(desk, person, dated, noted)


def take_time(desk: Desk, person: Person, typed: Typed) -> None:
    """A time was typed. Readable or not, the form is done with."""
    question = next(q for q, form in FORMS.items() if form is typed.form)
    reported = _mine(desk, person, typed.number, question)
    now = desk.made_at
    moment = read_past(typed.raw, now, desk.zone)
    found_by = (min(at, reported.reported_at) for at in moment.times)
    times = tuple(dict.fromkeys(found_by))
    to = desk.reader(person)
    if not times:
        lead = time_texts.not_past(to, moment, now)
        _ask(desk, person, reported, question, lead)
    elif len(times) > 1:
        desk.owe(person, texts.came_twice(to, reported, question, times))
    elif question is Question.FOUND:
        _date(desk, person, reported, events.Dated(times[0]))
    else:
        _keep(desk, person, reported, question, times[0])


def tick(desk: Desk, person: Person, number: int, step: str) -> None:
    """A step was done: the list on the reporter's phone shows it."""
    reported = _mine(desk, person, number)
    if reported.kind is None or step not in STEPS[reported.kind]:
        raise Stale
    done = breach.decide(reported, events.Done(Step(step)), desk.now)
    save(desk, person, done, f"step {step}")
    tell_system(desk, number)
    shown = desk.unit.outbox.shown(done.ref, Purpose.PROMPT, person.id)
    for each in shown[-1:]:
        desk.owe_edit(each, texts.checklist(desk.reader(person), done))


def chase(desk: Desk, number: int) -> None:
    """What is missing is asked for once more; nobody has to know it."""
    before = desk.unit.breaches.get(number)
    due = open_questions.chase_at(before)
    if due is None or due > desk.now:
        return
    chased = breach.decide(before, events.Chased(), desk.now)
    desk.unit.breaches.save(chased)
    desk.note(SYSTEM, "breach chased", chased.ref)
    reporter = desk.person(chased.reporter)
    lead = texts.still_missing(desk.reader(reporter), chased)
    _ask(desk, reporter, chased, open_questions.missing(chased)[0], lead)


def ask_next(desk: Desk, person: Person, reported: Breach, lead: str) -> None:
    """The next open question, or that there is none."""
    question = open_questions.next_question(reported)
    if question is not None:
        _ask(desk, person, reported, question, lead)
        return
    over = texts.that_is_all(desk.reader(person), reported)
    desk.owe(person, Message(f"{lead}\n{over}"))


def _ask(
    desk: Desk, person: Person, reported: Breach, question: Question, lead: str
) -> None:
    message = texts.ask(
        desk.reader(person),
        reported,
        question,
        lead=lead,
        sites=desk.unit.sites.all() if question is Question.PLACE else (),
        clients=desk.company.clients,
        divisions=divisions(desk) if question is Question.SERVICE else (),
    )
    desk.owe(person, message, about=reported.ref)


def _keep(
    desk: Desk, person: Person, reported: Breach, question: Question, value: Value
) -> None:
    event = events.Answered(question, value)
    answered = breach.decide(reported, event, desk.now)
    answered = save(desk, person, answered, f"answered {question}")
    to = desk.reader(person)
    if question is Question.KIND and value is not None:
        steps = texts.checklist(to, answered)
        desk.owe(person, steps, purpose=Purpose.PROMPT, about=answered.ref)
    if question is Question.SERVICE:
        first_hour.concerns(desk, answered)
    tell_system(desk, answered.id)
    said = texts.noted(to, answered)
    if question is Question.HAPPENED and answered.happened_at is not None:
        at = time_texts.in_full(to, answered.happened_at, desk.made_at)
        said = texts.happened_noted(to, answered, at)
    ask_next(desk, person, answered, said)


def tell_system(desk: Desk, number: int) -> None:
    """As it stands after all that the answer moved."""
    dpo_system.tell(desk, dpo_system.Event.UPDATED, desk.unit.breaches.get(number))


def save(desk: Desk, person: Person, changed: Breach, deed: str) -> Breach:
    """Another place may be another client's."""
    of_client = CompanyHas(desk.company.clients, changed.site)
    changed = breach.decide(changed, of_client, desk.now)
    desk.unit.breaches.save(changed, client_learnt_at=desk.now)
    desk.note(person.id, deed, changed.ref)
    alarm = desk.unit.alarms.about(changed.ref)
    if alarm is not None:
        telling.refresh(desk, alarm)
    return changed


def _mine(
    desk: Desk, person: Person, number: int, question: Question | None = None
) -> Breach:
    """When it was found may be said after the alarm was closed: the clock of the
    regulator runs on."""
    reported = desk.unit.breaches.find(number)
    if reported is None or reported.reporter != person.id:
        raise Stale
    desk.drill = reported.ref if reported.is_drill else None
    if reported.status is Status.CLOSED and question is not Question.FOUND:
        raise Stale
    return reported


def value_of(desk: Desk, reported: Breach, question: Question, said: str) -> Value:
    """What a button meant; :class:`Stale` when it is none of ours."""
    if said == texts.UNKNOWN:
        return None
    match question:
        case Question.KIND if said in set(Kind):
            return Kind(said)
        case Question.SYSTEM if said in set(System):
            return System(said)
        case Question.LATE if said in set(LateReason):
            return LateReason(said)
        case Question.DATA if found := read(said, desk.company.clients):
            return found
        case Question.HAPPENED:
            as_found = said == texts.AS_FOUND
            return reported.discovered_at if as_found else _before(reported, said)
        case Question.PLACE if said == texts.OFF_SITE:
            return ""
        case Question.PLACE if desk.unit.sites.find(said):
            return said
        case Question.SERVICE if said in (ADULT, CHILD, DPO_OFFICE, *divisions(desk)):
            return said
        case _:
            raise Stale


def _before(reported: Breach, minutes: str) -> datetime:
    return reported.reported_at - ago(minutes)


def divisions(desk: Desk) -> list[str]:
    """The company's own, as far as a button can carry their names."""
    found = {person.division for person in desk.unit.people.all() if person.active}
    fits = (d for d in found if d and ":" not in d and len(d.encode()) <= 30)
    return sorted(set(fits) - {ADULT, CHILD})
