"""“Say it again”: whose words lost much in the reading adds others to their report."""

from dataclasses import replace

from bot.desk import forms
from bot.desk.alarms import telling
from bot.desk.breach import dpo_system
from bot.desk.desk import Desk
from bot.desk.incidents import filling_in, sos
from bot.desk.names import originals
from bot.domain.errors import Stale
from bot.domain.forms import FormKind
from bot.domain.names.redacted_text import Kept
from bot.domain.people.person import Person
from bot.domain.refs import BREACH, INCIDENT, Ref, StaffId
from bot.texts.names import originals as texts


def press(desk: Desk, person: Person, about: str) -> None:
    """What is typed next goes with the report; with an SOS it does so anyway."""
    report = _mine(desk, person, about)
    alarm = sos.running_sos(desk, person)
    if alarm is not None and alarm.about == report:
        desk.owe(person, texts.say_again(desk.reader(person), alarm.about))
        return
    kind = FormKind.MORE_BREACH if report.prefix == BREACH else FormKind.MORE_INCIDENT
    forms.start_form(desk, person, kind, report.number)


def _mine(desk: Desk, person: Person, about: str) -> Ref:
    report = Ref.find(about)
    if report is None or _reporter(desk, report) != person.id:
        raise Stale
    return report


def _reporter(desk: Desk, report: Ref) -> StaffId | None:
    if report.prefix == INCIDENT:
        incident = desk.unit.incidents.find(report.number)
        return incident.officer if incident else None
    if report.prefix == BREACH:
        breach = desk.unit.breaches.find(report.number)
        return breach.reporter if breach else None
    return None


def of_incident(desk: Desk, person: Person, number: int, kept: Kept) -> None:
    """More words for an incident, beside those it has."""
    before = desk.unit.incidents.get(number)
    filling_in.more(desk, person, before, kept.text)
    originals.keep(desk, person, before.ref, kept)
    telling.pass_on(desk, person, before.ref, kept)


def of_breach(desk: Desk, person: Person, number: int, kept: Kept) -> None:
    """More words for a breach; the DPO's own system hears of it too."""
    before = desk.unit.breaches.get(number)
    after = replace(before, text=before.text.followed_by(kept.text))
    desk.unit.breaches.save(after)
    originals.keep(desk, person, before.ref, kept)
    telling.pass_on(desk, person, before.ref, kept)
    dpo_system.tell(desk, dpo_system.Event.UPDATED, after)
