"""What is answered on an action card stands in the report of its incident: a line with
the second of it, and the line of the form that it answers."""

from bot.desk import notice
from bot.desk.desk import Desk
from bot.desk.incidents import filling_in
from bot.domain.action_cards.card import ActionCard, Given, step_of
from bot.domain.action_cards.steps import FORM_ANSWERS
from bot.domain.incidents import form as forms
from bot.domain.incidents.incident import Incident
from bot.domain.incidents.particulars import Category
from bot.domain.incidents.wanted import ANSWERS, TYPED, Field
from bot.domain.names.redacted_text import RedactedText
from bot.domain.people.person import Person
from bot.domain.refs import StaffId
from bot.texts.action_cards import card as texts
from bot.texts.reader import ENGLISH, Reader
from storage.messages.message import Lane

LONGEST_PLACE = 100
"""Letters, as in the form of an incident; the report takes any."""


def first_line(desk: Desk, category: Category) -> RedactedText:
    """Of the report of somebody who tapped: in English, as the rest of the record."""
    return texts.begun(_record(desk), category, desk.made_at)


def write(desk: Desk, person: Person, card: ActionCard, given: Given) -> None:
    """Those told see it in the message that they have, without a sound."""
    if not (given.tap or given.words):
        return
    before = desk.unit.incidents.get(card.incident)
    incident = filling_in.with_words(before, texts.line(_record(desk), given))
    desk.unit.incidents.save(incident)
    said = _in_the_form(card, given)
    if said is not None and not is_fixed(desk, incident):
        filling_in.change(desk, person, incident, said, f"{given.ask}: by the card")
    filling_in.refresh(desk, incident)


def _record(desk: Desk) -> Reader:
    return Reader(ENGLISH, desk.zone)


def is_fixed(desk: Desk, incident: Incident) -> bool:
    """Its report was released: the form changes with a reason only."""
    report = desk.unit.full_reports.find(incident.id)
    return report is not None and report.is_fixed


def _in_the_form(card: ActionCard, given: Given) -> forms.Event | None:
    step = step_of(card, given.ask)
    line = step.line if step else None
    if line is None:
        return None
    if given.words is not None:
        fits = line in TYPED and len(given.words) <= LONGEST_PLACE
        return forms.Worded(line, given.words) if fits else None
    return _tapped(line, given)


def _tapped(line: Field, given: Given) -> forms.Event | None:
    """What the form has no tap for stands in the report, and is not asked again."""
    answer = FORM_ANSWERS.get(given.tap) if given.tap else None
    if answer in ANSWERS.get(line, ()) and answer is not None:
        return forms.Answered(line, answer)
    return forms.Skipped(line) if line in TYPED else None


def finish(desk: Desk, person: Person, card: ActionCard) -> None:
    """The form comes below, and asks for what is still missing. Whoever has no messages
    that change reads the whole of it once."""
    incident = desk.unit.incidents.get(card.incident)
    if not is_fixed(desk, incident):
        right = forms.Confirmed()
        filling_in.change(desk, person, incident, right, "right, by the card")
    filling_in.show_below(desk, person, incident)
    alarm = desk.unit.alarms.about(card.ref)
    for staff_id in alarm.told if alarm else ():
        _tell_in_one(desk, staff_id, incident)


def _tell_in_one(desk: Desk, staff_id: StaffId, incident: Incident) -> None:
    person = desk.person(staff_id)
    if person.chat_id is None and incident.text is not None:
        words = texts.in_one(desk.reader(person), incident.ref, incident.text)
        notice.say(desk, person, words, incident.ref, lane=Lane.ESCALATION)
