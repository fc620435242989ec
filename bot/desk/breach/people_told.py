"""The people whose data it is are told: how, how many, when; or why they are not."""

from datetime import datetime

from bot.desk import forms, typed_values
from bot.desk.breach import assessment_chat, deciders, dpo_system
from bot.desk.breach.dpo_system import Event
from bot.desk.desk import Desk
from bot.domain.breach import notification
from bot.domain.breach.assessment import Count
from bot.domain.breach.breach import Breach
from bot.domain.breach.notification import Exemption, Means, Notification
from bot.domain.errors import Stale
from bot.domain.forms import FormKind
from bot.domain.names.redacted_text import Kept
from bot.domain.people.person import Person
from bot.domain.times.moments import read_past
from bot.texts import times as time_texts
from bot.texts.breach import assessment as numbers
from bot.texts.breach import people_told as texts
from bot.texts.breach import regulator_told
from bot.texts.message import Message

FORMS = {
    numbers.TYPED: FormKind.TOLD_NUMBER,
    texts.WHEN: FormKind.TOLD_AT,
    texts.WHAT: FormKind.TOLD_WHAT,
}


def press(desk: Desk, person: Person, number: int, choice: str) -> None:
    """A button about the people; before the dot which telling it belongs to."""
    breach = deciders.allowed(desk, person, number)
    place, dotted, said = choice.rpartition(".")
    to = desk.reader(person)
    if dotted:
        _of_newest(desk, person, breach, place, said)
    elif said in set(Means):
        told(desk, person, number, Means(said))
    elif said in set(Exemption):
        event = notification.Exempted(Exemption(said))
        _keep(desk, person, breach, "people exempted", event)
        forms.start_form(desk, person, FormKind.EXEMPT, number)
    elif said == texts.NOT:
        desk.owe(person, texts.ask_exemption(to, breach))
    elif not said:
        desk.owe(person, texts.ask_means(to, breach))
    else:
        raise Stale


def _of_newest(
    desk: Desk, person: Person, breach: Breach, place: str, said: str
) -> None:
    """A button under an older telling changes nothing."""
    known = desk.unit.notifications.of(breach.id).tellings
    if place != str(len(known) - 1):
        raise Stale
    if said in FORMS:
        forms.start_form(desk, person, FORMS[said], breach.id)
    else:
        counted(desk, person, breach.id, assessment_chat.number_of(said))


def told(desk: Desk, person: Person, number: int, means: Means) -> None:
    """Some of them were told just now; how many is asked."""
    breach = deciders.allowed(desk, person, number)
    after = _keep(desk, person, breach, "people told", notification.Told(means))
    desk.owe(person, texts.ask_number(desk.reader(person), breach, after))


def told_at_once(
    desk: Desk, person: Person, number: int, *events: notification.OfTelling
) -> None:
    """The same, with all that is known of it; nothing is asked."""
    breach = deciders.allowed(desk, person, number)
    _show(desk, person, breach, _keep(desk, person, breach, "people told", *events))


def counted(desk: Desk, person: Person, number: int, people: Count | None) -> None:
    """How many were told; None: nobody knows."""
    breach = deciders.allowed(desk, person, number)
    event = notification.Counted(people)
    _show(desk, person, breach, _keep(desk, person, breach, "people counted", event))


def take_number(desk: Desk, person: Person, number: int, raw: str) -> None:
    """How many, as typed."""
    breach = deciders.allowed(desk, person, number)
    people = typed_values.read_number(raw)
    if people is not None:
        counted(desk, person, number, people)
        return
    to, known = desk.reader(person), desk.unit.notifications.of(number)
    desk.owe(person, numbers.not_a_number(to))
    desk.owe(person, texts.ask_number(to, breach, known))


def take_time(desk: Desk, person: Person, number: int, raw: str) -> None:
    """When, as typed; of an hour that came twice the later."""
    breach = deciders.allowed(desk, person, number)
    moment = read_past(raw, desk.made_at, desk.zone)
    times = moment.times
    if times and times[-1] >= breach.discovered_at:
        told_at(desk, person, number, times[-1])
    else:
        to = desk.reader(person)
        why = (
            regulator_told.no_such_time(to, breach)
            if times
            else Message(time_texts.not_past(to, moment, desk.made_at))
        )
        desk.owe(person, why)


def told_at(desk: Desk, person: Person, number: int, at: datetime) -> None:
    breach = deciders.allowed(desk, person, number)
    event = notification.ToldAt(at)
    _show(desk, person, breach, _keep(desk, person, breach, "people told at", event))


def told_what(desk: Desk, person: Person, number: int, kept: Kept) -> None:
    """What they were told. Source: UK GDPR, Article 34(2)."""
    breach = deciders.allowed(desk, person, number)
    event = notification.ToldWhat(kept.text)
    _show(desk, person, breach, _keep(desk, person, breach, "people told what", event))


def exempted(
    desk: Desk,
    person: Person,
    number: int,
    kept: Kept,
    exemption: Exemption | None = None,
) -> None:
    """Why they need not be told; the ground was pressed before, or comes with it."""
    breach = deciders.allowed(desk, person, number)
    event = notification.Exempted(exemption, kept.text)
    after = _keep(desk, person, breach, "people exempt", event)
    desk.owe(person, texts.exempted(desk.reader(person), breach, after))


def _keep(
    desk: Desk, person: Person, breach: Breach, deed: str, *events: notification.Event
) -> Notification:
    after = desk.unit.notifications.of(breach.id)
    for event in events:
        after = notification.decide(after, event, person.id, desk.now)
    desk.unit.notifications.save(after)
    desk.note(person.id, deed, breach.ref)
    dpo_system.tell(desk, Event.UPDATED, breach)
    return after


def _show(desk: Desk, person: Person, breach: Breach, after: Notification) -> None:
    recorded = texts.recorded(desk.reader(person), breach, after)
    desk.owe(person, recorded, about=breach.ref)
