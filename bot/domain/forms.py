"""What words may be asked for."""

from datetime import datetime, timedelta
from enum import StrEnum


class FormKind(StrEnum):
    """What the words will be."""

    INCIDENT = "incident"
    BREACH = "breach"
    MEANT_INCIDENT = "meant_incident"
    """Asked by a button whether a command was meant; it waits for no words."""
    MEANT_BREACH = "meant_breach"
    REASON = "reason"
    NOT_A_NAME = "not_a_name"
    FOUND = "found"
    HAPPENED = "happened"
    PEOPLE = "people"
    RECORDS = "records"
    RISK = "risk"
    HIGH = "high"
    REGULATOR = "regulator"
    SENT_AT = "sent_at"
    DELAY = "delay"
    AWARE = "aware"
    AWARE_WHY = "aware_why"
    SPARED = "spared"
    TOLD_NUMBER = "told_number"
    TOLD_AT = "told_at"
    TOLD_WHAT = "told_what"
    EXEMPT = "exempt"
    CLIENT_TOLD_AT = "client_told_at"
    RIGHTS_WORDS = "rights_words"
    RIGHTS_FILE = "rights_file"
    RIGHTS_DAY = "rights_day"
    RIGHTS_EXTENSION = "rights_extension"
    RIGHTS_ASKED_ON = "rights_asked_on"
    RIGHTS_CAME_ON = "rights_came_on"
    COMPLAINT = "complaint"
    COMPLAINT_MORE = "complaint_more"
    COMPLAINT_ABOUT = "complaint_about"
    COMPLAINT_FILE = "complaint_file"
    COMPLAINT_DAY = "complaint_day"
    COMPLAINT_ENQUIRY = "complaint_enquiry"
    COMPLAINT_PROGRESS = "complaint_progress"
    COMPLAINT_UPHELD = "complaint_upheld"
    COMPLAINT_PARTLY = "complaint_partly"
    COMPLAINT_NOT_UPHELD = "complaint_not_upheld"
    COMPLAINT_NOT_ABOUT_DATA = "complaint_not_about_data"
    COMPLAINT_NO_AUTHORITY = "complaint_no_authority"
    FACTS = "facts"
    EFFECTS = "effects"
    REMEDY = "remedy"
    ROOT_CAUSE = "root_cause"
    LESSONS = "lessons"
    BOARD = "board"
    DESPITE = "despite"
    REOPENING = "reopening"
    ACTION = "action"
    """Of a breach, as the first ones were."""
    INCIDENT_ACTION = "incident_action"
    NEAR_MISS_ACTION = "near_miss_action"
    OWNER = "owner"
    DAY = "day"
    POSTPONEMENT = "postponement"
    CANCELLATION = "cancellation"
    NOTE = "note"
    ORIGINAL = "original"
    MORE_INCIDENT = "more_incident"
    MORE_BREACH = "more_breach"
    ABUSE = "abuse"
    """An incident that its officer says to be about a manager."""
    NEAR_MISS = "near_miss"
    IN_STEAD = "in_stead"
    CANNOT_REACH = "cannot_reach"
    ON_CALL_NOTE = "on_call_note"
    TIMED_ACTIVITY = "timed_activity"
    WAIVER = "waiver"
    REPORT_PAPER = "report_paper"
    REPORT_BACK = "report_back"
    REPORT_WHY = "report_why"
    INCIDENT_TIME = "incident_time"
    INCIDENT_PLACE = "incident_place"
    INCIDENT_PEOPLE = "incident_people"
    INCIDENT_DAMAGE = "incident_damage"
    INCIDENT_VEHICLES = "incident_vehicles"
    INCIDENT_POLICE_REFERENCE = "incident_police_reference"
    INCIDENT_AMBULANCE_REFERENCE = "incident_ambulance_reference"
    INCIDENT_DONE = "incident_done"
    ACTION_CARD = "action_card"
    """What a card asks, in words; without its number, the words that it began with."""
    BRIEFING = "briefing"
    POLICY_COMMENT = "policy_comment"
    KIT_REQUEST = "kit_request"
    KIT_REFUSED = "kit_refused"
    CERTIFICATE = "certificate"
    """It waits for a photo, not for words."""
    CERTIFICATE_ENDS = "certificate_ends"
    CERTIFICATE_REFUSED = "certificate_refused"
    VAULT = "vault"
    """Which incident; whatever else is typed there may be somebody's name."""
    DURESS = "duress"
    """A word of one's own that calls for help in secret."""


WAIT_FOR_NO_WORDS = frozenset(
    {FormKind.MEANT_INCIDENT, FormKind.MEANT_BREACH, FormKind.CERTIFICATE}
)
"""Words that come meanwhile are what they always are."""

LETS_GO = frozenset({FormKind.REASON, FormKind.IN_STEAD, FormKind.WAIVER})
"""Their answer ends a watch over somebody, or lets somebody onto a site."""

LETS_GO_WITHIN = timedelta(minutes=10)
"""Whatever is typed later than that is about something else. Our own choice."""


def waits(kind: FormKind, asked_at: datetime, now: datetime) -> bool:
    """Whether what is typed now is its answer."""
    if kind in LETS_GO and now - asked_at > LETS_GO_WITHIN:
        return False
    return kind not in WAIT_FOR_NO_WORDS


DECIDE = frozenset(
    {
        *(FormKind.REGULATOR, FormKind.DELAY, FormKind.SPARED),
        *(FormKind.AWARE_WHY, FormKind.RISK, FormKind.HIGH, FormKind.EXEMPT),
        *(FormKind.DESPITE, FormKind.REOPENING, FormKind.RIGHTS_EXTENSION),
    }
)
"""With these words something ends, or a clock stops or moves: "cancel" is no reason."""
