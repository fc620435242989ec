"""Reports of incidents, one by one and in a list, for whoever may review them."""

from bot.desk.desk import Desk
from bot.desk.incidents.pictures import letting_out
from bot.desk.people import past_line
from bot.domain.incidents.full_report import FullReport
from bot.domain.incidents.incident import Incident
from bot.domain.incidents.own_rules import ToTheHse
from bot.domain.incidents.wanted import Answer, Field
from bot.domain.people.permissions import Action, may
from bot.domain.people.person import Person
from bot.texts.incidents import report_card as texts
from bot.texts.incidents.report_card import Card

HURT = (Answer.OFFICER, Answer.SOMEBODY)


def show_list(desk: Desk, person: Person) -> None:
    """All that are not released, to whoever may release them; to others their own."""
    reports = _for_review(desk, person)
    if not may(person, Action.REVIEW_REPORTS):
        reports += desk.unit.full_reports.of(person.id)
    cards = [card(desk, report) for report in reports]
    desk.owe(person, texts.listed(desk.reader(person), cards, desk.now))


def has_any(desk: Desk, person: Person) -> bool:
    """The list has something for them."""
    if may(person, Action.REVIEW_REPORTS):
        return True
    own = desk.unit.full_reports.of(person.id)
    return bool(own or _for_review(desk, person))


def _for_review(desk: Desk, person: Person) -> list[FullReport]:
    """What goes past the duty managers is not among those that they see, nor is what
    they report themselves; above them it is seen beside all others."""
    reviews = may(person, Action.REVIEW_REPORTS)
    found = []
    for report in desk.unit.full_reports.unreleased():
        incident = desk.unit.incidents.get(report.incident)
        readable = past_line.may_read(desk, person, incident)
        if readable and (reviews or incident.goes_past):
            found.append(report)
    return found


def card(desk: Desk, report: FullReport) -> Card:
    incident = desk.unit.incidents.get(report.incident)
    form = desk.unit.incident_forms.find(report.incident)
    usual = desk.company.incidents.usual(form.category) if form else None
    return Card(
        report=report,
        form=form,
        officer=desk.person(incident.officer).called,
        site=incident.site or "",
        text=incident.text,
        number=incident.number,
        usual=usual if form and form.severity is None else None,
        photos=desk.unit.photos.held_with(incident.ref),
        let_out=letting_out.counted(desk, incident),
        to_the_hse=to_the_hse(desk, incident),
        actions=[
            (action, desk.person(action.owner).called)
            for action in desk.unit.actions.of(report.ref)
        ],
    )


def to_the_hse(desk: Desk, incident: Incident) -> ToTheHse | None:
    """Where somebody is hurt: whether it must go there is for people to judge."""
    form = desk.unit.incident_forms.find(incident.id)
    if form is None or form.answers.get(Field.HURT) not in HURT:
        return None
    rules = desk.company.incidents
    return ToTheHse(
        by=incident.reported_at + rules.riddor_within,
        injury_by=incident.reported_at + rules.riddor_injury_within,
    )
