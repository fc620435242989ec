"""What each form asks for, and what is said when it is dropped: a row for each."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bot.domain.forms import FormKind
from bot.domain.incidents.wanted import Field
from bot.domain.refs import BREACH, CERTIFICATE, COMPLAINT, INCIDENT, Ref
from bot.texts import forms, near_misses
from bot.texts.action_cards import card as action_cards
from bot.texts.alarms import to_reporter
from bot.texts.breach import (
    assessment,
    people_told,
    regulator_told,
    report,
    seventy_two_hours,
)
from bot.texts.briefings import writing as briefings
from bot.texts.complaints import complainant, handler
from bot.texts.corrective_actions import keeper as actions_keeper
from bot.texts.corrective_actions import owner as actions_owner
from bot.texts.credentials import booking as credentials
from bot.texts.credentials import filing, taking
from bot.texts.duress import setting as duress
from bot.texts.handover import managers
from bot.texts.incidents import form as incident_form
from bot.texts.incidents import full_report, past_line
from bot.texts.incidents import report as incident
from bot.texts.kit import asking as kit
from bot.texts.kit import handling as kit_handling
from bot.texts.message import Message
from bot.texts.names import ordinary_words, originals
from bot.texts.on_call import notices as on_call
from bot.texts.patrols import officer as patrols
from bot.texts.policies import library as policies
from bot.texts.reader import Reader
from bot.texts.register import asks
from bot.texts.rights import asker, card, waiting
from bot.texts.timed_activity import officer as timed_activity
from bot.texts.vault import chat as vault


@dataclass(frozen=True, slots=True)
class Asked:
    """``question`` takes the number of what the answer will be part of."""

    question: Callable[[Reader, int | None], Message]
    dropped: Callable[[Reader], Message] = forms.form_dropped


def _alone(question: Callable[[Reader], Message]) -> Asked:
    """It is the same, whatever it will be part of."""
    return Asked(lambda to, _: question(to))


def _of_an_incident(field: Field) -> Asked:
    """The report is made, whatever becomes of the form."""
    return Asked(
        lambda to, number: incident_form.type_it(to, field, number),
        incident_form.nothing_typed,
    )


def _of_a_request(question: Callable[[Reader], Message]) -> Asked:
    """The request is recorded, whatever becomes of the form."""
    return Asked(lambda to, _: question(to), asker.form_dropped)


def _of_a_complaint(question: Callable[[Reader], Message]) -> Asked:
    """The complaint is recorded, whatever becomes of the form."""
    return Asked(lambda to, _: question(to), complainant.nothing_added)


def _of_the_register(form: FormKind) -> Asked:
    return Asked(lambda to, _: asks.asks(to, form))


ASKED: Mapping[FormKind, Asked] = {
    FormKind.INCIDENT: _alone(incident.type_incident),
    FormKind.REPORT_PAPER: Asked(full_report.type_where, incident_form.nothing_typed),
    FormKind.REPORT_BACK: Asked(
        full_report.type_what_is_missing, incident_form.nothing_typed
    ),
    FormKind.REPORT_WHY: Asked(full_report.type_why, incident_form.nothing_typed),
    FormKind.INCIDENT_TIME: _of_an_incident(Field.TIME),
    FormKind.INCIDENT_PLACE: _of_an_incident(Field.PLACE),
    FormKind.INCIDENT_PEOPLE: _of_an_incident(Field.PEOPLE),
    FormKind.INCIDENT_DAMAGE: _of_an_incident(Field.DAMAGE),
    FormKind.INCIDENT_VEHICLES: _of_an_incident(Field.VEHICLES),
    FormKind.INCIDENT_POLICE_REFERENCE: _of_an_incident(Field.POLICE_REFERENCE),
    FormKind.INCIDENT_AMBULANCE_REFERENCE: _of_an_incident(Field.AMBULANCE_REFERENCE),
    FormKind.INCIDENT_DONE: _of_an_incident(Field.DONE),
    FormKind.MORE_INCIDENT: Asked(
        lambda to, number: originals.say_again(to, Ref(INCIDENT, number or 0))
    ),
    FormKind.BREACH: _alone(report.type_breach),
    FormKind.MORE_BREACH: Asked(
        lambda to, number: originals.say_again(to, Ref(BREACH, number or 0))
    ),
    FormKind.ABUSE: _alone(past_line.type_it),
    FormKind.NEAR_MISS: _alone(near_misses.type_near_miss),
    FormKind.CANNOT_REACH: Asked(
        lambda to, _: patrols.type_why(to), patrols.noted_without_words
    ),
    FormKind.ON_CALL_NOTE: Asked(
        lambda to, _: on_call.type_note(to), on_call.nothing_noted
    ),
    FormKind.TIMED_ACTIVITY: Asked(
        lambda to, _: timed_activity.type_where(to), timed_activity.nothing_said
    ),
    FormKind.ACTION_CARD: Asked(action_cards.type_answer, action_cards.nothing_typed),
    FormKind.BRIEFING: _alone(briefings.type_briefing),
    FormKind.KIT_REQUEST: _alone(kit.type_request),
    FormKind.KIT_REFUSED: _alone(kit_handling.type_why_not),
    FormKind.POLICY_COMMENT: _alone(policies.type_comment),
    FormKind.WAIVER: _alone(credentials.type_why),
    FormKind.CERTIFICATE: _alone(filing.send_it),
    FormKind.CERTIFICATE_ENDS: Asked(
        lambda to, number: taking.type_day(to, Ref(CERTIFICATE, number or 0))
    ),
    FormKind.CERTIFICATE_REFUSED: _alone(taking.type_why_not),
    FormKind.DURESS: Asked(lambda to, _: duress.type_word(to), duress.nothing_set),
    FormKind.VAULT: Asked(lambda to, _: vault.type_incident(to), vault.nothing_typed),
    FormKind.ACTION: _alone(actions_keeper.type_action),
    FormKind.INCIDENT_ACTION: _alone(actions_keeper.type_action),
    FormKind.NEAR_MISS_ACTION: _alone(actions_keeper.type_action),
    FormKind.OWNER: _alone(actions_keeper.type_owner),
    FormKind.CANCELLATION: _alone(actions_keeper.type_why_not),
    FormKind.DAY: _alone(actions_owner.type_day),
    FormKind.POSTPONEMENT: _alone(actions_owner.type_why_later),
    FormKind.REASON: _alone(to_reporter.type_reason),
    FormKind.ORIGINAL: _alone(originals.type_need),
    FormKind.NOT_A_NAME: _alone(ordinary_words.type_word),
    FormKind.FOUND: _alone(forms.type_time),
    FormKind.HAPPENED: _alone(forms.type_time),
    FormKind.PEOPLE: _alone(assessment.type_number),
    FormKind.RECORDS: _alone(assessment.type_number),
    FormKind.RISK: _alone(assessment.type_reason),
    FormKind.HIGH: _alone(assessment.type_reason),
    FormKind.REGULATOR: Asked(seventy_two_hours.type_reference),
    FormKind.SENT_AT: _alone(forms.type_time),
    FormKind.AWARE: Asked(seventy_two_hours.type_aware),
    FormKind.AWARE_WHY: _alone(seventy_two_hours.type_aware_why),
    FormKind.DELAY: _alone(regulator_told.type_delay),
    FormKind.SPARED: _alone(regulator_told.type_spared),
    FormKind.TOLD_NUMBER: _alone(assessment.type_number),
    FormKind.TOLD_AT: _alone(forms.type_time),
    FormKind.TOLD_WHAT: _alone(people_told.type_what),
    FormKind.CLIENT_TOLD_AT: _alone(forms.type_time),
    FormKind.EXEMPT: _alone(people_told.type_exempt),
    FormKind.RIGHTS_WORDS: _of_a_request(asker.type_words),
    FormKind.IN_STEAD: _alone(managers.type_why),
    FormKind.RIGHTS_FILE: _of_a_request(card.type_file),
    FormKind.RIGHTS_DAY: _of_a_request(card.type_day),
    FormKind.RIGHTS_EXTENSION: _of_a_request(card.type_extension),
    FormKind.RIGHTS_ASKED_ON: _of_a_request(waiting.type_asked_on),
    FormKind.RIGHTS_CAME_ON: _of_a_request(waiting.type_came_on),
    FormKind.COMPLAINT: Asked(
        lambda to, _: complainant.type_complaint(to), complainant.dropped
    ),
    FormKind.COMPLAINT_MORE: Asked(
        lambda to, number: complainant.type_more(to, Ref(COMPLAINT, number or 0)),
        complainant.nothing_added,
    ),
    FormKind.COMPLAINT_ABOUT: _of_a_complaint(handler.type_about),
    FormKind.COMPLAINT_FILE: _of_a_complaint(handler.type_file),
    FormKind.COMPLAINT_DAY: _of_a_complaint(handler.type_day),
    FormKind.COMPLAINT_ENQUIRY: _of_a_complaint(handler.type_enquiry),
    FormKind.COMPLAINT_PROGRESS: _of_a_complaint(handler.type_progress),
    FormKind.COMPLAINT_UPHELD: _of_a_complaint(handler.type_finding),
    FormKind.COMPLAINT_PARTLY: _of_a_complaint(handler.type_finding),
    FormKind.COMPLAINT_NOT_UPHELD: _of_a_complaint(handler.type_finding),
    FormKind.COMPLAINT_NOT_ABOUT_DATA: _of_a_complaint(handler.type_finding),
    FormKind.COMPLAINT_NO_AUTHORITY: _of_a_complaint(handler.type_finding),
    **{form: _of_the_register(form) for form in asks.PARTS | asks.OTHERS},
}
