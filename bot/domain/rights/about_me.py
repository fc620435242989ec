"""What is held about one person, apart from their own record: part by part."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

Cell = str | int | datetime | date | None


class Part(StrEnum):
    """In the order in which it is told."""

    SHIFTS = "shifts"
    ROSTER = "roster"
    """What it said of them, version by version."""
    ASKED = "asked"
    """Before their shifts, whether they will be there."""
    UNCOVERED = "uncovered"
    """Shifts of theirs that needed somebody else, and those that they were told of."""
    OFFERED = "offered"
    """Shifts that they could take over."""
    SWAPS = "swaps"
    """Of their shifts, or that they were asked for."""
    HANDOVERS = "handovers"
    """That they had a part in."""
    CORRECTIONS = "corrections"
    """Of their hours, by a manager."""
    CALLS = "calls"
    INSTRUCTIONS = "instructions"
    """Assignment Instructions that they were told of, and confirmed."""
    BRIEFINGS = "briefings"
    """And policies, that they were to read or to accept."""
    COMMENTS = "comments"
    """On drafts of policies."""
    QUIZZES = "quizzes"
    """That they were asked, and how it went."""
    RUNS = "runs"
    """In the rehearsal room, and what they missed there."""
    KIT = "kit"
    """Uniform and equipment that they asked for."""
    TIMED = "timed"
    """Activities of their own, and their way home."""
    OUT_OF_REACH = "out_of_reach"
    """When they said that their phone would be silent."""
    PATROLS = "patrols"
    """Points that they scanned, or could not reach."""
    PRESENCE = "presence"
    """How far from the site, and how exact; there is no place."""
    ON_CALL = "on_call"
    WAKE_HOURS = "wake_hours"
    """When they may be tested by night, if they agreed to it."""
    WAKE_TESTS = "wake_tests"
    """That they were woken for."""
    ALARMS = "alarms"
    """About them."""
    INCIDENTS = "incidents"
    """Reported by them, as the next ones."""
    INCIDENT_FORMS = "incident_forms"
    """What they tapped of incidents, or put right."""
    AFTERCARE = "aftercare"
    """Calls that they were offered after abuse."""
    VAULT = "vault"
    """People at incidents whom they wrote down; never who those are."""
    ACTION_CARDS = "action_cards"
    """What they answered on cards, and when."""
    ROLL_CALLS = "roll_calls"
    """When a whole site was told something, and they with it."""
    BREACHES = "breaches"
    DRILLS = "drills"
    """Breach drills that they started, or had a part in."""
    ENTRIES = "entries"
    NEAR_MISSES = "near_misses"
    ACTIONS = "actions"
    """Corrective actions that are theirs."""
    CREDENTIALS = "credentials"
    """Licence, first aid and the like."""
    WAIVERS = "waivers"
    """When a manager let them work without one."""
    PHOTOS = "photos"
    WORDS = "words"
    DURESS = "duress"
    """When they chose how to call for help in secret; never how."""
    REQUESTS = "requests"
    PAUSES = "pauses"
    """What those waited for."""
    COMPLAINTS = "complaints"
    TOLD = "told"
    """Alarms that they were to be told of, or took up."""
    DECIDED = "decided"
    MESSAGES = "messages"
    WAITING = "waiting"
    """Forms and words that wait."""
    RULES = "rules"
    LINKS = "links"
    SIGN_INS = "sign_ins"
    """Links to the register on the web, and browsers that are signed in."""
    EXPIRY = "expiry"
    JOURNAL = "journal"


COLUMNS: Mapping[Part, tuple[str, ...]] = {
    Part.SHIFTS: ("ref", "site", "start", "end", "on", "off", "state"),
    Part.ROSTER: (*("shift", "deed", "at", "site", "start", "end", "told", "channel"),),
    Part.ASKED: ("shift", "site", "start", "end", "prompted", "answered", "state"),
    Part.UNCOVERED: ("shift", "site", "start", "end", "begun", "ended", "state"),
    Part.OFFERED: ("shift", "site", "start", "end", "prompted", "answered", "state"),
    Part.SWAPS: ("shift", "site", "start", "end", "prompted", "answered", "state"),
    Part.HANDOVERS: (
        *("ref", "shift", "site", "prompted", "cannot", "handed", "relieved", "state"),
    ),
    Part.CORRECTIONS: ("shift", "on", "off", "kind", "actor", "at"),
    Part.CALLS: (
        *("ref", "shift", "due", "prompted", "answered", "missed", "state"),
        *("asked_why", "why"),
    ),
    Part.INSTRUCTIONS: ("site", "version", "told", "prompted", "answered", "state"),
    Part.BRIEFINGS: ("ref", "told", "prompted", "answered", "state"),
    Part.COMMENTS: ("ref", "at", "words"),
    Part.QUIZZES: (
        *("of", "prompted", "again", "answered", "right", "answers", "state"),
    ),
    Part.RUNS: ("of", "at", "tasks", "met", "words", "actor"),
    Part.KIT: ("ref", "kind", "at", "words", "state", "done", "reason"),
    Part.TIMED: (
        *("ref", "kind", "site", "at", "end", "answered", "missed", "words", "state"),
    ),
    Part.OUT_OF_REACH: ("about", "kind", "at"),
    Part.PATROLS: ("shift", "site", "point", "at", "state", "answer", "words"),
    Part.PRESENCE: (
        *("shift", "site", "prompted", "answered", "state", "distance", "accuracy"),
    ),
    Part.ON_CALL: ("role", "start", "end", "state"),
    Part.WAKE_HOURS: ("prompted", "answered", "answer"),
    Part.WAKE_TESTS: ("ref", "at", "channel", "answered", "state"),
    Part.ALARMS: ("about", "kind", "raised", "closed", "owner", "reason", "words"),
    Part.INCIDENTS: ("ref", "kind", "site", "at", "words", "services", "state"),
    Part.INCIDENT_FORMS: ("ref", "at", "deed"),
    Part.AFTERCARE: ("ref", "prompted", "state", "asked", "done"),
    Part.VAULT: ("ref", "kind", "at"),
    Part.ACTION_CARDS: (
        *("ref", "kind", "begun", "ended", "at", "deed", "answer", "words", "state"),
    ),
    Part.ROLL_CALLS: (
        *("ref", "kind", "site", "told", "done", "cannot", "missed", "role"),
    ),
    Part.BREACHES: ("ref", "found", "at", "happened", "facts", "words", "state"),
    Part.DRILLS: ("ref", "facts", "at", "begun", "ended", "outcome"),
    Part.ENTRIES: ("ref", "shift", "site", "at", "words", "amends"),
    Part.NEAR_MISSES: ("ref", "site", "at", "words", "state"),
    Part.ACTIONS: ("ref", "about", "at", "due", "words", "state", "done"),
    Part.CREDENTIALS: ("kind", "of", "number", "last_day", "at"),
    Part.WAIVERS: ("site", "at", "until", "reason", "words"),
    Part.PHOTOS: ("about", "at"),
    Part.WORDS: ("at", "state"),
    Part.DURESS: ("at",),
    Part.REQUESTS: ("ref", "kind", "at", "words", "longer", "state", "outcome"),
    Part.PAUSES: ("ref", "kind", "asked", "came"),
    Part.COMPLAINTS: (
        *("ref", "at", "words", "state", "acknowledged", "outcome", "finding"),
    ),
    Part.TOLD: ("about", "kind", "raised", "closed", "owner"),
    Part.DECIDED: ("about", "deed", "at"),
    Part.MESSAGES: ("at", "channel", "kind", "about", "state", "done"),
    Part.WAITING: ("kind", "at"),
    Part.RULES: ("version", "at"),
    Part.LINKS: ("at", "until", "used", "revoked"),
    Part.SIGN_INS: ("kind", "at", "seen"),
    Part.EXPIRY: ("ref", "kind", "at", "until"),
    Part.JOURNAL: ("at", "actor", "deed", "about", "before", "after", "late"),
}
"""What stands in each row."""


@dataclass(frozen=True, slots=True)
class Held:
    """The newest rows of one part first, and how many there are in all."""

    rows: tuple[tuple[Cell, ...], ...]
    total: int


Parts = Mapping[Part, Held]
