"""What whoever assesses a guarding company asks to see, and which table shows it.

The standards are for sale, and we hold none: what is written here is what is commonly
quoted of BS 7499:2020 and its neighbours. So subjects are named, and no clause is.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.exports import Kind


class Topic(StrEnum):
    """In the order in which they are looked at; the value is a place on the page."""

    DUTY = "duty"
    CHECK_CALLS = "check-calls"
    DAILY_TRIAL = "daily-trial"
    ALARMS = "alarms"
    INCIDENTS = "incidents"
    BOOK = "book"
    PATROLS = "patrols"
    INSTRUCTIONS = "instructions"
    POLICIES = "policies"
    STAFF = "staff"
    CLIENTS = "clients"
    COMPLAINTS = "complaints"
    BREACHES = "breaches"
    RIGHTS = "rights"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """``source`` is whose subject it is, ``shows`` what each table shows of it."""

    name: str
    source: str
    shows: Mapping[Kind, str]
    may_be_empty: bool = False
    """Of what happens or does not, or whose gaps are looked for in another way."""


ASKED: Mapping[Topic, Asked] = {
    Topic.DUTY: Asked(
        name="Who was on duty, where and when",
        source="BS 7499:2020; a register of on and off duty",
        shows={
            Kind.TIMESHEETS: "each shift: planned, booked on, booked off, corrected",
            Kind.ROSTER: "each version of a planned shift, and when its officer heard",
            Kind.CONFIRMATIONS: "who was asked before a shift, and answered",
            Kind.UNCOVERED: "shifts that needed somebody else",
        },
    ),
    Topic.CHECK_CALLS: Asked(
        name="Check calls",
        source="BS 7499:2020; BS 7984-3:2020 for mobile patrols",
        shows={
            Kind.CHECK_CALLS: "each call: due, answered, late or missed, and why the "
            "interval is what it is at its site",
        },
    ),
    Topic.DAILY_TRIAL: Asked(
        name="The daily trial of what is automatic",
        source="BS 7499:2020",
        shows={},
    ),
    Topic.ALARMS: Asked(
        name="Alarms, and who took them up",
        source="BS 7499:2020",
        may_be_empty=True,
        shows={
            Kind.ALARMS: "each alarm: raised, taken up, on which rung, closed and why",
            Kind.WAKE_TESTS: "how many on the ladders pressed in time by night",
        },
    ),
    Topic.INCIDENTS: Asked(
        name="Incidents and near misses",
        source="BS 7499:2020; HSG245 for near misses",
        may_be_empty=True,
        shows={
            Kind.INCIDENTS: "each incident with its number, its form and its report",
            Kind.ACTION_CARDS: "each answer to an action card, to the second",
            Kind.ROLL_CALLS: "roll calls, real ones and exercises",
            Kind.NEAR_MISS_REPORTS: "each near miss, and what became of it",
        },
    ),
    Topic.BOOK: Asked(
        name="The occurrence book",
        source="BS 7499:2020",
        may_be_empty=True,
        shows={Kind.OCCURRENCE_BOOK: "each entry, in the order of its number"},
    ),
    Topic.PATROLS: Asked(
        name="Patrols",
        source="BS 7499:2020; BS 7984-3:2020 for mobile patrols",
        shows={Kind.PATROLS: "each point of each round, and what proves it"},
    ),
    Topic.INSTRUCTIONS: Asked(
        name="Assignment Instructions",
        source="BS 7499:2020, which wants procedures reviewed every twelve months",
        shows={Kind.INSTRUCTIONS_READ: "who was told of which version, and confirmed"},
    ),
    Topic.POLICIES: Asked(
        name="Policies and briefings",
        source="BS 10800; BS 7499:2020",
        shows={
            Kind.POLICIES_ACCEPTED: "who accepted which version when",
            Kind.BRIEFINGS: "what people were told, and who has read it",
        },
    ),
    Topic.STAFF: Asked(
        name="Licences, screening and training",
        source="Private Security Industry Act 2001; BS 7858; BS 10800; ACS",
        shows={
            Kind.CERTIFICATES: "who holds what, until when, as it stands now",
            Kind.QUIZ_RESULTS: "who answered the questions of the year",
            Kind.TRAINING_RUNS: "who rehearsed what, and what they missed",
        },
    ),
    Topic.CLIENTS: Asked(
        name="What clients are told",
        source="BS 10800; ACS",
        may_be_empty=True,
        shows={Kind.CLIENT_MORNINGS: "which report went to which client when"},
    ),
    Topic.COMPLAINTS: Asked(
        name="Complaints about people’s data",
        source="Data Protection Act 2018, section 164A",
        may_be_empty=True,
        shows={
            Kind.COMPLAINTS: "each complaint, acknowledged, looked into and answered",
            Kind.COMPLAINT_MONTHS: "how many, month by month",
        },
    ),
    Topic.BREACHES: Asked(
        name="Data breaches, and what was done about them",
        source="UK GDPR, Articles 33 and 34",
        may_be_empty=True,
        shows={
            Kind.BREACHES: "the register",
            Kind.ACTIONS: "corrective actions, with who owns them and by when",
            Kind.REVIEWS: "reviews of the register, and who signed them",
            Kind.NAME_SLIP_MONTHS: "messages in which a name was typed",
        },
    ),
    Topic.RIGHTS: Asked(
        name="People’s rights, and deletions",
        source="UK GDPR, Article 12A",
        may_be_empty=True,
        shows={
            Kind.RIGHTS_REQUESTS: "each request, and by when it was answered",
            Kind.DELETIONS: "the certificates of what was deleted in its time",
        },
    ),
}

KEPT_ELSEWHERE = (
    "the company’s organisation, ownership, insurance and contracts",
    "files of screening: of BS 7858 only how it stands is kept here",
    "complaints about the service: those here are about people’s data",
    "the days on which policies are to be looked over",
    "vehicles and other equipment; uniform and kit that was asked for is in the "
    "table kit-requests, which is not in this pack",
)
"""What is asked for as well, and is not kept by this product."""
