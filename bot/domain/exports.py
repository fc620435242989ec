"""What can be exported."""

from enum import StrEnum


class Kind(StrEnum):
    """What can be taken out."""

    OCCURRENCE_BOOK = "occurrence-book"
    TIMESHEETS = "timesheets"
    TIMESHEET_TOTALS = "timesheet-totals"
    BREACHES = "breaches"
    INCIDENTS = "incidents"
    PAST_MANAGERS = "incidents-past-managers"
    """Those that duty managers are not to see."""
    ACTION_CARDS = "action-cards"
    ROLL_CALLS = "roll-calls"
    CHECK_CALLS = "check-calls"
    PRESENCE = "presence"
    JOURNAL = "journal"
    NAME_SLIPS = "name-slips"
    RIGHTS_REQUESTS = "rights-requests"
    COMPLAINTS = "complaints"
    COMPLAINT_NOTES = "complaint-notes"
    COMPLAINT_MONTHS = "complaints-by-month"
    NAME_SLIP_MONTHS = "name-slips-by-month"
    ACTIONS = "actions"
    ACTIONS_PAST_MANAGERS = "actions-past-managers"
    """Of the incidents that duty managers are not to see."""
    REVIEWS = "reviews"
    NEAR_MISS_REPORTS = "near-miss-reports"
    ROSTER = "roster"
    CONFIRMATIONS = "shift-confirmations"
    UNCOVERED = "uncovered-shifts"
    INSTRUCTIONS_READ = "instructions-read"
    BRIEFINGS = "briefings"
    POLICIES_ACCEPTED = "policies-accepted"
    POLICY_COMMENTS = "policy-comments"
    QUIZ_RESULTS = "quiz-results"
    TRAINING_RUNS = "training-runs"
    KIT_REQUESTS = "kit-requests"
    TIMED_ACTIVITIES = "timed-activities"
    PATROLS = "patrols"
    CLIENT_MORNINGS = "client-mornings"
    CERTIFICATES = "certificates"
    ALARMS = "alarms"
    WAKE_TESTS = "wake-tests"
    DELETIONS = "deletions"

    @classmethod
    def _missing_(cls, value: object) -> "Kind | None":
        """What name slips were called before, for a release."""
        today = str(value).replace("near-misses", "name-slips")
        return next((kind for kind in cls if kind == today != value), None)
