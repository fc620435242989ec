"""The form of an incident: read with the report, shown to whoever made it, and kept."""

from dataclasses import replace

from bot.desk.alarms import telling
from bot.desk.desk import SYSTEM, Desk
from bot.desk.incidents import safeguarding
from bot.desk.incidents.abuse import line
from bot.domain.incidents import form as forms
from bot.domain.incidents.form import IncidentForm
from bot.domain.incidents.incident import Incident, Kind, Service
from bot.domain.incidents.particulars import Particulars
from bot.domain.incidents.wanted import Answer, Field
from bot.domain.names.redacted_text import RedactedText
from bot.domain.people.person import Person
from bot.texts.incidents import form as texts
from storage.messages.message import Purpose

SERVICES = {
    Field.POLICE: Service.POLICE,
    Field.AMBULANCE: Service.AMBULANCE,
    Field.FIRE: Service.FIRE,
}
CAME = (Answer.CALLED, Answer.ATTENDED)


def read(desk: Desk, incident: Incident, words: RedactedText) -> Incident:
    """What the words say, into its form; the incident with the services they name.

    Of more words only what was not known: somebody may have put the rest right.
    """
    if incident.kind is not Kind.INCIDENT:
        return incident
    said = _said(desk, words)
    before = desk.unit.incident_forms.find(incident.id)
    after = forms.decide(before or _blank(incident), forms.Read(said))
    if after != before:
        incident = _keep(desk, incident, after, SYSTEM, "read")
    return line.read(desk, incident, after.category, said.by)


def _said(desk: Desk, words: RedactedText) -> Particulars:
    """A kind that the company does not use is asked, and not read."""
    said = desk.reads_incidents.read_particulars(words)
    if said.category in desk.company.incidents.unused:
        return replace(said, category=None)
    return said


def _blank(incident: Incident) -> IncidentForm:
    """Before its words are read, all that is known is who was called."""
    called = {
        f: Answer.CALLED for f, each in SERVICES.items() if each in incident.called
    }
    return IncidentForm(incident=incident.id, answers=called)


def more(desk: Desk, person: Person, incident: Incident, words: RedactedText) -> None:
    """More words of its reporter: the report's, and read for what nobody knew."""
    longer = with_words(incident, words)
    desk.unit.incidents.save(longer)
    longer = read(desk, longer, words)
    line.follow(desk, incident, longer)
    refresh(desk, longer)
    show(desk, person, longer)


def change(
    desk: Desk, person: Person, incident: Incident, event: forms.Event, what: str
) -> IncidentForm:
    """Somebody says something to it: a version; those told of the incident see it.

    ``what`` is changed, for the journal; no words.
    """
    before = desk.unit.incident_forms.find(incident.id)
    after = forms.decide(before or _blank(incident), event)
    if after == before:
        return after
    kept = _keep(desk, incident, after, person.id, what)
    desk.note(person.id, "form", incident.ref, after=what)
    if isinstance(event, forms.Chose):
        by = _said(desk, incident.text).by if incident.text else None
        line.follow(desk, kept, line.read(desk, kept, after.category, by))
    refresh(desk, incident)
    safeguarding.tell_lead(desk, incident)
    return after


def _keep(
    desk: Desk, incident: Incident, form: IncidentForm, by: str, what: str
) -> Incident:
    desk.unit.incident_forms.keep(form, at=desk.now, by=by, what=what)
    after = incident
    for field, service in SERVICES.items():
        if form.answers.get(field) in CAME:
            after = after.with_service(service)
    if after != incident:
        desk.unit.incidents.save(after)
        desk.note(by, "services", after.ref, incident.services, after.services)
    return after


def refresh(desk: Desk, incident: Incident) -> None:
    """The alarm on managers' phones shows the form as it is now."""
    alarm = desk.unit.alarms.about(incident.ref)
    if alarm is not None:
        telling.refresh(desk, alarm)


def service_said(
    desk: Desk, person: Person, incident: Incident, service: Service
) -> None:
    """One of the buttons under the report was pressed: the form says so, too, as soon
    as there is one."""
    form = desk.unit.incident_forms.find(incident.id)
    if form is None:
        return
    for field, named in SERVICES.items():
        if named is service:
            said = forms.Answered(field, Answer.CALLED)
            change(desk, person, incident, said, f"{field}: {Answer.CALLED}")
        elif service is Service.NONE and not form.knows(field):
            nobody = forms.Answered(field, Answer.NOT_NEEDED)
            change(desk, person, incident, nobody, f"{field}: {Answer.NOT_NEEDED}")
    show(desk, person, incident)


def show(desk: Desk, person: Person, incident: Incident) -> None:
    """In the message that shows it already, or in a new one."""
    form = desk.unit.incident_forms.find(incident.id)
    if form is None:
        return
    message = texts.shown(desk.reader(person), offered(desk, form))
    standing = desk.unit.outbox.shown(incident.ref, Purpose.FORM, person.id)
    if standing:
        desk.owe_edit(standing[-1], message)
    else:
        desk.owe(person, message, purpose=Purpose.FORM, about=incident.ref)


def offered(desk: Desk, form: IncidentForm) -> IncidentForm:
    """With the kinds that the company does not use: nobody is offered them."""
    return replace(form, unused=desk.company.incidents.unused)


def close_above(desk: Desk, person: Person, incident: Incident) -> None:
    """Something else is asked first; it comes again below."""
    form = desk.unit.incident_forms.find(incident.id)
    if form is None:
        return
    for above in desk.unit.outbox.shown(incident.ref, Purpose.FORM, person.id)[-1:]:
        desk.owe_edit(above, texts.closed(desk.reader(person), form))


def show_below(desk: Desk, person: Person, incident: Incident) -> None:
    """Something was typed: the form comes down to where it is looked for."""
    form = desk.unit.incident_forms.find(incident.id)
    if form is None:
        return
    close_above(desk, person, incident)
    message = texts.shown(desk.reader(person), offered(desk, form))
    desk.owe(person, message, purpose=Purpose.FORM, about=incident.ref)


def with_words(incident: Incident, words: RedactedText) -> Incident:
    """The report with more words behind those that it has."""
    text = incident.text.followed_by(words) if incident.text else words
    return replace(incident, text=text)
